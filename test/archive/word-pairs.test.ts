import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('pairs of words', () => {
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
    const rows = Array.from({ length: 3_000 }, (_, node) => (node % 3 === 0 ? ['a', 'b'] : ['a']));
    const pairs = new WordPairs([columnOf(rows)], () => true);
    const told = Array.from({ length: 4 }, () => pairs.count('b', 'a'));
    expect(told).toEqual([null, null, 1_000, 1_000]);
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
      // More than are gone through at a time, so that it takes some asking.
      const rows = Array.from({ length: 2_500 }, (_, node) => pattern[node % pattern.length] ?? []);
      const vocabulary = new Vocabulary([columnOf(rows)]);
      for (const [word, beginning] of asked) {
        const found = rows.filter(
          (row) => row.includes(word) && row.some((other) => other.startsWith(beginning)),
        ).length;
        const [first, ...others] = vocabulary.setsOf([word], beginning, new Meter());
        const both = first === undefined ? null : inAll([first, ...others]);
        const count = both instanceof SharedBits ? both.count() : (both?.list().length ?? 0);
        expect(count).toBe(found);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });
});
