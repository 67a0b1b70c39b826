import { describe, expect, it } from 'vitest';
import { loadCountries } from '../../src/record/folder.ts';
import type { OrganizationRecord } from '../../src/record/organization.ts';
import { interval } from '../../src/record/time.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';

const { articles, people, organizations } = syntheticRecords(400, 1, loadCountries());
const quotes = articles.flatMap((article) => article.quotes);
const unnamed = articles.flatMap(({ unnamedSources }) => unnamedSources);
const positions = people.flatMap((person) => person.positions);
const segments = quotes.flatMap((quote) => quote.segments);
const kindOf = new Map(organizations.map(({ slug, kind }) => [`organization:${slug}`, kind]));

const share = <T>(items: readonly T[], has: (item: T) => unknown): number =>
  items.filter((item) => has(item)).length / items.length;
const isOf = (kind: OrganizationRecord['kind']) => (speaker: string) =>
  kindOf.get(speaker) === kind;
const startsWith = (prefix: string) => (speaker: string) => speaker.startsWith(prefix);
const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);
const sorted = (tally: ReadonlyMap<string, number>): number[] =>
  [...tally.values()].sort((a, b) => b - a);

function tallyOf(names: readonly string[]): Map<string, number> {
  const tally = new Map<string, number>();
  for (const name of names) tally.set(name, (tally.get(name) ?? 0) + 1);
  return tally;
}

/** What must be there to try a service on. */
const traits: [string, () => unknown][] = [
  [
    'a joint statement of people',
    () =>
      quotes.some(({ speakers }) => speakers.length > 1 && speakers.every(startsWith('person:'))),
  ],
  [
    'a joint statement with an organization',
    () =>
      quotes.some(
        ({ speakers }) =>
          speakers.some(startsWith('person:')) && speakers.some(startsWith('organization:')),
      ),
  ],
  ['three who speak together', () => quotes.some(({ speakers }) => speakers.length > 2)],
  [
    'a government body that speaks',
    () => quotes.some(({ speakers }) => speakers.some(isOf('GOVERNMENT'))),
  ],
  ['a company that speaks', () => quotes.some(({ speakers }) => speakers.some(isOf('COMPANY')))],
  [
    'a country that speaks by its capital or seat',
    () =>
      quotes.some(
        ({ speakers, attribution }) =>
          speakers.some(startsWith('country:')) && attribution.resolution === 'METONYM',
      ),
  ],
  [
    'a continuation without mention',
    () =>
      quotes.some(
        ({ attribution }) =>
          attribution.resolution === 'CONTINUATION' && attribution.mention === undefined,
      ),
  ],
  [
    'a coreference',
    () => quotes.some(({ attribution }) => attribution.resolution === 'COREFERENCE'),
  ],
  [
    'a speaker only the curator knows',
    () => quotes.some(({ attribution }) => attribution.resolution === 'CURATOR'),
  ],
  [
    'words without a speaker',
    () =>
      quotes.some(
        ({ speakers, attribution }) =>
          speakers.length === 0 && attribution.resolution === 'UNRESOLVED',
      ),
  ],
  [
    'an unnamed person, a group, a medium',
    () => new Set(unnamed.map(({ kind }) => kind)).size === 3,
  ],
  [
    'anonymity granted with a reason',
    () => unnamed.some(({ anonymity }) => anonymity?.granted && anonymity.reason),
  ],
  [
    'anonymity granted without a reason',
    () => unnamed.some(({ anonymity }) => anonymity?.granted && !anonymity.reason),
  ],
  [
    'a reason without anonymity granted',
    () => unnamed.some(({ anonymity }) => !anonymity?.granted && anonymity?.reason),
  ],
  ['nothing said of anonymity', () => unnamed.some(({ anonymity }) => anonymity === undefined)],
  [
    'an unnamed source that speaks for somebody, and one that does not',
    () => unnamed.some(({ speaksFor }) => speaksFor) && unnamed.some(({ speaksFor }) => !speaksFor),
  ],
  [
    'a quote spoken for a country, and one for an organization',
    () =>
      quotes.some(({ speaksFor }) => speaksFor?.startsWith('country:')) &&
      quotes.some(({ speaksFor }) => speaksFor?.startsWith('organization:')),
  ],
  [
    'quotes about none, about one and about several countries',
    () => [0, 1, 2].every((count) => quotes.some(({ about }) => about?.length === count)),
  ],
  [
    'a day that follows from the text',
    () => quotes.some(({ said }) => said?.basis === 'TEXT' && said.stated),
  ],
  [
    'days that the curator knows',
    () => quotes.some(({ said }) => said?.basis === 'CURATOR' && !said.stated),
  ],
  [
    'a translation, and words that are none',
    () =>
      quotes.some(({ translated }) => translated) &&
      quotes.some(({ translated }) => translated === false),
  ],
  ['a language spoken', () => quotes.some(({ originalLanguage }) => originalLanguage)],
  [
    'the same words from different speakers',
    () => {
      const said = quotes.flatMap(({ speakers, segments }) =>
        segments.map(({ text }) => ({ text, by: speakers.join() })),
      );
      return said.some(({ text, by }) =>
        said.some(
          (other) => other.text === text && other.by !== by && by !== '' && other.by !== '',
        ),
      );
    },
  ],
  [
    'the same words twice in one text',
    () => segments.some(({ occurrence }) => occurrence && occurrence.n > 1),
  ],
  [
    'words with a sign of two code units',
    () => segments.some(({ text }) => /[\u{10000}-\u{10FFFF}]/u.test(text)),
  ],
  [
    'articles with one time of publication',
    () =>
      repeated(
        articles
          .filter(({ published }) => published.offset)
          .map(({ published }) => String(interval(published).earliest)),
      ).length > 1,
  ],
  ['a time with an offset', () => articles.some(({ published }) => published.offset)],
  [
    'a time without a zone',
    () => articles.some(({ published }) => published.time && !published.offset),
  ],
  ['a time with seconds', () => articles.some(({ published }) => published.time?.length === 8)],
  ['a day alone', () => articles.some(({ published }) => published.date && !published.time)],
  ['a month', () => articles.some(({ published }) => published.from && published.to)],
  ['a later change', () => articles.some(({ modified }) => modified)],
  [
    'a correction of a quote',
    () => articles.some(({ corrections }) => corrections.some(({ quote }) => quote)),
  ],
  [
    'a publisher, and none',
    () =>
      articles.some(({ publisher }) => publisher) && articles.some(({ publisher }) => !publisher),
  ],
  [
    'a reporter, an editor, a translator',
    () =>
      ['REPORTER', 'EDITOR', 'TRANSLATOR'].every((role) =>
        articles.some(({ credits }) => credits.some((credit) => credit.role === role)),
      ),
  ],
  [
    'an organization that syndicates',
    () =>
      articles.some(({ credits }) =>
        credits.some(
          ({ role, contributor }) =>
            role === 'SYNDICATOR' && contributor.startsWith('organization:'),
        ),
      ),
  ],
  [
    'a dateline, and none',
    () => articles.some(({ dateline }) => dateline) && articles.some(({ dateline }) => !dateline),
  ],
  [
    'a summary, and none',
    () => articles.some(({ summary }) => summary) && articles.some(({ summary }) => !summary),
  ],
  [
    'an article about two countries, and one about none',
    () =>
      [0, 2].every((count) =>
        articles.some(
          ({ countries }) => countries.filter(({ subject }) => subject).length === count,
        ),
      ),
  ],
  [
    'every kind of evidence',
    () =>
      new Set(
        articles.flatMap(({ countries }) =>
          countries.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)),
        ),
      ).size === 5,
  ],
  [
    'a person whom an article is about',
    () => articles.some(({ people }) => people.some(({ subject }) => subject)),
  ],
  [
    'a person named in two ways',
    () => articles.some(({ people }) => people.some(({ mentions }) => mentions.length > 1)),
  ],
  [
    'a figure with a qualifier, and one without',
    () =>
      articles.some(({ figures }) => figures.some(({ qualifier }) => qualifier)) &&
      articles.some(({ figures }) => figures.some(({ qualifier }) => !qualifier)),
  ],
  ['five languages', () => new Set(articles.map(({ language }) => language)).size === 5],
  ['a name with diacritics', () => people.some(({ name }) => /[À-ž]/u.test(name))],
  [
    'a name in another script, and in Latin letters beside',
    () =>
      people.some(
        ({ name, alternateNames }) =>
          /^[^\p{Script=Latin}]+$/u.test(name) && alternateNames.length > 0,
      ),
  ],
  ['two people of one name', () => repeated(people.map(({ name }) => name)).length > 0],
  [
    'several positions, the last still held',
    () =>
      people.some(
        ({ positions }) => positions.length > 1 && positions.at(-1)?.from && !positions.at(-1)?.to,
      ),
  ],
  ['a position known of one day', () => positions.some(({ attestedOn }) => attestedOn)],
  [
    'positions of countries, of organizations and of nothing',
    () =>
      ['country:', 'organization:', undefined].every((prefix) =>
        positions.some(({ of }) =>
          prefix === undefined ? of === undefined : of?.startsWith(prefix),
        ),
      ),
  ],
  [
    'two nationalities, and none',
    () =>
      [0, 2].every((count) => people.some(({ nationalities }) => nationalities.length === count)),
  ],
  ['organizations of every kind', () => new Set(organizations.map(({ kind }) => kind)).size === 9],
  [
    'government bodies of their countries',
    () => organizations.every(({ kind, country }) => kind !== 'GOVERNMENT' || country),
  ],
];

