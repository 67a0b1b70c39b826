import { LONG_STEP, type Work } from '../record/work.ts';
import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';
import type { NodeByKind } from './node.ts';
import type { NodeList } from './node-list.ts';
import type { ListKind } from './order.ts';
import { collected, END, kept, type OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';

/** The nodes of one kind in an order that is not their default one. */
export class MemoryOrder<K extends ListKind> {
  readonly nodes: NodeList<NodeByKind[K]>;
  /** For each place in this order the ordinal, and for each ordinal the place. */
  readonly ordinals: Uint32Array;
  readonly #places: Uint32Array;

  static *build<K extends ListKind>(
    ordinals: Uint32Array,
    nodes: NodeList<NodeByKind[K]>,
  ): Work<MemoryOrder<K>> {
    const places = new Uint32Array(nodes.length);
    for (let place = 0; place < ordinals.length; place += 1) {
      places[ordinals[place] as number] = place;
      if (place % LONG_STEP === 0) yield;
    }
    return new MemoryOrder(ordinals, places, nodes);
  }

  private constructor(ordinals: Uint32Array, places: Uint32Array, nodes: NodeList<NodeByKind[K]>) {
    this.ordinals = ordinals;
    this.#places = places;
    this.nodes = {
      length: nodes.length,
      at: (place) => nodes.at(ordinals[place] as number),
    };
  }

  /**
   * The same set by places in this order. A small one is sorted; of a big one a page is found sooner
   * by going through the order and asking of each whether it belongs.
   */
  places(set: OrdinalSet, pageSize: number, meter: Meter): OrdinalSet {
    const walk = (pageSize * this.ordinals.length) / Math.max(1, set.bound);
    if (set.bound >= walk) return new Walk(set, this.ordinals, meter);
    const places: number[] = [];
    for (let at = set.next(0); at !== END; at = set.next(at + 1)) {
      meter.touch();
      places.push(this.#places[at] as number);
    }
    return new Posting(meter, Uint32Array.from(places).sort());
  }
}

class Walk implements OrdinalSet {
  readonly bound: number;
  readonly #set: OrdinalSet;
  readonly #ordinals: Uint32Array;
  readonly #meter: Meter;

  constructor(set: OrdinalSet, ordinals: Uint32Array, meter: Meter) {
    this.#set = set;
    this.#ordinals = ordinals;
    this.#meter = meter;
    this.bound = set.bound;
  }

  get weight(): number {
    return this.#set.weight;
  }

  has(place: number): boolean {
    this.#meter.touch();
    const ordinal = this.#ordinals[place];
    return ordinal !== undefined && this.#set.has(ordinal);
  }

  next(place: number): number {
    let at = Math.max(0, place);
    while (at < this.#ordinals.length && !this.has(at)) at += 1;
    return at < this.#ordinals.length ? at : END;
  }

  previous(place: number): number {
    let at = Math.min(place, this.#ordinals.length - 1);
    while (at >= 0 && !this.has(at)) at -= 1;
    return Math.max(-1, at);
  }

  count(): number | null {
    return this.#set.count();
  }

  keep(ordinals: Uint32Array, count: number): number {
    return kept(this, ordinals, count);
  }

  list(): Uint32Array {
    return collected(this);
  }

  toBitmap(total: number): Bitmap {
    return Bitmap.from(total, this);
  }
}
