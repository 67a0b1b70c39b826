import type { ContentSpan, Segment } from '../record/passage.ts';
import { CodePoints, countCodePoints } from '../text/codepoints.ts';
import { digest } from '../text/digest.ts';
import { matchForm } from '../text/match-form.ts';
import type { Place, Source } from '../text/source.ts';
import { compareWords, type Difference } from './difference.ts';
import type { CheckStatus } from './verification.ts';
import { wordsOf } from './word.ts';
import { type NearPassage, WordIndex } from './word-index.ts';

/** Of all the shifts that words suggest, so many are tried on the clauses too. */
const LIKELY_SHIFTS = 16;
/** How far from where it was expected a passage of other words may stand without a mark before it. */
const IN_PLACE = 40;

/** How many stretches are digested in search of clauses: first to find out where all is, then what has moved. */
const MOST_DIGESTS = 5_000;

/** What became of one passage. */
export interface Found {
  readonly status: CheckStatus;
  readonly place?: Place;
  /** By how much it stands later than recorded, in code points of the match form. */
  readonly drift?: number;
  /** By how much altered words are longer than the recorded ones, where they stand in their place. */
  readonly growth?: number;
  readonly differences?: readonly Difference[];
}

/** The search for one article's passages in one copy; a place that is taken is not found again. */
export class CopySearch {
  /** By how much most passages stand later than recorded, in code points of the match form. */
  readonly shift: number;
  readonly #copy: Source;
  readonly #taken = new Set<string>();
  readonly #budget: Budget = { left: MOST_DIGESTS };
  #words: WordIndex | undefined;

  constructor(copy: Source, segments: readonly Segment[], contents: readonly ContentSpan[]) {
    this.#copy = copy;
    this.shift = shiftOfWords(copy, segments, contents) ?? shiftOfContents(copy, contents) ?? 0;
  }

  wordsInPlace({ text, matchStart }: Segment): Found | null {
    const expected = matchStart + this.shift;
    const place = this.#copy.find(text).find((candidate) => candidate.matchStart === expected);
    return this.#take(place, 'VERIFIED', matchStart, true);
  }

