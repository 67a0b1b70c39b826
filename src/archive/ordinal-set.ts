import type { Bitmap } from './bitmap.ts';

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
  /**
   * Moves those of some ordinals that are in it to the front, and says how many they are; of so many,
   * ascending. All at once that takes less than to ask of each.
   */
  keep(ordinals: Uint32Array, count: number): number;
  /** All of them, ascending. */
  list(): Uint32Array;
  /** The same, as bits. */
  toBitmap(total: number): Bitmap;
}

/** What a set keeps of some ordinals, asked one by one. */
export function kept(set: Pick<OrdinalSet, 'has'>, ordinals: Uint32Array, count: number): number {
  let left = 0;
  for (let at = 0; at < count; at += 1) {
    const ordinal = ordinals[at] as number;
    if (!set.has(ordinal)) continue;
    ordinals[left] = ordinal;
    left += 1;
  }
  return left;
}

/** All of a set, found step by step. */
export function collected(set: OrdinalSet): Uint32Array {
  const found: number[] = [];
  for (let at = set.next(0); at !== END; at = set.next(at + 1)) found.push(at);
  return Uint32Array.from(found);
}
