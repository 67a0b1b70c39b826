import fc from 'fast-check';
import type { Facet, FacetRequest, List, Page, Slice } from '../../src/archive/archive.ts';
import { assemble } from '../../src/archive/assemble.ts';
import { valuesOf } from '../../src/archive/attribute.ts';
import type { Condition } from '../../src/archive/condition.ts';
import { CountryDirectory } from '../../src/archive/country-directory.ts';
import type { Node, NodeByKind } from '../../src/archive/node.ts';
import {
  DIRECTIONS,
  type ListKind,
  type Order,
  orderFields,
  orderOf,
  type Position,
} from '../../src/archive/order.ts';
import type { Records } from '../../src/record/check.ts';
import { meets } from './meets.ts';

/** A heap of nodes in which everything is found by going through all of it. */
export class Heap {
  readonly nodes: readonly Node[];

  constructor(records: Records) {
    this.nodes = [...assemble(records, new CountryDirectory(records.countries))];
  }

  of<K extends ListKind>(kind: K): NodeByKind[K][] {
    return this.nodes.filter((node): node is NodeByKind[K] => node.kind === kind);
  }

  /** The whole list. */
  list<K extends ListKind>({ kind, filter, order }: List<K>): NodeByKind[K][] {
    return this.of(kind)
      .filter((node) => meets(kind, filter, node))
      .map((node) => ({ node, position: order.positionOf(node) }))
      .sort((a, b) => compare(order, a.position, b.position))
      .map(({ node }) => node);
  }

  /** What a page has to be: leave out what lies beyond the two positions, take from one end. */
  page<K extends ListKind>(
    wanted: List<K>,
    { count, from, after, before }: Slice,
  ): Page<NodeByKind[K]> {
    const { order } = wanted;
    const list = this.list(wanted);
    const passed = list.filter(
      (node) => after && compare(order, order.positionOf(node), after) <= 0,
    );
    const between = list
      .slice(passed.length)
      .filter((node) => !before || compare(order, order.positionOf(node), before) < 0);
    const nodes = from === 'FRONT' ? between.slice(0, count) : between.slice(-count);
    const start = nodes[0] === undefined ? passed.length : list.indexOf(nodes[0]);
    return { nodes, hasPrevious: start > 0, hasNext: start + nodes.length < list.length };
  }

  count<K extends ListKind>(kind: K, filter: Condition<K>): number {
    return this.of(kind).filter((node) => meets(kind, filter, node)).length;
  }

  facet<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    { attribute, by, first }: FacetRequest<K>,
  ): Facet {
    const values = this.of(kind)
      .filter((node) => meets(kind, filter, node))
      .map(valuesOf(kind, attribute));
    const buckets = [...new Set(values.flat())]
      .map((value) => ({ value, count: values.filter((own) => own.includes(value)).length }))
      .sort((a, b) => (by === 'COUNT' && b.count - a.count) || compareText(a.value, b.value));
    const told = buckets.slice(0, first);
    const sum = (counts: readonly { count: number }[]) => counts.reduce((n, c) => n + c.count, 0);
    return {
      buckets: told,
      other: sum(buckets) - sum(told),
      missing: values.filter((own) => own.length === 0).length,
    };
  }

  anySlice<K extends ListKind>(kind: K, order: Order<K>): fc.Arbitrary<Slice> {
    return fc.record(
      {
        count: fc.integer({ min: 1, max: 100 }),
        from: fc.constantFrom('FRONT' as const, 'BACK' as const),
        after: this.#anyPosition(kind, order),
        before: this.#anyPosition(kind, order),
      },
      { requiredKeys: ['count', 'from'] },
    );
  }

  /** Positions of nodes, of their near neighbourhood, and of nothing at all. */
  #anyPosition<K extends ListKind>(kind: K, order: Order<K>): fc.Arbitrary<Position> {
    const position = fc.constantFrom(...this.of(kind)).map((node) => order.positionOf(node));
    const beside = fc
      .tuple(position, fc.nat(order.shape.length - 1), fc.constantFrom(-1, 1))
      .map(([values, index, step]) =>
        values.map((value, at) => (at === index ? neighbour(value, step) : value)),
      );
    const anywhere = fc.tuple(...order.shape.map((type) => ANYWHERE[type]));
    return fc.oneof(position, beside, anywhere);
  }
}

/** Any order of a kind, in either direction or its own. */
export function anyOrder<K extends ListKind>(kind: K): fc.Arbitrary<Order<K>> {
  return fc
    .tuple(fc.constantFrom(...orderFields(kind)), fc.constantFrom(...DIRECTIONS, null))
    .map(([field, direction]) => orderOf(kind, field, direction));
}

const ANYWHERE: Record<'string' | 'number', fc.Arbitrary<string | number>> = {
  string: fc.string({ unit: 'binary', maxLength: 4 }),
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true })),
};

function neighbour(value: string | number, step: number): string | number {
  if (typeof value === 'number') return value + step;
  return step < 0 ? value.slice(0, -1) : `${value}a`;
}

/** How many of the values that an order sorts by go in the direction asked for; the others go upwards. */
const DIRECTED: Readonly<Record<string, number>> = { 'Quote.TEXT': 2 };

function compare<K extends ListKind>({ name }: Order<K>, a: Position, b: Position): number {
  const [field = '', direction] = name.split(/\.(?=[^.]+$)/);
  for (const [index, left] of a.entries()) {
    const right = b[index] as never;
    const difference = typeof left === 'number' ? left - right : compareText(left, right);
    const isTie = index >= (DIRECTED[field] ?? 1);
    if (difference !== 0) return direction === 'DESC' && !isTie ? -difference : difference;
  }
  return 0;
}

/** Text by its bytes. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
