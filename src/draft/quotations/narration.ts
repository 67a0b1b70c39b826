import type { Paragraph } from '../article-text.ts';
import { SPEECH_VERBS } from './cue-words.ts';
import { type Item, itemsOf } from './item.ts';
import { isTold } from './nesting.ts';
import type { Quotation } from './quotation.ts';
import type { Report } from './report.ts';
import { reportsIn } from './reports.ts';
import { subjectBefore } from './subject.ts';

export interface Sentence {
  readonly block: number;
  readonly items: readonly Item[];
  readonly reports: readonly Report[];
  /** Those of the reports that another one tells. */
  readonly told: ReadonlySet<Report>;
}

/** Longer than any sentence; what goes on beyond was never meant to be read. */
const LONGEST = 200;

/** The sentences of a block as its narrator tells them, with quotations opaque and asides in brackets left out. */
export function narrationOf(
  block: Paragraph,
  index: number,
  quotations: readonly Quotation[],
  names: ReadonlySet<string>,
): Sentence[] {
  const items = itemsOf(block, quotations, names);
  const sentences: Sentence[] = [];
  let from = datelineEnd(items);
  if (from > 0) sentences.push(sentence(index, items.slice(0, from)));
  for (let at = from; at < items.length; at += 1) {
    if (!endsSentence(items, at) && at - from < LONGEST) continue;
    sentences.push(sentence(index, items.slice(from, at + 1)));
    from = at + 1;
  }
  if (from < items.length) sentences.push(sentence(index, items.slice(from)));
  return sentences;
}

const DASH = /^(?:\u2013|\u2014|--?)$/u;
const PLACE = /^\p{Lu}[\p{Lu}\p{M}’'.-]{2,}$/u;

/** Items that say where what follows comes from, "LYON, France — ", and are no part of its first sentence. */
function datelineEnd(items: readonly Item[]): number {
  if (!PLACE.test(items[0]?.text ?? '')) return 0;
  const end = items.findIndex(({ text, quotation }) => quotation || TERMINAL.test(text));
  const dashes = items.flatMap((_, at) =>
    isDash(items, at) && (end === -1 || at < end || at < 14) ? [at] : [],
  );
  const [dash = Number.POSITIVE_INFINITY] = dashes;
  // "WASHINGTON (Reuters) – ": what stood in brackets is left out here, and tells a dateline.
  const isBehindBrackets = dash < 14 && gapBefore(items, dash) > 3;
  if (isBehindBrackets) return dash + 1;
  // "NASA — the agency — said": dashes around an aside come in twos.
  return dash < 14 && dashes.length % 2 === 1 ? dash + 1 : 0;
}

const gapBefore = (items: readonly Item[], at: number): number =>
  (items[at] as Item).start - ((items[at - 1] as Item | undefined)?.end ?? 0);

/** "U.S.-South Korean": a hyphen that touches words on both sides parts nothing. */
function isDash(items: readonly Item[], at: number): boolean {
  const { text, end } = items[at] as Item;
  if (!DASH.test(text)) return false;
  return text !== '-' || gapBefore(items, at) > 0 || (items[at + 1]?.start ?? end) > end;
}

function sentence(block: number, items: readonly Item[]): Sentence {
  const reports = reportsIn(items);
  const told = new Set(reports.filter((report) => isTold(items, report, reports)));
  return { block, items, reports, told };
}

const TERMINAL = /^[.?!\u2026]+$/u;

function endsSentence(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  const next = items[at + 1];
  if (next === undefined) return true;
  if (item.quotation === null) return TERMINAL.test(item.text) && !/^[\p{Ll},;:]/u.test(next.text);
  if (!/[.?!\u2026][)\]'’”"]*$/u.test(item.text)) return false;
  if (next.quotation) return /\.$/u.test(item.text);
  return /^\p{Lu}/u.test(next.text) && next.lower !== 'i' && !isTagged(items, at);
}

/** `“Why?” Kask asked.`: what follows the marks is no sentence, but says whose they are. */
function isTagged(items: readonly Item[], at: number): boolean {
  const isQuestion = /[?!][)\]'’”"]*$/u.test((items[at] as Item).text);
  const end = items.findIndex(
    ({ text, quotation }, index) => index > at && (quotation || TERMINAL.test(text)),
  );
  const tag = items.slice(at + 1, end === -1 ? items.length : end);
  const verb = tag.findIndex(({ pos, lemma }) => pos === 'VERB' && SPEECH_VERBS.has(lemma));
  if (verb < 1 || subjectBefore(tag, verb)?.from !== 0) return false;
  const after = tag[verb + 1];
  if (after === undefined) return items[end]?.quotation === null || items[end] === undefined;
  const isRest = tag.slice(verb + 1).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
  return after.text === ',' || (isQuestion && isRest);
}
