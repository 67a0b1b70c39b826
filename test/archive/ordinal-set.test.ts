import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitmap } from '../../src/archive/bitmap.ts';
import { Complement } from '../../src/archive/complement.ts';
import { Excerpt } from '../../src/archive/excerpt.ts';
import { Intersection, inAll } from '../../src/archive/intersection.ts';
import { Meter } from '../../src/archive/meter.ts';
import { END, type OrdinalSet } from '../../src/archive/ordinal-set.ts';
import { Posting } from '../../src/archive/posting.ts';
import { Stretch } from '../../src/archive/stretch.ts';
import { Union } from '../../src/archive/union.ts';

/** A set to be tested, and the numbers it has to hold. Made anew for each run: sets keep state. */
interface Twin {
  readonly set: OrdinalSet;
  readonly numbers: ReadonlySet<number>;
}
type Make = () => Twin;

const meter = new Meter();

function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function anyPosting(total: number): fc.Arbitrary<Make> {
  return fc.uniqueArray(fc.nat(total - 1), { maxLength: total }).map((numbers) => () => {
    const list = sorted(numbers);
    const ordinals = Uint32Array.from(list);
    return { set: new Posting(meter, ordinals), numbers: new Set(list) };
  });
}

function anyBitmap(total: number): fc.Arbitrary<Make> {
  return fc.uniqueArray(fc.nat(total - 1), { maxLength: total }).map((numbers) => () => {
    const set = new Bitmap(total).addAll(numbers, meter);
    return { set, numbers: new Set(numbers) };
  });
}

function anyStretch(total: number): fc.Arbitrary<Make> {
  const passes = fc.option(fc.func(fc.boolean()), { nil: null });
  const place = fc.integer({ min: -2, max: total + 2 });
  const bounds = fc.tuple(fc.nat(total), fc.nat(total), place, place);
  return fc.tuple(bounds, passes).map(([[from, to, sureFrom, sureTo], asked]) => () => {
    const isSure = (number: number) => number >= sureFrom && number < sureTo;
    const test = asked && ((number: number) => isSure(number) || asked(number));
    const set = new Stretch(meter, from, to, test && { passes: test, sureFrom, sureTo });
    const inside = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
    return { set, numbers: new Set(inside.filter((number) => test?.(number) ?? true)) };
  });
}

/** Sets of every sort within sets of every sort. */
function anyMake(total: number, depth: number): fc.Arbitrary<Make> {
  const leaf = fc.oneof(anyPosting(total), anyBitmap(total), anyStretch(total), anyExcerpt(total));
  if (depth === 0) return leaf;
  const several = fc.array(anyMake(total, depth - 1), { minLength: 1, maxLength: 4 });
  return fc.oneof(
    leaf,
    several.map((makes) => () => {
      const [first, ...others] = makes.map((make) => make()) as [Twin, ...Twin[]];
      const numbers = [...first.numbers].filter((n) => others.every((one) => one.numbers.has(n)));
      const set = inAll([first.set, ...others.map((one) => one.set)]);
      return { set, numbers: new Set(numbers) };
    }),
    several.map((makes) => () => {
      const twins = makes.map((make) => make());
      const set = new Union(
        twins.map((one) => one.set),
        total,
      );
      return { set, numbers: new Set(twins.flatMap(({ numbers }) => [...numbers])) };
    }),
    anyMake(total, depth - 1).map((make) => () => {
      const { set, numbers } = make();
      const others = [...Array(total).keys()].filter((number) => !numbers.has(number));
      return { set: new Complement(set, total), numbers: new Set(others) };
    }),
  );
}

function anyExcerpt(total: number): fc.Arbitrary<Make> {
  return anyListAndStretch(total).map((make) => () => {
    const { list, stretch } = make();
    const set = Excerpt.within(meter, list.set as Posting, stretch.set as Stretch) as Excerpt;
    return { set, numbers: new Set(sorted(list.numbers).filter((n) => stretch.numbers.has(n))) };
  });
}

