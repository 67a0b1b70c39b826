import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesIn } from '../../../src/draft/frame/printed-time.ts';
import { PublicationTime } from '../../../src/record/time.ts';
import { BODY, found, framed, warningsOf } from '../framed.ts';

const at = (line: string) =>
  found(framed(`A bread for the fair\n\nBy Ida Holm\n${line}\n\n${BODY}`).published);

describe('a time of publication', () => {
  it.each([
    ['Mar 13, 2024 | 6:51 PM', { date: '2024-03-13', time: '18:51' }],
    ['27 March 2025, 09:00', { date: '2025-03-27', time: '09:00' }],
    ['6 February 2009 06:05 GMT', { date: '2009-02-06', time: '06:05', offset: '+00:00' }],
    ['2024-10-11 18:00 +09:00', { date: '2024-10-11', time: '18:00', offset: '+09:00' }],
    ['2024-03-13T18:51:30-05:00', { date: '2024-03-13', time: '18:51:30', offset: '-05:00' }],
    ['Sept. 9, 2024, 12:05 p.m. UTC+5:30', { date: '2024-09-09', time: '12:05', offset: '+05:30' }],
    ['Monday, May 14, 1962', { date: '1962-05-14' }],
    ['12:00 AM, 1st of May, 2021', { date: '2021-05-01', time: '00:00' }],
    ['14/05/1962', { date: '1962-05-14' }],
    ['5 March 2020, 1905 GMT', { date: '2020-03-05', time: '19:05', offset: '+00:00' }],
  ])('reads %s', (line, time) => {
    expect(at(line).value).toEqual({ stated: line, ...time });
  });

  it.each(['ET', 'EST', 'BST', 'CET', 'IST', 'Pacific time'])(
    'keeps the zone %s in what is stated and makes no offset of it',
    (zone) => {
      const { value, warnings } = at(`Published 3:04 p.m. ${zone}, Tue March 3, 2020`);
      expect(value).toEqual({
        stated: `3:04 p.m. ${zone}, Tue March 3, 2020`,
        date: '2020-03-03',
        time: '15:04',
      });
      expect(warnings.join()).toContain(`"${zone}" is the name of more than one zone`);
    },
  );

  it('says so where no zone is printed', () => {
    expect(at('27 March 2025, 09:00').warnings).toEqual(['no zone is printed']);
  });

  it('leaves open which of two days a date of figures means', () => {
    const { value, confidence, warnings } = at('05/04/2024');
    expect(value).toEqual({ stated: '05/04/2024', from: '2024-04-05', to: '2024-05-04' });
    expect(confidence).toBe('LOW');
    expect(warnings.join()).toMatch(/2024-04-05 or 2024-05-04/);
  });

  it('doubts a day that was another day of the week', () => {
    const { confidence, warnings } = at('Wednesday, March 12, 2024');
    expect(confidence).toBe('LOW');
    expect(warnings).toContain('2024-03-12 was no Wednesday');
  });

  it('tells a change from the publication, whichever comes first', () => {
    const frame = framed(
      `A bread for the fair\n\nUpdated 21 June 2025, 10:40\nPublished 20 June 2025, 08:15\n\n${BODY}`,
    );
    expect(found(frame.published).value.stated).toBe('20 June 2025, 08:15');
    expect(found(frame.modified).value.stated).toBe('21 June 2025, 10:40');
  });

  it('reads a label that stands in the line above', () => {
    const frame = framed(
      `A bread for the fair\n\nPublished\n20 June 2025\nLast updated\n21 June 2025\n\n${BODY}`,
    );
    expect(found(frame.published).value.date).toBe('2025-06-20');
    expect(found(frame.modified).value.date).toBe('2025-06-21');
  });

  it.each([
    ['nothing', 'By Ida Holm', /no day with its year is printed/],
    ['a day without a year', '3 March, 09:00', /no day with its year is printed/],
    ['a time that counts from now', '2 hours ago', /counts from the day of reading/],
    ['a day that no calendar has', '30 February 2024', /no day with its year is printed/],
  ])('is not found in %s, and says why', (_, line, reason) => {
    const { published } = framed(`A bread for the fair\n\nBy Ida Holm\n${line}\n\n${BODY}`);
    expect(published).toMatchObject({ value: null, reason: expect.stringMatching(reason) });
  });

  it('is not a day that a sentence speaks of', () => {
    const { published } = framed(
      `A bread for the fair\n\nThe fair was first held on 3 March 1911, when the mill was new and the town was small.\n\n${BODY}`,
    );
    expect(published.value).toBeNull();
    expect(warningsOf(published)).toEqual([]);
  });

  it('has the shape of a record whatever a line holds', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    const month = fc.constantFrom('Feb', 'March', 'Sept.', 'December');
    const day = fc.oneof(
      fc.tuple(number(0, 32), month, number(1500, 2100)).map((parts) => parts.join(' ')),
      fc.tuple(month, number(0, 32), number(1500, 2100)).map(([m, d, y]) => `${m} ${d}, ${y}`),
      fc.tuple(number(0, 32), number(0, 13), number(1600, 2100)).map((parts) => parts.join('/')),
    );
    const clock = fc
      .tuple(
        number(0, 25),
        fc.constantFrom('00', '59', '60', '5'),
        fc.constantFrom('', ' PM', ' p.m. ET', ' GMT', '+09:00', ' UTC+14', ' -12:30'),
      )
      .map(([hour, minute, rest]) => `${hour}:${minute}${rest}`);
    const other = fc.constantFrom(
      '|',
      ',',
      'at',
      'Published',
      'Updated',
      'T',
      'Z',
      '7pm',
      'Monday,',
    );
    const piece = fc.oneof(day, clock, other);
    let seen = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const line = pieces.join(' ');
        for (const { start, end, time } of timesIn(line)) {
          seen += 1;
          expect(line.slice(start, end)).toBe(time.stated);
          expect(PublicationTime.safeParse(time).success).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(300);
  });
});
