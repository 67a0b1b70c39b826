import { NAME_PARTICLES } from '../name-particles.ts';
import { type Stretch, type Words, wordsOf } from '../stretch.ts';
import type { Item } from './item.ts';
import {
  isDeterminer,
  isDeterminerLike,
  isName,
  isPersonal,
  isTime,
  OCCASION,
  PERSONAL,
  POSSESSIVE,
  STANDS_ALONE,
  TIME,
} from './noun-words.ts';

/** A noun phrase among the items of a sentence: `[from, to)`, and the item of its head. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Whether an item can be the last word of a noun phrase. */
export function endsPhrase(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item === undefined || item.quotation) return false;
  if (/^(?:NOUN|NUM|PROPN|X)$/u.test(item.pos)) return true;
  if (PERSONAL.test(item.lower) || STANDS_ALONE.test(item.lower)) return true;
  // "the 34-year-old"
  return item.pos === 'ADJ' && (/^\p{Lu}/u.test(item.text) || isDeterminer(items[at - 1]));
}

/** The simple noun phrase that ends with the item at `last`: a head with what stands before it. */
export function phraseBefore(items: readonly Item[], last: number): NounPhrase | null {
  const head = items[last];
  if (head === undefined || !endsPhrase(items, last)) return null;
  if (PERSONAL.test(head.lower)) return { from: last, to: last + 1, head: last };
  let from = last;
  while (from > 0 && goesOnLeft(items, from)) from -= 1;
  return { from, to: last + 1, head: last };
}

function goesOnLeft(items: readonly Item[], from: number): boolean {
  const [before, item] = [items[from - 1] as Item, items[from] as Item];
  if (isInName(items, from)) return true;
  if (isDeterminer(item)) return /^(?:all|both|half)$/u.test(before.lower);
  if (before.quotation) {
    // the “Today” show
    return isDeterminer(items[from - 2]) && item.pos !== 'PUNCT' && !/[.,?!]$/u.test(before.text);
  }
  if (isPersonal(before) && !POSSESSIVE.test(before.lower)) return false;
  if (isName(item) && isNotOfName(items, from - 1)) return false;
  if (/^['’]s?$/u.test(before.text)) return from > 1 && endsPhrase(items, from - 2);
  if (item.pos === 'PART') return endsPhrase(items, from - 1);
  switch (before.pos) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
    case 'SYM':
    case 'DET':
      return true;
    case 'PRON':
      return POSSESSIVE.test(before.lower);
    case 'VERB':
      // a retired officer; a visibly upset mayor
      return isDeterminerLike(items[from - 2])
        ? isParticiple(before)
        : isAdverbial(items, from - 2);
    case 'ADV':
      return isDeterminer(items[from - 2]) && (item.pos === 'ADJ' || item.pos === 'VERB');
    default:
      return before.text === '&';
  }
}

/** On Monday Kask; in an interview Kask; readers Kask: what stands side by side and is two. */
function isNotOfName(items: readonly Item[], at: number): boolean {
  const { lower, pos } = items[at] as Item;
  if (isTime(items[at]) && pos === 'PROPN') return at === 0 || items[at - 1]?.pos === 'ADP';
  if (pos !== 'NOUN') return false;
  return (
    TIME.test(lower) || OCCASION.test(lower) || /^\p{Ll}.*[^s]s$/u.test((items[at] as Item).text)
  );
}

function isParticiple({ lower }: Item): boolean {
  return /(?:ed|ing|elected|born|known)$/u.test(lower);
}

function isAdverbial(items: readonly Item[], at: number): boolean {
  return items[at]?.pos === 'ADV' && isDeterminer(items[at - 1]);
}

/** Whether a small word stands before an item, or is it, with a capital before that. */
function isInName(items: readonly Item[], from: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(items[at]?.text ?? '');
  if (NAME_PARTICLES.has((items[from] as Item).text)) return isCapital(from - 1);
  return (
    NAME_PARTICLES.has((items[from - 1] as Item).text) && isCapital(from - 2) && isCapital(from)
  );
}

/** The words of some items. */
export function phraseWords(
  text: string,
  items: readonly Item[],
  { from, to }: { from: number; to: number },
): Words {
  const stretch: Stretch = { start: (items[from] as Item).start, end: (items[to - 1] as Item).end };
  return wordsOf(text, stretch);
}
