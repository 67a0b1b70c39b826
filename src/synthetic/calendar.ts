import type { Day } from './vocabulary.ts';

const MILLISECONDS = 24 * 60 * 60 * 1000;
const FIRST = Date.parse('1990-01-01');
const LAST = Date.parse('2029-12-31');
/** The first of them is a Monday. */
const MONDAY = 1;

/** All days that articles can have to do with: a date is found among them more quickly than made by `Date`. */
class Days {
  readonly dates = Array.from({ length: (LAST - FIRST) / MILLISECONDS + 1 }, (_, days) =>
    new Date(FIRST + days * MILLISECONDS).toISOString().slice(0, 10),
  );
  readonly numbers = new Map(this.dates.map((date, number) => [date, number]));
}

// Made when it is needed first: of all commands one needs it.
let days: Days | undefined;

/** The day so many days after another, both as "2024-03-13". */
export function daysAfter(date: string, count: number): string {
  days ??= new Days();
  return days.dates[numberOf(date) + count] as string;
}

export function lastOfMonth(date: string): string {
  const { year, month } = partsOf(date);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function partsOf(date: string): Day {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

/** 0 for a Sunday. */
export function weekday(date: string): number {
  return (numberOf(date) + MONDAY) % 7;
}

function numberOf(date: string): number {
  days ??= new Days();
  return days.numbers.get(date) as number;
}
