import { describe, expect, it } from 'vitest';
import { codesOf, refusal } from '../server/refusal.ts';
import { client, mistake, totalOf } from './filtered.ts';

describe('a time in a filter', () => {
  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-2-1', '20240201', '', 'today', 5, []])(
    'has to be a day that exists: %j',
    async (day) => {
      for (const [list, criterion] of [
        ['articles', 'published'],
        ['quotes', 'published'],
        ['quotes', 'said'],
      ] as const) {
        for (const end of ['from', 'to']) {
          const error = await mistake(list, { not: { [criterion]: { [end]: day } } });
          expect(error?.extensions?.code, criterion).toBe('BAD_DATE');
        }
      }
    },
  );

  it.each([
    '2024-02-30T10:00:00Z',
    '2024-03-13T10:00:00',
    '2024-03-13T10:00Z',
    '2024-03-13',
    '2024-03-13T25:00:00Z',
    '2024-03-13T10:60:00Z',
    '2024-03-13T10:00:00+24:00',
    '2024-03-13T24:00:00Z',
    '2024-03-13T10:00:00+0900',
    '2024-03-13 10:00:00Z',
    'Wed, 13 Mar 2024 10:00:00 GMT',
    '',
    1_710_324_000_000,
    {},
  ])('has to be an instant with its offset: %j', async (instant) => {
    for (const list of ['articles', 'quotes'] as const) {
      for (const end of ['from', 'to']) {
        const error = await mistake(list, { publishedInstant: { [end]: instant } });
        expect(error?.extensions?.code).toBe('BAD_DATE');
      }
    }
  });

  it('is found to be wrong in a literal as well', async () => {
    for (const [criterion, day] of [
      ['published', '2024-02-30'],
      ['publishedInstant', '2024-03-13T10:00:00'],
    ]) {
      const query = `{ articles(filter: { ${criterion}: { from: "${day}" } }) { totalCount } }`;
      expect(codesOf(await refusal(client, query))).toEqual(['BAD_DATE']);
    }
  });

  it.each([
    ['published', '2024-03-14', '2024-03-13'],
    ['said', '2024-03-14', '2024-03-13'],
    ['publishedInstant', '2024-03-13T10:00:00.001Z', '2024-03-13T10:00:00Z'],
    ['publishedInstant', '2024-03-13T10:00:00Z', '2024-03-13T18:59:59+09:00'],
  ])('may not end before it begins: %s', async (criterion, from, to) => {
    const error = await mistake('quotes', { or: [{ [criterion]: { from, to } }] });
    expect(error?.extensions).toEqual({ code: 'BAD_RANGE' });
    expect(await totalOf('quotes', { [criterion]: { from: to, to: from } })).toBe(0);
  });

  it('may begin and end at the same time, and is open where it has no end', async () => {
    const day = '1962-05-14';
    const count = await totalOf('articles', { published: { from: day, to: day } });
    expect(count).toBe(1);
    expect(await totalOf('articles', { published: { to: day } })).toBe(1);
    const all = await totalOf('articles', {});
    for (const published of [
      {},
      { from: day },
      { from: null, to: null },
      { from: day, to: null },
    ]) {
      expect(await totalOf('articles', { published })).toBe(all);
    }
    const instant = `${day}T00:00:00Z`;
    const certain = { from: instant, to: instant, certainty: 'CERTAIN' };
    expect(await totalOf('articles', { publishedInstant: certain })).toBe(0);
    const possible = { from: instant, to: instant };
    expect(await totalOf('articles', { publishedInstant: possible })).toBe(1);
  });
});
