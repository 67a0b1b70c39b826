import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interval, localDays, PublicationTime } from '../../src/record/time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const shown = (time: PublicationTime): [string, string] => {
  const { earliest, latest } = interval(time);
  return [new Date(earliest).toISOString(), new Date(latest).toISOString()];
};

describe('the instants a printed time can mean', () => {
  it.each([
    [
      'a minute without zone',
      { stated: 'Mar 13, 2024 | 6:51 PM', date: '2024-03-13', time: '18:51' },
      ['2024-03-13T04:51:00.000Z', '2024-03-14T06:51:59.999Z'],
    ],
    [
      'a minute with an offset ahead of UTC',
      { stated: '18:00 KST', date: '2024-10-11', time: '18:00', offset: '+09:00' },
      ['2024-10-11T09:00:00.000Z', '2024-10-11T09:00:59.999Z'],
    ],
    [
      'a minute with an offset of a half hour behind UTC, into the next year',
      { stated: '21:45 NST', date: '2024-12-31', time: '21:45', offset: '-03:30' },
      ['2025-01-01T01:15:00.000Z', '2025-01-01T01:15:59.999Z'],
    ],
    [
      'a second without zone',
      { stated: '18:51:30', date: '2024-03-13', time: '18:51:30' },
      ['2024-03-13T04:51:30.000Z', '2024-03-14T06:51:30.999Z'],
    ],
    [
      'a second in UTC',
      { stated: '06:05:59 GMT', date: '2009-02-06', time: '06:05:59', offset: '+00:00' },
      ['2009-02-06T06:05:59.000Z', '2009-02-06T06:05:59.999Z'],
    ],
    [
      'a day',
      { stated: 'Monday, May 14, 1962', date: '1962-05-14' },
      ['1962-05-13T10:00:00.000Z', '1962-05-15T11:59:59.999Z'],
    ],
    [
      'a leap month',
      { stated: 'February 2024', from: '2024-02-01', to: '2024-02-29' },
      ['2024-01-31T10:00:00.000Z', '2024-03-01T11:59:59.999Z'],
    ],
  ])('are those of %s', (_, time, expected) => {
    expect(shown(PublicationTime.parse(time))).toEqual(expected);
  });

  const day = fc
    .date({ min: new Date('1000-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = fc
    .tuple(fc.nat(23), fc.nat(59), fc.option(fc.nat(59), { nil: undefined }))
    .map((parts) => parts.flatMap((part) => (part === undefined ? [] : [two(part)])).join(':'));
  /** Every offset there is: from -12:00 to +14:00, in steps of a quarter of an hour. */
  const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => {
    const minutes = Math.abs(quarters) * 15;
    return `${quarters < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  });
  const stated = 'as printed';

  it('end after they begin, whatever is printed', () => {
    const printed = fc.oneof(
      fc.record({ date: day }),
      fc.record({ date: day, time }),
      fc.record({ date: day, time, offset }),
      fc.tuple(day, day).map((days) => {
        const [from = '', to = ''] = days.toSorted();
        return { from, to };
      }),
    );
    fc.assert(
      fc.property(printed, (parts) => {
        const parsed = PublicationTime.parse({ stated, ...parts });
        const { earliest, latest } = interval(parsed);
        expect(latest).toBeGreaterThan(earliest);
        const { first, last } = localDays(parsed);
        expect(earliest).toBeGreaterThanOrEqual(Date.parse(first) - 14 * HOUR);
        expect(latest).toBeLessThan(Date.parse(last) + 36 * HOUR);
      }),
    );
  });

  it('are one minute or one second with an offset, and where Date puts them', () => {
    fc.assert(
      fc.property(day, time, offset, (date, clock, zone) => {
        const { earliest, latest } = interval({ stated, date, time: clock, offset: zone });
        expect(latest - earliest + 1).toBe(clock.length > 5 ? 1000 : MINUTE);
        expect(earliest).toBe(Date.parse(`${date}T${clock}${zone}`));
      }),
    );
  });

  it('hold, without an offset, those of every offset and nothing beyond', () => {
    fc.assert(
      fc.property(day, time, offset, (date, clock, zone) => {
        const zoneless = interval({ stated, date, time: clock });
        const zoned = interval({ stated, date, time: clock, offset: zone });
        expect(zoneless.earliest).toBeLessThanOrEqual(zoned.earliest);
        expect(zoneless.latest).toBeGreaterThanOrEqual(zoned.latest);
        expect(interval({ stated, date, time: clock, offset: '+14:00' }).earliest).toBe(
          zoneless.earliest,
        );
        expect(interval({ stated, date, time: clock, offset: '-12:00' }).latest).toBe(
          zoneless.latest,
        );
      }),
    );
  });

  it('hold, with a day alone, every time of the day', () => {
    fc.assert(
      fc.property(day, time, (date, clock) => {
        const whole = interval({ stated, date });
        const part = interval({ stated, date, time: clock });
        expect(whole.earliest).toBeLessThanOrEqual(part.earliest);
        expect(whole.latest).toBeGreaterThanOrEqual(part.latest);
      }),
    );
  });

  it.each(['+14:00', '-12:00', '+05:45', '-00:30'])('know the offset %s', (zone) => {
    const time = { stated, date: '2024-03-13', time: '18:51', offset: zone };
    expect(PublicationTime.safeParse(time).success).toBe(true);
  });

  it.each(['+14:01', '-12:01', '-14:59'])('know no offset %s', (zone) => {
    const time = { stated, date: '2024-03-13', time: '18:51', offset: zone };
    expect(PublicationTime.safeParse(time).success).toBe(false);
  });
});
