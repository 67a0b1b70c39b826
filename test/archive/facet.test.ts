import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_ORDERS, type FacetRequest } from '../../src/archive/archive.ts';
import { type Attribute, attributesOf } from '../../src/archive/attribute.ts';
import { all, EVERYTHING, oneOf } from '../../src/archive/condition.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { LIST_KINDS, type ListKind } from '../../src/archive/order.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { anyCondition } from './any-condition.ts';
import { Heap } from './heap.ts';
import { recordsOf } from './records.ts';
import { synthetic } from './synthetic.ts';

/** Attributes of which a node has one value or none. */
const SINGLE: { readonly [K in ListKind]: readonly Attribute<K>[] } = {
  Article: ['slug', 'provider', 'publisher', 'month'],
  Quote: ['article', 'provider', 'kind', 'cue', 'resolution', 'said', 'month'],
  Person: [],
  Organization: ['kind', 'country'],
  Country: ['id', 'region', 'subregion'],
};
const ALL_VALUES = 100_000;

function anyRequest<K extends ListKind>(kind: K): fc.Arbitrary<FacetRequest<K>> {
  return fc.record({
    attribute: fc.constantFrom(...attributesOf(kind)),
    by: fc.constantFrom(...FACET_ORDERS),
    first: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(100)),
  });
}

describe.each([
  ['the specimens', recordsOf(SPECIMENS)],
  ['a synthetic archive', synthetic(30, 3)],
])('a facet of %s', (_, records) => {
  const archive = new MemoryArchive(records);
  const heap = new Heap(records);

  describe.each(LIST_KINDS)('of kind %s', (kind: ListKind) => {
    // Everything is counted in another way than what is narrowed.
    const anyFilter = fc.oneof(
      { weight: 4, arbitrary: anyCondition(kind, heap.of(kind)) },
      { weight: 1, arbitrary: fc.constant(EVERYTHING) },
    );

    it('is that of brute force: buckets, their order, the rest and the missing', () => {
      const property = fc.property(anyFilter, anyRequest(kind), (filter, request) => {
        const expected = heap.facet(kind, filter, request);
        expect(archive.facet(kind, filter, request)).toEqual(expected);
      });
      fc.assert(property, { numRuns: 60 });
    });

    it('counts in each bucket what the list has that is narrowed to its value', () => {
      const property = fc.property(anyFilter, anyRequest(kind), (filter, request) => {
        const { buckets, missing } = archive.facet(kind, filter, request);
        const { attribute } = request;
        for (const { value, count } of buckets) {
          const narrowed = all(filter, oneOf<ListKind>(attribute, value));
          expect(archive.count(kind, narrowed), value).toBe(count);
        }
        const values = heap.facet(kind, EVERYTHING, { ...request, first: ALL_VALUES }).buckets;
        const any = oneOf<ListKind>(attribute, ...values.map(({ value }) => value));
        const without = all(filter, { test: 'NOT' as const, of: any });
        expect(archive.count(kind, without)).toBe(missing);
      });
      fc.assert(property, { numRuns: 15 });
    });

    it.each(SINGLE[kind])(
      'adds up to the list where a node has one value at most: %s',
      (attribute) => {
        const property = fc.property(
          anyFilter,
          fc.integer({ min: 1, max: 20 }),
          (filter, first) => {
            const facet = archive.facet(kind, filter, {
              attribute: attribute as never,
              by: 'COUNT',
              first,
            });
            const told = facet.buckets.reduce((sum, { count }) => sum + count, 0);
            expect(told + facet.other + facet.missing).toBe(archive.count(kind, filter));
          },
        );
        fc.assert(property, { numRuns: 15 });
      },
    );
  });

  it('is cut where it is asked to be, and the order does not depend on where', () => {
    for (const by of FACET_ORDERS) {
      const request = { attribute: 'speaker', by } as const;
      const whole = archive.facet('Quote', EVERYTHING, { ...request, first: ALL_VALUES });
      expect(whole.other).toBe(0);
      expect(whole.buckets.length).toBeGreaterThan(10);
      for (const first of [1, 2, 10, whole.buckets.length]) {
        const cut = archive.facet('Quote', EVERYTHING, { ...request, first });
        expect(cut.buckets).toEqual(whole.buckets.slice(0, first));
        const rest = whole.buckets.slice(first).reduce((sum, { count }) => sum + count, 0);
        expect(cut.other).toBe(rest);
      }
    }
  });
});
