import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';

/** A long list of ordinals as bits, which nobody changes: made when they are worth it, and kept. */
export class KeptBits {
  readonly #total: number;
  readonly #ordinals: Uint32Array;
  #bits: Bitmap | null = null;

  constructor(total: number, ordinals: Uint32Array) {
    this.#total = total;
    this.#ordinals = ordinals;
  }

  /** Null as long as nobody has needed them. */
  get known(): Bitmap | null {
    return this.#bits;
  }

  made(meter: Meter): Bitmap {
    this.#bits ??= Bitmap.of(this.#total, this.#ordinals, meter);
    return this.#bits;
  }
}
