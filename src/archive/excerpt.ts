import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';
import { END, kept, type OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { FEW, type Stretch } from './stretch.ts';

/**
 * What of a list lies in a stretch: a part of the list as it stands there, and before and behind this
 * part a few that were looked at one by one.
 */
export class Excerpt implements OrdinalSet {
  readonly bound: number;
  /** The list, and the places in it from which and up to which all are taken. */
  readonly of: Posting;
  readonly from: number;
  readonly to: number;
  readonly #meter: Meter;
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  readonly #sets: readonly Posting[];

  /** Null where too many had to be looked at. */
  static within(meter: Meter, list: Posting, stretch: Stretch): Excerpt | null {
    const start = list.reach(stretch.from);
    const sureStart = list.reach(stretch.sureFrom);
    const sureEnd = list.reach(stretch.sureTo);
    const end = list.reach(stretch.to);
    if (sureStart - start + end - sureEnd > FEW) return null;
    const asked = (from: number, to: number) => {
      const found: number[] = [];
      for (let at = from; at < to; at += 1) {
        const ordinal = list.ordinals[at] as number;
        if (stretch.has(ordinal)) found.push(ordinal);
      }
      return found;
    };
    const sure = { from: sureStart, to: sureEnd };
    return new Excerpt(meter, list, sure, asked(start, sureStart), asked(sureEnd, end));
  }

  private constructor(
    meter: Meter,
    list: Posting,
    { from, to }: { readonly from: number; readonly to: number },
    before: readonly number[],
    after: readonly number[],
  ) {
    this.#meter = meter;
    this.of = list;
    this.from = from;
    this.to = to;
    this.#before = before;
    this.#after = after;
    this.#sets = [
      new Posting(meter, new Uint32Array(before)),
      new Posting(meter, list.ordinals.subarray(from, to)),
      new Posting(meter, new Uint32Array(after)),
    ];
    this.bound = before.length + to - from + after.length;
  }

  /** Those that are not in the part. */
  get others(): Uint32Array {
    return new Uint32Array(this.#before.concat(this.#after));
  }

  has(ordinal: number): boolean {
    return this.#sets.some((set) => set.has(ordinal));
  }

  next(ordinal: number): number {
    for (const set of this.#sets) {
      const at = set.next(ordinal);
      if (at !== END) return at;
    }
    return END;
  }

  previous(ordinal: number): number {
    for (let set = this.#sets.length - 1; set >= 0; set -= 1) {
      const at = (this.#sets[set] as Posting).previous(ordinal);
      if (at !== -1) return at;
    }
    return -1;
  }

  count(): number {
    return this.bound;
  }

  get weight(): number {
    return this.bound;
  }

  keep(ordinals: Uint32Array, count: number): number {
    return kept(this, ordinals, count);
  }

  list(): Uint32Array {
    this.#meter.touch(this.bound);
    const sure = this.of.ordinals.subarray(this.from, this.to);
    if (this.bound === sure.length) return sure;
    const whole = new Uint32Array(this.bound);
    whole.set(this.#before);
    whole.set(sure, this.#before.length);
    whole.set(this.#after, this.#before.length + sure.length);
    return whole;
  }

  toBitmap(total: number): Bitmap {
    return Bitmap.of(total, this.list(), this.#meter);
  }
}
