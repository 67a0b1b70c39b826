import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { foundPages, nameOf, searching, shown } from './found.ts';
import { all } from './graph.ts';
import {
  type Findable,
  findables,
  isCalled,
  isFound,
  type Sought,
  words,
} from './search-oracle.ts';

/** The specimens, and a person and a club that are called like a country. */
const specimens = recordsOf(SPECIMENS);
const [person, club] = [specimens.people[0], specimens.organizations[0]];
const records = {
  ...specimens,
  people: [...specimens.people, ...(person ? [{ ...person, slug: 'ghana', name: 'Ghana' }] : [])],
  organizations: [
    ...specimens.organizations,
    ...(club ? [{ ...club, slug: 'ghana', name: 'Ghana' }] : []),
  ],
};
const client = searching(records);

/** All that can be found, in the order of the lists: by name, then the newest article and its quotes. */
async function inOrder(): Promise<Findable[]> {
  const order: string[] = [];
  const lists = [
    ['people', 'Person', 'key: slug'],
    ['organizations', 'Organization', 'key: slug'],
    ['countries', 'Country', 'key: code'],
    ['articles', 'Article', 'key: slug quotes(first: 100) { nodes { key } }'],
  ] as const;
  for (const [list, kind, selection] of lists) {
    type Listed = { key: string; quotes?: { nodes: readonly { key: string }[] } };
    for await (const { key, quotes } of all<Listed>(client, list, selection)) {
      order.push(`${kind}:${key}`);
      order.push(...(quotes?.nodes ?? []).map((quote) => `Quote:${key}/${quote.key}`));
    }
  }
  return findables(records).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

const everything = await inOrder();

/** What has to be found, in its order, and whether by its exact name. */
function expected(sought: Sought): (readonly [string, boolean])[] {
  const hits = everything
    .filter((each) => isFound(each, sought))
    .map((each) => [each.name, isCalled(each, sought)] as const);
  return [...hits.filter(([, exact]) => exact), ...hits.filter(([, exact]) => !exact)];
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const runs = (text: string) => (text.match(RUN) ?? []).filter((run) => words(run).length === 1);
const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  (text) => text.replace(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
);

/** Words and phrases of something that can be found, as somebody may type them, the last one unfinished. */
const anySought: fc.Arbitrary<Sought> = fc
  .record({
    of: fc.constantFrom(...everything),
    stray: fc.constantFrom(...everything),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 3,
    }),
    cut: fc.option(fc.nat({ max: 6 })),
    spell: spelling,
    isStray: fc.nat({ max: 9 }).map((number) => number === 0),
  })
  .map(({ of, stray, picks, cut, spell, isStray }) => {
    const phrases = picks.flatMap(([text, place, length], index) => {
      const { texts } = isStray && index === 1 ? stray : of;
      const line = runs(texts[text % texts.length] ?? '');
      const phrase = line.slice(place % Math.max(1, line.length)).slice(0, length);
      return phrase.length === 0 ? [] : [spell(phrase.join(' '))];
    });
    const typed = phrases.map((phrase) => (phrase.includes(' ') ? `"${phrase}"` : phrase));
    const [last] = runs(phrases.at(-1) ?? '');
    if (cut === null || last === undefined)
      return { typed: `${typed.join(' ')} `, phrases, prefix: null };
    const begun = [...last].slice(0, cut + 2).join('');
    const isPrefix = [...words(begun).join('')].length > 1;
    return {
      typed: [...typed, begun].join(' '),
      phrases: isPrefix ? phrases : [...phrases, begun],
      prefix: isPrefix ? begun : null,
    };
  });

/** The name of something, as somebody may type it. */
const anyName: fc.Arbitrary<Sought> = fc
  .tuple(fc.constantFrom(...everything.flatMap(({ names }) => names)), spelling)
  .map(([name, spell]) => ({ typed: `${spell(name)} `, phrases: words(name), prefix: null }));

describe('a search', () => {
  it('finds all that has the words and nothing else, in its order, and shows where', async () => {
    const property = fc.asyncProperty(fc.oneof(anySought, anyName), async (sought) => {
      const found = await foundPages(client, sought.typed, 100);
      const edges = found.flatMap((page) => page.edges);
      const hits = expected(sought);
      expect(edges.map((edge) => [nameOf(edge), edge.isExactName])).toEqual(hits);
      for (const { totalCount } of found) expect(totalCount).toBe(hits.length);
      const isSought = (word: string) =>
        sought.phrases.some((phrase) => words(phrase).includes(word)) ||
        (sought.prefix !== null && word.startsWith(words(sought.prefix).join('')));
      for (const edge of edges) {
        const stretches = shown(edge).map(words);
        expect(stretches.length).toBeGreaterThan(0);
        expect(stretches.filter(({ length }) => length === 0)).toEqual([]);
        expect(stretches.flat().filter((word) => !isSought(word))).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it.each(['Ghana', 'co', 'the ', 'harbour'])(
    'has all its pages, of any size: %s',
    async (query) => {
      const whole = (await foundPages(client, query, 100)).flatMap(({ edges }) => edges);
      expect(whole.length).toBeGreaterThan(4);
      for (const size of [1, 2, 3, 5, 7, 10, whole.length - 1, whole.length, whole.length + 1]) {
        const found = await foundPages(client, query, size);
        expect(
          found.flatMap(({ edges }) => edges),
          `by ${size}`,
        ).toEqual(whole);
        expect(found).toHaveLength(Math.ceil(whole.length / size));
        for (const { totalCount, edges, pageInfo } of found) {
          expect(totalCount).toBe(whole.length);
          expect(pageInfo).toMatchObject({
            startCursor: edges[0]?.cursor,
            endCursor: edges.at(-1)?.cursor,
          });
        }
      }
    },
  );

  it('goes through exact names of all kinds, other names, then articles with their quotes', async () => {
    const edges = (await foundPages(client, 'Ghana', 1)).flatMap((page) => page.edges);
    expect(edges.map((edge) => [nameOf(edge), edge.isExactName])).toEqual([
      ['Person:ghana', true],
      ['Organization:ghana', true],
      ['Country:GH', true],
      ['Article:2024-11-03-late-goal-earns-wanderers-a-draw', false],
      ['Quote:2024-11-03-late-goal-earns-wanderers-a-draw/noisiest-draw', false],
    ]);
  });
});
