import { ENGLISH_WORDS, OTHER_WORDS } from './language-words.ts';

/** Fewer words than this tell no language. */
const FEW = 12;
/** In English prose about every third word is a small one; in its neighbours' one in ten is spelled alike. */
const LEAST = 0.17;
/** So much of a text is enough to tell. */
const LOOKED_AT = 20_000;

/**
 * The language a text is in, told by its small words: "English", the name of another one, or null
 * where it is none of those known. A text of a few words of Latin script passes for English.
 */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const share = (small: readonly string[]): number =>
    words.filter((word) => small.includes(word)).length / words.length;
  if (words.length === 0) return null;
  if (words.length < FEW) {
    return words.every((word) => /^\p{Script=Latin}+$/u.test(word)) ? 'English' : null;
  }
  if (share(ENGLISH_WORDS) >= LEAST) return 'English';
  const [best] = Object.entries(OTHER_WORDS)
    .map(([name, small]) => ({ name, share: share(small) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LEAST ? best.name : null;
}