const anyListAndStretch = (total: number) =>
  fc.tuple(anyPosting(total), anyStretch(total)).map(([list, stretch]) => () => {
    return { list: list(), stretch: stretch() };
  });

type Call = readonly ['has' | 'next' | 'previous', number];

/** Up to two words of bits, and sizes at which a word is just full. */
const anySets = (depth: number) =>
  fc.constantFrom(1, 31, 32, 33, 40, 64).chain((total) =>
    fc.record({
      total: fc.constant(total),
      make: anyMake(total, depth),
      calls: anyCalls(total),
    }),
  );

/** Calls in any order, at any place: also before the first ordinal and past the last. */
function anyCalls(total: number): fc.Arbitrary<Call[]> {
  const at = fc.oneof(fc.integer({ min: -2, max: total + 2 }), fc.constant(END));
  return fc.array(fc.tuple(fc.constantFrom('has', 'next', 'previous'), at), { maxLength: 60 });
}

function expected({ numbers }: Twin, [method, at]: Call): boolean | number {
  if (method === 'has') return numbers.has(at);
  const list = sorted(numbers);
  if (method === 'next') return list.find((number) => number >= at) ?? END;
  return list.findLast((number) => number <= at) ?? -1;
}

function expectTwin({ set, numbers }: Twin, total: number): void {
  const upwards: number[] = [];
  for (let at = set.next(0); at !== END; at = set.next(at + 1)) upwards.push(at);
  expect(upwards).toEqual(sorted(numbers));
  const downwards: number[] = [];
  for (let at = set.previous(total); at !== -1; at = set.previous(at - 1)) downwards.push(at);
  expect(downwards).toEqual(upwards.toReversed());
  expect([...set.list()]).toEqual(upwards);
}

