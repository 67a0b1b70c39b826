import type { CodePoints } from '../text/codepoints.ts';
import { fold } from '../text/fold.ts';

/** A word of a text's match form. */
export interface Word {
  /** With the punctuation that follows it, quotation marks left out: what differences are told in. */
  readonly exact: string;
  /** Without punctuation, case and diacritics: what is looked for. */
  readonly folded: string;
  /** Where it begins and where `exact` ends, in code points of the match form. */
  readonly start: number;
  readonly end: number;
}

/** Letters or digits, and the punctuation after them up to a quotation mark. */
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*[^\p{L}\p{N}\s"'«»‹›「」『』]*/gu;

/** The words of a match form, in order. */
export function wordsOf(form: CodePoints): Word[] {
  return [...form.text.matchAll(WORD)].map((match) => {
    const exact = match[0];
    return {
      exact,
      folded: fold(exact),
      start: form.fromUnits(match.index),
      end: form.fromUnits(match.index + exact.length),
    };
  });
}
