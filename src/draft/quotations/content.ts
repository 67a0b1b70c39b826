import type { Stretch } from '../stretch.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import { isTime } from './noun-words.ts';
import { phraseAfter, withPrepositions } from './phrase-after.ts';
import type { Report } from './report.ts';

/** Verbs whose object is who hears it; of others ("accused Seoul of") it is part of what was said. */
const HEARD = /^(?:assure|inform|notify|remind|tell)$/u;
const REFLEXIVE = /^(?:him|her|it|them|my|our)sel(?:f|ves)$/u;
const CONNECTS = /^(?:and|but|while|although|though|who|which|whom|when|as)$/u;

/** What a report tells, where its cue stands before it; `last` is its last quotation, or -1. */
export function contentAfter(
  { items, reports }: Sentence,
  report: Report,
  last: number,
): Stretch | null {
  const first = contentStart(items, report, last);
  const end = contentEnd(items, reports, first, report, last);
  return stretchOf(items, first, end);
}

/** What a report tells, where it follows: from the beginning of the sentence. */
export function contentBefore({ items }: Sentence, report: Report): Stretch | null {
  const end = items[report.from - 1]?.text === ',' ? report.from - 1 : report.from;
  const first = /^(?:and|but|so)$/u.test(items[0]?.lower ?? '') ? 1 : 0;
  return stretchOf(items, first, end);
}

/** What stands with "according to": after its comma where it begins the sentence, before it elsewhere. */
export function contentBeside(sentence: Sentence, report: Report): Stretch | null {
  const { items } = sentence;
  if (report.from > 2) return contentBefore(sentence, report);
  const commas = items.flatMap(({ text }, at) => (at >= report.to && text === ',' ? [at] : []));
  const isNoun = (to: number) =>
    !items.slice(report.to, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  // "According to X, a driver, it rained": the comma before what was said is the last before a verb.
  const comma = commas.findLast(isNoun);
  return comma === undefined ? null : stretchOf(items, comma + 1, withoutPoint(items));
}

function stretchOf(items: readonly Item[], from: number, until: number): Stretch | null {
  let to = until;
  while (to > from && /^(?:,|;|:|\u2013|\u2014|--?)$/u.test((items[to - 1] as Item).text)) to -= 1;
  if (from >= to || to > items.length) return null;
  return { start: (items[from] as Item).start, end: (items[to - 1] as Item).end };
}

/** The item after the cue and its hearer, its time and its place, "that" and the like. */
export function contentStart(items: readonly Item[], report: Report, last: number): number {
  const verb = items[report.cue.from] as Item;
  let at = report.form === 'VERB_SUBJECT' ? report.to : report.cue.to;
  const limit =
    last === -1
      ? items.length
      : items.findIndex(({ quotation }, index) => quotation && index >= at);
  if (HEARD.test(verb.lemma) && items[at]?.lower !== 'that')
    at = withPrepositions(items, phraseAfter(items, at))?.to ?? at;
  if (REFLEXIVE.test(items[at]?.lower ?? '')) at += 1;
  for (let passed = -1; passed !== at; ) {
    passed = at;
    at = circumstanceEnd(items, at, limit);
  }
  while (at < limit && /^(?:that|,|:)$/u.test((items[at] as Item).lower)) at += 1;
  return at;
}

/** "this week", "on Thursday", "in an interview,": when and where something was said. */
function circumstanceEnd(items: readonly Item[], from: number, limit: number): number {
  let at = from;
  if (items[at]?.pos === 'ADV' && /^(?:that|,|:)$/u.test(items[at + 1]?.lower ?? '')) return at + 1;
  while (
    at < limit &&
    /^(?:on|in|at|during|late|early|last|this|next|the|that)$/u.test((items[at] as Item).lower)
  )
    at += 1;
  const isBare = at === from + 1 && items[from]?.lower === 'the';
  if (at < limit && isTime(items[at]) && !isBare) {
    while (at < limit && isTime(items[at])) at += 1;
    const next = items[at]?.pos;
    return next === 'VERB' || next === 'AUX' || /^['’]s?$/u.test(items[at]?.lower ?? '')
      ? from
      : at;
  }
  if (!/^(?:after|at|before|by|during|from|in|on|to|via|with)$/u.test(items[from]?.lower ?? ''))
    return from;
  const place = withPrepositions(items, phraseAfter(items, from + 1));
  if (place === null || place.to >= limit) return from;
  const next = items[place.to];
  const goesOn = isTime(next) || /^(?:that|,|:|last|this|on)$/u.test(next?.lower ?? '');
  return goesOn ? place.to : from;
}

function withoutPoint(items: readonly Item[]): number {
  let end = items.length;
  while (
    end > 0 &&
    /^[.?!\u2026]+$/u.test((items[end - 1] as Item).text) &&
    !items[end - 1]?.quotation
  )
    end -= 1;
  return end;
}

function contentEnd(
  items: readonly Item[],
  reports: readonly Report[],
  first: number,
  report: Report,
  last: number,
): number {
  // American printers put the comma that ends the clause within the marks.
  if (last !== -1 && /,$/u.test((items[last] as Item).text)) return last + 1;
  const ends = reports
    .filter((other) => other !== report && other.cue.from > Math.max(first, last))
    .map((other) => clauseStart(items, other))
    .filter((at) => at > Math.max(first, last));
  return Math.min(withoutPoint(items), ...ends);
}

/** Where the clause of another report begins, if it is none of the first one’s: at a comma, or at "and". */
function clauseStart(items: readonly Item[], { cue, from, form }: Report): number {
  const isComma = (at: number) => /^(?:,|;|\u2013|\u2014|--?)$/u.test(items[at]?.text ?? '');
  if (form === 'PARTICIPLE') return isComma(cue.from - 1) ? cue.from - 1 : -1;
  if (form === 'ACCORDING') return isComma(from - 1) ? from - 1 : from;
  if (/^(?:who|which|whom)$/u.test((items[from] as Item).lower) && isComma(from - 1))
    return from - 1;
  if (!CONNECTS.test(items[from - 1]?.lower ?? '')) return -1;
  return isComma(from - 2) ? from - 2 : from - 1;
}
