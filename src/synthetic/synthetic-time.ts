import type { PublicationTime, StatedTime } from '../record/time.ts';
import { daysAfter, lastOfMonth, partsOf, weekday } from './calendar.ts';
import { type Random, weights } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Twenty years, to the end of 2024. */
const FIRST_DAY = '2005-01-01';
const DAYS = 7305;

/** Zones as they are printed, and what they mean. */
const ZONES = [
  ['GMT', '+00:00'],
  ['CET', '+01:00'],
  ['EST', '-05:00'],
  ['KST', '+09:00'],
  ['UTC+5:30', '+05:30'],
  ['UTC-3', '-03:00'],
] as const;

const FORMS = weights({ ZONED: 45, LOCAL: 30, DAY: 17, MONTH: 8 });

/** A day that a synthetic archive can tell of. */
export function drawDay(random: Random): string {
  return daysAfter(FIRST_DAY, random.integer(0, DAYS - 1));
}

/** When an article appears: mostly to the minute, with a zone or without; else on a day or in a month. */
export function drawPublicationTime(random: Random, vocabulary: Vocabulary): PublicationTime {
  const date = drawDay(random);
  const form = random.weighted(FORMS);
  const two = (number: number): string => String(number).padStart(2, '0');
  const seconds = random.chance(0.05) ? `:${two(random.integer(0, 59))}` : '';
  const time = `${two(random.integer(0, 23))}:${two(random.integer(0, 59))}${seconds}`;
  const [zone, offset] = random.pick(ZONES);
  const day = vocabulary.date(partsOf(date));
  switch (form) {
    case 'ZONED':
      return { stated: `${day} ${time} ${zone}`, date, time, offset };
    case 'LOCAL':
      return { stated: `${day} ${time}`, date, time };
    case 'DAY':
      return { stated: day, date };
    case 'MONTH': {
      const { year, month } = partsOf(date);
      const from = `${date.slice(0, 7)}-01`;
      return { stated: vocabulary.month(year, month), from, to: lastOfMonth(date) };
    }
  }
}

/** When an article was changed; undefined where its day is not known. */
export function drawModification(
  random: Random,
  published: PublicationTime,
  vocabulary: Vocabulary,
): PublicationTime | undefined {
  if (published.date === undefined) return undefined;
  const date = daysAfter(published.date, random.integer(1, 3));
  return { stated: vocabulary.date(partsOf(date)), date };
}

/** When something was said, in the days before an article. */
export function drawStatedTime(
  random: Random,
  day: string,
  vocabulary: Vocabulary,
): StatedTime & { stated: string } {
  const daysBack = random.integer(0, 5);
  if (daysBack === 0) {
    const sunday = daysAfter(day, -weekday(day) - 7);
    const latest = daysAfter(sunday, 6);
    return { stated: vocabulary.lastWeek, earliest: sunday, latest, basis: 'TEXT' };
  }
  const said = daysAfter(day, -daysBack);
  const stated = vocabulary.onWeekday[weekday(said)] as string;
  return { stated, earliest: said, latest: said, basis: 'TEXT' };
}

/** When something was said that the article does not date. */
export function drawKnownTime(random: Random, day: string): StatedTime {
  const latest = daysAfter(day, -random.integer(0, 2));
  return { earliest: daysAfter(latest, -random.integer(0, 9)), latest, basis: 'CURATOR' };
}
