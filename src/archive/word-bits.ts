import { Bitmap } from './bitmap.ts';
import type { WordPairs } from './word-pairs.ts';

/** The nodes that have a word, or one of several, as bits. */
export class WordBits extends Bitmap {
  /** Null where they are several. */
  readonly #word: string | null;
  readonly #pairs: WordPairs;

  constructor(total: number, word: string | null, pairs: WordPairs) {
    super(total);
    this.#word = word;
    this.#pairs = pairs;
  }

  /** How many are in another set as well, where that is known without looking. */
  countWith(other: Bitmap): number | null {
    if (!(other instanceof WordBits) || other.#pairs !== this.#pairs) return null;
    if (this.#word === null || other.#word === null) return null;
    return this.#pairs.count(this.#word, other.#word);
  }
}
