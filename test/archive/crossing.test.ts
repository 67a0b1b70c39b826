import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnBuilder } from '../../src/archive/column-builder.ts';
import { all, oneOf } from '../../src/archive/condition.ts';
import { Crossing } from '../../src/archive/crossing.ts';
import { Crossings } from '../../src/archive/crossings.ts';
import { facetOf } from '../../src/archive/facet-counts.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { Meter } from '../../src/archive/meter.ts';
import { Posting } from '../../src/archive/posting.ts';
import { finish } from '../../src/record/work.ts';
import { Heap } from './heap.ts';
import { synthetic } from './synthetic.ts';

function columnOf(rows: readonly (readonly string[])[]) {
  const builder = new ColumnBuilder(rows.length);
  for (const row of rows) builder.add(row);
  return finish(builder.finish());
}

/** Most values are rare, as they are in life. */
const anyValue = fc
  .double({ min: 0, max: 1, noNaN: true })
  .map((x) => `v${Math.floor(x ** 4 * 20)}`);
const anyRows = fc.array(fc.uniqueArray(anyValue, { maxLength: 3 }), {
  minLength: 1,
  maxLength: 120,
});

describe('a crossing', () => {
  it('finds what counting finds, in any part of any list', () => {
    let found = 0;
    const property = fc.property(
      anyRows,
      fc.infiniteStream(fc.constantFrom('PART', 'OTHER', 'NONE', 'UNLISTED')),
      fc.tuple(fc.nat(120), fc.nat(120)),
      fc.integer({ min: 1, max: 12 }),
      (rows, draw, ends, first) => {
        const column = columnOf(rows);
        const drawn = rows.map(() => draw.next().value as string);
        const list = Uint32Array.from(rows.keys()).filter((node) => drawn[node] !== 'UNLISTED');
        const [from = 0, to = 0] = ends
          .map((end) => Math.min(end, list.length))
          .sort((a, b) => a - b);
        const isPart = (_: number, place: number) => place >= from && place < to;
        const others = list.filter(
          (node, place) => !isPart(node, place) && drawn[node] === 'OTHER',
        );
        const crossing = new Crossing(column, list);
        const facet = column.tally(others, (counted) => crossing.facet(from, to, counted, first));
        if (facet === null) return;
        found += 1;
        const all = Uint32Array.of(...list.filter(isPart), ...others);
        expect(facet).toEqual(
          column.tally(all, (tally) => facetOf(column, tally, { first, by: 'COUNT' })),
        );
      },
    );
    fc.assert(property, { numRuns: 1_000 });
    expect(found).toBeGreaterThan(100);
  });
});

const LENGTH = 2_000;

describe('crossings', () => {
  const rows = Array.from({ length: LENGTH }, (_, node) => [`v${Math.clz32(node)}`]);
  const column = columnOf(rows);
  const list = Uint32Array.from(rows.keys());
  const request = { attribute: 'kind', by: 'COUNT', first: 3 } as const;
  const others = new Uint32Array();
  /** How often one has to ask until it is not counted any more; at most so often. */
  const asked = (crossings: Crossings<'Quote'>, name: string, most: number) => {
    const of = new Posting(new Meter(), list, name);
    for (let time = 1; time <= most; time += 1) {
      const part = { of, from: 0, to: LENGTH, others };
      if (crossings.facet(part, column, request, new Meter()) !== null) return time;
    }
    return null;
  };

  it('are made once counting has taken as long, and kept', () => {
    const crossings = new Crossings<'Quote'>(LENGTH);
    const times = asked(crossings, 'one', 100);
    expect(times).toBeGreaterThan(1);
    expect(asked(crossings, 'one', 1)).toBe(1);
    expect(asked(crossings, 'two', 100)).toBe(times);
  });

  it('take no more than they may: of those that were asked for long ago none is left', () => {
    const crossings = new Crossings<'Quote'>(LENGTH);
    const names = Array.from({ length: 8 }, (_, number) => `list ${number}`);
    for (const name of names) expect(asked(crossings, name, 100)).not.toBeNull();
    expect(asked(crossings, names.at(-1) as string, 1)).toBe(1);
    expect(asked(crossings, names[0] as string, 1)).toBeNull();
  });

  it('are not made where one would take all there is', () => {
    expect(asked(new Crossings<'Quote'>(LENGTH / 4), 'one', 100)).toBeNull();
  });

  it('are made but once where one takes more than was thought', () => {
    const values = Array.from({ length: 12 }, (_, value) => `v${value}`);
    const wide = columnOf(Array.from({ length: LENGTH }, () => values));
    const crossings = new Crossings<'Quote'>(LENGTH);
    const part = {
      of: new Posting(new Meter(), list, 'one'),
      from: 0,
      to: LENGTH,
      others,
    };
    const found = Array.from({ length: 100 }, () =>
      crossings.facet(part, wide, request, new Meter()),
    ).filter((facet) => facet !== null);
    expect(found).toHaveLength(1);
  });
});

describe('facets that are asked for again and again', () => {
  const records = synthetic(1_500, 7);
  const archive = new MemoryArchive(records);
  const heap = new Heap(records);
  const quotes = heap.of('Quote');
  const days = quotes.map(({ day }) => day).sort();
  const [{ value: country = '' } = {}] = archive.facet('Quote', all<'Quote'>(), {
    attribute: 'about',
    by: 'COUNT',
    first: 1,
  }).buckets;
  const request = { attribute: 'speaker', by: 'COUNT', first: 5 } as const;
  const narrowed = (from: number, to: number) =>
    all<'Quote'>(oneOf<'Quote'>('about', country), {
      test: 'DAYS',
      range: { from: days[from] as string, to: days[to] as string },
    });
  const looked = (filter: ReturnType<typeof narrowed>) => {
    const before = archive.touched;
    archive.facet('Quote', filter, request);
    return archive.touched - before;
  };

  it('are the same, and take less', () => {
    const widest = narrowed(0, days.length - 1);
    expect(archive.count('Quote', widest)).toBeGreaterThan(400);
    const first = looked(widest);
    const anyPlace = fc.nat(days.length - 1);
    const property = fc.property(anyPlace, anyPlace, (one, other) => {
      const filter = narrowed(Math.min(one, other), Math.max(one, other));
      expect(archive.facet('Quote', filter, request)).toEqual(heap.facet('Quote', filter, request));
    });
    fc.assert(property, { numRuns: 60 });
    expect(looked(widest)).toBeLessThan(first / 4);
  });
});
