import { Bitmap } from './bitmap.ts';
import type { Meter } from './meter.ts';

/** Past every ordinal. */
export const END = Number.POSITIVE_INFINITY;

/**
 * Some of the nodes of one kind, by their ordinals: their places in the default order, from 0. Sets
 * are gone through from either side, and what is not asked for is not looked at.
 */
export interface OrdinalSet {
  /** At most so many. */
  readonly bound: number;
  has(ordinal: number): boolean;
  /** The smallest that is not before an ordinal; `END` if there is none. */
  next(ordinal: number): number;
  /** The greatest that is not behind an ordinal; -1 if there is none. */
  previous(ordinal: number): number;
  /** How many there are, where that is known without going through them. */
  count(): number | null;
  /** How many entries of lists it is made of. */
  readonly weight: number;
  /** The same, as bits. */
  toBitmap(total: number): Bitmap;
}

/** Ordinals `[from, to)`, or those among them that pass a test. */
export class Stretch implements OrdinalSet {
  readonly bound: number;
  readonly #from: number;
  readonly #to: number;
  readonly #meter: Meter;
  readonly #passes: ((ordinal: number) => boolean) | null;

  constructor(
    meter: Meter,
    from: number,
    to: number,
    passes: ((ordinal: number) => boolean) | null = null,
  ) {
    this.#meter = meter;
    this.#from = from;
    this.#to = Math.max(from, to);
    this.#passes = passes;
    this.bound = this.#to - from;
  }

  has(ordinal: number): boolean {
    return ordinal >= this.#from && ordinal < this.#to && this.#test(ordinal);
  }

