import type { Bitmap } from './bitmap.ts';
import { onesInAll } from './ones.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';
import { WordBits } from './word-bits.ts';

/** What stands in all of several bitmaps, found a word of bits at a time; none of it is made. */
export class SharedBits implements OrdinalSet {
  readonly bound: number;
  readonly #bitmaps: readonly Bitmap[];
  readonly #words: readonly Int32Array[];
  #count: number | undefined;

  constructor(bitmaps: readonly [Bitmap, ...Bitmap[]]) {
    this.#bitmaps = bitmaps;
    this.#words = bitmaps.map(({ words }) => words);
    this.bound = Math.min(...bitmaps.map((bits) => bits.count()));
  }

  get weight(): number {
    return 0;
  }

  has(ordinal: number): boolean {
    return this.#bitmaps.every((bits) => bits.has(ordinal));
  }

  next(ordinal: number): number {
    const length = this.#words[0]?.length ?? 0;
    const from = Math.max(0, ordinal);
    if (from >= length * 32) return END;
    let word = from >>> 5;
    let bits = this.#at(word) & (-1 << (from & 31));
    while (bits === 0) {
      word = this.#past(word);
      if (word >= length) return END;
      bits = this.#at(word);
    }
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }

  previous(ordinal: number): number {
    const length = this.#words[0]?.length ?? 0;
    const from = Math.min(ordinal, length * 32 - 1);
    if (from < 0) return -1;
    let word = from >>> 5;
    let bits = this.#at(word) & (-1 >>> (31 - (from & 31)));
    while (bits === 0) {
      word -= 1;
      if (word < 0) return -1;
      bits = this.#at(word);
    }
    return (word << 5) + 31 - Math.clz32(bits);
  }

  count(): number {
    this.#count ??= this.#known() ?? onesInAll(this.#words);
    return this.#count;
  }

  #known(): number | null {
    const [first, second, ...more] = this.#bitmaps;
    if (second === undefined || more.length > 0 || !(first instanceof WordBits)) return null;
    return first === second ? first.count() : first.countWith(second);
  }

  keep(ordinals: Uint32Array, count: number): number {
    return this.#bitmaps.reduce((left, bits) => bits.keep(ordinals, left), count);
  }

  list(): Uint32Array {
    return this.toBitmap().list();
  }

  toBitmap(): Bitmap {
    const [first, ...others] = this.#bitmaps as [Bitmap, ...Bitmap[]];
    return others.reduce((bits, other) => bits.and(other), first.toBitmap());
  }

  /** The next word that two of them have something of. */
  #past(word: number): number {
    const [one, other] = this.#words as [Int32Array, Int32Array?];
    const { length } = one;
    const second = other ?? one;
    let at = word + 1;
    while (at < length && ((one[at] as number) & (second[at] as number)) === 0) at += 1;
    return at;
  }

  /** What all have of one word. */
  #at(word: number): number {
    let common = -1;
    for (let at = 0; at < this.#words.length; at += 1) {
      common &= (this.#words[at] as Int32Array)[word] as number;
    }
    return common;
  }
}
