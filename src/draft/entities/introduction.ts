import type { ArticleText } from '../article-text.ts';
import type { Words } from '../stretch.ts';
import type { FoundPerson } from './person.ts';
import type { Phrase } from './phrase.ts';

/** "A ferry official", where "the official" speaks before any words are ascribed to an official. */
export function introductionOf(
  phrase: Phrase,
  { text }: ArticleText,
  people: readonly FoundPerson[],
): Words | null {
  const before = text.slice(0, phrase.whole.start);
  const pattern = new RegExp(
    `\\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:(?!(?:after|and|at|by|for|from|in|of|on|that|the|to|who|with) )(?:(?:\\p{Lu}\\.)+|[\\p{L}\\p{M}’'-]+) ){0,5}?${phrase.head}\\b(?: (?:at|for|from|of|with) (?:(?:an?|the) )?[\\p{L}\\p{M}’'-]+(?: (?!added|and|has|is|said|says|told|was|who)[\\p{L}\\p{M}’'-]+)?)?`,
    'gu',
  );
  const match = [...before.matchAll(pattern)].at(-1);
  if (match === undefined) return null;
  const words = { start: match.index, end: match.index + match[0].length, text: match[0] };
  // "Ida Boll, a harbour official": she has a name.
  const isOfAPerson = people.some(({ positions, mentions }) =>
    [...positions, ...mentions].some(
      ({ start, end }) => start < words.end && words.start < end && end >= words.end,
    ),
  );
  return isOfAPerson ? null : words;
}
