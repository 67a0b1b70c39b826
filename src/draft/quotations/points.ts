import { hasOwnSubject } from './clause.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isName, isPersonal, isTime } from './noun-words.ts';
import { sortOf } from './person-nouns.ts';
import type { Report } from './report.ts';
import { subjectBefore } from './subject.ts';
import {
  CUE_POINTS,
  DISTANCE_POINTS,
  PATTERN_POINTS,
  type Pattern,
  SOURCE_POINTS,
} from './weights.ts';

/** What speaks for a report as that of the quotation at `at`, and against it. */
export function pointsOf(
  { items, reports, told }: Sentence,
  at: number,
  report: Report,
  pattern: Pattern,
): number {
  const isBefore = report.cue.from < at;
  return (
    PATTERN_POINTS[pattern] +
    CUE_POINTS[report.kind] +
    sourcePoints(items, report.source) +
    distancePoints(items, at, report, pattern, reports) +
    (isAdjacent(items, at, report) ? DISTANCE_POINTS.ADJACENT : 0) +
    (report.form === 'ACCORDING' && report.from === 0 ? DISTANCE_POINTS.OUTERMOST : 0) +
    (isBefore && told.has(report) ? DISTANCE_POINTS.TOLD : 0) +
    (isBefore && isSpent(items, at, report) ? DISTANCE_POINTS.SPENT : 0)
  );
}

export function sourcePoints(items: readonly Item[], source: NounPhrase | null): number {
  if (source === null) return SOURCE_POINTS.NOBODY;
  const head = items[source.head] as Item;
  if (/^(?:it|this|that|which|these|those)$/u.test(head.lower)) return SOURCE_POINTS.THING;
  if (isPersonal(head) || head.lower === 'who') return SOURCE_POINTS.PRONOUN;
  if (isName(head)) return SOURCE_POINTS.NAME;
  return SOURCE_POINTS[sortOf(head)];
}

function distancePoints(
  items: readonly Item[],
  at: number,
  report: Report,
  pattern: Pattern,
  reports: readonly Report[],
): number {
  if (pattern === 'TAGGED' || pattern === 'ACCORDING') return 0;
  const [from, to] = report.cue.from > at ? [at + 1, report.from] : [report.cue.to, at];
  const words = items.slice(from, Math.max(from, to)).length;
  const clauses = reports.filter(
    ({ cue, form }) =>
      cue.from >= from &&
      cue.from < to &&
      form !== 'POSSESSIVE' &&
      form !== 'NAMING' &&
      report.kind !== 'SPEECH',
  ).length;
  return words * DISTANCE_POINTS.WORD + clauses * DISTANCE_POINTS.CLAUSE;
}

/** `X said that “…”`: nothing stands between cue and marks that could be somebody else’s. */
function isAdjacent(items: readonly Item[], at: number, { cue, kind, form }: Report): boolean {
  if (kind !== 'SPEECH' || form === 'PASSIVE' || cue.to > at || at - cue.to > 4) return false;
  const between = items.slice(cue.to, at);
  return (
    between.at(-1)?.lower === 'that' &&
    between.every((item) => item.lower === 'that' || item.pos === 'ADP' || isTime(item))
  );
}

/** `in a song that X called “long,” Y promised to “…”`: what X says ended with the first of the marks. */
function isSpent(items: readonly Item[], at: number, { cue }: Report): boolean {
  const spoken = items.findIndex(
    ({ quotation, text }, index) => index >= cue.to && index < at && quotation && /,$/u.test(text),
  );
  if (spoken === -1) return false;
  for (let verb = spoken + 1; verb < at; verb += 1) {
    if (!hasOwnSubject(items, verb)) continue;
    const subject = subjectBefore(items, verb);
    if (subject && subject.from === spoken + 1) return true;
  }
  return false;
}
