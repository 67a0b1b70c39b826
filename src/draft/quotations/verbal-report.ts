import { type CueKind, cueKind } from './cue-words.ts';
import type { Item } from './item.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isName, isPersonal, isTime } from './noun-words.ts';
import { participle } from './participle-report.ts';
import { sortOf } from './person-nouns.ts';
import { phraseAfter, withPrepositions } from './phrase-after.ts';
import { type Report, reportOf } from './report.ts';
import { subjectBefore } from './subject.ts';

const NAMING = /^(?:call|name|title|entitle|dub|know|nickname|label|christen|caption)$/u;
/** What is begun is no speech where it is named: "began the day". */
const BEGINS = /^(?:begin|continue|repeat)$/u;
const BE = /^(?:be|get)$/u;
/** What is told has a hearer after the verb, never a speaker. */
const ADDRESSES = /^(?:advise|ask|assure|inform|notify|remind|show|tell|urge|want|warn)$/u;

/** The report that a verb makes, if it does. */
export function verbal(items: readonly Item[], at: number): Report | null {
  const kind = verbCue(items, at);
  if (kind === null) return null;
  const verb = items[at] as Item;
  const cue = { from: at, to: at + (/^put/u.test(verb.lower) ? 2 : 1) };
  const auxiliary = auxiliaryBefore(items, at);
  if (verb.lower.endsWith('ing') && verb.lower.length > 4) {
    if (auxiliary?.lemma === 'be')
      return reportOf(cue, kind, 'SUBJECT_VERB', subjectBefore(items, at), items);
    const isAttribute = items[at - 1]?.pos === 'ADJ' && items[at + 1]?.pos === 'NOUN';
    return isAttribute ? null : participle(items, at, cue, kind);
  }
  if (
    auxiliary &&
    BE.test(auxiliary.lemma) &&
    /(?:ed|en|told|known|said|dubbed|read|put|heard|seen|written|sung|quoted)$/u.test(verb.lower)
  ) {
    return passive(items, at, cue, kind);
  }
  const after = items[at + 1];
  if (
    NAMING.test(verb.lemma) &&
    /(?:ed|known)$/u.test(verb.lower) &&
    (after?.quotation || after?.lower === 'as')
  ) {
    const what = items
      .slice(Math.max(0, at - 5), at)
      .some(({ lower }) => lower === 'what' || lower === 'which' || lower === 'whom');
    const namer = items[at - 1];
    const isActive = what || isName(namer) || isPersonal(namer);
    if (!isActive) return reportOf(cue, kind, 'NAMING', null, items);
  }
  const inverted = invertedSubject(items, at);
  if (inverted) return reportOf(cue, kind, 'VERB_SUBJECT', inverted, items);
  return reportOf(cue, kind, 'SUBJECT_VERB', subjectBefore(items, at), items);
}

function verbCue(items: readonly Item[], at: number): CueKind | null {
  const item = items[at] as Item;
  if (item.quotation || item.lower === 'according') return null;
  if (/^(?:puts?|putting)$/u.test(item.lower) && items[at + 1]?.lower === 'it') return 'SPEECH';
  if (/^(?:goes|went|go)$/u.test(item.lower) && items[at + 1]?.lower === 'on') return null;
  if (item.lemma === 'conclude' && items[at + 1]?.lower === 'with') return null;
  const next = items[at + 1];
  if (
    BEGINS.test(item.lemma) &&
    (/^(?:DET|PRON)$/u.test(next?.pos ?? '') || next?.lower.endsWith('ing'))
  )
    return null;
  const stem = item.lower.replace(/(?:s|ed|d|ing)$/u, '');
  const kind = cueKind(item.lemma) ?? cueKind(stem) ?? cueKind(`${stem}e`);
  if (kind === null) return null;
  if (item.pos === 'VERB') return kind;
  if (item.lower.endsWith('ing')) return isGerund(items, at) ? kind : null;
  if (item.pos !== 'NOUN' && item.pos !== 'PROPN') return null;
  // "reports", "claims", "notes" after a name and before what is reported are verbs, whatever the tagger says.
  const after = items[at + 1];
  const before = items[at - 1];
  const opens =
    after !== undefined &&
    (after.quotation !== null ||
      /^(?:that|,|:|he|she|they|it|the|him|them|her|this)$/u.test(after.lower));
  const isVerbForm = !/^\p{Lu}/u.test(item.text);
  return isVerbForm && opens && before !== undefined && (isPersonal(before) || isNamer(before))
    ? kind
    : null;
}

