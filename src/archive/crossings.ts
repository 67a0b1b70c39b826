import { LRUCache } from 'lru-cache';
import type { Facet, FacetRequest } from './archive.ts';
import type { Column } from './column.ts';
import { Crossing } from './crossing.ts';
import type { Meter } from './meter.ts';
import type { ListKind } from './order.ts';
import type { Posting } from './posting.ts';

/** Fewer nodes than this are sooner counted. */
const FEW = 256;
/** To make one takes as long as to count all of its list so many times. */
const MAKING = 8;
/** Of a longer list it would hold others up to make one. */
const LONGEST = 200_000;
/** About how much one takes for each node of its list. */
const BYTES_PER_ENTRY = 16;
/** All that is kept takes so much for each node there is, at most. */
const BYTES_PER_NODE = 32;
/** What an entry of the cache takes besides. */
const OVERHEAD = 200;

/** A part of a list of an index, and others of the list that are not in this part. */
interface Part {
  readonly of: Pick<Posting, 'name' | 'ordinals'>;
  readonly from: number;
  readonly to: number;
  readonly others: Uint32Array;
}

interface Kept {
  readonly crossing: Crossing | null;
  /** How many nodes have been counted for want of it. */
  counted: number;
}

/** The crossings of lists and columns that facets are asked for again and again, within a number of bytes. */
export class Crossings<K extends ListKind> {
  readonly #kept: LRUCache<string, Kept>;
  readonly #most: number;

  /** Of so many nodes. */
  constructor(total: number) {
    this.#most = Math.max(1, total * BYTES_PER_NODE);
    this.#kept = new LRUCache({ maxSize: this.#most });
  }

  /** A facet of what there is a crossing for that is worth it; null where its nodes are to be counted. */
  facet(part: Part, column: Column, request: FacetRequest<K>, meter: Meter): Facet | null {
    const { of, from, to, others } = part;
    if (of.name === null || request.by !== 'COUNT' || to - from < FEW) return null;
    const name = `${request.attribute} ${of.name}`;
    const crossing = this.#find(name, of.ordinals, to - from, column, meter);
    if (crossing === null) return null;
    meter.touch(others.length);
    return column.tally(others, (counted) => crossing.facet(from, to, counted, request.first));
  }

  #find(
    name: string,
    list: Uint32Array,
    asked: number,
    column: Column,
    meter: Meter,
  ): Crossing | null {
    if (list.length > LONGEST || list.length * BYTES_PER_ENTRY > this.#most / 2) return null;
    let kept = this.#kept.get(name);
    if (kept === undefined) {
      kept = { crossing: null, counted: 0 };
      this.#kept.set(name, kept, { size: OVERHEAD });
    }
    if (kept.crossing !== null) return kept.crossing;
    kept.counted += asked;
    if (kept.counted < list.length * MAKING) return null;
    meter.touch(list.length);
    const crossing = new Crossing(column, list);
    const size = OVERHEAD + crossing.bytes;
    if (size <= this.#most) this.#kept.set(name, { crossing, counted: 0 }, { size });
    // Where nodes have more values than was thought it cannot be kept, and is not made again.
    else kept.counted = Number.NEGATIVE_INFINITY;
    return crossing;
  }
}
