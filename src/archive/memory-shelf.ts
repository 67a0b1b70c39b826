import type { Facet, FacetRequest, List, Page, Slice } from './archive.ts';
import type { Condition } from './condition.ts';
import { facetOf } from './facet-counts.ts';
import { MemoryIndex } from './memory-index.ts';
import { MemoryOrder } from './memory-order.ts';
import type { MemoryReading } from './memory-reading.ts';
import { MemorySelection } from './memory-selection.ts';
import type { Meter } from './meter.ts';
import type { NodeByKind } from './node.ts';
import { defaultOrder, type ListKind, type Order, ordersOf, type Position } from './order.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';
import { Sorting } from './sorting.ts';

/** All nodes of one kind, in their default order, and what finds them. */
export class MemoryShelf<K extends ListKind> {
  readonly #kind: K;
  readonly #nodes: readonly NodeByKind[K][];
  readonly #index: MemoryIndex<K>;
  readonly #sorting: Sorting<K>;
  /** Orders besides the default one, as they are asked for. */
  readonly #orders = new Map<string, MemoryOrder<K>>();

  constructor(kind: K, nodes: readonly NodeByKind[K][]) {
    this.#kind = kind;
    const sorted = new Sorting(nodes).sort(defaultOrder(kind));
    this.#nodes = Array.from(sorted, (index) => nodes[index] as NodeByKind[K]);
    this.#sorting = new Sorting(this.#nodes);
    this.#index = new MemoryIndex(kind, this.#nodes);
    // Sorted now, since it would hold up whoever asks first.
    for (const order of ordersOf(kind)) {
      if (order.name !== defaultOrder(kind).name) this.#inOrder(order);
    }
  }

  page({ filter, order }: List<K>, slice: Slice, reading: MemoryReading): Page<NodeByKind[K]> {
    const set = this.#select(filter, reading.meter);
    if (order.name === defaultOrder(this.#kind).name) {
      return this.#cut(set, this.#nodes, order, slice);
    }
    const sorted = this.#inOrder(order);
    return this.#cut(sorted.places(set, slice.count, reading.meter), sorted.nodes, order, slice);
  }

  #inOrder(order: Order<K>): MemoryOrder<K> {
    const known = this.#orders.get(order.name);
    if (known !== undefined) return known;
    const made = new MemoryOrder(this.#sorting.sort(order), this.#nodes);
    this.#orders.set(order.name, made);
    return made;
  }

  count(filter: Condition<K>, reading: MemoryReading): number {
    const known = this.#select(filter, reading.meter).count();
    if (known !== null) return known;
    const set = this.#whole(filter, reading);
    return set.count() ?? countOf(set);
  }

  facet(filter: Condition<K>, request: FacetRequest<K>, reading: MemoryReading): Facet {
    const { meter } = reading;
    const column = this.#index.attribute(request.attribute);
    const set = this.#whole(filter, reading);
    if (set.count() === this.#nodes.length) {
      meter.touch(column.values.length);
      return facetOf(column, column.counts(), column.missing, request);
    }
    const counts = new Uint32Array(column.values.length);
    let missing = 0;
    for (let at = set.next(0); at !== END; at = set.next(at + 1)) {
      meter.touch();
      if (!column.addTo(counts, at)) missing += 1;
    }
    return facetOf(column, counts, missing, request);
  }

  #select(filter: Condition<K>, meter: Meter): OrdinalSet {
    return new MemorySelection(this.#nodes.length, this.#index, meter).select(filter);
  }

  /** A set that is to be gone through as a whole; as bits where it is big and made of nothing much bigger. */
  #whole(filter: Condition<K>, reading: MemoryReading): OrdinalSet {
    return reading.set(this.#kind, filter, () => {
      const total = this.#nodes.length;
      const set = this.#select(filter, reading.meter);
      if (set.count() === total) return set;
      const isBig = set.bound > total / 64 && set.weight <= set.bound * 8;
      return isBig ? set.toBitmap(total) : set;
    });
  }

  /** A page of what stands at some of the places of an order. */
  #cut(
    set: OrdinalSet,
    nodes: { readonly [place: number]: NodeByKind[K]; readonly length: number },
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
      nodes: places.map((place) => nodes[place] as NodeByKind[K]),
      hasPrevious: set.previous((places[0] ?? low) - 1) !== -1,
      hasNext: set.next(places.length === 0 ? low : (places.at(-1) as number) + 1) !== END,
    };
  }
}

/** How many a set has, gone through. */
function countOf(set: OrdinalSet): number {
  let count = 0;
  for (let at = set.next(0); at !== END; at = set.next(at + 1)) count += 1;
  return count;
}

/** The number of nodes that stand before a position, or `PAST` it: not behind it. */
function reach<K extends ListKind>(
  nodes: { readonly [place: number]: NodeByKind[K]; readonly length: number },
  order: Order<K>,
  position: Position,
  side: 'UP_TO' | 'PAST',
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = order.compare(order.positionOf(nodes[middle] as NodeByKind[K]), position);
    if (difference < 0 || (difference === 0 && side === 'PAST')) low = middle + 1;
    else high = middle;
  }
  return low;
}
