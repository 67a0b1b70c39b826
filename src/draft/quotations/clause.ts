import { SPEECH_VERBS } from './cue-words.ts';
import type { Item } from './item.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isTime, RELATIVE } from './noun-words.ts';
import { remembered } from './remembered.ts';
import { subjectBefore } from './subject.ts';

/**
 * Who acts in the clause that ends at `end` ("took the stage and said"): the nearest subject that opens
 * a clause, or else who reports, or else who acts first; a relative pronoun only where there is nobody else.
 */
export const subjectOfClause = remembered(findInClause);

function findInClause(items: readonly Item[], end: number): NounPhrase | null {
  let reporting: NounPhrase | null = null;
  let first: NounPhrase | null = null;
  let relative: NounPhrase | null = null;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (!hasOwnSubject(items, at)) continue;
    const subject = subjectBefore(items, at);
    if (subject === null) continue;
    if (RELATIVE.test((items[subject.head] as Item).lower)) {
      relative ??= subject;
      continue;
    }
    if (opensClause(items, subject)) return subject;
    if (SPEECH_VERBS.has((items[at] as Item).lemma)) reporting ??= subject;
    first = subject;
  }
  return reporting ?? first ?? relative;
}

export function opensClause(items: readonly Item[], { from }: NounPhrase): boolean {
  const before = items[from - 1];
  if (before === undefined || before.quotation || isTime(before)) return true;
  return before.pos === 'CCONJ' || before.pos === 'ADV' || before.pos === 'PUNCT';
}

/** A verb with a subject of its own: no participle, no infinitive. */
export function hasOwnSubject(items: readonly Item[], at: number): boolean {
  const { pos, lower } = items[at] as Item;
  if (pos === 'AUX')
    return (
      items[at + 1]?.pos !== 'VERB' && items[at + 1]?.pos !== 'AUX' && items[at - 1]?.lower !== 'to'
    );
  if (pos !== 'VERB') return false;
  if (items[at - 1]?.lower === 'to') return false;
  return (
    !lower.endsWith('ing') ||
    ['AUX', 'ADV'].includes((items[at - 1] as Item | undefined)?.pos ?? '')
  );
}
