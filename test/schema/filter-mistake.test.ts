import { describe, expect, it } from 'vitest';
import { client, LIST_NAMES, type ListName, mistake, totalOf } from './filtered.ts';
import type { Filter } from './passes.ts';

describe.each(LIST_NAMES)('in a filter of %s', (list) => {
  it('nothing asked for is met by everything', async () => {
    const { data } = await client.ask<{ list: { totalCount: number } }>(
      `{ list: ${list} { totalCount } }`,
    );
    const all = data?.list.totalCount ?? 0;
    expect(all).toBeGreaterThan(0);
    for (const filter of [null, {}, { and: [] }, { and: [{}, {}] }, { or: [{}] }, { and: {} }]) {
      expect(await totalOf(list, filter), JSON.stringify(filter)).toBe(all);
    }
    const nothing = { text: null, and: null, or: null, not: null };
    expect(await totalOf(list, nothing)).toBe(all);
  });

  it('none of nothing is met by nothing', async () => {
    for (const filter of [{ or: [] }, { not: {} }, { and: [{ or: [] }] }, { not: { and: [] } }]) {
      expect(await totalOf(list, filter), JSON.stringify(filter)).toBe(0);
    }
  });

  it('what contradicts itself is met by nothing', async () => {
    const some = { text: 'a' };
    for (const filter of [
      { and: [some, { not: some }] },
      { ...some, not: some },
      { or: [{ and: [some, { not: some }] }, { or: [] }] },
    ]) {
      expect(await totalOf(list, filter), JSON.stringify(filter)).toBe(0);
    }
  });

  it('a member that is null is refused', async () => {
    for (const filter of [{ and: [null] }, { or: [{}, null] }]) {
      expect((await mistake(list, filter))?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('a criterion that is none is refused', async () => {
    for (const filter of [{ colour: 'red' }, { not: { colour: null } }]) {
      expect((await mistake(list, filter))?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('in a filter', () => {
  it.each<[ListName, Filter]>([
    ['quotes', { kind: [] }],
    ['quotes', { speaker: [] }],
    ['quotes', { about: [] }],
    ['articles', { topic: [] }],
    ['articles', { country: { code: [] } }],
    ['articles', { country: { code: ['KE'], role: [] } }],
    ['people', { role: [] }],
    ['countries', { code: [] }],
    ['quotes', { kind: 'DIRECT', and: [{ kind: 'INDIRECT' }] }],
    ['articles', { published: { to: '1950-01-01' } }],
    ['quotes', { said: { from: '2500-01-01' } }],
  ])('of %s this is met by nothing: %j', async (list, filter) => {
    expect(await totalOf(list, filter)).toBe(0);
  });

  it.each<[ListName, Filter]>([
    ['quotes', { kind: [null] }],
    ['quotes', { kind: 'direct' }],
    ['quotes', { kind: 'ANY' }],
    ['quotes', { person: [null] }],
    ['quotes', { person: 5 }],
    ['quotes', { text: ['a'] }],
    ['articles', { country: 'KE' }],
    ['articles', { country: { role: ['SUBJECT'] } }],
    ['articles', { published: '2024-01-01' }],
    ['articles', { publishedInstant: { certainty: 'SURE' } }],
    ['countries', { code: 410 }],
  ])('of %s this is of the wrong type: %j', async (list, filter) => {
    expect((await mistake(list, filter))?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('an id has to be one, of somebody who can speak', async () => {
    const article = Buffer.from('Article:2024-03-13-a').toString('base64url');
    for (const speaker of ['nonsense', article, ['']]) {
      expect((await mistake('quotes', { speaker }))?.extensions).toEqual({ code: 'BAD_ID' });
    }
    const nobody = Buffer.from('Person:nobody').toString('base64url');
    expect(await totalOf('quotes', { speaker: nobody })).toBe(0);
  });
});

describe('a text in a filter', () => {
  it.each([
    ['1,001 characters', 'a'.repeat(1_001), 1_000],
    ['90,000 characters', 'a'.repeat(90_000), 1_000],
    ['51 words', 'a1 b2 c3 '.repeat(17).replace(/\w+/g, (w, at) => `${w}${at}`), 50],
    ['51 words in phrases', '"a b c" '.repeat(17), 50],
    ['letters that fold to several words', '"\uFDFA" '.repeat(13), 50],
  ])('has to be one that somebody typed: %s', async (_, text, limit) => {
    for (const [list, criterion] of [
      ...LIST_NAMES.map((name) => [name, 'text'] as const),
      ['quotes', 'words'] as const,
      ['people', 'position'] as const,
    ]) {
      const error = await mistake(list, { or: [{ [criterion]: text }] });
      expect(error?.extensions).toEqual({ code: 'TEXT_TOO_LONG', limit });
      expect(error?.message.length).toBeLessThan(200);
    }
  });

  it('may have a thousand characters and fifty words', async () => {
    expect(await totalOf('quotes', { text: 'ab '.repeat(333) })).toBe(0);
    const words = Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ');
    expect(await totalOf('quotes', { text: words })).toBe(0);
  });
});

describe('a country in a filter', () => {
  const PLACES: [ListName, (code: string) => Filter][] = [
    ['quotes', (code) => ({ about: ['KR', code] })],
    ['quotes', (code) => ({ not: { onBehalfOf: code } })],
    ['articles', (code) => ({ or: [{ country: { code, role: 'SUBJECT' } }] })],
    ['people', (code) => ({ country: code })],
    ['organizations', (code) => ({ country: code })],
    ['countries', (code) => ({ code })],
  ];

  it.each(['ZZ', 'ZZZ', '999', 'Atlantis', '', '\0', 'x'.repeat(90_000)])(
    'has to be there: %.10s',
    async (code) => {
      for (const [list, filter] of PLACES) {
        const error = await mistake(list, filter(code));
        expect(error?.extensions).toEqual({ code: 'UNKNOWN_COUNTRY' });
        expect(error?.message.length).toBeLessThan(200);
      }
    },
  );

  it('is told where a code is one of FIPS 10-4', async () => {
    for (const [list, filter] of PLACES) {
      const error = await mistake(list, filter('KS'));
      const likely = { code: 'KR', name: 'South Korea' };
      expect(error?.extensions).toEqual({ code: 'UNKNOWN_COUNTRY', likely });
    }
  });

  it.each([
    ['SU', /RU/],
    ['YU', /RS/],
    ['DD', /DE/],
    ['CS', /CZ.*RS|RS.*CZ/],
  ])('is told what became of it: %s', async (code, became) => {
    for (const [list, filter] of PLACES) {
      const error = await mistake(list, filter(code));
      expect(error?.extensions?.code).toBe('UNKNOWN_COUNTRY');
      expect(error?.extensions?.withdrawn).toContainEqual(expect.objectContaining({ code }));
      expect(error?.message).toMatch(became);
    }
  });

  it.each([
    ['Korea', ['KP', 'KR']],
    ['Congo', ['CD', 'CG']],
  ])('has to be one, not several: %s', async (name, codes) => {
    for (const [list, filter] of PLACES) {
      const error = await mistake(list, filter(name));
      expect(error?.extensions?.code).toBe('AMBIGUOUS_COUNTRY');
      const candidates = error?.extensions?.candidates as readonly { readonly code: string }[];
      expect(candidates.map(({ code }) => code).sort()).toEqual(codes);
    }
  });

  it('may be written in any way', async () => {
    const expected = await totalOf('quotes', { about: 'EE' });
    expect(expected).toBeGreaterThan(0);
    for (const about of ['ee', 'EST', '233', ' Estonia ', 'ESTONIA', ['EE', 'est', '233']]) {
      expect(await totalOf('quotes', { about })).toBe(expected);
    }
  });
});
