import type { Candidate } from './candidate.ts';
import type { Item } from './item.ts';
import type { Placed } from './surroundings.ts';
import { THRESHOLD } from './weights.ts';

const SMALL = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/u;
/** What titles stand after: on “…”, MSNBC's “…”, told “…”, the film “…”. */
const BEFORE_TITLE =
  /^(?:['’]s|album|article|at|book|broadcast|by|column|documentary|during|episode|essay|film|from|host|in|magazine|movie|musical|newspaper|novel|of|on|paper|play|poem|program|programme|record|series|show|single|song|speech|tells?|told|via|video|with)$/u;

/** Whether words in marks are somebody's at all, not a title, a name or a word held at arm's length. */
export function isSpeech(
  { sentence: { items }, at, quotation: { text, isClosed } }: Placed,
  { points, pattern, report, source }: Candidate,
): boolean {
  const words = text.split(/\s+/u);
  if (isTitle(words) && isTitlePlace(items, at)) return false;
  if (isHeldAtArmsLength(items, at) && AT_A_PLACE.test(items[at - 2]?.lower ?? '')) return false;
  if (/^[([][^)\]]*[)\]]$/u.test(text)) return false;
  const ends = /[.,?!\u2026]['’”"]*$/u.test(text) || !isClosed;
  if (isTitle(words) && words.length > 1 && at > 0 && pattern !== 'GOVERNED')
    return points >= THRESHOLD.TITLE;
  if (words.length >= 5 && (ends || at === 0)) return points >= THRESHOLD.SENTENCE;
  return points >= (source === null && report ? THRESHOLD.NAMELESS : THRESHOLD.PHRASE);
}

const AT_A_PLACE = /^(?:at|behind|from|in|inside|into|near|of|outside|to)$/u;
const DETERMINER = /^(?:an?|her|his|its|the|their|['’]s?)$/u;

/** "the “studio”": one word for a thing, which may be in marks because the narrator will not vouch for it. */
export function isHeldAtArmsLength(items: readonly Item[], at: number): boolean {
  const isWord = /^\p{Ll}[\p{L}-]*$/u.test(items[at]?.quotation?.text ?? '');
  return isWord && DETERMINER.test(items[at - 1]?.lower ?? '');
}

function isTitle(words: readonly string[]): boolean {
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  const capitals = words.filter(isCapital).length;
  return (
    capitals > 0 &&
    isCapital(words[0] as string) &&
    words.every((word) => isCapital(word) || SMALL.test(word))
  );
}

function isTitlePlace(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before === undefined) return false;
  if (/^(?:an?|the)$/u.test(before.lower))
    return /^(?:during|in|on|at)$/u.test(items[at - 2]?.lower ?? '');
  if (before.text === ',')
    return BEFORE_TITLE.test(items[at - 2]?.lower ?? '') && items[at - 2]?.pos === 'NOUN';
  return BEFORE_TITLE.test(before.lower);
}
