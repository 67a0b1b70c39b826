import type { ArticleText } from '../article-text.ts';
import type { Confidence } from '../finding.ts';
import { type Stretch, type Words, wordsOf } from '../stretch.ts';
import { contentOf, isWhole } from './content-of-marks.ts';
import { type Paraphrase, paraphrasesIn } from './indirect.ts';
import type { Item } from './item.ts';
import type { Sentence } from './narration.ts';
import { phraseWords } from './noun-phrase.ts';
import { describe } from './pattern-names.ts';
import { type Attributed, rank } from './ranking.ts';
import { type Reading, readingOf } from './reading.ts';
import { isHeldAtArmsLength } from './rejection.ts';
import { CONFIDENT, type Pattern } from './weights.ts';

/** Words that an article says somebody said. */
export interface Attribution {
  /** Words in marks, the marks left out; none where the narrator tells them in words of his own. */
  readonly segments: readonly Words[];
  readonly kind: 'DIRECT' | 'MIXED' | 'INDIRECT';
  /** The whole reported clause, where it is more than the words in marks. */
  readonly content: Stretch | null;
  /** Words that stand for who speaks; of a paragraph that goes on, those of the one before. */
  readonly speaker: Words | null;
  readonly cue: Words | null;
  /** Whether it goes on with what was said before, and has no cue of its own. */
  readonly continues: boolean;
  /** How it was found, for a review sheet. */
  readonly pattern: string;
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}

/** Who says what in an article, in the order of its text. */
export function attributionsOf(article: ArticleText): Attribution[] {
  const reading = readingOf(article);
  const sentences = reading.sentences.filter(({ block }) => !isHeadline(reading, block));
  const groups = grouped(rank({ ...reading, sentences }));
  const marked = groups.map((group) => ofMarks(reading.text, group));
  const told = sentences
    .flatMap((sentence) => paraphrasesIn(sentence))
    .filter(({ report, sentence, content }) => {
      const cue = (sentence.items[report.cue.from] as Item).start;
      return !marked.some((other) => other.cue?.start === cue || isWithin(other, content));
    });
  return [...marked, ...told.map((paraphrase) => ofParaphrase(reading.text, paraphrase))].sort(
    (a, b) => startOf(a) - startOf(b),
  );
}

function isWithin({ segments }: Attribution, { start, end }: Stretch): boolean {
  return segments.some((segment) => segment.start >= start && segment.end <= end);
}

function startOf({ segments, content }: Attribution): number {
  return Math.min(
    segments[0]?.start ?? Number.POSITIVE_INFINITY,
    content?.start ?? Number.POSITIVE_INFINITY,
  );
}

/** A first line that ends in no point; what it says, the text repeats. */
function isHeadline({ blocks }: Reading, block: number): boolean {
  const [first] = blocks;
  return (
    block === 0 && blocks.length > 1 && !/[.?!:,\u2026]["'\u2019\u201D»]*$/u.test(first?.text ?? '')
  );
}

/** Marks that belong to one attribution: the same cue, or no cue of their own in the same paragraph. */
function grouped(attributed: readonly Attributed[]): Attributed[][] {
  const groups: Attributed[][] = [];
  for (const one of attributed) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSameBlock = last?.place.quotation.block === one.place.quotation.block;
    const goesOn =
      one.best.pattern === 'SAME_PARAGRAPH' ||
      (one.best.cue !== null && one.best.cue.start === last?.best.cue?.start);
    // After a clause with some words in marks, marks of their own are new words.
    const isNew =
      one.best.pattern === 'SAME_PARAGRAPH' && group && !isWhole(group[0] as Attributed);
    if (group && isSameBlock && goesOn && !isNew) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

const CONTINUING: readonly Pattern[] = ['CARRIED', 'PARAGRAPH_BEFORE', 'SAME_PARAGRAPH'];

function ofMarks(text: string, group: readonly Attributed[]): Attribution {
  const [first] = group as [Attributed];
  const { best, rival } = first;
  const continues = CONTINUING.includes(best.pattern);
  const whole = group.every((one) => isWhole(one)) || (isWhole(first) && group.length > 1);
  // "X called it a “trifle”" says whose word it is; "X said the “studio” was cold" does not.
  const isDoubtful =
    !whole &&
    group.length === 1 &&
    best.report?.kind !== 'JUDGING' &&
    isHeldAtArmsLength(first.place.sentence.items, first.place.at);
  return {
    segments: group.map(({ place: { quotation } }) => wordsOf(text, quotation)),
    kind: whole ? 'DIRECT' : 'MIXED',
    content: whole ? null : contentOf(group),
    speaker: best.source,
    cue: continues ? null : best.cue,
    continues,
    pattern: describe(best.pattern),
    confidence: best.source === null || isDoubtful ? 'LOW' : confidenceOf(best.points),
    warnings: [
      ...group.flatMap(({ place: { quotation } }) => quotation.warnings),
      ...(best.source === null ? ['nobody is named for it'] : []),
      ...(isDoubtful ? ['one word, whose marks may be the reporter’s own'] : []),
      ...(rival && best.points - rival.points < CONFIDENT.LEAD
        ? [`may be words of ${rival.source?.text}`]
        : []),
    ],
  };
}

function confidenceOf(points: number): Confidence {
  if (points >= CONFIDENT.HIGH) return 'HIGH';
  return points >= CONFIDENT.MEDIUM ? 'MEDIUM' : 'LOW';
}

function ofParaphrase(
  text: string,
  { sentence, report, content, pattern }: Paraphrase,
): Attribution {
  const { items } = sentence;
  return {
    segments: [],
    kind: 'INDIRECT',
    content,
    speaker: report.source && phraseWords(text, items, report.source),
    cue: phraseWords(text, items, cueOf(sentence, report)),
    continues: false,
    pattern: describe(pattern),
    confidence: pattern === 'PASSIVE' ? 'LOW' : 'MEDIUM',
    warnings: report.source ? [] : ['nobody is named for it'],
  };
}

/** Of "it was announced" and "is reported", more than the last word. */
function cueOf(
  { items }: Sentence,
  { cue, form, source }: Paraphrase['report'],
): Paraphrase['report']['cue'] {
  if (form !== 'PASSIVE' || source || items[cue.from - 1]?.lemma !== 'be') return cue;
  return { ...cue, from: items[cue.from - 2]?.lower === 'it' ? cue.from - 2 : cue.from - 1 };
}
