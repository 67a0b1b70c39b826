import type { Candidate } from './candidate.ts';
import { subjectOfClause } from './clause.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import { phraseWords } from './noun-phrase.ts';
import { candidatesInSentence } from './own-sentence.ts';
import { sourcePoints } from './points.ts';
import type { Quotation } from './quotation.ts';
import type { Attributed } from './ranking.ts';
import { signatures } from './signature.ts';
import { PATTERN_POINTS, type Pattern } from './weights.ts';

/** A quotation in its sentence, with what the sentence says of its speaker. */
export interface Placed {
  readonly quotation: Quotation;
  readonly sentence: Sentence;
  /** The number of the sentence in the article. */
  readonly number: number;
  /** The quotation's item in the sentence. */
  readonly at: number;
  readonly own: readonly Candidate[];
}

/** The candidates that the text around a quotation's sentence offers. */
export function around(
  text: string,
  place: Placed,
  before: Attributed | undefined,
  next: Placed | undefined,
  sentences: readonly Sentence[],
): Candidate[] {
  return [
    ...carried(place, before),
    ...fromSentenceBefore(text, place, sentences),
    ...signatures(text, place, sentences),
    ...lookAhead(place, next),
  ];
}

function from(pattern: Pattern, candidate: Candidate, less = 0): Candidate {
  return { ...candidate, pattern, points: PATTERN_POINTS[pattern] - less };
}

/** Whether a sentence is nothing but marks with words in them. */
export function isAlone({ items }: Sentence): boolean {
  return items.every(({ quotation, pos }) => quotation || pos === 'PUNCT');
}

/** Whoever spoke last speaks on. */
function carried({ quotation, sentence, at }: Placed, before: Attributed | undefined): Candidate[] {
  if (before === undefined) return [];
  const { best, place } = before;
  const starts = at === 0;
  const alone = starts && isAlone(sentence);
  if (quotation.carriedOn) return [from('CARRIED', best)];
  if (place.quotation.block === quotation.block) {
    if (isCoordinated(place, sentence, at)) return [from('COORDINATED', best)];
    return [from('SAME_PARAGRAPH', best, alone ? 0 : starts ? 4 : 6)];
  }
  if (!starts) return [];
  const isNext = place.quotation.block === quotation.block - 1;
  return [from('PARAGRAPH_BEFORE', best, isNext && alone ? 0 : isNext ? 2 : 3)];
}

/** “…” and “…”: one cue for both. */
function isCoordinated(before: Placed, sentence: Sentence, at: number): boolean {
  if (before.sentence !== sentence) return false;
  return sentence.items
    .slice(before.at + 1, at)
    .every(({ lower }) => /^(?:,|a|an|and|as|for|in|of|on|or|that|the|then|to)$/u.test(lower));
}

/** Whoever the sentence before tells of, if it ends in a colon or stands in the same paragraph. */
function fromSentenceBefore(
  text: string,
  { sentence, number, at }: Placed,
  sentences: readonly Sentence[],
): Candidate[] {
  const previous = sentences[number - 1];
  if (at !== 0 || previous === undefined) return [];
  const endsInColon = previous.items.at(-1)?.text === ':';
  if (!endsInColon && previous.block !== sentence.block)
    return narratorBefore(text, sentence, previous);
  const items = [...previous.items, sentence.items[0] as Item];
  return candidatesInSentence(text, { ...previous, items }, previous.items.length)
    .filter(({ pattern }) => pattern !== 'ACCORDING' && pattern !== 'POSSESSIVE')
    .map((candidate) => {
      if (endsInColon) return { ...candidate, pattern: 'COLON_BEFORE' };
      const points = candidate.points - PATTERN_POINTS[candidate.pattern];
      return {
        ...candidate,
        pattern: 'SENTENCE_BEFORE',
        points: points + PATTERN_POINTS.SENTENCE_BEFORE,
      };
    });
}

/** Words alone in a paragraph, after one that tells what X did. */
function narratorBefore(text: string, sentence: Sentence, { items }: Sentence): Candidate[] {
  if (!isAlone(sentence) || items.some(({ quotation }) => quotation)) return [];
  const source = subjectOfClause(items, items.length);
  if (source === null || sourcePoints(items, source) < 0) return [];
  const points = PATTERN_POINTS.NARRATION_BEFORE;
  return [
    {
      pattern: 'NARRATION_BEFORE',
      source: phraseWords(text, items, source),
      cue: null,
      report: null,
      points,
    },
  ];
}

/** `“A. “B,” he said.`: the second tells whose the first is; over paragraphs, where the first is left open. */
function lookAhead({ quotation, sentence, number }: Placed, next: Placed | undefined): Candidate[] {
  if (next === undefined || !isAlone(sentence)) return [];
  const isNext = next.quotation.block === quotation.block && next.number === number + 1;
  if (!isNext && !next.quotation.carriedOn) return [];
  const [best] = [...next.own].sort((a, b) => b.points - a.points);
  if (best?.pattern !== 'TAGGED') return [];
  return [from('LOOK_AHEAD', best)];
}
