import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson, prune } from '../../src/record/canonical.ts';
import { check } from '../../src/record/check.ts';
import { loadArchive, loadCountries, SPECIMENS } from '../../src/record/folder.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';
import { specimens } from './specimens.ts';

type Files = Readonly<Record<string, string | Buffer>>;

const { records } = loadArchive(SPECIMENS);
if (records === null) throw new Error('the specimens are bad');
const { articles, people, organizations } = records;

/** One record a line. */
const lines = (items: readonly object[]): string =>
  items.map((item) => `${JSON.stringify(prune(item))}\n`).join('');

/** The specimens with one record a line. */
const whole = {
  'archive.json': canonicalJson(records.manifest),
  'articles.ndjson': lines(articles),
  'people.ndjson': lines(people),
  'organizations.ndjson': lines(organizations),
};

/** A folder of its own for one test, gone afterwards. */
function folder(files: Files): string {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  mkdirSync(join(path, 'articles'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const problemsIn = (files: Files): string[] =>
  loadArchive(folder(files)).problems.map(formatProblem);

/** The specimens with other bytes for one of their files. */
const withFile = (name: string, bytes: string | Buffer): string[] =>
  problemsIn({ ...whole, [name]: bytes });

const [first = '', second = '', ...rest] = whole['articles.ndjson'].split('\n');
const articleLines = (...replaced: string[]): string => [...replaced, ...rest].join('\n');

describe('an archive with one record a line', () => {
  it('holds the same records as one with a file each', () => {
    expect(loadArchive(folder(whole)).records).toEqual(records);
  });

  it('may have some of them in files of their own', () => {
    const [article, ...others] = articles;
    const [person, ...acquaintances] = people;
    const { records: mixed, problems } = loadArchive(
      folder({
        ...whole,
        'articles.ndjson': lines(others),
        [`articles/${article?.slug}.json`]: canonicalJson(article as object),
        'people.ndjson': lines(acquaintances),
        'people.json': canonicalJson({ people: [person] }),
      }),
    );
    expect(problems).toEqual([]);
    expect(mixed).toEqual(records);
  });

  it('is one by its articles alone, and then lacks archive.json', () => {
    const path = folder({ 'articles.ndjson': '' });
    rmSync(join(path, 'articles'), { recursive: true });
    expect(loadArchive(path).problems.map(formatProblem)).toEqual([
      'archive.json: is missing; should say what the archive is',
    ]);
  });

  it('is read over the borders of what is read at once', () => {
    const made = syntheticRecords(900, 1, loadCountries());
    const path = folder({
      'archive.json': canonicalJson(made.manifest),
      'articles.ndjson': lines(made.articles),
      'people.ndjson': lines(made.people),
      'organizations.ndjson': lines(made.organizations),
    });
    expect(lines(made.articles).length).toBeGreaterThan(2 << 20);
    expect(JSON.stringify(prune(loadArchive(path).records))).toBe(JSON.stringify(prune(made)));
  });

  it.each<[string, string, string | Buffer]>([
    ['a byte order mark', 'people.ndjson', `\uFEFF${whole['people.ndjson']}`],
    ['lines ended as on Windows', 'articles.ndjson', articleLines(`${first}\r`, `${second}\r`)],
    ['no end of its last line', 'articles.ndjson', whole['articles.ndjson'].trimEnd()],
    ['a blank last line', 'articles.ndjson', `${whole['articles.ndjson']}\n`],
    ['blank last lines', 'articles.ndjson', `${whole['articles.ndjson']} \n\r\n\n`],
  ])('may have %s', (_, name, text) => expect(withFile(name, text)).toEqual([]));

  it.each<[string, string, string | Buffer, RegExp]>([
    [
      'a blank line',
      'articles.ndjson',
      articleLines(first, '', second),
      /^articles\.ndjson:2: is blank; should be a record or left out$/,
    ],
    [
      'a blank first line',
      'articles.ndjson',
      articleLines('', first, second),
      /^articles\.ndjson:1: is blank; /,
    ],
    [
      'blank lines, at the first of them',
      'articles.ndjson',
      articleLines(first, ' ', '\r', second),
      /^articles\.ndjson:2: is blank; /,
    ],
    [
      'broken JSON',
      'articles.ndjson',
      articleLines(first, second, '{"slug": }'),
      /^articles\.ndjson:3: is not JSON: .+; should be JSON$/,
    ],
    [
      'two records in one line',
      'articles.ndjson',
      articleLines(first, `${second}${second}`),
      /^articles\.ndjson:2: is not JSON: /,
    ],
    [
      'a byte order mark in a later line',
      'articles.ndjson',
      articleLines(first, `\uFEFF${second}`),
      /^articles\.ndjson:2: is not JSON: /,
    ],
    [
      'what is not UTF-8',
      'people.ndjson',
      Buffer.concat([Buffer.from('{"name": "Zoë"}\n', 'latin1'), Buffer.from(lines(people))]),
      /^people\.ndjson:1: is not UTF-8 text; should be UTF-8$/,
    ],
    [
      'no record at all',
      'articles.ndjson',
      articleLines(first, second, 'null'),
      /^articles\.ndjson:3: is null; should be an object/,
    ],
    [
      'a flaw in a record',
      'articles.ndjson',
      articleLines(first, second.replace('"language":"en', '"language":"EN')),
      /^articles\.ndjson:2#\/language: is "EN/,
    ],
    [
      'a flaw in a person',
      'people.ndjson',
      lines([...people, { slug: 'zoe', name: 'Zoë', nationalities: ['ZZ'] }]),
      /^people\.ndjson:\d+#\/nationalities\/0: "ZZ" is not an ISO/,
    ],
    [
      'an organization twice',
      'organizations.ndjson',
      lines([...organizations, ...organizations.slice(0, 1)]),
      /^organizations\.ndjson:\d+#\/slug: is ".+", as number 1 before it; should stand once$/,
    ],
    [
      'an article twice',
      'articles.ndjson',
      articleLines(first, second, first),
      /^articles\.ndjson:3#\/slug: is ".+", as in articles\.ndjson:1; should be the slug of one/,
    ],
  ])('has %s reported at its line, and nothing else', (_, name, text, says) => {
    expect(withFile(name, text)).toEqual([expect.stringMatching(says)]);
  });

  it('has an article reported that stands in a file of its own as well', () => {
    const { slug } = articles[2] as { slug: string };
    const file = `articles/${slug}.json`;
    const path = folder({ ...whole, [file]: canonicalJson(articles[2] as object) });
    expect(loadArchive(path).problems.map(formatProblem)).toEqual([
      `articles.ndjson:3#/slug: is "${slug}", as in ${file}; should be the slug of one article only`,
    ]);
  });

  it('has a person reported that stands in the list as well', () => {
    const list = canonicalJson({ people: people.slice(0, 2) });
    expect(withFile('people.json', list)).toEqual([
      expect.stringMatching(/^people\.ndjson:1#\/slug: is ".+", as number 1 before it; /),
      expect.stringMatching(/^people\.ndjson:2#\/slug: is ".+", as number 2 before it; /),
    ]);
  });

  it('has all that is wrong in all its lines reported, in their order', () => {
    const bad = [first, '{', second.replace('"headline":', '"title":'), '', 'no', '[]', ''];
    expect(withFile('articles.ndjson', bad.join('\n')).map((line) => line.split(': ')[0])).toEqual([
      'articles.ndjson:2',
      'articles.ndjson:4',
      'articles.ndjson:5',
      'articles.ndjson:3#/headline',
      'articles.ndjson:3#/title',
      'articles.ndjson:6',
    ]);
  });

  it('has a line that never ends reported, without taking it in', () => {
    const path = folder({ ...whole, 'people.ndjson': '' });
    truncateSync(join(path, 'people.ndjson'), 70 << 20);
    expect(loadArchive(path).problems.map(formatProblem)).toEqual([
      'people.ndjson:1: has more than 64 MB; should be one record',
    ]);
  });

  it('has a file that cannot be read reported', () => {
    const { 'people.ndjson': _, ...others } = whole;
    const path = folder(others);
    mkdirSync(join(path, 'people.ndjson'));
    expect(loadArchive(path).problems.map(formatProblem)).toEqual([
      'people.ndjson: cannot be read: EISDIR; should be a file that can be read',
    ]);
  });
});

describe('checking records that are read as they are needed', () => {
  it('goes through them once', () => {
    const { articles: raw, ...others } = specimens();
    expect(check({ ...others, articles: raw.values() }).records?.articles).toEqual(articles);
  });
});
