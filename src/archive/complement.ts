import type { Bitmap } from './bitmap.ts';
import { END, kept, type OrdinalSet } from './ordinal-set.ts';

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

  keep(ordinals: Uint32Array, count: number): number {
    return kept(this, ordinals, count);
  }

  list(): Uint32Array {
    const others = this.#set.list();
    const found = new Uint32Array(this.#total - others.length);
    let [at, passed] = [0, 0];
    for (let ordinal = 0; ordinal < this.#total; ordinal += 1) {
      if (others[passed] === ordinal) passed += 1;
      else {
        found[at] = ordinal;
        at += 1;
      }
    }
    return found;
  }

  get weight(): number {
    return this.#set.weight;
  }

  toBitmap(total: number): Bitmap {
    return this.#set.toBitmap(total).not();
  }
}
