import { PlainDate } from '../../record/time.ts';
import { MONTHS, WEEKDAYS } from '../calendar-words.ts';
import type { Stretch } from '../stretch.ts';

/** A day as it is printed: the day itself, or the first and the last that it can mean. */
export interface PrintedDate extends Stretch {
  readonly from: string;
  readonly to: string;
  readonly warnings: readonly string[];
}

const MONTH = `(?<month>${MONTHS.join('|')})\\b\\.?`;
const WEEKDAY = `(?:(?<weekday>${WEEKDAYS.join('|')})\\b\\.?,?\\s+)?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:1[6-9]|20)\\d\\d)(?!\\d)';

const FORMS: readonly RegExp[] = [
  // Wednesday, March 13th, 2024
  new RegExp(`${WEEKDAY}\\b${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'giu'),
  // Wed 13 March 2024, the 13th of March, 2024
  new RegExp(`${WEEKDAY}(?<!\\d)${DAY}(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}`, 'giu'),
  // 2024-03-13
  /(?<!\d)(?<year>(?:1[6-9]|20)\d\d)([-/.])(?<number>\d\d)\2(?<day>\d\d)(?!\d)/gu,
  // 13/03/2024 or 03/13/2024
  /(?<!\d)(?<first>\d{1,2})([-/.])(?<second>\d{1,2})\2(?<year>(?:1[6-9]|20)\d\d)(?!\d)/gu,
];

/** Every day that a line names with its year. */
export function datesIn(line: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const form of FORMS) {
    for (const match of line.matchAll(form)) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => start < stretch.end && stretch.start < end)) continue;
      const date = read(match.groups ?? {});
      if (date !== null) found.push({ ...stretch, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(
  groups: Readonly<Record<string, string | undefined>>,
): Omit<PrintedDate, keyof Stretch> | null {
  const { year = '', month, number, day, weekday, first, second } = groups;
  if (first !== undefined && second !== undefined) {
    const days = [dayOf(year, second, first), dayOf(year, first, second)]
      .filter((day) => day !== null)
      .sort();
    const [from, to = from] = days;
    if (from === undefined || to === undefined) return null;
    const warning = `day and month cannot be told apart: ${from} or ${to}`;
    return { from, to, warnings: from === to ? [] : [warning] };
  }
  const ofYear = number ?? String(indexOf(MONTHS, month ?? '') + 1);
  const date = dayOf(year, ofYear, day ?? '');
  if (date === null) return null;
  const warnings = [];
  if (weekday !== undefined && new Date(date).getUTCDay() !== indexOf(WEEKDAYS, weekday)) {
    warnings.push(`${date} was no ${weekday}`);
  }
  return { from: date, to: date, warnings };
}

function dayOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return PlainDate.safeParse(date).success ? date : null;
}

function indexOf(names: readonly string[], name: string): number {
  return names.findIndex((forms) => new RegExp(`^(?:${forms})$`, 'i').test(name));
}
