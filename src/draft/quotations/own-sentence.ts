import { bystanders } from './bystanders.ts';
import type { Candidate } from './candidate.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import { phraseWords } from './noun-phrase.ts';
import { pointsOf, sourcePoints } from './points.ts';
import type { Report } from './report.ts';
import type { Pattern } from './weights.ts';

/** The candidates that the sentence of a quotation offers. */
export function candidatesInSentence(text: string, sentence: Sentence, at: number): Candidate[] {
  const { items, reports } = sentence;
  const found: Candidate[] = [];
  for (const report of reports) {
    const pattern = patternOf(items, at, report, reports);
    if (pattern === null) continue;
    found.push({
      pattern,
      source: report.source && phraseWords(text, items, report.source),
      cue: phraseWords(text, items, report.cue),
      report,
      points: pointsOf(sentence, at, report, pattern),
    });
  }
  found.push(...bystanders(text, items, at));
  return found;
}

function patternOf(
  items: readonly Item[],
  at: number,
  report: Report,
  reports: readonly Report[],
): Pattern | null {
  const quotation = items[at] as Item;
  if (report.form === 'NAMING') return null;
  if (report.source && report.source.from <= at && at < report.source.to) return null;
  if (report.form === 'ACCORDING') return 'ACCORDING';
  if (report.form === 'POSSESSIVE') {
    // his “…” remark, his remark that “…”; "from X" after both tells of the remark alone.
    const near =
      report.from > at ? false : report.to > at ? report.cue.from - at <= 3 : at - report.to <= 4;
    return near ? 'POSSESSIVE' : null;
  }
  if (report.cue.from > at) {
    const begins = Math.min(
      report.cue.from,
      report.source && report.source.from > at ? report.source.from : report.cue.from,
    );
    if (report.source && report.source.to <= at && report.form === 'SUBJECT_VERB') return null;
    const between = items.slice(at + 1, begins);
    const isApart =
      /[,?!\u2026\u2014\u2013-]['\u2019\u201D"]*$/u.test(quotation.text) ||
      between[0]?.text === ',';
    const isNear = between.every(
      ({ pos, text }) =>
        (pos === 'ADV' && !/^(?:when|where|why|how)$/u.test(text)) || text === ',' || text === 'as',
    );
    const isTag = report.kind === 'SPEECH' || report.form === 'SUBJECT_VERB';
    if (
      isNear &&
      isTag &&
      (isApart || report.form === 'VERB_SUBJECT' || endsBlock(items, at, report))
    )
      return 'TAGGED';
    if (report.source && report.source.to <= at) return null;
    return items[begins - 1]?.text === ',' ||
      (items[begins - 1]?.quotation && /,$/u.test((items[begins - 1] as Item).text))
      ? 'CLOSED_BY'
      : null;
  }
  const between = items.slice(
    report.to > at ? report.cue.to : Math.max(report.to, report.cue.to),
    at,
  );
  const last = items[at - 1];
  const isReader = report.source && sourcePoints(items, report.source) > 0;
  if ((items[report.cue.from] as Item).lemma === 'read' && isReader && last?.text !== ':')
    return null;
  if (
    report.kind === 'SPEECH' &&
    (last?.text === ':' || last?.text === ',') &&
    between.length <= 12 &&
    !reports.some(({ cue }) => cue.from > report.cue.from && cue.from < at) &&
    !between.some(({ quotation: other }) => other)
  )
    return 'INTRODUCED';
  return 'GOVERNED';
}

/** `“Yes” he said.`: no comma, but nothing else in the sentence either. */
function endsBlock(items: readonly Item[], at: number, { to }: Report): boolean {
  return at === 0 && items.slice(to).every(({ pos }) => pos === 'PUNCT');
}
