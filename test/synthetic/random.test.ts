import { describe, expect, it } from 'vitest';
import { Random, weights } from '../../src/synthetic/random.ts';
import { Zipf } from '../../src/synthetic/zipf.ts';

const DRAWS = 20_000;
const drawn = <T>(draw: () => T): T[] => Array.from({ length: DRAWS }, draw);
const shareOf = <T>(items: readonly T[], wanted: T): number =>
  items.filter((item) => item === wanted).length / items.length;

describe('chance', () => {
  it('is the same for one seed, purpose and number, and another for any other', () => {
    const begins = [
      new Random(1, 'article', 0),
      new Random(2, 'article', 0),
      new Random(1, 'person', 0),
      new Random(1, 'article', 1),
      new Random(1, 'article', 10_000_000),
    ].map((random) => drawn(() => random.next()).slice(0, 3));
    expect(new Set(begins.map(String)).size).toBe(begins.length);
    const again = new Random(1, 'article', 0);
    expect([again.next(), again.next(), again.next()]).toEqual(begins[0]);
  });

  it('favours nothing, from the first draw on', () => {
    const random = new Random(7, 'article');
    const first = Array.from({ length: DRAWS }, (_, n) => new Random(7, 'article', n).next());
    for (const numbers of [drawn(() => random.next()), first]) {
      expect(numbers.reduce((sum, number) => sum + number, 0) / DRAWS).toBeCloseTo(0.5, 1);
      const tenths = numbers.map((number) => Math.floor(number * 10));
      for (let tenth = 0; tenth < 10; tenth += 1) {
        expect(Math.abs(shareOf(tenths, tenth) - 0.1)).toBeLessThan(0.01);
      }
    }
  });

  it('draws keys as often as their weights say', () => {
    const random = new Random(3, 'article');
    const keys = drawn(() => random.weighted(weights({ A: 6, B: 3, C: 1, NEVER: 0 })));
    expect(shareOf(keys, 'A')).toBeCloseTo(0.6, 1);
    expect(shareOf(keys, 'C')).toBeCloseTo(0.1, 1);
    expect(keys).not.toContain('NEVER');
  });

  it('draws the first of a list most, and all of it', () => {
    const random = new Random(3, 'article');
    const list = ['a', 'b', 'c', 'd'];
    const shares = list.map((item) =>
      shareOf(
        drawn(() => random.pickFront(list)),
        item,
      ),
    );
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(Math.min(...shares)).toBeGreaterThan(0.05);
  });

  it('samples without drawing anything twice', () => {
    const random = new Random(3, 'article');
    const sample = random.sample([1, 2, 3, 4], 9);
    expect(sample.sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('ranks', () => {
  it.each([1, 2, 10, 1000])('of %i fall off as one over their place', (size) => {
    const random = new Random(11, 'article');
    const zipf = new Zipf(size);
    const ranks = drawn(() => zipf.rank(random));
    const sum = Array.from({ length: size }, (_, rank) => 1 / (rank + 1)).reduce((a, b) => a + b);
    for (const rank of [0, 1, 2, 9].filter((rank) => rank < size)) {
      expect(Math.abs(shareOf(ranks, rank) - 1 / (rank + 1) / sum)).toBeLessThan(0.015);
    }
    expect(Math.min(...ranks)).toBe(0);
    expect(Math.max(...ranks)).toBeLessThan(size);
  });
});
