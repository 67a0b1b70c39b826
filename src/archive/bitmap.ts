import type { Meter } from './meter.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';

/** Some of so many ordinals, a bit for each: what big sets are combined and counted in. */
export class Bitmap implements OrdinalSet {
  readonly total: number;
  /** With a sign: words without one may be too large to be calculated with as integers. */
  readonly #words: Int32Array;
  #count: number | undefined;

  constructor(total: number) {
    this.total = total;
    this.#words = new Int32Array((total + 31) >>> 5);
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
    const words = this.#words;
    meter.touch(ordinals.length);
    for (let at = 0; at < ordinals.length; at += 1) {
      const ordinal = ordinals[at] as number;
      words[ordinal >>> 5] = (words[ordinal >>> 5] as number) | (1 << (ordinal & 31));
    }
    this.#count = undefined;
    return this;
  }

  add(ordinal: number): void {
    const word = ordinal >>> 5;
    this.#words[word] = (this.#words[word] as number) | (1 << (ordinal & 31));
    this.#count = undefined;
  }

  and(other: Bitmap): this {
    const [words, others] = [this.#words, other.#words];
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] as number) & (others[word] as number);
    }
    this.#count = undefined;
    return this;
  }

  or(other: Bitmap): this {
    const [words, others] = [this.#words, other.#words];
    for (let word = 0; word < words.length; word += 1) {
      words[word] = (words[word] as number) | (others[word] as number);
    }
    this.#count = undefined;
    return this;
  }

  /** What is not in it, of all there are. */
  not(): this {
    const words = this.#words;
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
    return ((this.#words[ordinal >>> 5] as number) & (1 << (ordinal & 31))) !== 0;
  }

  next(ordinal: number): number {
    const from = Math.max(0, ordinal);
    if (from >= this.total) return END;
    const words = this.#words;
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
    const words = this.#words;
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
    if (this.#count === undefined) {
      let count = 0;
      for (let word = 0; word < this.#words.length; word += 1) {
        count += ones(this.#words[word] as number);
      }
      this.#count = count;
    }
    return this.#count;
  }

  /** How many stand in all of several sets, each of which is what stands in one of some bitmaps. */
  static countInAll(sets: readonly (readonly Bitmap[])[]): number {
    const words = sets.map((set) => set.map((bits) => bits.#words));
    const [one = [], other = [], ...more] = words;
    return more.length === 0 && one.length <= 2 && other.length <= 2
      ? countInBoth(one, other)
      : countInEach(words);
  }

  toBitmap(): Bitmap {
    const copy = new Bitmap(this.total);
    copy.#words.set(this.#words);
    return copy;
  }

  keep(ordinals: Uint32Array, count: number): number {
    const words = this.#words;
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
    const words = this.#words;
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
}

type Words = Int32Array;

/** How many stand in both of two sets, of a bitmap or two each: what is asked most, in the fewest steps. */
function countInBoth([a, b = a]: readonly Words[], [c, d = c]: readonly Words[]): number {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return 0;
  let count = 0;
  for (let word = 0; word < a.length; word += 1) {
    const inOne = (a[word] as number) | (b[word] as number);
    const inBoth = inOne & ((c[word] as number) | (d[word] as number));
    if (inBoth !== 0) count += ones(inBoth);
  }
  return count;
}

function countInEach(sets: readonly (readonly Words[])[]): number {
  const length = sets[0]?.[0]?.length ?? 0;
  let count = 0;
  for (let word = 0; word < length; word += 1) {
    let inAll = -1;
    for (let set = 0; set < sets.length; set += 1) {
      const some = sets[set] as readonly Words[];
      let inOne = 0;
      for (let at = 0; at < some.length; at += 1) inOne |= (some[at] as Words)[word] as number;
      inAll &= inOne;
    }
    if (inAll !== 0) count += ones(inAll);
  }
  return count;
}

/** The number of bits that are set; Hacker’s Delight, section 5-1. */
function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
