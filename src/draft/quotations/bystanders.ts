import type { Candidate } from './candidate.ts';
import { hasOwnSubject, subjectOfClause } from './clause.ts';
import type { Item } from './item.ts';
import { endsPhrase, type NounPhrase, phraseBefore, phraseWords } from './noun-phrase.ts';
import { isName, isTime } from './noun-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { sourcePoints } from './points.ts';
import { subjectBefore } from './subject.ts';
import { DISTANCE_POINTS, PATTERN_POINTS, type Pattern } from './weights.ts';

/** Whoever acts in the sentence, nearest first; before a colon, who acts in its main clause. */
export function bystanders(text: string, items: readonly Item[], at: number): Candidate[] {
  const last = items[at - 1];
  if (last?.text === ':') return beforeColon(text, items, at);
  const pattern: Pattern = isLikened(items, at) ? 'LIKENED' : 'BYSTANDER';
  const found: Candidate[] = [];
  for (let verb = at - 1; verb >= 0; verb -= 1) {
    if (!hasOwnSubject(items, verb)) continue;
    const source = subjectBefore(items, verb);
    if (source === null || (pattern === 'LIKENED' && sourcePoints(items, source) < 0)) continue;
    const points =
      PATTERN_POINTS[pattern] +
      sourcePoints(items, source) +
      found.length * DISTANCE_POINTS.SUBJECT +
      DISTANCE_POINTS.WORD * (at - verb);
    found.push({
      pattern,
      source: phraseWords(text, items, source),
      cue: null,
      report: null,
      points,
    });
    if (found.length === 3) break;
  }
  return found;
}

/** "dismissed the plan as a “…”": verb, object, "as". */
function isLikened(items: readonly Item[], at: number): boolean {
  const as = /^(?:an?|the)$/u.test(items[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  return items[as]?.lower === 'as' && endsPhrase(items, as - 1);
}

/** `Kask: “…”` names the speaker and nothing else; in `X went further: “…”` X acts. */
function beforeColon(text: string, items: readonly Item[], at: number): Candidate[] {
  const colon = at - 1;
  const begins = items.findLastIndex(({ quotation }, index) => index < colon && quotation) + 1;
  const told = items.slice(begins, colon);
  const isLine = told.length <= 16 && !told.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const label = isLine ? phraseAfter(items, begins) : null;
  const isLabel = label !== null && (label.to === colon || items[label.to]?.text === ',');
  const source = isLabel ? label : (subjectOfClause(items, colon) ?? firstName(items, colon));
  if (source === null) return [];
  const pattern: Pattern = isLabel && isName(items[label.head]) ? 'TRANSCRIPT' : 'COLON_BEFORE';
  const points = PATTERN_POINTS[pattern] + sourcePoints(items, source);
  return [{ pattern, source: phraseWords(text, items, source), cue: null, report: null, points }];
}

function firstName(items: readonly Item[], end: number): NounPhrase | null {
  for (let at = 0; at < end; at += 1) {
    const isLast = isName(items[at]) && !isName(items[at + 1]) && items[at - 1]?.pos !== 'ADP';
    if (isLast && !isTime(items[at])) return phraseBefore(items, at);
  }
  return null;
}
