import { CodePoints } from './codepoints.ts';
import { digest } from './digest.ts';
import { type MatchedText, matchedText, matchForm } from './match-form.ts';
import { normalizeSource } from './normalize.ts';

/** A stretch of a source text: code points `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Scripts that part words by spaces; in them a match may not begin or end inside a word. */
const SPACED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

const OPENING_MARK = /(?:["'\u201C-\u201F\u2018-\u201B«»‹›「『]|[\u2013\u2014\u2015])\s?$/u;

/** A source text, normalized, in which passages are cut by offset and found by their words. */
export class Source {
  readonly text: string;
  readonly #points: CodePoints;
  #matched: MatchedText | undefined;

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

  /** The words of a stretch; a `RangeError` where it leaves the text. */
  cut({ start, end }: Stretch): string {
    return this.#points.slice(start, end);
  }

  /** Whether a quotation mark stands right before an offset, or the dash that opens speech in some languages. */
  opensAt(start: number): boolean {
    if (start > this.codePoints) return false;
    return OPENING_MARK.test(this.cut({ start: Math.max(0, start - 2), end: start }));
  }

  /** Whether the words are all of one line. */
  hasLine(words: string): boolean {
    const line = matchForm(words);
    return this.text.split('\n').some((candidate) => matchForm(candidate) === line);
  }

  /** Every stretch that has the words' match form, whole words only, in text order. */
  find(words: string): Stretch[] {
    const needle = matchForm(words);
    if (needle === '') return [];
    this.#matched ??= matchedText(this.text);
    const { form, starts, ends } = this.#matched;
    const found: Stretch[] = [];
    for (let at = form.indexOf(needle); at !== -1; at = form.indexOf(needle, at + 1)) {
      const last = at + needle.length - 1;
      if (joined(form[at - 1], form[at]) || joined(form[last], form[last + 1])) continue;
      found.push({
        start: this.#points.fromUnits(starts[at] as number),
        end: this.#points.fromUnits(ends[last] as number),
      });
    }
    return found;
  }
}

function joined(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && SPACED.test(left) && SPACED.test(right);
}
