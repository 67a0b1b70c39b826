import { STEP, type Work } from '../record/work.ts';
import type { Facet, FacetRequest, List, Page, Slice } from './archive.ts';
import type { Condition } from './condition.ts';
import { facetOf } from './facet-counts.ts';
import { Intersection } from './intersection.ts';
import { type MemoryIndex, MemoryIndexBuilder } from './memory-index.ts';
import { MemoryOrder } from './memory-order.ts';
import type { MemoryReading } from './memory-reading.ts';
import { MemorySelection } from './memory-selection.ts';
import type { Meter } from './meter.ts';
import type { NodeByKind } from './node.ts';
import type { NodeList } from './node-list.ts';
import { defaultOrder, type ListKind, type Order, ordersOf, type Position } from './order.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { Sorting } from './sorting.ts';

/** A page may always look at so many entries before it is looked for another way. */
const FEW_STEPS = 1_000;

const NOTHING = { nodes: [], hasPrevious: false, hasNext: false };

/** All nodes of one kind, in their default order, and what finds them. */
export class MemoryShelf<K extends ListKind> {
  readonly #kind: K;
  readonly #nodes: NodeList<NodeByKind[K]>;
  readonly #index: MemoryIndex<K>;
  /** Orders besides the default one, by their names. */
  readonly #orders: ReadonlyMap<string, MemoryOrder<K>>;

  /** Of nodes in no order yet. */
  static *sort<K extends ListKind>(
    kind: K,
    unsorted: readonly NodeByKind[K][],
  ): Work<MemoryShelf<K>> {
    const sorted = yield* new Sorting<K>(unsorted).sort(defaultOrder(kind));
    const nodes = Array.from(sorted, (index) => unsorted[index] as NodeByKind[K]);
    const index = new MemoryIndexBuilder(kind, nodes.length);
    for (const [ordinal, node] of nodes.entries()) {
      index.add(node);
      if (ordinal % STEP === 0) yield;
    }
    return yield* MemoryShelf.build(kind, nodes, yield* index.finish(), new Sorting<K>(nodes));
  }

  /** Of nodes in their default order. */
  static *build<K extends ListKind>(
    kind: K,
    nodes: NodeList<NodeByKind[K]>,
    index: MemoryIndex<K>,
    sorting: Pick<Sorting<K>, 'sort'>,
  ): Work<MemoryShelf<K>> {
    // Sorted now, since it would hold up whoever asks first.
    const orders = new Map<string, MemoryOrder<K>>();
    for (const order of ordersOf(kind)) {
      if (order.name === defaultOrder(kind).name) continue;
      orders.set(order.name, yield* MemoryOrder.build(yield* sorting.sort(order), nodes));
    }
    return new MemoryShelf(kind, nodes, index, orders);
  }

  private constructor(
    kind: K,
    nodes: NodeList<NodeByKind[K]>,
    index: MemoryIndex<K>,
    orders: ReadonlyMap<string, MemoryOrder<K>>,
  ) {
    this.#kind = kind;
    this.#nodes = nodes;
    this.#index = index;
    this.#orders = orders;
  }

  /** The ordinals of the nodes in each order besides the default one, by its name. */
  get orders(): Readonly<Record<string, Uint32Array>> {
    return Object.fromEntries([...this.#orders].map(([name, { ordinals }]) => [name, ordinals]));
  }

  page({ filter, order }: List<K>, slice: Slice, reading: MemoryReading): Page<NodeByKind[K]> {
    const { meter } = reading;
    if (this.#selected(filter, reading).bound === 0) {
      meter.settle();
      return NOTHING;
    }
    // What a page needs is mostly found in a few steps; where it is rare, finding all of it is sooner done.
    const steps = FEW_STEPS + this.#nodes.length / 64;
    const near = meter.within(steps, () =>
      this.#cut(this.#selected(filter, reading), order, slice, meter),
    );
    const page = near ?? this.#cut(this.#whole(filter, reading), order, slice, meter);
    meter.settle();
    return page;
  }

  count(filter: Condition<K>, reading: MemoryReading): number {
    const set = this.#selected(filter, reading);
    const known =
      set.count() ?? (set instanceof Intersection ? set.size(this.#nodes.length) : null);
    const count = known ?? (this.#whole(filter, reading).count() as number);
    reading.meter.settle();
    return count;
  }

  facet(filter: Condition<K>, request: FacetRequest<K>, reading: MemoryReading): Facet {
    const { meter } = reading;
    const column = this.#index.attribute(request.attribute);
    const set = this.#whole(filter, reading);
    const isAll = set.count() === this.#nodes.length;
    const facet = isAll
      ? facetOf(column, column, request)
      : column.tally(set.list(), (tally) => facetOf(column, tally, request));
    meter.touch(isAll ? column.values.length : (set.count() ?? 0));
    meter.settle();
    return facet;
  }

  #selected(filter: Condition<K>, reading: MemoryReading): OrdinalSet {
    return reading.set(this.#kind, filter, () =>
      new MemorySelection(this.#nodes.length, this.#index, reading).select(filter),
    );
  }

  /** The same, gone through and counted. */
  #whole(filter: Condition<K>, reading: MemoryReading): OrdinalSet {
    return reading.set(`${this.#kind} whole`, filter, () => {
      const set = new MemorySelection(this.#nodes.length, this.#index, reading).whole(filter);
      if (set.count() !== null) return set;
      return new Posting(reading.meter, set.list());
    });
  }

  /** A page of a set, in an order. */
  #cut(set: OrdinalSet, order: Order<K>, slice: Slice, meter: Meter): Page<NodeByKind[K]> {
    if (order.name === defaultOrder(this.#kind).name) {
      return cut(set, this.#nodes, order, slice);
    }
    const sorted = this.#orders.get(order.name) as MemoryOrder<K>;
    return cut(sorted.places(set, slice.count, meter), sorted.nodes, order, slice);
  }
}

/** A page of what stands at some of the places of an order. */
function cut<K extends ListKind>(
  set: OrdinalSet,
  nodes: NodeList<NodeByKind[K]>,
  order: Order<K>,
  { count, from, after, before }: Slice,
): Page<NodeByKind[K]> {
  const low = after === undefined ? 0 : reach(nodes, order, after, 'PAST');
  const high = before === undefined ? nodes.length : reach(nodes, order, before, 'UP_TO');
  const places: number[] = [];
  if (from === 'FRONT') {
    for (let at = set.next(low); at < high; at = set.next(at + 1)) {
      if (places.push(at) === count) break;
    }
  } else {
    for (let at = set.previous(high - 1); at >= low; at = set.previous(at - 1)) {
      if (places.push(at) === count) break;
    }
    places.reverse();
  }
  return {
    nodes: places.map((place) => nodes.at(place) as NodeByKind[K]),
    hasPrevious: set.previous((places[0] ?? low) - 1) !== -1,
    hasNext: set.next(places.length === 0 ? low : (places.at(-1) as number) + 1) !== END,
  };
}

/** The number of nodes that stand before a position, or `PAST` it: not behind it. */
function reach<K extends ListKind>(
  nodes: NodeList<NodeByKind[K]>,
  order: Order<K>,
  position: Position,
  side: 'UP_TO' | 'PAST',
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = order.compare(order.positionOf(nodes.at(middle) as NodeByKind[K]), position);
    if (difference < 0 || (difference === 0 && side === 'PAST')) low = middle + 1;
    else high = middle;
  }
  return low;
}
