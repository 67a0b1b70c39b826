import type { Random } from './random.ts';

/** Where the second of the two tests below need not be made (Hörmann and Derflinger's `s`, for the exponent 1). */
const CERTAIN = 2 - Math.exp(Math.log(2.5) - 0.5);

/**
 * Ranks as names and words have them: the second half as frequent as the first, the third a third.
 * Drawn by rejection-inversion (Hörmann and Derflinger 1996), which needs no table of all ranks.
 */
export class Zipf {
  readonly #size: number;
  readonly #low = Math.log(1.5) - 1;
  readonly #high: number;

  constructor(size: number) {
    this.#size = size;
    this.#high = Math.log(size + 0.5);
  }

  /** A rank, the first being 0. */
  rank(random: Random): number {
    for (;;) {
      const area = this.#low + random.next() * (this.#high - this.#low);
      const exact = Math.exp(area);
      const rank = Math.min(this.#size, Math.max(1, Math.round(exact)));
      if (rank - exact <= CERTAIN || area >= Math.log(rank + 0.5) - 1 / rank) return rank - 1;
    }
  }
}
