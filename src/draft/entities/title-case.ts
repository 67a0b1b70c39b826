import { FUNCTION_WORDS } from './function-words.ts';
import type { Word } from './word.ts';

/** Verbs and pronouns that titles give a capital as well. */
const SMALL_IN_SENTENCES =
  /^(?:are|had|has|have|he|her|his|is|it|its|said|says|she|that|their|they|was|were|which|who|will|would)$/;

/** Whether a line is set as titles are, with capitals for all words that carry sense: names do not show there. */
export function isTitleCase(words: readonly Word[]): boolean {
  if (words.some(({ text }) => SMALL_IN_SENTENCES.test(text))) return false;
  const telling = words.filter(
    ({ text }) => /^\p{L}/u.test(text) && !FUNCTION_WORDS.has(text.toLowerCase()),
  );
  const capital = telling.filter((word) => word.capital).length;
  return telling.length >= 4 && capital / telling.length > 0.9;
}
