import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';
import { collected, END, kept, type OrdinalSet } from './ordinal-set.ts';

/** So many at the ends of a stretch may be looked at one by one. */
export const FEW = 1_000;

/** What of a stretch passes a test. */
interface Test {
  passes(ordinal: number): boolean;
  /** Between these all do, as is known without asking; where none are given, nothing is known. */
  readonly sureFrom?: number;
  readonly sureTo?: number;
}

/** Ordinals `[from, to)`, or those among them that pass a test. */
export class Stretch implements OrdinalSet {
  readonly bound: number;
  readonly from: number;
  readonly to: number;
  /** From here, and up to here, all are in it. */
  readonly sureFrom: number;
  readonly sureTo: number;
  readonly #meter: Meter;
  readonly #test: Test | null;

  constructor(meter: Meter, from: number, to: number, test: Test | null = null) {
    this.#meter = meter;
    this.from = from;
    this.to = Math.max(from, to);
    this.#test = test;
    this.bound = this.to - from;
    const { sureFrom = this.to, sureTo = this.to } = test ?? { sureFrom: from };
    this.sureFrom = Math.min(Math.max(sureFrom, from), this.to);
    this.sureTo = Math.min(Math.max(sureTo, this.sureFrom), this.to);
  }

  has(ordinal: number): boolean {
    return ordinal >= this.from && ordinal < this.to && this.#passes(ordinal);
  }

  next(ordinal: number): number {
    for (let at = Math.max(ordinal, this.from); at < this.to; at += 1) {
      if (this.#passes(at)) return at;
    }
    return END;
  }

  previous(ordinal: number): number {
    for (let at = Math.min(ordinal, this.to - 1); at >= this.from; at -= 1) {
      if (this.#passes(at)) return at;
    }
    return -1;
  }

  count(): number | null {
    if (this.#test === null) return this.bound;
    if (this.#unsure > FEW) return null;
    let count = this.sureTo - this.sureFrom;
    for (let at = this.from; at < this.sureFrom; at += 1) if (this.#passes(at)) count += 1;
    for (let at = this.sureTo; at < this.to; at += 1) if (this.#passes(at)) count += 1;
    return count;
  }

  /** What of bits lies in it; null where too many would have to be looked at. */
  of(bits: Bitmap): Bitmap | null {
    if (this.#unsure > FEW) return null;
    const part = bits.between(this.sureFrom, this.sureTo);
    for (const [from, to] of [
      [this.from, this.sureFrom],
      [this.sureTo, this.to],
    ] as const) {
      for (let at = bits.next(from); at < to; at = bits.next(at + 1)) {
        if (this.#passes(at)) part.add(at);
      }
    }
    return part;
  }

  keep(ordinals: Uint32Array, count: number): number {
    return kept(this, ordinals, count);
  }

  list(): Uint32Array {
    return collected(this);
  }

  get weight(): number {
    return this.bound;
  }

  toBitmap(total: number): Bitmap {
    return Bitmap.from(total, this);
  }

  /** How many cannot be told without asking. */
  get #unsure(): number {
    return this.bound - (this.sureTo - this.sureFrom);
  }

  #passes(ordinal: number): boolean {
    this.#meter.touch();
    if (this.#test === null || (ordinal >= this.sureFrom && ordinal < this.sureTo)) return true;
    return this.#test.passes(ordinal);
  }
}
