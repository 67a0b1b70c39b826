import fc from 'fast-check';
import type { Page, Slice } from '../../src/archive/archive.ts';
import type { Node, NodeByKind } from '../../src/archive/node.ts';
import { DEFAULT_ORDER, type ListKind, type Position } from '../../src/archive/order.ts';

/** A heap of nodes in which everything is found by going through all of it. */
export class Heap {
  readonly nodes: readonly Node[];

  constructor(nodes: Iterable<Node>) {
    this.nodes = [...nodes];
  }

  of<K extends ListKind>(kind: K): NodeByKind[K][] {
    return this.nodes.filter((node): node is NodeByKind[K] => node.kind === kind);
  }

  /** What a page has to be: filter, sort, leave out what lies beyond the two positions, take from one end. */
  page<K extends ListKind>(
    kind: K,
    passes: (node: NodeByKind[K]) => boolean,
    { count, from, after, before }: Slice,
  ): Page<NodeByKind[K]> & { readonly total: number } {
    const positionOf = (node: NodeByKind[K]) => DEFAULT_ORDER[kind].positionOf(node);
    const list = this.of(kind)
      .filter(passes)
      .sort((a, b) => compare(positionOf(a), positionOf(b)));
    const passed = list.filter((node) => after && compare(positionOf(node), after) <= 0);
    const between = list
      .slice(passed.length)
      .filter((node) => !before || compare(positionOf(node), before) < 0);
    const nodes = from === 'FRONT' ? between.slice(0, count) : between.slice(-count);
    const start = nodes[0] === undefined ? passed.length : list.indexOf(nodes[0]);
    const hasNext = start + nodes.length < list.length;
    return { nodes, hasPrevious: start > 0, hasNext, total: list.length };
  }

  /** The id of some node of these kinds, or one that none has. */
  anyId(...kinds: Node['kind'][]): fc.Arbitrary<string> {
    const nodes = this.nodes.filter(({ kind }) => kinds.includes(kind));
    return fc.constantFrom(...nodes.map(({ id }) => id), '-');
  }

  anySlice(kind: ListKind): fc.Arbitrary<Slice> {
    return fc.record(
      {
        count: fc.integer({ min: 1, max: 100 }),
        from: fc.constantFrom('FRONT' as const, 'BACK' as const),
        after: this.#anyPosition(kind),
        before: this.#anyPosition(kind),
      },
      { requiredKeys: ['count', 'from'] },
    );
  }

  /** Positions of nodes, of their near neighbourhood, and of nothing at all. */
  #anyPosition(kind: ListKind): fc.Arbitrary<Position> {
    const order = DEFAULT_ORDER[kind];
    const positions = this.of(kind).map((node) => order.positionOf(node as never));
    const beside = fc
      .tuple(fc.constantFrom(...positions), fc.nat(order.shape.length - 1), fc.constantFrom(-1, 1))
      .map(([position, index, step]) =>
        position.map((value, at) => (at === index ? neighbour(value, step) : value)),
      );
    const anywhere = fc.tuple(...order.shape.map((type) => ANYWHERE[type]));
    return fc.oneof(fc.constantFrom(...positions), beside, anywhere);
  }
}

const ANYWHERE: Record<'string' | 'number', fc.Arbitrary<string | number>> = {
  string: fc.string({ unit: 'binary', maxLength: 4 }),
  number: fc.oneof(fc.integer(), fc.double({ noNaN: true })),
};

function neighbour(value: string | number, step: number): string | number {
  if (typeof value === 'number') return value + step;
  return step < 0 ? value.slice(0, -1) : `${value}a`;
}

/** Text by its bytes, numbers by their size. */
function compare(a: Position, b: Position): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
    if (difference !== 0) return difference;
  }
  return 0;
}
