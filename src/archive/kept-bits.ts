import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';

/** To search for one in a list takes as long as to put so many into bits. */
const SEARCH = 8;

/** A long list of ordinals as bits, which nobody changes: made when they are worth it, and kept. */
export class KeptBits {
  readonly #total: number;
  readonly #ordinals: Uint32Array;
  #bits: Bitmap | null = null;
  /** What searching the list has taken so far. */
  #spent = 0;

  constructor(total: number, ordinals: Uint32Array) {
    this.#total = total;
    this.#ordinals = ordinals;
  }

  /** To look so many up in; null as long as searching the list has not taken as much as making them. */
  lookUp(count: number, meter: Meter): Bitmap | null {
    if (this.#bits !== null) return this.#bits;
    this.#spent += count * SEARCH;
    return this.#spent < this.#ordinals.length ? null : this.made(meter);
  }

  made(meter: Meter): Bitmap {
    this.#bits ??= Bitmap.of(this.#total, this.#ordinals, meter);
    return this.#bits;
  }
}
