import { opensClause, subjectOfClause } from './clause.ts';
import type { Item } from './item.ts';
import { endsPhrase, type NounPhrase, phraseBefore } from './noun-phrase.ts';
import { isName, isPersonal, isTime, RELATIVE } from './noun-words.ts';
import { sortOf } from './person-nouns.ts';
import { remembered } from './remembered.ts';

/** What the tagger may take for a preposition, and what opens a clause. */
const OPENS_CLAUSE =
  /^(?:after|although|as|because|before|if|like|once|since|than|though|until|when|whereas|while)$/u;
/** Who is made to speak speaks: "led the mayor to say". */
const CAUSES = /^(?:cause|compel|convince|enable|force|lead|persuade|prompt|push)$/u;
const COMMA = /^(?:,|\u2014|\u2013|--?)$/u;
const BETWEEN_CLAUSES = /^(?:and|but|then|or|yet)$/u;

/** Who does what the verb at `verb` says, looked for to its left; null where the sentence does not tell. */
export const subjectBefore = remembered(findBefore);

function findBefore(items: readonly Item[], verb: number): NounPhrase | null {
  let at = skipAdverbs(items, verb - 1);
  const last = items[at];
  if (last === undefined) return null;
  if (last.lower === 'to' && last.pos !== 'ADP') return subjectOfGovernor(items, at);
  if (RELATIVE.test(last.lower) && last.lower !== 'that') return { from: at, to: at + 1, head: at };
  if (last.lower === 'that' && endsPhrase(items, at - 1)) return phraseBefore(items, at - 1);
  if (BETWEEN_CLAUSES.test(last.lower)) return subjectOfClause(items, at);
  if (COMMA.test(last.text)) return subjectOverComma(items, at);
  if (last.quotation) return subjectOverQuotation(items, at);
  if (/^(?:him|them|her|it)$/u.test(last.lower) && items[at - 1]?.pos === 'VERB') {
    const bearer = overRelativeClause(items, at - 1);
    if (bearer) return bearer;
  }
  if (!endsPhrase(items, at)) return null;
  const phrase = phraseBefore(items, at);
  if (phrase === null) return null;
  at = phrase.from - 1;
  const before = items[at];
  if (isTime(items[phrase.head])) {
    // Kask on Monday said
    const from = before?.pos === 'ADP' ? at : phrase.from;
    const over = from > 0 ? subjectBefore(items, from) : null;
    return over;
  }
  if (before && OPENS_CLAUSE.test(before.lower)) return phrase;
  if (before?.pos === 'ADP' || before?.lower === 'to')
    return subjectOverPreposition(items, phrase, at) ?? nameAfterPlace(items, phrase);
  if (before?.pos === 'VERB') {
    const bearer = overRelativeClause(items, at);
    if (bearer) return bearer;
  }
  if (before?.lower === 'and' && endsPhrase(items, at - 1) && !isPersonal(items[phrase.head])) {
    const other = phraseBefore(items, at - 1);
    // Two who speak together; where a verb stands before the first, he is its object.
    if (other && sameSort(items, other, phrase) && items[other.from - 1]?.pos !== 'VERB') {
      const both = { from: other.from, to: phrase.to, head: phrase.head };
      const isObject = items[other.from - 1]?.pos === 'ADP';
      return isObject ? subjectOverPreposition(items, both, other.from - 1) : both;
    }
  }
  return phrase;
}

/** Two names, two nouns, or a name and a person: "Smith and his wife". */
function sameSort(items: readonly Item[], one: NounPhrase, other: NounPhrase): boolean {
  const [first, second] = [items[one.head] as Item, items[other.head] as Item];
  return first.pos === second.pos || (isName(first) && sortOf(second) === 'PERSON');
}

function skipAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  while (at >= 0) {
    const { pos, lower } = items[at] as Item;
    const skips =
      pos === 'ADV' ||
      pos === 'AUX' ||
      pos === 'INTJ' ||
      /^(?:further|himself|herself|itself|themselves|myself)$/u.test(lower) ||
      /^(?:n['’]t|not|['’](?:d|s|ve|ll|re)|would|could|did|do|does|has|have|had)$/u.test(lower);
    if (!skips || (pos === 'PART' && lower === 'to')) break;
    at -= 1;
  }
  return at;
}

