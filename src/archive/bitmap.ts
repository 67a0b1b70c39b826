import type { Meter } from './meter.ts';
import { onesInAll } from './ones.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';

/** Some of so many ordinals, a bit for each: what big sets are combined and counted in. */
export class Bitmap implements OrdinalSet {
  readonly total: number;
  /** With a sign: words without one may be too large to be calculated with as integers. */
  readonly words: Int32Array;
  #count: number | undefined;

  constructor(total: number) {
    this.total = total;
    this.words = new Int32Array((total + 31) >>> 5);
  }

  /** Those of a list. */
  static of(total: number, ordinals: ArrayLike<number>, meter: Meter): Bitmap {
    return new Bitmap(total).addAll(ordinals, meter);
  }

  /** Those of a set, gone through. */
  static from(total: number, set: OrdinalSet): Bitmap {
    const bitmap = new Bitmap(total);
    for (let at = set.next(0); at !== END; at = set.next(at + 1)) bitmap.add(at);
    return bitmap;
  }

  get bound(): number {
    return this.count();
  }

  get weight(): number {
    return 0;
  }

  addAll(ordinals: ArrayLike<number>, meter: Meter): this {
    meter.touch(ordinals.length);
    return this.#put(ordinals);
  }

  add(ordinal: number): void {
    const word = ordinal >>> 5;
    this.words[word] = (this.words[word] as number) | (1 << (ordinal & 31));
    this.#count = undefined;
  }

  and(other: Bitmap): this {
    const [words, others] = [this.words, other.words];
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] as number) & (others[word] as number);
    }
    this.#count = undefined;
    return this;
  }

  or(other: Bitmap): this {
    const [words, others] = [this.words, other.words];
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] as number) | (others[word] as number);
    }
    this.#count = undefined;
    return this;
  }

  /** Adds those of a set. */
  join(set: OrdinalSet): this {
    return set instanceof Bitmap ? this.or(set) : this.#put(set.list());
  }

  /** What is not in it, of all there are. */
  not(): this {
    const words = this.words;
    for (let word = 0; word < words.length; word += 1) words[word] = ~(words[word] as number);
    const rest = this.total & 31;
    if (rest !== 0) {
      const last = words.length - 1;
      words[last] = (words[last] as number) & ((1 << rest) - 1);
    }
    this.#count = undefined;
    return this;
  }

  has(ordinal: number): boolean {
    if (ordinal < 0 || ordinal >= this.total) return false;
    return ((this.words[ordinal >>> 5] as number) & (1 << (ordinal & 31))) !== 0;
  }

  next(ordinal: number): number {
    const from = Math.max(0, ordinal);
    if (from >= this.total) return END;
    const words = this.words;
    let word = from >>> 5;
    let bits = (words[word] as number) & (-1 << (from & 31));
    while (bits === 0) {
      word += 1;
      if (word >= words.length) return END;
      bits = words[word] as number;
    }
    return (word << 5) + 31 - Math.clz32(bits & -bits);
  }

  previous(ordinal: number): number {
    const from = Math.min(ordinal, this.total - 1);
    if (from < 0) return -1;
    const words = this.words;
    let word = from >>> 5;
    let bits = (words[word] as number) & (-1 >>> (31 - (from & 31)));
    while (bits === 0) {
      word -= 1;
      if (word < 0) return -1;
      bits = words[word] as number;
    }
    return (word << 5) + 31 - Math.clz32(bits);
  }

  count(): number {
    this.#count ??= onesInAll([this.words]);
    return this.#count;
  }

  /** Those from one ordinal up to another. */
  between(from: number, to: number): Bitmap {
    const part = new Bitmap(this.total);
    if (from >= to) return part;
    const [first, last] = [from >>> 5, (to - 1) >>> 5];
    const { words } = part;
    words.set(this.words.subarray(first, last + 1), first);
    words[first] = (words[first] as number) & (-1 << (from & 31));
    words[last] = (words[last] as number) & (-1 >>> (31 - ((to - 1) & 31)));
    return part;
  }

  toBitmap(): Bitmap {
    const copy = new Bitmap(this.total);
    copy.words.set(this.words);
    return copy;
  }

  keep(ordinals: Uint32Array, count: number): number {
    const words = this.words;
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const ordinal = ordinals[at] as number;
      // Written over unless it is in: to move it always is sooner done than to decide.
      ordinals[left] = ordinal;
      left += ((words[ordinal >>> 5] as number) >>> (ordinal & 31)) & 1;
    }
    return left;
  }

  list(): Uint32Array {
    const words = this.words;
    const found = new Uint32Array(this.count());
    let at = 0;
    for (let word = 0; word < words.length; word += 1) {
      for (let bits = words[word] as number; bits !== 0; bits &= bits - 1) {
        found[at] = (word << 5) + 31 - Math.clz32(bits & -bits);
        at += 1;
      }
    }
    return found;
  }

  #put(ordinals: ArrayLike<number>): this {
    const { words } = this;
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] as number;
      words[ordinal >>> 5] = (words[ordinal >>> 5] as number) | (1 << (ordinal & 31));
    }
    this.#count = undefined;
    return this;
  }
}
