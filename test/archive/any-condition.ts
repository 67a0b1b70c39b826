import fc from 'fast-check';
import { attributesOf, valuesOf } from '../../src/archive/attribute.ts';
import { CERTAINTIES, type Condition, type Range } from '../../src/archive/condition.ts';
import type { NodeByKind } from '../../src/archive/node.ts';
import type { ListKind } from '../../src/archive/order.ts';
import { textFieldsOf, textsOf } from '../../src/archive/searched-text.ts';
import type { TextQuery } from '../../src/text/text-query.ts';
import { tokenWords } from '../../src/text/token.ts';

type Leaf<K extends ListKind> = fc.Arbitrary<Condition<K>>;
type Text = readonly string[];

/** Any condition on nodes of a kind: ALL, ANY and NOT nested three deep around every test there is. */
export function anyCondition<K extends ListKind>(
  kind: K,
  nodes: readonly NodeByKind[K][],
): Leaf<K> {
  const leaf = fc.oneof(...oneOfs(kind, nodes), ...texts(kind, nodes), ...times(kind, nodes));
  const nested = (depth: number): Leaf<K> =>
    depth === 0
      ? leaf
      : fc.oneof(
          { weight: 3, arbitrary: leaf },
          {
            weight: 2,
            arbitrary: fc.record({
              test: fc.constantFrom('ALL' as const, 'ANY' as const),
              of: fc.array(nested(depth - 1), { maxLength: 4 }),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.record({ test: fc.constant('NOT' as const), of: nested(depth - 1) }),
          },
        );
  return nested(3);
}

/** One of up to twenty values of each attribute: more than eight are looked up in another way. */
function oneOfs<K extends ListKind>(kind: K, nodes: readonly NodeByKind[K][]): Leaf<K>[] {
  return attributesOf(kind).map((attribute) => {
    const known = [...new Set(nodes.flatMap(valuesOf(kind, attribute)))];
    const value = fc.constantFrom(...known, '-', '__proto__');
    const values = fc.oneof(fc.array(value, { maxLength: 3 }), some(known, 20));
    return values.map((values) => ({ test: 'ONE_OF' as const, attribute, values }));
  });
}

/** What some text has, all of it or nearly: whole words, phrases, beginnings, and words to share. */
function texts<K extends ListKind>(kind: K, nodes: readonly NodeByKind[K][]): Leaf<K>[] {
  return textFieldsOf(kind).flatMap((field): Leaf<K>[] => {
    const known = nodes
      .flatMap(textsOf(kind, field))
      .map(({ text }) => tokenWords(text))
      .filter(({ length }) => length > 0);
    const text = fc.constantFrom<Text>(...known, ['nowhere']);
    const word = text.chain((words) => fc.constantFrom(...words));
    // The end of one text and the beginning of the next: no phrase, though they stand side by side.
    const seams = nodes.flatMap((node) => {
      const own = textsOf(kind, field)(node).map((part) => tokenWords(part.text));
      return own.slice(1).map((next, at) => [...(own[at] ?? []).slice(-1), ...next.slice(0, 1)]);
    });
    const seam = fc.constantFrom<Text>(...seams, ['not', 'there']);
    const words = fc.oneof(
      fc.uniqueArray(word, { maxLength: 3 }),
      text.chain((own) => some(own, 4)),
    );
    const query: fc.Arbitrary<TextQuery> = fc.record({
      words,
      phrases: fc.array(fc.oneof(phraseOf(text), fc.array(word, { minLength: 2, maxLength: 3 })), {
        maxLength: 2,
      }),
      prefix: fc.option(word.map((whole) => whole.slice(0, 3))),
    });
    const blank = fc.constant<TextQuery>({ words: [], phrases: [], prefix: null });
    // One piece at a time as well: all at once are seldom found.
    const piece = fc.oneof(
      words.map((words) => ({ words, phrases: [], prefix: null })),
      fc
        .oneof(phraseOf(text), seam)
        .map((phrase) => ({ words: [], phrases: [phrase], prefix: null })),
      word.map((whole) => ({ words: [], phrases: [], prefix: whole.slice(0, 2) })),
    );
    const shared = text.chain((own) =>
      fc
        .tuple(some(own, 9), word)
        .map(([some, other]) => [...new Set([...some, other])])
        .chain((words) =>
          fc.record({
            test: fc.constant('SHARED_WORDS' as const),
            field: fc.constant(field),
            words: fc.constant(words),
            atLeast: fc.integer({ min: 1, max: words.length + 1 }),
          }),
        ),
    );
    return [
      fc.oneof(piece, query, blank).map((query) => ({ test: 'TEXT' as const, field, query })),
      shared,
    ];
  });
}

/** Some of several values, each once. */
function some(values: readonly string[], most: number): fc.Arbitrary<string[]> {
  const distinct = [...new Set(values)];
  return fc.shuffledSubarray(distinct, { maxLength: Math.min(most, distinct.length) });
}

/** Some words of a text that stand side by side. */
function phraseOf(text: fc.Arbitrary<Text>): fc.Arbitrary<Text> {
  return text
    .filter(({ length }) => length > 1)
    .chain((words) =>
      fc
        .tuple(fc.nat(words.length - 2), fc.integer({ min: 2, max: 5 }))
        .map(([start, length]) => words.slice(start, start + length)),
    );
}

/** Ranges that begin and end where times do, or just beside; now and then before they begin. */
function times<K extends ListKind>(kind: K, nodes: readonly NodeByKind[K][]): Leaf<K>[] {
  if (kind !== 'Article' && kind !== 'Quote') return [];
  const dated = nodes as unknown as readonly NodeByKind['Article' | 'Quote'][];
  const certainty = fc.constantFrom(...CERTAINTIES);
  const instants = dated.flatMap(({ published }) => [published.earliest, published.latest]);
  const instant = fc
    .tuple(fc.constantFrom(...instants), fc.constantFrom(-1, 0, 1))
    .map(([at, step]) => at + step);
  const days = dated.flatMap(({ day }) => [day, nextDay(day)]);
  const published: Leaf<K>[] = [
    range(fc.constantFrom(...days)).map((range) => ({ test: 'DAYS', range })),
    fc.record({
      test: fc.constant('INSTANTS' as const),
      range: range(instant),
      certainty,
    }),
  ];
  if (kind !== 'Quote') return published;
  const said = (dated as NodeByKind['Quote'][]).flatMap(({ record: { said } }) =>
    said === undefined ? [] : [said.earliest, said.latest, nextDay(said.latest)],
  );
  const test = fc.constant('SAID' as const);
  const day = fc.constantFrom(...said, '0001-01-01');
  return [...published, fc.record({ test, range: range(day), certainty })];
}

function range<T>(end: fc.Arbitrary<T>): fc.Arbitrary<Range<T>> {
  return fc.record({ from: end, to: end }, { requiredKeys: [] });
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