describe('a set of ordinals', () => {
  it('answers as a plain set does, whatever it was asked before', () => {
    const property = fc.property(anySets(2), ({ make, calls }) => {
      const twin = make();
      for (const call of calls) {
        const [method, at] = call;
        expect(twin.set[method](at), `${method}(${at})`).toBe(expected(twin, call));
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('is gone through from either side, without a gap or a repeat', () => {
    const property = fc.property(anySets(2), ({ make, total }) => expectTwin(make(), total));
    fc.assert(property, { numRuns: 300 });
  });

  it('is the same as bits, which are its own', () => {
    const property = fc.property(anySets(2), ({ make, calls, total }) => {
      const { set, numbers } = make();
      for (const [method, at] of calls) set[method](at);
      const bits = set.toBitmap(total);
      expect(bits.count()).toBe(numbers.size);
      expectTwin({ set: bits, numbers }, total);
      const others = [...Array(total).keys()].filter((number) => !numbers.has(number));
      expectTwin({ set: bits.not(), numbers: new Set(others) }, total);
      expectTwin({ set, numbers }, total);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('is cut to a stretch as a list is', () => {
    const property = fc.property(fc.constantFrom(1, 33, 64).chain(anyListAndStretch), (make) => {
      const { list, stretch } = make();
      const expected = new Set([...list.numbers].filter((number) => stretch.numbers.has(number)));
      const excerpt = () =>
        Excerpt.within(meter, list.set as Posting, stretch.set as Stretch) as Excerpt;
      expectTwin({ set: excerpt(), numbers: expected }, 64);
      expect([...excerpt().toBitmap(64).list()]).toEqual(sorted(expected));
      const { of, from, to, others } = excerpt();
      expect(sorted([...of.ordinals.subarray(from, to), ...others])).toEqual(sorted(expected));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('counts itself or does not know, and is never larger than its bound', () => {
    const property = fc.property(anySets(2), ({ make, calls, total }) => {
      const { set, numbers } = make();
      for (const [method, at] of calls) set[method](at);
      expect([numbers.size, null]).toContain(set.count());
      expect(set.bound).toBeGreaterThanOrEqual(numbers.size);
      expect(set.bound).toBeLessThanOrEqual(total);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('of several sets counts what they have in common, and keeps none of it', () => {
    const several = fc.constantFrom(1, 33, 64).chain((total) => {
      const sets = fc.array(fc.oneof(anyPosting(total), anyBitmap(total)), { minLength: 2 });
      return fc.tuple(sets, anyMake(total, 1));
    });
    const property = fc.property(several, ([makes, make]) => {
      const twins = [...makes, make].map((one) => one());
      const [first, ...others] = twins as [Twin, ...Twin[]];
      const numbers = [...first.numbers].filter((n) => others.every((one) => one.numbers.has(n)));
      const set = inAll([first.set, ...others.map((one) => one.set)]);
      const size = set instanceof Intersection ? set.size() : set.count();
      expect([numbers.length, null]).toContain(size);
      if (make().set instanceof Posting) expect(size).toBe(numbers.length);
      expectTwin({ set, numbers: new Set(numbers) }, 64);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('of bits counts what many of them have in common', () => {
    const bits = fc.array(fc.array(fc.nat(599), { maxLength: 600 }), {
      minLength: 1,
      maxLength: 4,
    });
    const property = fc.property(fc.integer({ min: 1, max: 600 }), bits, (total, lists) => {
      const sets = lists.map((list) => new Set(list.filter((number) => number < total)));
      const [first, ...others] = sets.map((set) => new Bitmap(total).addAll([...set], meter)) as [
        Bitmap,
        ...Bitmap[],
      ];
      const shared = [...Array(total).keys()].filter((n) => sets.every((set) => set.has(n)));
      expect(inAll([first, ...others]).count()).toBe(shared.length);
      expectTwin({ set: inAll([first, ...others]), numbers: new Set(shared) }, total);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('of bits goes past what only some of them have in common', () => {
    const [one, other, third] = [[3, 70, 200], [3, 70, 200], [200]].map((list) =>
      new Bitmap(300).addAll(list, meter),
    ) as [Bitmap, Bitmap, Bitmap];
    expectTwin({ set: inAll([one, other, third]), numbers: new Set([200]) }, 300);
  });

  it('of bits is cut to a stretch as a list is', () => {
    const cut = fc
      .constantFrom(1, 32, 33, 64)
      .chain((total) => fc.tuple(anyBitmap(total), anyStretch(total), fc.constant(total)));
    const property = fc.property(cut, ([some, of, total]) => {
      const [bits, stretch] = [some(), of()];
      const part = (stretch.set as Stretch).of(bits.set as Bitmap) as Bitmap;
      const numbers = new Set([...bits.numbers].filter((n) => stretch.numbers.has(n)));
      expectTwin({ set: part, numbers }, total);
      expect(part.count()).toBe(numbers.size);
      // Those that it was cut from are not changed.
      expectTwin(bits, total);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('keeps of some ordinals those that are in it, in their order', () => {
    const property = fc.property(
      anySets(2),
      fc.uniqueArray(fc.nat(64)),
      ({ make, total }, some) => {
        const { set, numbers } = make();
        const asked = sorted(some.filter((number) => number < total));
        const ordinals = Uint32Array.from(asked);
        const left = set.keep(ordinals, ordinals.length);
        expect([...ordinals.subarray(0, left)]).toEqual(
          asked.filter((number) => numbers.has(number)),
        );
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it.each([
    ['a list', () => new Posting(meter, Uint32Array.of(3, 5, 8))],
    ['bits', () => new Bitmap(10).addAll([3, 5, 8], meter).toBitmap()],
    ['a stretch', () => new Stretch(meter, 3, 6)],
    ['all but a list', () => new Complement(new Posting(meter, Uint32Array.of(0, 1, 7)), 10)],
    ['all but a stretch', () => new Complement(new Stretch(meter, 0, 7), 10)],
  ])('knows how many there are without looking: %s', (_, make) => {
    const set = make();
    const before = meter.touched;
    const count = set.count();
    expect(meter.touched).toBe(before);
    let found = 0;
    for (let at = set.next(0); at !== END; at = set.next(at + 1)) found += 1;
    expect(count).toBe(found);
  });
});
