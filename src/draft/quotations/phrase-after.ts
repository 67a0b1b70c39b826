import { NAME_PARTICLES } from '../name-particles.ts';
import type { Item } from './item.ts';
import type { NounPhrase } from './noun-phrase.ts';
import {
  isDeterminer,
  isDeterminerLike,
  isName,
  isTime,
  PERSONAL,
  STANDS_ALONE,
} from './noun-words.ts';

/** The noun phrase that begins with the item at `first`, with what "of" and the like hang on to it. */
export function phraseAfter(items: readonly Item[], first: number): NounPhrase | null {
  const start = items[first];
  if (start === undefined || start.quotation) return null;
  if (PERSONAL.test(start.lower)) return { from: first, to: first + 1, head: first };
  let to = first;
  let head = -1;
  for (; to < items.length; to += 1) {
    const item = items[to] as Item;
    if (item.quotation) {
      if (to > first && isDeterminer(items[to - 1]) && !/[.,?!]$/u.test(item.text)) continue;
      break;
    }
    if (isTime(item) && head !== -1) break;
    if (isDeterminer(item) && to > first && !isDeterminer(items[to - 1])) break;
    if (
      head !== -1 &&
      NAME_PARTICLES.has(item.text) &&
      isName(items[head]) &&
      (isName(items[to + 1]) || isName(items[to + 2]))
    )
      continue;
    if (isHead(item, to === first)) head = to;
    else if (!isModifier(items, to)) break;
  }
  // "her rival", "the accused": what the tagger has for an adjective.
  if (head === -1 && to > first + 1 && items[to - 1]?.pos === 'ADJ') head = to - 1;
  return head === -1 ? null : { from: first, to: head + 1, head };
}

function isHead({ lower, pos }: Item, isFirst: boolean): boolean {
  if (/^(?:NOUN|NUM|PROPN|X)$/u.test(pos)) return true;
  return isFirst && pos !== 'SCONJ' && STANDS_ALONE.test(lower);
}

/** What stands before a head or links two of them: "the", "retired", "’s", "&". */
function isModifier(items: readonly Item[], at: number): boolean {
  const { pos, text } = items[at] as Item;
  if (pos === 'ADJ' || pos === 'SYM' || text === '&' || isDeterminer(items[at])) return true;
  if (pos === 'PART') return /^['’]s?$/u.test(text);
  const isParticiple = pos === 'VERB' && isDeterminerLike(items[at - 1]);
  return isParticiple && /^(?:ADJ|NOUN|PROPN)$/u.test(items[at + 1]?.pos ?? '');
}

/** "the mayor of Lyon", "an official at the ministry": what hangs on to a noun by these belongs to it. */
export function withPrepositions(
  items: readonly Item[],
  phrase: NounPhrase | null,
): NounPhrase | null {
  if (phrase === null) return null;
  let { to } = phrase;
  while (/^(?:of|for|at|from|with)$/u.test(items[to]?.lower ?? '')) {
    const next = phraseAfter(items, to + 1);
    if (next === null || isTime(items[next.head])) break;
    to = next.to;
  }
  return { ...phrase, to };
}
