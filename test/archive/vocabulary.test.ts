import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Bitmap } from '../../src/archive/bitmap.ts';
import { Column } from '../../src/archive/column.ts';
import { ColumnBuilder } from '../../src/archive/column-builder.ts';
import { Meter } from '../../src/archive/meter.ts';
import { Vocabulary } from '../../src/archive/vocabulary.ts';
import { finish } from '../../src/record/work.ts';

type Rows = readonly (readonly string[])[];

function columnOf(rows: Rows) {
  const builder = new ColumnBuilder(rows.length);
  for (const row of rows) builder.add(row);
  return finish(builder.finish());
}

const anyWord = fc.constantFrom('a', 'ab', 'abc', 'b', 'bc', 'c');
const anyRows = fc.array(fc.tuple(fc.array(anyWord), fc.array(anyWord)), { minLength: 1 });

describe('the words of a field', () => {
  it('are found in all of its columns, whatever has been asked before', () => {
    const asked = fc.array(fc.tuple(fc.array(anyWord), fc.option(anyWord)), { maxLength: 30 });
    const property = fc.property(anyRows, asked, (rows, questions) => {
      const vocabulary = new Vocabulary([
        columnOf(rows.map(([one]) => one)),
        columnOf(rows.map(([, other]) => other)),
      ]);
      for (const [words, beginning] of questions) {
        const nodesWith = (test: (word: string) => boolean) =>
          [...rows.keys()].filter((node) => rows[node]?.flat().some(test));
        const expected = [
          ...words.map((word) => nodesWith((other) => other === word)),
          ...(beginning === null ? [] : [nodesWith((word) => word.startsWith(beginning))]),
        ];
        const sets = vocabulary.setsOf(words, beginning, new Meter());
        const isEmpty = expected.some(({ length }) => length === 0);
        expect(sets.map((set) => [...set.list()])).toEqual(isEmpty ? [] : expected);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('are kept as bits once as many have been asked for as have one, and that is looked at no more', () => {
    const vocabulary = new Vocabulary([columnOf(Array.from({ length: 1_000 }, () => ['often']))]);
    const touched = () => {
      const meter = new Meter();
      const set = vocabulary.setOf('often', meter);
      return [set instanceof Bitmap, meter.touched];
    };
    expect([touched(), touched(), touched()]).toEqual([
      [false, 0],
      [true, 1_000],
      [true, 0],
    ]);
  });

  it('are not kept as bits for the few who ask for one beside a rare one', () => {
    const rows = Array.from({ length: 1_000 }, (_, node) =>
      node === 0 ? ['often', 'rare'] : ['often'],
    );
    const vocabulary = new Vocabulary([columnOf(rows)]);
    for (let time = 0; time < 100; time += 1) {
      const sets = vocabulary.setsOf(['often', 'rare'], null, new Meter());
      expect(sets.some((set) => set instanceof Bitmap)).toBe(false);
    }
  });

  it('are not gone through for a beginning whose nodes are kept as bits, however many begin so', () => {
    const rows = Array.from({ length: 1_000 }, (_, node) => [`co${node % 20}`]);
    const vocabulary = new Vocabulary([columnOf(rows)]);
    const isKept = () => vocabulary.setsOf([], 'co', new Meter())[0];
    const [first, second, third] = [isKept(), isKept(), isKept()];
    expect([first, second, third].map((set) => set?.list().length)).toEqual([1_000, 1_000, 1_000]);
    const looked = vi.spyOn(Column.prototype, 'startingWith');
    expect(isKept()).toBe(third);
    expect(looked).not.toHaveBeenCalled();
    looked.mockRestore();
  });
});
