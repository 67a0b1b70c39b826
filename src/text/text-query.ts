import type { Stretch } from './source.ts';
import { tokensIn, tokenWords } from './token.ts';

/** What a text is searched for; all of it has to be found. */
export interface TextQuery {
  /** Words that stand anywhere. */
  readonly words: readonly string[];
  /** Words that stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** The beginning of a word. */
  readonly prefix: string | null;
}

/** What stands in quotation marks, straight or curly; a mark that nothing closes counts for nothing. */
const QUOTED = /["\u201C\u201D\u201E]([^"\u201C\u201D\u201E]*)["\u201C\u201D]/gu;
const LAST_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
/** A single letter begins too many words to say anything. */
const SHORTEST_PREFIX = 2;

/**
 * Reads what somebody typed: words, "phrases" in quotation marks, and a beginning of a word with a
 * star behind it, last. A word that is still being typed may end in the star without showing it.
 */
export function parseTextQuery(typed: string, { typing = false } = {}): TextQuery {
  const phrases: (readonly string[])[] = [];
  const words = new Set<string>();
  const rest = typed.replace(QUOTED, (_, quoted: string) => {
    const phrase = tokenWords(quoted);
    if (phrase.length > 1) phrases.push(phrase);
    else for (const word of phrase) words.add(word);
    return ' " ';
  });
  const loose = [...tokenWords(rest)];
  const ending = rest.trimEnd();
  const isOpen = ending.endsWith('*')
    ? endsInWord(ending.slice(0, -1))
    : typing && endsInWord(rest);
  const last = isOpen ? loose.at(-1) : undefined;
  const prefix = last !== undefined && [...last].length >= SHORTEST_PREFIX ? last : null;
  for (const word of prefix === null ? loose : loose.slice(0, -1)) words.add(word);
  return { words: [...words], phrases, prefix };
}

/** Only the last character is looked at, of one unit or two: no other place has to be tried. */
function endsInWord(text: string): boolean {
  return LAST_IN_WORD.test(text.slice(-2));
}

/** Whether there is nothing to search for; such a query finds nothing. */
export function isBlank({ words, phrases, prefix }: TextQuery): boolean {
  return words.length === 0 && phrases.length === 0 && prefix === null;
}

/** How many words there are to search for. */
export function wordCount({ words, phrases, prefix }: TextQuery): number {
  return words.length + phrases.flat().length + (prefix === null ? 0 : 1);
}

/** Whether words stand side by side in a text, given the words of both. */
export function holdsPhrase(text: readonly string[], phrase: readonly string[]): boolean {
  return phraseStarts(text, phrase).length > 0;
}

/** The words of a text that a query asks for; side by side they are one stretch. */
export function highlights(text: string, { words, phrases, prefix }: TextQuery): Stretch[] {
  const tokens = tokensIn(text);
  const found = tokens.map(
    ({ word }) => words.includes(word) || (prefix !== null && word.startsWith(prefix)),
  );
  const all = tokens.map(({ word }) => word);
  const joined = new Set<number>();
  for (const phrase of phrases) {
    for (const start of phraseStarts(all, phrase)) {
      for (let index = 0; index < phrase.length; index += 1) {
        found[start + index] = true;
        if (index > 0) joined.add(start + index);
      }
    }
  }
  const spans: { start: number; end: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    const { start, end } = token;
    const before = spans.at(-1);
    if (!found[index]) continue;
    if (before && joined.has(index)) before.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function phraseStarts(text: readonly string[], phrase: readonly string[]): number[] {
  const starts: number[] = [];
  for (let start = 0; start + phrase.length <= text.length; start += 1) {
    if (phrase.every((word, index) => text[start + index] === word)) starts.push(start);
  }
  return starts;
}
