import { hasOwnSubject, subjectOfClause } from './clause.ts';
import { type CueKind, SPEECH_NOUNS } from './cue-words.ts';
import type { Item } from './item.ts';
import { endsPhrase, type NounPhrase, phraseBefore } from './noun-phrase.ts';
import { isPersonal, isTime } from './noun-words.ts';
import { phraseAfter } from './phrase-after.ts';
import { type Report, reportOf } from './report.ts';
import { subjectBefore } from './subject.ts';

/** "…, saying", "a man shouting", "Calling it …, X said": the report that a participle makes. */
export function participle(
  items: readonly Item[],
  at: number,
  cue: Report['cue'],
  kind: CueKind,
): Report {
  let before = at - 1;
  while (before >= 0 && items[before]?.pos === 'ADV') before -= 1;
  const last = items[before];
  if (last === undefined || before < 0)
    return reportOf(cue, kind, 'PARTICIPLE', subjectAfterComma(items, at), items);
  // "a statement saying", "a man shouting"
  if (endsPhrase(items, before) && !isPersonal(last) && !isTime(last) && kind !== 'THINKING') {
    const phrase = phraseBefore(items, before);
    const head = phrase && (items[phrase.head] as Item);
    const left = phrase ? items[phrase.from - 1] : undefined;
    const stands = left === undefined || /^(?:and|of|with|,|\u2013|\u2014|--?)$/u.test(left.lower);
    const isBearer = left?.pos !== 'VERB' && (stands || head?.pos !== 'PROPN');
    if (phrase && head && isBearer && !SPEECH_NOUNS.has(head.lemma)) {
      return reportOf(cue, kind, 'PARTICIPLE', phrase, items);
    }
  }
  return reportOf(
    cue,
    kind,
    'PARTICIPLE',
    subjectOfClause(items, at) ?? subjectBefore(items, last.text === ',' ? before : at),
    items,
  );
}

/** "Calling it …, Kask said": the subject of the clause that a participle opens. */
function subjectAfterComma(items: readonly Item[], participle: number): NounPhrase | null {
  for (let at = participle + 1; at < items.length; at += 1) {
    const { text, quotation } = items[at] as Item;
    if (text !== ',' && !(quotation && /,$/u.test(text))) continue;
    const phrase = phraseAfter(items, at + 1);
    if (!phrase) continue;
    for (let verb = phrase.to; verb < Math.min(items.length, phrase.to + 14); verb += 1) {
      if (hasOwnSubject(items, verb)) return subjectBefore(items, verb) ?? phrase;
    }
  }
  return null;
}
