/** A day of the calendar as "2024-03-13". */
export type Day = string;

const DAY = 24 * 60 * 60_000;
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
export const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

const at = (day: Day): number => Date.parse(`${day}T00:00Z`);
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => toDay(at(day) + days * DAY);
export const weekdayOf = (day: Day): number => new Date(at(day)).getUTCDay();
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7)) - 1;
export const firstOfMonth = (year: number, month: number): Day => toDay(Date.UTC(year, month, 1));
export const lastOfMonth = (year: number, month: number): Day =>
  toDay(Date.UTC(year, month + 1, 0));

/** Null for a day that no calendar has. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = toDay(Date.UTC(year, month, date));
  return monthOf(day) === month && date > 0 ? day : null;
}
