import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSort, sortedTexts } from '../../src/archive/merge-sort.ts';
import { finish } from '../../src/record/work.ts';

const sorted = (keys: readonly number[]) =>
  [...finish(mergeSort(keys.length, (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0)))].map(Number);
const expected = (keys: readonly number[]) =>
  [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));

describe('a sort in steps', () => {
  it('leaves equals as they were, however many there are and whichever way they lie', () => {
    const anyKeys = fc.noShrink(
      fc.array(fc.nat(400), { minLength: 0, maxLength: 5000, size: 'max' }).chain((keys) =>
        fc.constantFrom(
          keys,
          keys.toSorted((a, b) => a - b),
          keys.toSorted((a, b) => b - a),
        ),
      ),
    );
    fc.assert(
      fc.property(anyKeys, (keys) => {
        expect(sorted(keys)).toEqual(expected(keys));
      }),
      { numRuns: 20 },
    );
  });

  it('puts texts in order by code point', () => {
    const texts = ['\u{1F600}', '\uFFFD', 'b', 'a', 'ab', 'a'];
    expect([...finish(sortedTexts(texts))]).toEqual([3, 5, 4, 2, 1, 0]);
  });
});
