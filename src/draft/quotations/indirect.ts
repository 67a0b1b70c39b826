import type { Stretch } from '../stretch.ts';
import { hasOwnSubject } from './clause.ts';
import { contentAfter, contentBefore, contentBeside, contentStart } from './content.ts';
import { DEMANDING_VERBS, REPORTING_VERBS } from './cue-words.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import { isPersonal } from './noun-words.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Report } from './report.ts';
import { subjectBefore } from './subject.ts';

/** What somebody said, in the narrator's words. */
export interface Paraphrase {
  readonly sentence: Sentence;
  readonly report: Report;
  readonly content: Stretch;
  readonly pattern: 'CLAUSE_AFTER' | 'CLAUSE_BEFORE' | 'ACCORDING' | 'PASSIVE';
}

/** Not reported as said: denied, imagined, intended, or only possible. */
const NOT_SAID =
  /^(?:n['’]t|not|never|would|could|should|might|may|will|can|must|shall|that|to|if|cannot|['’]ll|['’]d)$/u;
const NO_SOURCE = /^(?:i|we|you|there|what|that|which|this|these|those|one)$/u;

/** The paraphrases of a sentence. Precision before number: whoever reviews the draft adds one sooner than doubts ten. */
export function paraphrasesIn(sentence: Sentence): Paraphrase[] {
  const { reports, told } = sentence;
  const found: Paraphrase[] = [];
  for (const report of reports) {
    const paraphrase = paraphraseOf(sentence, report);
    if (paraphrase === null) continue;
    if (paraphrase.pattern === 'CLAUSE_AFTER' && told.has(report)) continue;
    const overlaps = found.some(
      ({ content }) =>
        content.start < paraphrase.content.end && paraphrase.content.start < content.end,
    );
    if (!overlaps) found.push(paraphrase);
  }
  return found;
}

function paraphraseOf(sentence: Sentence, report: Report): Paraphrase | null {
  const { items } = sentence;
  if (report.form === 'ACCORDING')
    return withContent(sentence, report, contentBeside(sentence, report), 'ACCORDING');
  const { lemma } = items[report.cue.from] as Item;
  if (!REPORTING_VERBS.has(lemma) && !DEMANDING_VERBS.has(lemma)) return null;
  if (report.form === 'PASSIVE') return passive(sentence, report);
  if (report.form !== 'SUBJECT_VERB' && report.form !== 'VERB_SUBJECT') return null;
  if (report.source === null || NO_SOURCE.test((items[report.source.head] as Item).lower))
    return null;
  if (items.slice(report.source.to, report.cue.from).some(({ lower }) => NOT_SAID.test(lower)))
    return null;
  const before = items[report.from - 1];
  // "if X says"; "a tenth of what experts say it costs"; after a verb it is an object, not who says so.
  const isPart = before && /^(?:if|whether|what|as|when)$/u.test(before.lower);
  if (isPart || (report.form === 'SUBJECT_VERB' && /^(?:AUX|VERB)$/u.test(before?.pos ?? '')))
    return null;
  if (closesSentence(items, report))
    return withContent(sentence, report, contentBefore(sentence, report), 'CLAUSE_BEFORE');
  if (report.form === 'SUBJECT_VERB' && tellsClause(items, report, lemma)) {
    return withContent(sentence, report, contentAfter(sentence, report, -1), 'CLAUSE_AFTER');
  }
  return null;
}

function withContent(
  sentence: Sentence,
  report: Report,
  content: Stretch | null,
  pattern: Paraphrase['pattern'],
): Paraphrase | null {
  if (content === null) return null;
  const inside = sentence.items.filter(
    ({ start, end }) => start >= content.start && end <= content.end,
  );
  const isClause = inside.some(({ pos }) => pos === 'VERB' || pos === 'AUX') && inside.length > 2;
  return isClause ? { sentence, report, content, pattern } : null;
}

/** "…, X said." and "…, X told Reuters on Monday." */
function closesSentence(items: readonly Item[], report: Report): boolean {
  if (items[report.from - 1]?.text !== ',') return false;
  // "As they skated, the bond revealed itself": the comma ends no clause that could be told.
  const isOpened = /^(?:after|although|as|because|before|if|since|though|when|while)$/u.test(
    items[0]?.lower ?? '',
  );
  if (isOpened && !items.slice(0, report.from - 1).some(({ text }) => text === ',')) return false;
  const next = items[report.to];
  const { lemma } = items[report.cue.from] as Item;
  if (next?.pos === 'PRON' && lemma !== 'tell') return false;
  const rest = items.slice(report.to);
  return (
    rest.length <= 10 &&
    !rest.some(
      ({ pos, text, quotation }) =>
        quotation || pos === 'VERB' || pos === 'AUX' || text === ',' || text === ':',
    )
  );
}

/** Whether a clause with a subject and a verb follows, or what is demanded of somebody. */
function tellsClause(items: readonly Item[], report: Report, lemma: string): boolean {
  const start = contentStart(items, report, -1);
  if (items[start - 1]?.lower === 'that') return true;
  const subject = phraseAfter(items, start);
  if (DEMANDING_VERBS.has(lemma)) {
    return (
      items[start]?.lower === 'to' ||
      (subject !== null && /^(?:VERB|AUX|PART)$/u.test(items[subject.to]?.pos ?? ''))
    );
  }
  for (let verb = start + 1; verb < Math.min(items.length, start + 16); verb += 1) {
    const { pos, text, quotation } = items[verb] as Item;
    if (quotation || /^[;:]$/u.test(text)) return false;
    if ((pos === 'VERB' || pos === 'AUX') && hasOwnSubject(items, verb)) {
      const own = subjectBefore(items, verb);
      return own !== null && own.from >= start;
    }
    if (pos === 'AUX' && items[verb + 1]?.pos === 'VERB') return true;
  }
  return false;
}

/** "It was announced that …", "a bishop is reported to be lost", "they were told by X that …". */
function passive(sentence: Sentence, report: Report): Paraphrase | null {
  const { items } = sentence;
  const { lemma } = items[report.cue.from] as Item;
  if (report.source) {
    const that = items.findIndex(
      ({ lower }, at) => at >= report.to && at < report.to + 4 && lower === 'that',
    );
    if (that === -1) return null;
    const told = { ...report, cue: { ...report.cue, to: that } };
    return withContent(sentence, report, contentAfter(sentence, told, -1), 'PASSIVE');
  }
  if (!/^(?:allege|announce|believe|claim|report|rumour|rumor|say)$/u.test(lemma)) return null;
  const subject = subjectBefore(items, report.cue.from);
  if (subject === null) return null;
  const isIt = (items[subject.head] as Item).lower === 'it';
  if (isIt && items[subject.from - 1]?.text === ',') {
    return withContent(
      sentence,
      report,
      contentBefore(sentence, { ...report, from: subject.from }),
      'PASSIVE',
    );
  }
  if (isIt && items[report.cue.to]?.lower === 'that') {
    return withContent(sentence, report, contentAfter(sentence, report, -1), 'PASSIVE');
  }
  const isInfinitive = items[report.cue.to]?.lower === 'to' && !isPersonal(items[subject.head]);
  if (!isInfinitive) return null;
  const after = contentAfter(sentence, report, -1);
  return (
    after &&
    withContent(
      sentence,
      report,
      { start: (items[subject.from] as Item).start, end: after.end },
      'PASSIVE',
    )
  );
}
