import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints, countCodePoints } from '../../src/text/codepoints.ts';

describe('code points', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });

  it('are counted and cut as Array.from does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const oracle = Array.from(text);
        const points = new CodePoints(text);
        const [start, end] = [a, b]
          .map((offset) => Math.min(offset, oracle.length))
          .sort((x, y) => x - y) as [number, number];
        expect(points.length).toBe(oracle.length);
        expect(countCodePoints(text)).toBe(oracle.length);
        expect(points.slice(start, end)).toBe(oracle.slice(start, end).join(''));
        expect(points.fromUnits(points.toUnits(start))).toBe(start);
      }),
    );
  });

  it('outside the text are an error, never clipped', () => {
    const points = new CodePoints('a 🎈');
    expect(points.slice(2, 3)).toBe('🎈');
    for (const offset of [-1, 4, 1.5, Number.NaN]) {
      expect(() => points.slice(0, offset)).toThrow(RangeError);
    }
  });
});
