import type { PublicationTime } from '../../record/time.ts';
import type { Stretch } from '../stretch.ts';
import { clocksIn, type PrintedClock } from './printed-clock.ts';
import { datesIn, type PrintedDate } from './printed-date.ts';

/** What a label before a time says it is the time of. */
export type TimeLabel = 'PUBLISHED' | 'MODIFIED';

/** A time as a line prints it. */
export interface PrintedTime extends Stretch {
  readonly time: PublicationTime;
  readonly label: TimeLabel | null;
  readonly warnings: readonly string[];
}

/** What may stand between a day and a time of day. */
const BETWEEN = /^[\s,;|\u00B7\u2022\u2013\u2014T-]*(?:at\s+|on\s+)?$/u;
const LABELS: readonly (readonly [TimeLabel, RegExp])[] = [
  ['MODIFIED', /\b(?:(?:last )?(?:updated|modified|revised|edited)|update|corrected)\b/giu],
  ['PUBLISHED', /\b(?:(?:first |originally )?(?:published|posted|issued|filed|created)|date)\b/giu],
];

/** Every time that a line names with its day: "Mar 13, 2024 | 6:51 PM", "3:04 p.m. ET, Tue March 3, 2020". */
export function timesIn(line: string): PrintedTime[] {
  const clocks = clocksIn(line);
  let reached = 0;
  return datesIn(line).map((date, index, dates) => {
    const next = dates[index + 1]?.start ?? line.length;
    const clock =
      clocks.find(({ start, end }) => {
        return start >= date.end && end <= next && BETWEEN.test(line.slice(date.end, start));
      }) ??
      clocks.find(({ start, end }) => {
        return start >= reached && end <= date.start && BETWEEN.test(line.slice(end, date.start));
      });
    const start = Math.min(date.start, clock?.start ?? date.start);
    const end = Math.max(date.end, clock?.end ?? date.end);
    const label = labelOf(line.slice(reached, start));
    reached = end;
    return { start, end, label, ...timeOf(line.slice(start, end), date, clock) };
  });
}

/** The last label that stands before a time. */
export function labelOf(before: string): TimeLabel | null {
  const found = LABELS.flatMap(([label, words]) =>
    [...before.matchAll(words)].map(({ index }) => ({ label, index })),
  );
  return found.sort((a, b) => a.index - b.index).at(-1)?.label ?? null;
}

function timeOf(
  stated: string,
  { from, to, warnings }: PrintedDate,
  clock: PrintedClock | undefined,
): Pick<PrintedTime, 'time' | 'warnings'> {
  if (from !== to) {
    const without = clock === undefined ? [] : ['the time of day means nothing without its day'];
    return { time: { stated, from, to }, warnings: [...warnings, ...without] };
  }
  if (clock === undefined) {
    return { time: { stated, date: from }, warnings: [...warnings, 'no time of day is printed'] };
  }
  const { time, offset } = clock;
  return {
    time: { stated, date: from, time, ...(offset === null ? {} : { offset }) },
    warnings: [...warnings, ...clock.warnings],
  };
}
