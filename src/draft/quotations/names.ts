import type { Paragraph } from '../article-text.ts';

const NEVER = new Set([
  'PRON',
  'DET',
  'ADP',
  'SCONJ',
  'CCONJ',
  'AUX',
  'PART',
  'INTJ',
  'PUNCT',
  'NUM',
]);
const CAPITALIZED = /^\p{Lu}[\p{L}\p{M}’'.-]*$/u;

/**
 * Words that an article writes with a capital in the middle of sentences and never without one: names,
 * whatever the tagger takes them for (Baker, Young and Hope are words as well).
 */
export function namesIn(blocks: readonly Paragraph[]): ReadonlySet<string> {
  const found = new Set<string>();
  const small = new Set<string>();
  for (const { tokens } of blocks) {
    for (const [index, { text, pos }] of tokens.entries()) {
      if (!CAPITALIZED.test(text)) {
        small.add(text);
        continue;
      }
      const before = tokens[index - 1];
      const isInside = before !== undefined && /^[\p{Ll}\p{Lu},]/u.test(before.text);
      if (isInside && !NEVER.has(pos)) found.add(text);
    }
  }
  return new Set([...found].filter((name) => !small.has(name.toLowerCase())));
}
