import { CodePoints } from './codepoints.ts';
import { digest } from './digest.ts';
import { type MatchedText, matchedText, matchForm } from './match-form.ts';
import { normalizeSource } from './normalize.ts';
import { type Quotation, quotationsIn } from './quotation.ts';

/** A stretch of a source text: code points `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch, and where it begins in the match form of the whole text, in code points of that form. */
export interface Place extends Stretch {
  readonly matchStart: number;
}

/** Scripts that part words by spaces; in them a match may not begin or end inside a word. */
const SPACED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** For each character of ASCII whether it is a letter or a digit. */
const IS_WORD = Uint8Array.from({ length: 0x80 }, (_, code) =>
  SPACED.test(String.fromCharCode(code)) ? 1 : 0,
);

/** So many searches are remembered; an article has fewer quotes. */
const MOST_REMEMBERED = 5000;
const MARK = /["\u201C-\u201F«»‹›「『]/u;
const FEW_WORDS = 25;

/** A source text, normalized, in which passages are cut by offset and found by their words. */
export class Source {
  readonly text: string;
  readonly #points: CodePoints;
  #quotations: readonly Quotation[] | undefined;
  #lazyStarts: Uint32Array | undefined;
  readonly #found = new Map<string, Place[]>();
  #lazyMatch: { readonly matched: MatchedText; readonly points: CodePoints } | undefined;

  constructor(text: string) {
    this.text = normalizeSource(text);
    this.#points = new CodePoints(this.text);
  }

  get codePoints(): number {
    return this.#points.length;
  }

  get sha256(): string {
    return digest(this.text);
  }

  /** The match form of the whole text. */
  get form(): CodePoints {
    return this.#match.points;
  }

  /** The words of a stretch; a `RangeError` where it leaves the text. */
  cut({ start, end }: Stretch): string {
    return this.#points.slice(start, end);
  }

  /** Whether a stretch is all that a pair of quotation marks holds; or stands in a line of speech after a dash. */
  isQuoted(stretch: Stretch): boolean {
    return this.#quotationsAround(stretch).some(
      ({ byDash, before, after }) => byDash || (before.trim() === '' && after.trim() === ''),
    );
  }

  /** The words that stand with a stretch in the same quotation marks, before and after it. */
  quotedBeside(stretch: Stretch): { before: string; after: string } {
    const around = this.#quotationsAround(stretch).filter(({ byDash }) => !byDash);
    const [innermost] = around.sort((a, b) => a.end - a.start - (b.end - b.start));
    const { before = '', after = '' } = innermost ?? {};
    // More marks among them: then it cannot be told which belong together.
    const words = (text: string) =>
      /[\p{L}\p{N}]/u.test(text) && !MARK.test(text) ? text.trim() : '';
    return { before: words(before), after: words(after) };
  }

  #quotationsAround({ start, end }: Stretch) {
    this.#quotations ??= quotationsIn(this.text);
    if (start > end || end > this.codePoints) return [];
    const [from, to] = [this.#points.toUnits(start), this.#points.toUnits(end)];
    return this.#quotations
      .filter((quotation) => quotation.start <= from && to <= quotation.end)
      .map((quotation) => ({
        ...quotation,
        before: this.text.slice(quotation.start, from),
        after: this.text.slice(to, quotation.end),
      }));
  }

  /** Whether a quotation mark stands in the few words before an offset. */
  hasMarkBefore(start: number): boolean {
    return MARK.test(this.cut({ start: Math.max(0, start - FEW_WORDS), end: start }));
  }

  /** Whether the words are all of one line. */
  hasLine(words: string): boolean {
    const line = matchForm(words);
    return this.text.split(/[\n\u2028\u2029]/).some((candidate) => matchForm(candidate) === line);
  }

  /** Every place that has the words' match form, whole words only, in text order. */
  find(words: string): readonly Place[] {
    const needle = matchForm(words);
    if (needle === '') return [];
    const { form } = this.#match.matched;
    // A quote is looked up several times: as it is drafted, as it is anchored, as it is proved.
    const known = this.#found.get(needle);
    if (known !== undefined) return known;
    const found: Place[] = [];
    for (let at = form.indexOf(needle); at !== -1; at = form.indexOf(needle, at + 1)) {
      const end = at + needle.length;
      if (this.#isInside(at) || this.#isInside(end)) continue;
      found.push(this.#place(at, end));
    }
    if (this.#found.size >= MOST_REMEMBERED) this.#found.clear();
    this.#found.set(needle, found);
    return found;
  }

  /** The place of a stretch of the match form, in its code points; null where it is none of whole words. */
  placeAt(matchStart: number, length: number): Place | null {
    if (!this.holdsWords(matchStart, length)) return null;
    const { points } = this.#match;
    return this.#place(points.toUnits(matchStart), points.toUnits(matchStart + length));
  }

  /** Whether a stretch of the match form lies in the text and cuts no word and no character at its ends. */
  holdsWords(matchStart: number, length: number): boolean {
    const { points, matched } = this.#match;
    if (matchStart < 0 || length < 1 || matchStart + length > points.length) return false;
    const [start, end] = [points.toUnits(matchStart), points.toUnits(matchStart + length)];
    if (matched.form[start] === ' ' || matched.form[end - 1] === ' ') return false;
    return !this.#isInside(start) && !this.#isInside(end);
  }

  /** Offsets of the match form at which a stretch of whole words can begin, ascending. */
  get wordStarts(): Uint32Array {
    this.#lazyStarts ??= this.#findStarts();
    return this.#lazyStarts;
  }

  #findStarts(): Uint32Array {
    const { form } = this.#match.matched;
    const starts: number[] = [];
    let offset = 0;
    for (let unit = 0; unit < form.length; unit += 1) {
      if (isLowHalf(form.charCodeAt(unit))) continue;
      if (form[unit] !== ' ' && !this.#isInside(unit)) starts.push(offset);
      offset += 1;
    }
    return Uint32Array.from(starts);
  }

  /** Where in the match form the character at an offset stands. */
  matchOffset(offset: number): number {
    const { matched, points } = this.#match;
    const unit = this.#points.toUnits(offset);
    let low = 0;
    let high = matched.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matched.starts[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return points.fromUnits(low);
  }

  /** From units of the match form to code points of the text. */
  #place(start: number, end: number): Place {
    const { matched, points } = this.#match;
    return {
      start: this.#points.fromUnits(matched.starts[start] as number),
      end: this.#points.fromUnits(matched.ends[end - 1] as number),
      matchStart: points.fromUnits(start),
    };
  }

  /** Whether a unit of the match form goes on a word, or a character, that the one before it is part of. */
  #isInside(unit: number): boolean {
    const { form, starts } = this.#match.matched;
    if (unit <= 0 || unit >= form.length) return false;
    const [before, after] = [form.charCodeAt(unit - 1), form.charCodeAt(unit)];
    // Of most characters of most texts it is told without looking further.
    if (before < 0x80 && after < 0x80 && starts[unit - 1] !== starts[unit]) {
      return IS_WORD[before] === 1 && IS_WORD[after] === 1;
    }
    const [left, right] = [form[unit - 1] as string, form[unit] as string];
    if (starts[unit - 1] === starts[unit] || /^\p{M}/u.test(form.slice(unit, unit + 2)))
      return true;
    return SPACED.test(left) && SPACED.test(right);
  }

  get #match() {
    if (this.#lazyMatch === undefined) {
      const matched = matchedText(this.text);
      this.#lazyMatch = { matched, points: new CodePoints(matched.form) };
    }
    return this.#lazyMatch;
  }
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
