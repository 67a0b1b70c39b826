import { Bitmap } from './bitmap.ts';
import { collected, END, type OrdinalSet } from './ordinal-set.ts';

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

  keep(ordinals: Uint32Array, count: number): number {
    const isKept = new Uint8Array(count);
    const asked = new Uint32Array(count);
    for (const set of this.#sets) {
      // What a set keeps is sooner found together than one by one.
      for (let at = 0; at < count; at += 1) asked[at] = ordinals[at] as number;
      const found = set.keep(asked, count);
      let place = 0;
      for (let at = 0; at < found; at += 1) {
        while (ordinals[place] !== asked[at]) place += 1;
        isKept[place] = 1;
      }
    }
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      ordinals[left] = ordinals[at] as number;
      left += isKept[at] as number;
    }
    return left;
  }

  list(): Uint32Array {
    return collected(this);
  }

  get weight(): number {
    return this.#sets.reduce((sum, set) => sum + set.weight, 0);
  }

  toBitmap(total: number): Bitmap {
    const bits = new Bitmap(total);
    for (const set of this.#sets) bits.join(set);
    return bits;
  }
}
