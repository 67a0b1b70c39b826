import { CodePoints } from '../text/codepoints.ts';
import { matchForm } from '../text/match-form.ts';
import type { Place, Source } from '../text/source.ts';
import { compareWords, type Difference } from './difference.ts';
import { type Word, wordsOf } from './word.ts';

/** A passage of a text that comes near to some words. */
export interface NearPassage {
  readonly place: Place;
  readonly differences: readonly Difference[];
  readonly similarity: number;
  readonly cost: number;
  readonly missing: number;
}

/** Below this share of equal words a passage is another one; where it was expected, half is enough. */
const LEAST_SIMILARITY = 0.6;
const LEAST_SIMILARITY_IN_PLACE = 0.5;
/** The share of a stretch that its words make out, where others stand between them. */
const LEAST_DENSITY = 0.4;
/** How far from where it was expected a passage is still in place, in characters. */
const IN_PLACE = 40;
/** How many alignments of the words with the text are looked at closely. */
const CANDIDATES = 8;
/** A word that stands in a text more often than this says little about where a passage is. */
const COMMON = 200;

/** A text in whose words others are looked for, near as well as exact. */
export class WordIndex {
  readonly #source: Source;
  readonly #words: readonly Word[];
  readonly #places = new Map<string, number[]>();

  constructor(source: Source) {
    this.#source = source;
    this.#words = wordsOf(source.form);
    for (const [index, { folded }] of this.#words.entries()) {
      const places = this.#places.get(folded);
      if (places === undefined) this.#places.set(folded, [index]);
      else places.push(index);
    }
  }

  /** The passage nearest to the words; of equally near ones, that nearest to where they are expected. */
  nearest(text: string, expected: number, isFree: (place: Place) => boolean): NearPassage | null {
    const words = wordsOf(new CodePoints(matchForm(text)));
    if (words.length === 0) return null;
    const distance = ({ place }: NearPassage) => Math.abs(place.matchStart - expected);
    const candidates = this.#alignments(words, expected)
      .flatMap((first) => {
        // Room for words put in, and for those before an alignment that only later words agree on.
        const room = Math.ceil(words.length / 4) + 1;
        return [this.#compare(words, first, 0), this.#compare(words, first, room)];
      })
      .filter((candidate) => candidate !== null)
      .filter((candidate) => {
        const inPlace = distance(candidate) <= IN_PLACE;
        const least = inPlace ? LEAST_SIMILARITY_IN_PLACE : LEAST_SIMILARITY;
        return candidate.similarity >= least && isFree(candidate.place);
      })
      .sort((a, b) => a.cost - b.cost || a.missing - b.missing || distance(a) - distance(b));
    return candidates[0] ?? null;
  }

  /** All of the words in their order, with others between them; null where one is missing, or others are many. */
  scattered(text: string): NearPassage | null {
    const words = wordsOf(new CodePoints(matchForm(text)));
    const passage = words.length === 0 ? null : this.#compare(words, 0, this.#words.length);
    return passage?.missing === 0 && passage.similarity >= LEAST_DENSITY ? passage : null;
  }

  /** Word numbers at which the words may begin: where they are expected, and where most of them agree. */
  #alignments(words: readonly Word[], expected: number): number[] {
    const votes = new Map<number, number>();
    for (const [index, { folded }] of words.entries()) {
      const places = this.#places.get(folded) ?? [];
      if (places.length > COMMON) continue;
      for (const place of places) {
        const first = place - index;
        votes.set(first, (votes.get(first) ?? 0) + 1 / places.length);
      }
    }
    const ranked = [...votes].sort((a, b) => b[1] - a[1]).map(([first]) => first);
    const home = this.#words.findIndex(({ start }) => start >= expected);
    return [...new Set([...(home === -1 ? [] : [home]), ...ranked.slice(0, CANDIDATES)])];
  }

  #compare(words: readonly Word[], first: number, room: number): NearPassage | null {
    const near = this.#words.slice(Math.max(0, first - room), first + words.length + room);
    const { found, ...comparison } = compareWords(words, near);
    const [start, end] = [found[0]?.start, found.at(-1)?.end];
    if (start === undefined || end === undefined) return null;
    const place = this.#source.placeAt(start, end - start);
    return place && { place, ...comparison };
  }
}
