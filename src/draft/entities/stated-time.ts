import type { StatedTime } from '../../record/time.ts';
import type { ArticleText } from '../article-text.ts';
import { MONTHS as MONTH_WORDS } from '../calendar-words.ts';
import type { Finding } from '../finding.ts';
import type { Attribution } from '../quotations/attributions.ts';
import type { Stretch, Words } from '../stretch.ts';
import {
  type Day,
  dayOf,
  firstOfMonth,
  lastOfMonth,
  MONTHS,
  monthOf,
  plusDays,
  WEEKDAYS,
  weekdayOf,
  yearOf,
} from './calendar-day.ts';
import { isWithin, quotedIn } from './quoted.ts';
import { sentencesOf } from './sentences.ts';

const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = `(?:(?:${MONTH_WORDS.join('|')})\\b\\.?)`;
/** Times whose days follow from the day of the article. */
const RECKONED = new RegExp(
  `\\b(?:(?:late |early |earlier )?on ${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|(?:late |early )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|earlier today|earlier this (?:week|month|year)|later that day|(?:this|last) (?:week|month|year)|last ${WEEKDAY}|today|tonight|this (?:morning|afternoon|evening)|yesterday|on ${MONTH} \\d{1,2}(?:, \\d{4})?|on \\d{1,2} ${MONTH}(?: \\d{4})?|in ${MONTH}(?:,? \\d{4})?|in (?:19|20)\\d\\d)\\b`,
  'u',
);
/** Times that only those can place who know more than the article says. */
const UNRECKONED =
  /\b(?:(?:during|before|after|throughout|at the time of) (?:his|her|their|the|its|an?) (?:first |last |second )?[\p{L}-]+|at the time|(?:a|an|two|three|four|five|several|some|many) (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|later)|in recent (?:days|weeks|months|years)|last (?:spring|summer|fall|autumn|winter))\b/u;

/** So far from the verb of saying a time still belongs to it. */
const NEAR = 28;

/** When something was said, where the article prints it beside the verb of saying. */
export function saidOf(
  attribution: Attribution,
  article: ArticleText,
  published: Day | null,
): Finding<StatedTime> {
  const anchor = attribution.cue ?? attribution.speaker;
  if (anchor === null) return { value: null, reason: 'nothing is printed' };
  const paragraph = article.paragraphs.find(
    ({ start, end }) => start <= anchor.start && anchor.start < end,
  );
  const spoken = [
    attribution.segments,
    attribution.content === null ? [] : [attribution.content],
    paragraph === undefined ? [] : quotedIn(paragraph),
  ];
  const sentence = sentenceAt(article, anchor.start);
  const reckoned = nearest(RECKONED, attribution, sentence, spoken, article);
  if (reckoned !== null) {
    if (published === null)
      return { value: null, reason: `“${reckoned.text}” is printed, but no day of the article` };
    const today = datelineDay(article, published) ?? published;
    const days = daysOf(reckoned.text, published, today);
    if (days !== null) {
      return {
        value: { stated: reckoned.text, earliest: days[0], latest: days[1], basis: 'TEXT' },
        confidence: 'MEDIUM',
        evidence: [reckoned],
        warnings: [],
      };
    }
  }
  const other = reckoned ?? nearest(UNRECKONED, attribution, sentence, spoken, article);
  if (other === null) return { value: null, reason: 'nothing is printed' };
  return {
    value: null,
    reason: `“${other.text}” is printed, and its days do not follow from the text`,
  };
}

function sentenceAt(article: ArticleText, at: number): Stretch {
  for (const paragraph of article.paragraphs) {
    if (at < paragraph.start || at >= paragraph.end) continue;
    return sentencesOf(paragraph).find(({ start, end }) => start <= at && at < end) ?? paragraph;
  }
  return { start: at, end: at };
}