  wordsElsewhere({ text, matchStart, occurrence = { n: 1, of: 1 } }: Segment): Found {
    const expected = matchStart + this.shift;
    const all = this.#copy.find(text);
    // With as many as there should be, the number tells which; else the nearest is the likeliest.
    const numbered = all.length === occurrence.of ? all[occurrence.n - 1] : undefined;
    const nearest = all
      .filter((place) => this.#isFree(place))
      .sort((a, b) => Math.abs(a.matchStart - expected) - Math.abs(b.matchStart - expected))[0];
    const moved =
      this.#take(numbered, 'MOVED', matchStart, true) ??
      this.#take(nearest, 'MOVED', matchStart, true);
    if (moved !== null) return moved;

    this.#words ??= new WordIndex(this.#copy);
    const isQuoted = (place: Place) =>
      this.#copy.hasMarkBefore(place.start) || Math.abs(place.matchStart - expected) <= IN_PLACE;
    const near = this.#words.nearest(
      text,
      expected,
      (place) => this.#isFree(place) && isQuoted(place),
    );
    const altered = near && this.#take(near.place, 'ALTERED', matchStart);
    if (altered) {
      const stayed = Math.abs(near.place.matchStart - expected) <= IN_PLACE;
      const inWords = this.#differencesInMarks(text, near);
      // Where no word differs, a mark or another sign among them does.
      const differences = inWords.length > 0 ? inWords : [this.#wholeDifference(text, near.place)];
      return { ...altered, differences, growth: stayed ? growthOf(differences) : 0 };
    }
    return { status: 'NOT_FOUND', differences: [{ recorded: matchForm(text), found: '' }] };
  }

  /** Where marks show how far the altered words go, all of these are compared. */
  #differencesInMarks(text: string, { place, differences }: NearPassage): readonly Difference[] {
    const { before, after } = this.#copy.quotedBeside(place);
    if (before === '' && after === '') return differences;
    const whole = [before, this.#copy.cut(place), after].join(' ');
    const [recorded, found] = [text, whole].map((words) =>
      wordsOf(new CodePoints(matchForm(words))),
    );
    return compareWords(recorded ?? [], found ?? []).differences;
  }

  #wholeDifference(text: string, place: Place): Difference {
    return { recorded: matchForm(text), found: matchForm(this.#copy.cut(place)) };
  }

  contentInPlace(content: ContentSpan): Found | null {
    const start = content.matchStart + this.shift;
    const place = this.#copy.placeAt(start, lengthOf(content));
    const here = place && bears(this.#copy, start, content) ? place : undefined;
    return this.#take(here, 'VERIFIED', content.matchStart);
  }

  contentElsewhere(content: ContentSpan): Found {
    for (const place of placesOf(
      this.#copy,
      content,
      content.matchStart + this.shift,
      this.#budget,
    )) {
      const moved = this.#take(place, 'MOVED', content.matchStart);
      if (moved !== null) return moved;
    }
    return { status: 'NOT_FOUND' };
  }

  #take(
    place: Place | undefined,
    status: CheckStatus,
    recorded: number,
    isQuotation = false,
  ): Found | null {
    if (place === undefined || !this.#isFree(place)) return null;
    this.#taken.add(keyOf(place));
    const found = { status, place, drift: place.matchStart - recorded };
    if (!isQuotation) return found;
    // The words are all there, but the marks hold more than they did.
    const { before, after } = this.#copy.quotedBeside(place);
    const differences = [before, after]
      .filter((words) => words !== '')
      .map((words) => ({ recorded: '', found: matchForm(words) }));
    if (differences.length === 0) return found;
    return { ...found, status: 'ALTERED', differences, growth: growthOf(differences) };
  }

  #isFree(place: Place): boolean {
    return !this.#taken.has(keyOf(place));
  }
}

/** The shift under which most passages are in place; of several, the smallest. Null where no words are found. */
function shiftOfWords(
  copy: Source,
  segments: readonly Segment[],
  contents: readonly ContentSpan[],
): number | null {
  const inPlace = new Map<number, number>();
  for (const { text, matchStart } of segments) {
    for (const place of copy.find(text)) {
      const shift = place.matchStart - matchStart;
      inPlace.set(shift, (inPlace.get(shift) ?? 0) + 1);
    }
  }
  const ranked = [...inPlace].sort((a, b) => b[1] - a[1]).slice(0, LIKELY_SHIFTS);
  const [best] = ranked
    .map(([shift, words]) => {
      const clauses = contents.filter((content) => {
        const start = content.matchStart + shift;
        return copy.holdsWords(start, lengthOf(content)) && bears(copy, start, content);
      });
      return { shift, passages: words + clauses.length };
    })
    .sort((a, b) => b.passages - a.passages || Math.abs(a.shift) - Math.abs(b.shift));
  return best?.shift ?? null;
}

/** The shift of the first clause that is found, the longest looked for first. */
function shiftOfContents(copy: Source, contents: readonly ContentSpan[]): number | null {
  const budget = { left: MOST_DIGESTS };
  for (const content of [...contents].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    for (const place of placesOf(copy, content, content.matchStart, budget)) {
      return place.matchStart - content.matchStart;
    }
  }
  return null;
}

/** How many stretches may still be digested. */
interface Budget {
  left: number;
}

/**
 * Where a clause stands, nearest to where it is expected first. Its words are not known, so stretches
 * of its length are digested, as many as a long article has; far beyond, it is given up.
 */
function* placesOf(
  copy: Source,
  content: ContentSpan,
  expected: number,
  budget: Budget,
): Generator<Place> {
  const length = lengthOf(content);
  for (const start of nearestFirst(copy.wordStarts, expected)) {
    if (!copy.holdsWords(start, length)) continue;
    if (budget.left === 0) return;
    budget.left -= 1;
    const place = bears(copy, start, content) ? copy.placeAt(start, length) : null;
    if (place !== null) yield place;
  }
}

/** Ascending offsets, those first that are nearest to one. */
function* nearestFirst(offsets: Uint32Array, from: number): Generator<number> {
  let after = 0;
  let high = offsets.length;
  while (after < high) {
    const middle = (after + high) >> 1;
    if ((offsets[middle] as number) < from) after = middle + 1;
    else high = middle;
  }
  let before = after - 1;
  while (before >= 0 || after < offsets.length) {
    const [left, right] = [offsets[before], offsets[after]];
    if (right === undefined || (left !== undefined && from - left <= right - from)) {
      yield left as number;
      before -= 1;
    } else {
      yield right;
      after += 1;
    }
  }
}

function bears(copy: Source, start: number, content: ContentSpan): boolean {
  return digest(copy.form.slice(start, start + lengthOf(content))) === content.sha256;
}

/** By how many characters the found words are longer than the recorded ones. */
function growthOf(differences: readonly Difference[]): number {
  const room = (words: string) => (words === '' ? 0 : countCodePoints(words) + 1);
  return differences.reduce((sum, { recorded, found }) => sum + room(found) - room(recorded), 0);
}

function lengthOf({ matchStart, matchEnd }: ContentSpan): number {
  return matchEnd - matchStart;
}

function keyOf({ start, end }: Place): string {
  return `${start} ${end}`;
}
