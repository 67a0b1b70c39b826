import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/archive/archive.ts';
import { EVERYTHING } from '../../src/archive/condition.ts';
import type { MaybePromise } from '../../src/archive/maybe-promise.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Node } from '../../src/archive/node.ts';
import { defaultOrder, LIST_KINDS, type ListKind, orderOf } from '../../src/archive/order.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { anyCondition } from './any-condition.ts';
import { Heap } from './heap.ts';
import { recordsOf } from './records.ts';

const records = recordsOf(SPECIMENS);
const archive = new MemoryArchive(records);
const heap = new Heap(records);
const ATTRIBUTES = {
  Article: ['month', 'topic'],
  Quote: ['kind', 'speaker'],
  Person: ['country', 'role'],
  Organization: ['kind', 'role'],
  Country: ['region', 'name'],
} as const;

/** A page with its nodes’ ids in their places. */
const named = (page: MaybePromise<Page<Node>>) => {
  const { nodes, ...rest } = page as Page<Node>;
  return { ...rest, nodes: nodes.map(({ id }) => id) };
};

describe('one session', () => {
  it('answers as if it was asked nothing before, whatever was asked of the same conditions', () => {
    const anyFilters = fc.record(
      Object.fromEntries(
        LIST_KINDS.map((kind) => [
          kind,
          fc.oneof(fc.constant(EVERYTHING), anyCondition<ListKind>(kind, heap.of(kind))),
        ]),
      ),
    );
    const anyCalls = fc.array(
      fc.tuple(
        fc.constantFrom(...LIST_KINDS),
        fc.constantFrom('count' as const, 'facet' as const, 'page' as const),
        fc.nat(1),
      ),
      { minLength: 2, maxLength: 8 },
    );
    const property = fc.property(anyFilters, anyCalls, (filters, calls) => {
      const session = archive.session();
      for (const [kind, method, which] of calls) {
        const filter = filters[kind] ?? EVERYTHING;
        const attribute = ATTRIBUTES[kind][which] as never;
        const request = { attribute, by: 'COUNT', first: 100 } as const;
        const list = { kind: kind as ListKind, filter, order: defaultOrder<ListKind>(kind) };
        const slice = { count: 100, from: 'FRONT' } as const;
        if (method === 'count') expect(session.count(kind, filter)).toBe(heap.count(kind, filter));
        else if (method === 'facet') {
          const expected = heap.facet<ListKind>(kind, filter, request);
          expect(session.facet<ListKind>(kind, filter, request)).toEqual(expected);
        } else expect(named(session.page(list, slice))).toEqual(named(heap.page(list, slice)));
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('finds nodes of every kind', () => {
    const session = archive.session();
    for (const { kind, id } of heap.nodes) {
      expect(session.find(kind, id)).toMatchObject({ kind, id });
    }
  });
});

/** Sorted by code point; by code unit the last but one, whose first half is D801, would stand before the others. */
const NAMES = ['Zola', '\u{FA0E}', '\u{FA0E} a', '\u{10428}', '\u{20000}'];

it('names beyond the first 65,536 characters have the same place in an order and in its cursors', () => {
  const people = records.people
    .slice(0, NAMES.length)
    .map((person, index) => ({ ...person, name: NAMES.at(-1 - index) ?? '' }));
  const named = new MemoryArchive({ ...records, articles: [], people });
  for (const direction of ['ASC', 'DESC'] as const) {
    const order = orderOf('Person', 'NAME', direction);
    const list = { kind: 'Person', filter: EVERYTHING, order } as const;
    const expected = direction === 'ASC' ? NAMES : NAMES.toReversed();
    const { nodes } = named.page(list, { count: 10, from: 'FRONT' });
    expect(nodes.map(({ record }) => record.name)).toEqual(expected);
    for (const [index, node] of nodes.entries()) {
      const after = order.positionOf(node);
      const rest = named.page(list, { count: 10, from: 'FRONT', after });
      expect(rest.nodes.map(({ record }) => record.name)).toEqual(expected.slice(index + 1));
    }
  }
});