describe('four hundred synthetic articles', () => {
  it.each(traits)('have %s', (_, holds) => expect(holds()).toBeTruthy());

  it('have about four quotes each, from none to nine', () => {
    const counts = articles.map(({ quotes }) => quotes.length);
    expect(quotes.length / articles.length).toBeCloseTo(4, 0);
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([0, 9]);
  });

  it('have more words in marks than newspapers do, so that there is something to look for', () => {
    expect(share(quotes, ({ kind }) => kind === 'DIRECT')).toBeGreaterThan(0.35);
    expect(share(quotes, ({ kind }) => kind === 'MIXED')).toBeGreaterThan(0.2);
    expect(share(quotes, ({ kind }) => kind === 'INDIRECT')).toBeGreaterThan(0.2);
    expect(share(quotes, ({ segments }) => segments.length > 1)).toBeGreaterThan(0.12);
    expect(share(articles, ({ language }) => language === 'en')).toBeGreaterThan(0.6);
  });

  it('have some people and countries told of most, and many told of seldom', () => {
    const speakers = sorted(
      tallyOf(quotes.flatMap((quote) => quote.speakers).filter(startsWith('person:'))),
    );
    const told = sorted(
      tallyOf(articles.flatMap(({ countries }) => countries.map(({ country }) => country))),
    );
    for (const tally of [speakers, told]) {
      expect(tally[0]).toBeGreaterThan(8 * (tally.at(-1) as number));
      expect(tally[0]).toBeLessThan(4 * (tally[1] as number));
    }
    expect(told.length).toBeGreaterThan(100);
  });
});
