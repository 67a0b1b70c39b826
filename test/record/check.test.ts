import { describe, expect, it } from 'vitest';
import { check } from '../../src/record/check.ts';
import { loadArchive, REAL_ARCHIVE } from '../../src/record/folder.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { at, changed, expectProblems, type Row, specimens } from './specimens.ts';

const flaws: Row[] = [
  at(
    'a file named otherwise than its record',
    'ferry#/slug',
    '2009-02-06-earlier-ferry',
    /^is "2009-02-06-earlier-ferry" in the file articles\/2009-02-06-later-.*; should be in articles\/2009-02-06-earlier-ferry\.json$/,
  ),
  [
    'one slug in two files',
    { 'tram#/slug': '2025-03-27-seed-bank-fills-second-vault' },
    { 'tram#/slug': /should be in articles\/2025-03-27-seed-bank-fills-second-vault\.json$/ },
  ],
  [
    'articles that are not records at all',
    { 'ferry#': null, 'tram#': 'tram', 'train#': [] },
    {
      'ferry#': /^is null; should be an object/,
      'tram#': /^is "tram"; should be an object$/,
      'train#': /^is \[\]; should be an object$/,
    },
  ],
  at(
    'a kind of archive there is not',
    'archive#/kind',
    'FAKE',
    /^is "FAKE"; should be one of REAL,/,
  ),
  at(
    'a table of countries that cannot be read, without judging by it',
    'countries#/countries/0/code',
    'Andorra',
    /^is "Andorra"; should be an ISO 3166-1 alpha-2 code/,
  ),
];

/** One flaw in a file that articles refer to. */
const flawsApart: Row[] = [
  at('people.json', 'people#/people/2/name', null, /^is null/),
  at('people.json', 'people#/people/2/nationality', 'IE', /^is not a member/),
  at('organizations.json', 'organizations#/organizations/5/kind', 'PAPER', /^is "PAPER"/),
  at('archive.json', 'archive#/licence', undefined, /^is missing/),
  at('archive.json', 'archive#/curators/0/url', 'onrecord', /^is "onrecord"/),
];

describe('checking an archive', () => {
  it('finds nothing in the specimens and hands out their records', () => {
    const raw = specimens({ texts: true });
    const { records, problems } = check(raw);
    expect(problems).toEqual([]);
    expect(records?.articles.map(({ slug }) => `articles/${slug}.json`)).toEqual(
      raw.articles.map(({ file }) => file),
    );
    expect(records?.articles.length).toBeGreaterThanOrEqual(12);
    expect(records?.people.length).toBeGreaterThan(20);
    expect(records?.organizations.length).toBeGreaterThan(15);
    expect(records?.manifest.kind).toBe('INVENTED');
  });

  it('finds nothing in the real archive', () => {
    expect(loadArchive(REAL_ARCHIVE).problems).toEqual([]);
  });

  it.each(flaws)('reports %s', (_, changes, expected) => expectProblems(changes, expected));

  it.each(flawsApart)('does not blame articles for a flaw in %s', (_, changes, expected) =>
    expectProblems(changes, expected, true),
  );

  it('reports all flaws of all files at once, and hands out no records', () => {
    const flawed = {
      'archive#/name': '',
      'people#/people/2/name': 7,
      'organizations#/organizations/1/country': 'ZZ',
      'ferry#/headline': undefined,
      'ferry#/curation/method': 'GUESS',
      'tram#/quotes/0/kind': 'INDIRECT',
      'train#/topics/-': 'Railways',
      'goal.txt': (text: string) => text.replace('3,800', '3,900'),
    };
    expectProblems(
      flawed,
      {
        'archive#/name': [/^is 0 characters/, /^is ""/],
        'people#/people/2/name': /^is 7/,
        'organizations#/organizations/1/country': /^"ZZ"/,
        'ferry#/headline': /^is missing/,
        'ferry#/curation/method': /^is "GUESS"/,
        'goal#/source/sha256': /by the text$/,
        'goal#/figures/0/stated': /^is not what stands/,
        'tram#/quotes/0/segments': /outside quotation marks/,
        'tram#/quotes/0/content': /^is missing/,
        'tram#/quotes/0/paraphrase': /^is missing/,
        'train#/topics/-': /^is "railways"/,
      },
      true,
    );
    expect(check(changed(flawed, { texts: true })).records).toBeNull();
  });

  it('reports a text without an article, but not one whose article has a flaw', () => {
    const raw = changed({ 'ferry#/headline': null }, { texts: true });
    const texts = new Map(raw.texts).set('2009-02-07-lost', 'Lost');
    expect(check({ ...raw, texts }).problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^articles\/2009-02-06-.*#\/headline: is null; /),
      'texts/2009-02-07-lost.txt: belongs to no article; should have articles/2009-02-07-lost.json',
    ]);
  });

  it('needs neither people nor organizations where no article refers to any', () => {
    const { countries, manifest } = specimens();
    const { records } = check({ countries, manifest, articles: [], texts: new Map() });
    expect(records).toMatchObject({ people: [], organizations: [], articles: [] });
  });

  it('reports a missing archive.json once, not at every article', () => {
    const { problems } = check({ ...specimens(), manifest: undefined });
    expect(problems.map(formatProblem)).toEqual([
      'archive.json: is missing; should say what the archive is',
    ]);
  });

  it.each([
    ['curators', 'archive#/curators', /^is missing/],
    ['people', 'people#/people', /^is missing/],
    ['organizations', 'organizations#/organizations', /^is missing/],
  ])('reports a missing list of %s once, not at every article', (_, place, says) =>
    expectProblems({ [place]: undefined }, { [place]: says }),
  );
});
