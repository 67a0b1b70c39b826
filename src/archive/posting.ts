import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';
import { END, kept, type OrdinalSet } from './ordinal-set.ts';

/** To search for one in a list takes about as long as to go past so many. */
const STEPS = 8;

/** A list of ordinals from an index, ascending. Whoever steps through it does not search anew at each step. */
export class Posting implements OrdinalSet {
  readonly bound: number;
  readonly ordinals: Uint32Array;
  /** What lists of an index go by that more is kept of; null where nothing is. */
  readonly name: string | null;
  readonly #meter: Meter;
  #at = 0;

  constructor(meter: Meter, ordinals: Uint32Array, name: string | null = null) {
    this.#meter = meter;
    this.ordinals = ordinals;
    this.name = name;
    this.bound = ordinals.length;
  }

  has(ordinal: number): boolean {
    return this.ordinals[this.reach(ordinal)] === ordinal;
  }

  next(ordinal: number): number {
    return this.ordinals[this.reach(ordinal)] ?? END;
  }

  previous(ordinal: number): number {
    const at = this.reach(ordinal);
    return this.ordinals[at] === ordinal ? ordinal : (this.ordinals[at - 1] ?? -1);
  }

  count(): number {
    return this.bound;
  }

  get weight(): number {
    return this.bound;
  }

  list(): Uint32Array {
    this.#meter.touch(this.bound);
    return this.ordinals;
  }

  keep(ordinals: Uint32Array, count: number): number {
    if (count * STEPS < this.bound) return kept(this, ordinals, count);
    return this.#common(ordinals, count);
  }

  /** The same, where going through the list takes less than to search it for each. */
  #common(ordinals: Uint32Array, count: number): number {
    const own = this.ordinals;
    const start = this.reach(ordinals[0] ?? 0);
    let at = start;
    let left = 0;
    for (let index = 0; index < count; index += 1) {
      const ordinal = ordinals[index] as number;
      while (at < own.length && (own[at] as number) < ordinal) at += 1;
      if (own[at] !== ordinal) continue;
      ordinals[left] = ordinal;
      left += 1;
    }
    this.#meter.touch(at - start);
    return left;
  }

  toBitmap(total: number): Bitmap {
    return Bitmap.of(total, this.ordinals, this.#meter);
  }

  /** The index of the first that is not before an ordinal, looked for from where the last one was. */
  reach(ordinal: number): number {
    const ordinals = this.ordinals;
    let low = this.#at;
    let step = 1;
    // Galloping: the stretch that must hold it doubles until it does.
    if (low < ordinals.length && (ordinals[low] as number) < ordinal) {
      while (low + step < ordinals.length && (ordinals[low + step] as number) < ordinal) step *= 2;
    } else {
      while (low - step >= 0 && (ordinals[low - step] as number) >= ordinal) step *= 2;
      low = Math.max(0, low - step);
    }
    let high = Math.min(ordinals.length, low + step);
    while (low < high) {
      this.#meter.touch();
      const middle = (low + high) >> 1;
      if ((ordinals[middle] as number) < ordinal) low = middle + 1;
      else high = middle;
    }
    this.#at = low;
    return low;
  }
}
