import { Bitmap } from './bitmap.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';
import { bitmapOf } from './posting.ts';
import { Stretch } from './stretch.ts';

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
    return this.#leader.has(ordinal) && this.#isInOthers(ordinal);
  }

  next(ordinal: number): number {
    let at = this.#leader.next(ordinal);
    while (at !== END && !this.#isInOthers(at)) at = this.#leader.next(at + 1);
    return at;
  }

  previous(ordinal: number): number {
    let at = this.#leader.previous(ordinal);
    while (at !== -1 && !this.#isInOthers(at)) {
      at = this.#leader.previous(at - 1);
    }
    return at;
  }

  count(): number | null {
    return this.bound === 0 ? 0 : null;
  }

  keep(ordinals: Uint32Array, count: number): number {
    let left = this.#leader.keep(ordinals, count);
    for (const set of this.#others) left = set.keep(ordinals, left);
    return left;
  }

  list(): Uint32Array {
    // What leads may be a list of the index itself.
    const found = this.#leader.list().slice();
    let left = found.length;
    for (const set of this.#others) left = set.keep(found, left);
    return found.subarray(0, left);
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
    for (const set of listed) bits.and(bitmapOf(set, total));
    return asked.length === 0 ? bits : Bitmap.from(total, new Intersection([bits, ...asked]));
  }

  #isInOthers(ordinal: number): boolean {
    for (const set of this.#others) if (!set.has(ordinal)) return false;
    return true;
  }
}