function isNamer({ pos, text }: Item): boolean {
  return pos === 'PROPN' && !/['’]s?$/u.test(text);
}

/** "is promising", "by warning": verbs, though the tagger may see an adjective or a noun. */
function isGerund(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  return (
    before?.lemma === 'be' || /^(?:after|before|by|for|in|of|without)$/u.test(before?.lower ?? '')
  );
}

function auxiliaryBefore(items: readonly Item[], verb: number): Item | null {
  for (let at = verb - 1; at >= 0; at -= 1) {
    const item = items[at] as Item;
    if (item.pos === 'AUX' || item.lemma === 'be') return item;
    if (item.pos !== 'ADV' && item.lower !== 'not') return null;
  }
  return null;
}

/** "said Anneli Kask": after a quotation, or between commas. */
function invertedSubject(items: readonly Item[], verb: number): NounPhrase | null {
  const before = items[verb - 1];
  const opens =
    before === undefined ||
    before.quotation !== null ||
    before.text === ',' ||
    before.pos === 'ADV';
  if (!opens) return null;
  const subject = phraseAfter(items, verb + 1);
  if (subject === null || isTime(items[subject.head])) return null;
  const { lemma } = items[verb] as Item;
  if (lemma === 'tell' || (ADDRESSES.test(lemma) && !before?.quotation)) return null;
  if (/^(?:that|this|these|those)$/u.test((items[verb + 1] as Item).lower)) return null;
  if (before?.quotation === null && !isBetweenCommas(items, verb, subject)) return null;
  if (
    before === undefined &&
    !items
      .slice(subject.to, subject.to + 2)
      .some(({ text, quotation }) => quotation || text === ':')
  )
    return null;
  const after = items[subject.to];
  if (after && (after.pos === 'VERB' || after.pos === 'AUX')) return null;
  return withPrepositions(items, joint(items, subject));
}

function isBetweenCommas(items: readonly Item[], verb: number, subject: NounPhrase): boolean {
  const after = items[subject.to];
  const head = items[subject.head] as Item;
  const closes = after === undefined || /^[,.]$/u.test(after.text) || after.lower === 'who';
  return items[verb - 1]?.text === ',' && closes && (isName(head) || sortOf(head) === 'PERSON');
}

function joint(items: readonly Item[], subject: NounPhrase): NounPhrase {
  if (items[subject.to]?.lower !== 'and') return subject;
  const other = phraseAfter(items, subject.to + 1);
  const isSecond =
    other && (items[other.head] as Item).pos === 'PROPN' && items[other.to]?.pos !== 'VERB';
  return isSecond ? { ...subject, to: other.to } : subject;
}

function passive(items: readonly Item[], at: number, cue: Report['cue'], kind: CueKind): Report {
  const { lemma } = items[at] as Item;
  if (lemma === 'quote' || lemma === 'hear' || lemma === 'cite') {
    return reportOf(cue, kind, 'SUBJECT_VERB', subjectBefore(items, at), items);
  }
  for (let by = at + 1; by < Math.min(items.length, at + 9); by += 1) {
    const item = items[by] as Item;
    if (item.lower === 'by') {
      const agent = withPrepositions(items, phraseAfter(items, by + 1));
      return reportOf(cue, kind, 'PASSIVE', agent, items);
    }
    if (/^[.;:]$/u.test(item.text)) break;
  }
  return reportOf(cue, kind, 'PASSIVE', null, items);
}
