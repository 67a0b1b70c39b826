import { Bitmap } from './bitmap.ts';
import { Complement } from './complement.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';
import { SharedBits } from './shared-bits.ts';
import { Stretch } from './stretch.ts';

/** So many are looked at together: they fit into the nearest memory. */
const ROOM = new Uint32Array(4_096);

/** What stands in all of several sets. */
export function inAll(sets: readonly [OrdinalSet, ...OrdinalSet[]]): OrdinalSet {
  const [bits, another, ...more] = sets.filter((set) => set instanceof Bitmap);
  if (another === undefined || bits === undefined) {
    return sets.length === 1 ? sets[0] : new Intersection(sets);
  }
  const others = sets.filter((set) => !(set instanceof Bitmap));
  const both = new SharedBits([bits, another, ...more]);
  return others.length === 0 ? both : new Intersection([both, ...others]);
}

/** What stands in all of several sets; the smallest of them leads. */
export class Intersection implements OrdinalSet {
  readonly bound: number;
  readonly #leader: OrdinalSet;
  readonly #others: readonly OrdinalSet[];

  constructor(sets: readonly [OrdinalSet, ...OrdinalSet[]]) {
    this.#leader = sets.reduce((least, set) => (set.bound < least.bound ? set : least));
    this.#others = sets.filter((set) => set !== this.#leader).sort((a, b) => a.bound - b.bound);
    this.bound = this.#leader.bound;
  }

  /** How many there are, found without keeping any; null where that is no shorter a way. */
  size(): number | null {
    const leader = this.#leader;
    if (leader instanceof Stretch || leader instanceof Complement) return null;
    const list = leader.list();
    let size = 0;
    for (let place = 0; place < list.length; place += ROOM.length) {
      const some = list.subarray(place, place + ROOM.length);
      ROOM.set(some);
      let left = some.length;
      for (const set of this.#others) left = set.keep(ROOM, left);
      size += left;
    }
    return size;
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
    for (const set of listed) bits.and(set instanceof Bitmap ? set : set.toBitmap(total));
    return asked.length === 0 ? bits : Bitmap.from(total, new Intersection([bits, ...asked]));
  }

  #isInOthers(ordinal: number): boolean {
    for (let at = 0; at < this.#others.length; at += 1) {
      if (!(this.#others[at] as OrdinalSet).has(ordinal)) return false;
    }
    return true;
  }
}
