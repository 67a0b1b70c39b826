import { ROLE_NOUNS } from './role-nouns.ts';

/** Nouns for what is no person. */
const GROUP_NOUNS: ReadonlySet<string> = new Set(
  `agency association bank broadcaster charity club company firm group league ministry newspaper organisation
  organization party service station union website`.split(/\s+/),
);
/** What ends a noun phrase, or shows that none is there. */
const BEHIND =
  /^(?:about|after|and|as|at|before|behind|by|for|from|had|has|have|in|is|of|on|or|said|says|speaking|that|to|was|were|when|where|which|who|whom|whose|with)$/;
const NO_BEGINNING = /^(?:could|did|does|he|it|may|might|she|should|then|they|will|would)$/;

/**
 * The noun that says what something is, "director" of "the interim executive director of the fund";
 * null where a phrase does not begin so.
 */
export function headNounOf(phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  if (NO_BEGINNING.test(words[0] ?? '')) return null;
  let found: string | null = null;
  for (const word of words.slice(0, 9)) {
    if (BEHIND.test(word)) break;
    const bare = word.toLowerCase().replace(/['’]s?$/, '');
    const parts = [bare, ...bare.split('-').slice(-1)];
    const noun = parts.find((part) => ROLE_NOUNS.has(part) || GROUP_NOUNS.has(part));
    if (noun !== undefined) found = noun;
  }
  return found;
}
