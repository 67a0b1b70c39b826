import { foldLetters } from './fold.ts';

/** A word as it is searched for, and where it stands, in code points of its text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const RUN = /[\p{L}\p{N}]+/gu;
const IN_A_WORD = /^[\p{L}\p{N}]+$/u;
const NONE: readonly string[] = [];

/** The words of a text as they are searched for: folded runs of letters and digits, in order. */
export function tokenWords(text: string): readonly string[] {
  return foldLetters(text).match(RUN) ?? NONE;
}

/** The same words, each with its place: folding knows no neighbours, so it is done a character at a time. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  let open: { word: string; start: number; end: number } | undefined;
  let offset = 0;
  for (const character of text) {
    const folded = foldLetters(character);
    // A character may be dropped, or turn into several, of which some part words ("½").
    for (const [part] of folded.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
      if (!IN_A_WORD.test(part)) open = undefined;
      else if (open === undefined) {
        open = { word: part, start: offset, end: offset + 1 };
        tokens.push(open);
      } else {
        open.word += part;
        open.end = offset + 1;
      }
    }
    if (folded === '' && open !== undefined) open.end = offset + 1;
    offset += 1;
  }
  return tokens;
}