  next(ordinal: number): number {
    for (let at = Math.max(ordinal, this.#from); at < this.#to; at += 1) {
      if (this.#test(at)) return at;
    }
    return END;
  }

  previous(ordinal: number): number {
    for (let at = Math.min(ordinal, this.#to - 1); at >= this.#from; at -= 1) {
      if (this.#test(at)) return at;
    }
    return -1;
  }

  count(): number | null {
    return this.#passes === null ? this.bound : null;
  }

  get weight(): number {
    return this.bound;
  }

  toBitmap(total: number): Bitmap {
    return Bitmap.from(total, this);
  }

  #test(ordinal: number): boolean {
    this.#meter.touch();
    return this.#passes === null || this.#passes(ordinal);
  }
}

/** A list of ordinals from an index, ascending. Whoever steps through it does not search anew at each step. */
export class Posting implements OrdinalSet {
  readonly bound: number;
  readonly #ordinals: ArrayLike<number>;
  readonly #meter: Meter;
  #at = 0;

  constructor(meter: Meter, ordinals: ArrayLike<number>) {
    this.#meter = meter;
    this.#ordinals = ordinals;
    this.bound = ordinals.length;
  }

  has(ordinal: number): boolean {
    return this.#ordinals[this.#reach(ordinal)] === ordinal;
  }

  next(ordinal: number): number {
    return this.#ordinals[this.#reach(ordinal)] ?? END;
  }

  previous(ordinal: number): number {
    const at = this.#reach(ordinal);
    return this.#ordinals[at] === ordinal ? ordinal : (this.#ordinals[at - 1] ?? -1);
  }

  count(): number {
    return this.bound;
  }

  get weight(): number {
    return this.bound;
  }

  toBitmap(total: number): Bitmap {
    return Bitmap.of(total, this.#ordinals, this.#meter);
  }

  /** The index of the first that is not before an ordinal, looked for from where the last one was. */
  #reach(ordinal: number): number {
    const ordinals = this.#ordinals;
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

/** What stands in all of several sets; the smallest of them leads. */
export class Intersection implements OrdinalSet {
  readonly bound: number;
  readonly #leader: OrdinalSet;
  readonly #others: readonly OrdinalSet[];

  constructor(sets: readonly [OrdinalSet, ...OrdinalSet[]]) {
    const [leader, ...others] = [...sets].sort((a, b) => a.bound - b.bound);
    this.#leader = leader as OrdinalSet;
    this.#others = others;
    this.bound = this.#leader.bound;
  }

  has(ordinal: number): boolean {
    return this.#leader.has(ordinal) && this.#others.every((set) => set.has(ordinal));
  }

  next(ordinal: number): number {
    let at = this.#leader.next(ordinal);
    while (at !== END && !this.#others.every((set) => set.has(at))) at = this.#leader.next(at + 1);
    return at;
  }

  previous(ordinal: number): number {
    let at = this.#leader.previous(ordinal);
    while (at !== -1 && !this.#others.every((set) => set.has(at))) {
      at = this.#leader.previous(at - 1);
    }
    return at;
  }

  count(): number | null {
    return this.bound === 0 ? 0 : null;
  }

  get weight(): number {
    return this.#others.reduce((sum, set) => sum + set.weight, this.#leader.weight);
  }

  toBitmap(total: number): Bitmap {
    const bits = this.#leader.toBitmap(total);
    // What has to be asked of each is asked of those that are left.
    const [asked, listed] = [
      this.#others.filter((set) => set instanceof Stretch),
      this.#others.filter((set) => !(set instanceof Stretch)),
    ];
    for (const set of listed) bits.and(set.toBitmap(total));
    return asked.length === 0 ? bits : Bitmap.from(total, new Intersection([bits, ...asked]));
  }
}

/** What stands in one of several sets at least. */
export class Union implements OrdinalSet {
  readonly bound: number;
  readonly #sets: readonly OrdinalSet[];

  constructor(sets: readonly OrdinalSet[], total: number) {
    this.#sets = sets;
    this.bound = Math.min(
      total,
      sets.reduce((sum, set) => sum + set.bound, 0),
    );
  }

  has(ordinal: number): boolean {
    return this.#sets.some((set) => set.has(ordinal));
  }

  next(ordinal: number): number {
    let nearest = END;
    for (const set of this.#sets) {
      const at = set.next(ordinal);
      if (at === ordinal) return at;
      if (at < nearest) nearest = at;
    }
    return nearest;
  }

  previous(ordinal: number): number {
    let nearest = -1;
    for (const set of this.#sets) {
      const at = set.previous(ordinal);
      if (at === ordinal) return at;
      if (at > nearest) nearest = at;
    }
    return nearest;
  }

  count(): number | null {
    return this.bound === 0 ? 0 : null;
  }

  get weight(): number {
    return this.#sets.reduce((sum, set) => sum + set.weight, 0);
  }

  toBitmap(total: number): Bitmap {
    const bits = new Bitmap(total);
    for (const set of this.#sets) bits.or(set.toBitmap(total));
    return bits;
  }
}

/** What does not stand in a set, of all there are. */
export class Complement implements OrdinalSet {
  readonly bound: number;
  readonly #set: OrdinalSet;
  readonly #total: number;

  constructor(set: OrdinalSet, total: number) {
    this.#set = set;
    this.#total = total;
    this.bound = total - (set.count() ?? 0);
  }

  has(ordinal: number): boolean {
    return ordinal >= 0 && ordinal < this.#total && !this.#set.has(ordinal);
  }

  next(ordinal: number): number {
    let at = Math.max(0, ordinal);
    while (at < this.#total && this.#set.has(at)) at += 1;
    return at < this.#total ? at : END;
  }

  previous(ordinal: number): number {
    let at = Math.min(ordinal, this.#total - 1);
    while (at >= 0 && this.#set.has(at)) at -= 1;
    return Math.max(-1, at);
  }

  count(): number | null {
    const count = this.#set.count();
    return count === null ? null : this.#total - count;
  }

  get weight(): number {
    return this.#set.weight;
  }

  toBitmap(total: number): Bitmap {
    return this.#set.toBitmap(total).not();
  }
}
