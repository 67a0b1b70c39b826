import { type Words, wordsOf } from '../stretch.ts';
import { headNounOf } from './head-noun.ts';
import type { PrintedPosition } from './person.ts';
import type { PrintedName } from './printed-name.ts';
import { ROLE_NOUNS } from './role-nouns.ts';
import { OFFICE_TITLES } from './titles.ts';

/** So many words of an apposition are taken over, as in any mention. */
const POSITION_WORDS = 8;

/** What is printed around a name about who it is: titles before it, an apposition or "who" behind it. */
export function positionsOf(name: PrintedName, text: string): PrintedPosition[] {
  const positions: PrintedPosition[] = [];
  const title = name.titles === null ? null : titleNoun(name.titles.text);
  if (name.titles !== null && title !== null) {
    positions.push({ ...name.titles, noun: title });
  } else if (name.titles === null) {
    const before = nounBefore(name, text);
    if (before !== null) positions.push(before);
  }
  const behind = apposition(name, text);
  if (behind !== null) positions.push(behind);
  return positions;
}

/** "Maria Lind, 34, a baker": the age as printed. */
export function agesOf(name: PrintedName, text: string): Words | null {
  const age = /^, (?:age |aged )?(\d{1,3})(?=[,.;)]| )/u.exec(text.slice(name.end, name.end + 12));
  if (age === null) return null;
  const end = name.end + age[0].length;
  return wordsOf(text, { start: end - (age[1] as string).length, end });
}

function titleNoun(titles: string): string | null {
  const words = titles.split(/[\s.]+/).filter((word) => word !== '');
  if (words.at(-1) === 'General' && words.length > 1)
    return `${words.at(-2)?.toLowerCase()} general`;
  for (const word of words.toReversed()) {
    const noun = OFFICE_TITLES.get(word);
    if (noun !== undefined) return noun;
  }
  return null;
}

/** "Wanderers coach Selorm Agbodzie", "spokeswoman Jessica Amoah". */
function nounBefore(name: PrintedName, text: string): PrintedPosition | null {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  const words = /((?:[\p{L}’'-]+ ){1,5})$/u.exec(before)?.[1]?.trimEnd().split(' ') ?? [];
  const noun = words.at(-1);
  if (noun === undefined || !ROLE_NOUNS.has(noun)) return null;
  // Back to what begins the noun phrase: an article, a preposition, a verb.
  let from = words.length - 1;
  while (from > 0 && DESCRIBES.test(words[from - 1] as string)) from -= 1;
  const own = words.slice(from).join(' ');
  const end = name.start - 1;
  return { start: end - own.length, end, text: own, noun };
}

/** What may stand before a noun for a person as part of it: names, and adjectives of office. */
const DESCRIBES =
  /^(?:(?!The|A|An|In|On|But|And|As|When|While|After|Before|Former$)\p{Lu}[\p{L}’'-]*|assistant|campaign|chief|communications|deputy|executive|former|general|government|high|longtime|managing|opposition|party|police|political|presidential|press|senior|top|vice|veteran)$/u;

/** "…, the engineer who led the repair,": up to the next mark, and no more than eight words. */
function apposition(name: PrintedName, text: string): PrintedPosition | null {
  const after = text.slice(name.end, name.end + 200);
  const found = APPOSITION.exec(after);
  if (found === null) return null;
  const clause = found[1] as string;
  const noun = headNounOf(clause);
  if (!(noun !== null && ROLE_NOUNS.has(noun)) && !WHO_DOES.test(clause)) return null;
  const printed = FIRST_WORDS.exec(clause)?.[0] ?? '';
  const start = name.end + found[0].length - clause.length;
  return { ...wordsOf(text, { start, end: start + printed.length }), noun };
}

/** Up to the next mark; the point of an abbreviation is none. */
const APPOSITION =
  /^["”’]?(?:, (?:age |aged )?\d{1,3})?, ((?:[^,.;:“”"()\n]|(?<=\b(?:\p{Lu}|Dr|Gov|Jr|Mr|Mrs|Ms|Rep|Sen|St))\.)+)/u;
const FIRST_WORDS = new RegExp(`^\\S+(?:\\s+\\S+){0,${POSITION_WORDS - 1}}`, 'u');
/** "who manages the line": what somebody does all the time; "who said" is no position. */
const WHO_DOES =
  /^who (?:also )?(?!(?:does|expects|has|hopes|insists|is|likes|says|thinks|wants|was)\b)\p{Ll}+s\b/u;
