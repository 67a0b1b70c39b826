import { z } from 'zod';
import { Mention, PrintedTime } from './prose.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The zones farthest ahead of and behind UTC: what a local time without zone can mean. */
const FARTHEST_AHEAD = 14 * 60 * MINUTE;
const FARTHEST_BEHIND = 12 * 60 * MINUTE;

/** A day of the proleptic Gregorian calendar that exists (ISO 8601, `2024-03-13`). */
export const PlainDate = z.iso.date({ error: 'should be a day that exists, such as "2024-03-13"' });

const LocalTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'should be a time such as "18:51" or "18:51:30"')
  .describe('Local time as printed, 24 hours: "18:51" or "18:51:30".');

const UtcOffset = z
  .string()
  .regex(
    /^(?:\+(?:0\d|1[0-3]):[0-5]\d|\+14:00|-(?:0\d|1[01]):[0-5]\d|-12:00)$/,
    'should be an offset from UTC such as "+09:00"',
  )
  .describe('Offset from UTC, only where the article states one: "+09:00".');

/** When an article appeared, as far as it says so. */
export const PublicationTime = z
  .strictObject({
    stated: PrintedTime,
    date: PlainDate.optional().describe('The local day printed.'),
    time: LocalTime.optional(),
    offset: UtcOffset.optional(),
    from: PlainDate.optional().describe('First possible local day, where no one day is printed.'),
    to: PlainDate.optional().describe('Last possible local day, where no one day is printed.'),
  })
  .superRefine((time, context) => {
    const fail = (member: string, message: string) =>
      context.addIssue({ code: 'custom', path: [member], message });
    if (time.date !== undefined) {
      if (time.from !== undefined) fail('from', 'is not needed where "date" gives the day');
      if (time.to !== undefined) fail('to', 'is not needed where "date" gives the day');
      if (time.offset !== undefined && time.time === undefined) {
        fail('offset', 'has no meaning without "time"');
      }
      return;
    }
    if (time.from === undefined) fail('date', 'is missing; give it, or both "from" and "to"');
    else if (time.to === undefined) fail('to', 'is missing beside "from"');
    else if (time.to < time.from) fail('to', `lies before "from"; should be ${time.from} or later`);
    if (time.time !== undefined) fail('time', 'has no meaning without "date"');
    if (time.offset !== undefined) fail('offset', 'has no meaning without "date"');
  });
export type PublicationTime = z.infer<typeof PublicationTime>;

/** When something was said, where that is not the time of the article; days of the article's calendar. */
export const StatedTime = z
  .strictObject({
    stated: Mention.optional().describe(
      'The time as printed; left out where the article gives none.',
    ),
    earliest: PlainDate,
    latest: PlainDate,
    basis: z
      .enum(['TEXT', 'CURATOR'])
      .describe(
        'Whether the days follow from the text alone or from what the curator knows besides.',
      ),
  })
  .superRefine((time, context) => {
    if (time.latest < time.earliest) {
      context.addIssue({
        code: 'custom',
        path: ['latest'],
        message: `lies before "earliest"; should be ${time.earliest} or later`,
      });
    }
    if (time.stated === undefined && time.basis === 'TEXT') {
      context.addIssue({
        code: 'custom',
        path: ['stated'],
        message: 'is missing; a time that follows from the text is printed in it',
      });
    }
  });
export type StatedTime = z.infer<typeof StatedTime>;

/** Milliseconds since 1970-01-01T00:00Z, both ends included. */
export interface Interval {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The instants a stated time can mean. With date, time and offset it is that minute (or second);
 * without an offset, that minute in any zone from UTC+14 to UTC-12; without a time, the whole day.
 */
export function interval(time: PublicationTime): Interval {
  const first = Date.parse(`${time.date ?? time.from}T${time.time ?? '00:00'}Z`);
  const last = Date.parse(`${time.date ?? time.to}T${time.time ?? '00:00'}Z`);
  const precision = time.time === undefined ? DAY : time.time.length > 5 ? 1000 : MINUTE;
  if (time.offset !== undefined) {
    const offset = offsetMilliseconds(time.offset);
    return { earliest: first - offset, latest: last - offset + precision - 1 };
  }
  return { earliest: first - FARTHEST_AHEAD, latest: last + FARTHEST_BEHIND + precision - 1 };
}

/** The local days a stated time can mean. */
export function localDays(time: PublicationTime): { first: string; last: string } {
  return {
    first: (time.date ?? time.from) as string,
    last: (time.date ?? time.to) as string,
  };
}

function offsetMilliseconds(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * MINUTE;
}