/** The time that stands next to verb and speaker, outside of what was said. */
function nearest(
  pattern: RegExp,
  { cue, speaker }: Attribution,
  sentence: Stretch,
  spoken: readonly (readonly Stretch[])[],
  { text }: ArticleText,
): Words | null {
  const anchors = [cue, speaker].filter((words) => words !== null);
  const from = Math.min(...anchors.map(({ start }) => start));
  const to = Math.max(...anchors.map(({ end }) => end));
  const all = text.slice(sentence.start, sentence.end).matchAll(new RegExp(pattern, 'gu'));
  for (const match of all) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (spoken.some((parts) => isWithin(start, parts))) continue;
    const behind =
      start >= to && start - to <= NEAR && !/[.;:“”]|, (?:and|but)/.test(text.slice(to, start));
    // Past a mark it belongs to a clause of its own: "Ida Boll, who in May …, said".
    const between = start >= from && end <= to && !/[,;“”"]/.test(text.slice(end, to));
    const before = end <= from && from - end <= 3;
    if (behind || between || before) return { text: match[0], start, end };
  }
  return null;
}

/** "MONTEVIDEO, May 13. —": what "today" means there. */
function datelineDay(article: ArticleText, published: Day): Day | null {
  for (const { text } of article.paragraphs.slice(0, 7)) {
    const found = new RegExp(
      `^\\p{Lu}{3}[^—–\\n]{0,40}?, (${MONTH}) (\\d{1,2})\\b[^—–]{0,20}[—–]`,
      'u',
    ).exec(text);
    if (found === null) continue;
    const month = MONTHS.indexOf((found[1] as string).slice(0, 3).toLowerCase());
    const day = dayOf(yearOf(published), month, Number(found[2]));
    return day !== null && day <= published ? day : null;
  }
  return null;
}

function daysOf(stated: string, published: Day, today: Day): readonly [Day, Day] | null {
  const words = stated.toLowerCase();
  const sunday = plusDays(published, -weekdayOf(published));
  const one = (day: Day | null) => (day === null || day > published ? null : ([day, day] as const));
  const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
  if (weekday !== -1) {
    // The latest such day; "last Monday" printed on a Monday is a week ago.
    const back = (weekdayOf(published) - weekday + 7) % 7;
    return one(plusDays(published, -(back === 0 && words.startsWith('last') ? 7 : back)));
  }
  if (words.includes('this week')) return [sunday, published];
  if (words.includes('this month'))
    return [firstOfMonth(yearOf(published), monthOf(published)), published];
  if (words.includes('this year')) return [firstOfMonth(yearOf(published), 0), published];
  if (words === 'last week') return [plusDays(sunday, -7), plusDays(sunday, -1)];
  if (words === 'last month') {
    return [
      firstOfMonth(yearOf(published), monthOf(published) - 1),
      lastOfMonth(yearOf(published), monthOf(published) - 1),
    ];
  }
  if (words === 'last year')
    return [firstOfMonth(yearOf(published) - 1, 0), lastOfMonth(yearOf(published) - 1, 11)];
  if (words === 'yesterday') return one(plusDays(today, -1));
  if (/^(?:earlier )?today|tonight|this (?:morning|afternoon|evening)/.test(words))
    return one(today);
  return daysOfDate(words, published);
}

/** "in August", "on Oct. 5, 2013", "in 2013": the latest that has begun, where no year is printed. */
function daysOfDate(words: string, published: Day): readonly [Day, Day] | null {
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(words));
  const printedYear = /\b(\d{4})\b/.exec(words)?.[1];
  const date = /\b(\d{1,2})\b/.exec(words.replace(/\b\d{4}\b/, ''))?.[1];
  const until = (first: Day, last: Day) =>
    first > published ? null : ([first, last < published ? last : published] as const);
  if (month === -1) {
    return printedYear === undefined ? null : until(`${printedYear}-01-01`, `${printedYear}-12-31`);
  }
  for (const year of printedYear === undefined
    ? [yearOf(published), yearOf(published) - 1]
    : [Number(printedYear)]) {
    const first = date === undefined ? firstOfMonth(year, month) : dayOf(year, month, Number(date));
    if (first === null) return null;
    if (first > published) continue;
    return until(first, date === undefined ? lastOfMonth(year, month) : first);
  }
  return null;
}