/** "wants to say", "went on to call", "is trying to": the subject of what stands before "to". */
function subjectOfGovernor(items: readonly Item[], to: number): NounPhrase | null {
  for (let at = to - 1; at >= Math.max(0, to - 8); at -= 1) {
    const { lemma, pos, text } = items[at] as Item;
    if (CAUSES.test(lemma) && endsPhrase(items, to - 1)) return phraseBefore(items, to - 1);
    if (pos === 'VERB' || pos === 'AUX') return subjectBefore(items, at);
    if (COMMA.test(text)) break;
  }
  return null;
}

/** "X, the director, said"; "X, who had left, said"; "X, in a statement, said". */
function subjectOverComma(items: readonly Item[], comma: number): NounPhrase | null {
  let nearest: NounPhrase | null = null;
  for (let at = comma - 1; at > 0; at -= 1) {
    const item = items[at] as Item;
    if (!COMMA.test(item.text)) continue;
    if (!endsPhrase(items, at - 1)) continue;
    const subject = subjectBefore(items, at);
    if (subject === null) continue;
    nearest ??= subject;
    const left = items[subject.from - 1];
    const isApposed = left !== undefined && COMMA.test(left.text);
    if (RELATIVE.test(items[at + 1]?.lower ?? '') && !isApposed) return subject;
    if (left === undefined || (opensClause(items, subject) && !isApposed)) return subject;
    if (isApposed) nearest = subject;
  }
  return nearest;
}

function subjectOverQuotation(items: readonly Item[], quotation: number): NounPhrase | null {
  for (let at = quotation - 1; at >= 0; at -= 1) {
    if (COMMA.test((items[at] as Item).text) && RELATIVE.test(items[at + 1]?.lower ?? '')) {
      return subjectBefore(items, at);
    }
  }
  return null;
}

/** "a scientist who spoke on condition of anonymity said": over a clause that no commas part. */
function overRelativeClause(items: readonly Item[], verb: number): NounPhrase | null {
  const at = skipAdverbs(items, verb - 1);
  const isClause = items[at]?.lower === 'who' && endsPhrase(items, at - 1);
  return isClause ? subjectBefore(items, at) : null;
}

/** "At a fair in Tartu Kask said": two names side by side, of which the last speaks. */
function nameAfterPlace(items: readonly Item[], { from, head }: NounPhrase): NounPhrase | null {
  const isOne = isName(items[head]) && isName(items[head - 1]) && head - from === 1;
  return isOne ? { from: head, to: head + 1, head } : null;
}

/** "a spokesman for the company said"; "Kask in a speech said": the first noun of them all. */
function subjectOverPreposition(
  items: readonly Item[],
  phrase: NounPhrase,
  preposition: number,
): NounPhrase | null {
  const before = items[preposition - 1];
  if (before === undefined) return null;
  if (COMMA.test(before.text)) return subjectOverComma(items, preposition - 1);
  if (RELATIVE.test(before.lower))
    return { from: preposition - 1, to: preposition, head: preposition - 1 };
  if (isPersonal(before)) return { from: preposition - 1, to: preposition, head: preposition - 1 };
  if (before.pos === 'ADP') return subjectOverPreposition(items, phrase, preposition - 1);
  if (before.pos === 'VERB' || before.pos === 'AUX')
    return overRelativeClause(items, preposition - 1);
  if (before.pos === 'ADJ' && endsPhrase(items, preposition - 2)) {
    // "a person familiar with the matter"
    const bearer = phraseBefore(items, preposition - 2);
    return bearer && { ...bearer, to: phrase.to };
  }
  if (!endsPhrase(items, preposition - 1)) return null;
  const subject = subjectBefore(items, preposition);
  if (subject === null) return null;
  const belongs =
    subject.to === preposition &&
    ((items[subject.head] as Item).pos === 'NOUN' || items[preposition]?.lower === 'of') &&
    !isTime(items[phrase.head]);
  return belongs ? { from: subject.from, to: phrase.to, head: subject.head } : subject;
}
