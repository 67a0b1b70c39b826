import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ColumnBuilder } from '../../src/archive/column-builder.ts';
import { inAll } from '../../src/archive/intersection.ts';
import { Meter } from '../../src/archive/meter.ts';
import { SharedBits } from '../../src/archive/shared-bits.ts';
import { Vocabulary } from '../../src/archive/vocabulary.ts';
import { WordPairs } from '../../src/archive/word-pairs.ts';
import { finish } from '../../src/record/work.ts';

type Words = readonly string[];

function columnOf(rows: readonly Words[]) {
  const builder = new ColumnBuilder(rows.length);
  for (const row of rows) builder.add(row);
  return finish(builder.finish());
}

const WORDS = ['a', 'ab', 'abc', 'b', 'bc', 'c'] as const;
const anyWord = fc.constantFrom(...WORDS);
const anyRows = fc.array(fc.tuple(fc.array(anyWord), fc.array(anyWord)), { minLength: 1 });
const bothIn = (rows: readonly Words[], one: string, other: string) =>
  rows.filter((row) => row.includes(one) && row.includes(other)).length;

/** How many nodes have a word, and one that begins so. */
function countIn(vocabulary: Vocabulary, word: string, beginning: string): number {
  const [first, ...others] = vocabulary.setsOf([word], beginning, new Meter());
  const both = first === undefined ? null : inAll([first, ...others]);
  return both instanceof SharedBits ? both.count() : (both?.list().length ?? 0);
}

describe('pairs of words', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are counted once a node, wherever in its texts and however often it has them', () => {
    const property = fc.property(anyRows, anyWord, anyWord, (rows, one, other) => {
      fc.pre(one !== other);
      const columns = [columnOf(rows.map(([texts]) => texts)), columnOf(rows.map((row) => row[1]))];
      const all = rows.map((row) => row.flat());
      const isThere = [one, other].every((word) => all.some((row) => row.includes(word)));
      const pairs = new WordPairs(columns, (count) => count > 0);
      expect(pairs.count(one, other)).toBe(isThere ? bothIn(all, one, other) : null);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('are told once all nodes have been counted, some each time that one is asked for', () => {
    const rows = Array.from({ length: 100_000 }, (_, node) =>
      node % 3 === 0 ? ['a', 'b'] : ['a'],
    );
    const pairs = new WordPairs([columnOf(rows)], () => true);
    const told = Array.from({ length: 4 }, () => pairs.count('b', 'a'));
    expect(told).toEqual([null, 33_334, 33_334, 33_334]);
  });

  it('are not counted of rare words, nor of a word with itself', () => {
    const pairs = new WordPairs([columnOf([['a', 'b'], ['a']])], (count) => count > 1);
    expect(pairs.count('a', 'b')).toBeNull();
    expect(pairs.count('a', 'a')).toBeNull();
    expect(pairs.count('a', 'unknown')).toBeNull();
  });

  it('are as many as their bits have in common, before they are told and after', () => {
    const anySearch = fc.tuple(anyWord, fc.constantFrom(...WORDS, 'd'));
    const searches = fc.array(anySearch, { minLength: 20, maxLength: 60 });
    const draw = fc.array(fc.subarray([...WORDS]), { minLength: 1, maxLength: 8 });
    const property = fc.property(draw, searches, (pattern, asked) => {
      // More than are counted at a time where most have several words, so that it takes some asking.
      const nodes = pattern.length * 2_000;
      const rows = Array.from({ length: nodes }, (_, node) => pattern[node % pattern.length] ?? []);
      const vocabulary = new Vocabulary([columnOf(rows)]);
      for (const [word, beginning] of asked) {
        const found = pattern.filter(
          (row) => row.includes(word) && row.some((other) => other.startsWith(beginning)),
        ).length;
        expect(countIn(vocabulary, word, beginning)).toBe(found * 2_000);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it('are looked up by who searches for two words, the second unfinished', () => {
    const told = vi.spyOn(WordPairs.prototype, 'count');
    const rows = Array.from({ length: 1_000 }, (_, node) => (node % 2 ? ['a', 'bc'] : ['a']));
    const vocabulary = new Vocabulary([columnOf(rows)]);
    const counts = Array.from({ length: 5 }, () => countIn(vocabulary, 'a', 'bc'));
    expect(counts).toEqual(counts.map(() => 500));
    expect(told).toHaveLastReturnedWith(500);
  });
});
