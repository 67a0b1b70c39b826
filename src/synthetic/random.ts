/** What a stream of chance is for; two of one seed and different purpose have nothing to do with each other. */
export type Purpose = 'article' | 'moment' | 'person' | 'life' | 'organization' | 'country';

const STREAM: Readonly<Record<Purpose, number>> = {
  article: 0x41525449,
  moment: 0x4d4f4d45,
  person: 0x50455253,
  life: 0x4c494645,
  organization: 0x4f524741,
  country: 0x434f554e,
};
/** How often each of some keys is drawn. */
export interface Weights<K extends string> {
  readonly entries: readonly [readonly [K, number], ...(readonly [K, number])[]];
  readonly sum: number;
}

/** Weights as they are written, such as `{ YES: 3, NO: 1 }`, summed once. */
export function weights<K extends string>(written: Readonly<Record<K, number>>): Weights<K> {
  const entries = Object.entries(written) as [[K, number], ...[K, number][]];
  return { entries, sum: entries.reduce((sum, [, weight]) => sum + weight, 0) };
}

/** After so many steps no bit of the start is left as it was. */
const STEPS_TO_MIX = 15;

/**
 * Chance that can be had again: the generator sfc32 of PractRand, begun with a seed, a purpose and
 * a number, so that the thousandth article needs none of those before it.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, purpose: Purpose, number = 0) {
    this.#a = seed | 0;
    this.#b = STREAM[purpose];
    this.#c = number | 0;
    for (let step = 0; step < STEPS_TO_MIX; step += 1) this.next();
  }

  /** From 0 to less than 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.integer(0, list.length - 1)] as T;
  }

  /** One of a list whose first is the most frequent, the second half as frequent, and so on, roughly. */
  pickFront<T>(list: readonly T[]): T {
    return list[Math.floor((list.length + 1) ** this.next()) - 1] as T;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Weights<K>): K {
    let rest = this.next() * weights.sum;
    for (const [key, weight] of weights.entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return weights.entries[0][0];
  }

  /** Some of a list, none twice, in the order drawn. */
  sample<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const drawn: T[] = [];
    while (drawn.length < count && left.length > 0) {
      drawn.push(...left.splice(this.integer(0, left.length - 1), 1));
    }
    return drawn;
  }
}
