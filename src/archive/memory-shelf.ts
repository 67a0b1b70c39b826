import { STEP, type Work } from '../record/work.ts';
import type { Facet, FacetRequest, List, Page, Slice } from './archive.ts';
import type { Column } from './column.ts';
import type { Condition } from './condition.ts';
import { Crossings } from './crossings.ts';
import { cut } from './cut.ts';
import { Excerpt } from './excerpt.ts';
import { facetOf } from './facet-counts.ts';
import { Intersection } from './intersection.ts';
import { type MemoryIndex, MemoryIndexBuilder } from './memory-index.ts';
import { MemoryOrder } from './memory-order.ts';
import type { MemoryReading } from './memory-reading.ts';
import { MemorySelection } from './memory-selection.ts';
import type { Meter } from './meter.ts';
import type { NodeByKind } from './node.ts';
import type { NodeList } from './node-list.ts';
import { defaultOrder, type ListKind, type Order, ordersOf } from './order.ts';
import type { OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { Sorting } from './sorting.ts';

/** A page may always look at so many entries before it is looked for another way. */
const FEW_STEPS = 1_000;

const NO_OTHERS = new Uint32Array();
const NOTHING = { nodes: [], hasPrevious: false, hasNext: false };

/** All nodes of one kind, in their default order, and what finds them. */
export class MemoryShelf<K extends ListKind> {
  readonly #kind: K;
  readonly #nodes: NodeList<NodeByKind[K]>;
  readonly #index: MemoryIndex<K>;
  /** Orders besides the default one, by their names. */
  readonly #orders: ReadonlyMap<string, MemoryOrder<K>>;
  readonly #crossings: Crossings<K>;

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
    this.#crossings = new Crossings(nodes.length);
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
    const known = set.count() ?? (set instanceof Intersection ? set.size() : null);
    const count = known ?? (this.#whole(filter, reading).count() as number);
    reading.meter.settle();
    return count;
  }

  facet(filter: Condition<K>, request: FacetRequest<K>, reading: MemoryReading): Facet {
    const { meter } = reading;
    const column = this.#index.attribute(request.attribute);
    const set = this.#whole(filter, reading);
    const facet = this.#known(set, column, request, meter) ?? counted(set, column, request, meter);
    meter.settle();
    return facet;
  }

  /** Found without counting, where more is kept of a set than what is in it. */
  #known(set: OrdinalSet, column: Column, request: FacetRequest<K>, meter: Meter): Facet | null {
    if (set.count() === this.#nodes.length) {
      meter.touch(column.values.length);
      return facetOf(column, column, request);
    }
    if (set instanceof Excerpt) return this.#crossings.facet(set, column, request, meter);
    if (!(set instanceof Posting)) return null;
    const whole = { of: set, from: 0, to: set.bound, others: NO_OTHERS };
    return this.#crossings.facet(whole, column, request, meter);
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

/** A facet of nodes that are gone through. */
function counted<K extends ListKind>(
  set: OrdinalSet,
  column: Column,
  request: FacetRequest<K>,
  meter: Meter,
): Facet {
  meter.touch(set.count() ?? 0);
  return column.tally(set.list(), (tally) => facetOf(column, tally, request));
}
