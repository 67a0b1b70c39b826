import type { Facet } from './archive.ts';
import type { Column } from './column.ts';
import type { Counted } from './facet-counts.ts';
import { Leaders } from './leaders.ts';

/** So many nodes are counted one by one in the time that it takes to look one value up. */
const LOOK_UP = 4;

/**
 * Where in a list of nodes each value of a column stands. How often the most frequent occur in a
 * stretch of the list is looked up in it, without going through the stretch: those that are frequent
 * in the whole list come first, until none that follows can have as many (Fagin's threshold algorithm).
 */
export class Crossing {
  readonly #column: Column;
  /** The values that occur, by their codes, the most frequent first. */
  readonly #codes: Uint32Array;
  /** Value `v` of these stands at the places of the list from `starts[v]` to `starts[v + 1]`, ascending. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  /** How many values, and how many nodes without any, stand before a place. */
  readonly #values: Uint32Array;
  readonly #missing: Uint32Array;

  constructor(column: Column, ordinals: Uint32Array) {
    this.#column = column;
    this.#values = new Uint32Array(ordinals.length + 1);
    this.#missing = new Uint32Array(ordinals.length + 1);
    const { codes, starts, slots } = column.tally(ordinals, ({ counts, codes }) =>
      sorted(column, counts, codes),
    );
    this.#codes = codes;
    this.#starts = starts;
    this.#places = new Uint32Array(starts.at(-1) as number);
    const next = starts.slice();
    for (let place = 0; place < ordinals.length; place += 1) {
      let values = 0;
      for (const code of column.codesOf(ordinals[place] as number)) {
        const slot = slots[code] as number;
        this.#places[next[slot] as number] = place;
        next[slot] = (next[slot] as number) + 1;
        values += 1;
      }
      this.#values[place + 1] = (this.#values[place] as number) + values;
      this.#missing[place + 1] = (this.#missing[place] as number) + (values === 0 ? 1 : 0);
    }
  }

  /** How many bytes it takes. */
  get bytes(): number {
    const parts = [this.#codes, this.#starts, this.#places, this.#values, this.#missing];
    return parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /**
   * The facet of the nodes at some places of the list, and of others in it that were counted; null
   * where more values would have to be looked up than it takes to count.
   */
  facet(from: number, to: number, others: Counted, first: number): Facet | null {
    const leaders = new Leaders(this.#column, { first, by: 'COUNT' });
    const most = (to - from) / LOOK_UP;
    for (let slot = 0; slot < this.#codes.length; slot += 1) {
      const start = this.#starts[slot] as number;
      const end = this.#starts[slot + 1] as number;
      if (end - start < leaders.least) break;
      if (slot > most) return null;
      const code = this.#codes[slot] as number;
      const count = this.#reach(start, end, to) - this.#reach(start, end, from);
      leaders.offer(code, count + (others.counts[code] as number));
    }
    const between = (before: Uint32Array) => (before[to] as number) - (before[from] as number);
    const counted = (others.codes ?? []).reduce((sum, code) => sum + (others.counts[code] ?? 0), 0);
    return leaders.facet(between(this.#values) + counted, between(this.#missing) + others.missing);
  }

  /** The index of the first of some places that is not before a place. */
  #reach(start: number, end: number, place: number): number {
    const places = this.#places;
    let low = start;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Codes by how often they occur, where the places of each begin, and which of them each is. */
function sorted(column: Column, counts: Uint32Array, found: readonly number[]) {
  const countOf = (code: number) => counts[code] as number;
  const rankOf = (code: number) => column.ranks[code] as number;
  const codes = Uint32Array.from(found).sort(
    (a, b) => countOf(b) - countOf(a) || rankOf(a) - rankOf(b),
  );
  const starts = new Uint32Array(codes.length + 1);
  const slots = new Uint32Array(column.values.length);
  for (const [slot, code] of codes.entries()) {
    slots[code] = slot;
    starts[slot + 1] = (starts[slot] as number) + countOf(code);
  }
  return { codes, starts, slots };
}
