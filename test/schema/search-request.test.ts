import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { codesOf, refusal } from '../server/refusal.ts';
import { found, nameOf, SEARCH, searching } from './found.ts';

const client = searching(recordsOf(SPECIMENS));
const encode = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

describe('a query without a word', () => {
  it.each(['', '   ', '"', '""', '“…”', '*', '🪁', '-', '\0', '\ud800', '\u0301', '\u200b'])(
    'finds nothing: %j',
    async (query) => {
      expect(await found(client, { query })).toEqual({
        totalCount: 0,
        pageInfo: {
          hasNextPage: false,
          hasPreviousPage: false,
          startCursor: null,
          endCursor: null,
        },
        edges: [],
      });
    },
  );
});

describe('a query with odd characters', () => {
  it.each(['\0', '\ud800', '\udc00', '\u202e', '\ufeff', '🪁', '%', '\\', "'; --"])(
    'finds what its words find: %j',
    async (odd) => {
      const { edges } = await found(client, { query: `${odd} Ghana ${odd}` });
      expect(edges.map(nameOf)).toContain('Country:GH');
    },
  );
});

describe('a query that nobody typed', () => {
  it.each([
    ['1,001 characters', 'a'.repeat(1_001), 1_000],
    ['100 KB', 'korea '.repeat(17_000), 1_000],
    ['51 words', Array.from({ length: 51 }, (_, number) => `a${number}`).join(' '), 50],
  ])('is refused: %s', async (_, query, limit) => {
    const [error, ...others] = await refusal(client, SEARCH, { query });
    expect(others).toEqual([]);
    expect(error?.extensions).toMatchObject({ code: 'TEXT_TOO_LONG', limit });
  });

  it.each([
    ['1,000 characters', 'a'.repeat(1_000)],
    ['50 words', Array.from({ length: 50 }, (_, number) => `a${number}`).join(' ')],
    ['one word a thousand times', 'ab '.repeat(333)],
  ])('is answered up to %s', async (_, query) => {
    expect((await found(client, { query })).totalCount).toBe(0);
  });
});

describe('a page of what was found', () => {
  it.each([0, -1, 101])('does not have %d', async (first) => {
    expect(codesOf(await refusal(client, SEARCH, { query: 'the', first }))).toEqual([
      'BAD_PAGE_SIZE',
    ]);
    const query = `{ search(query: "the", first: ${first}) { totalCount } }`;
    expect(codesOf(await refusal(client, query))).toEqual(['BAD_PAGE_SIZE']);
  });

  it('has twenty where nothing is said', async () => {
    const query = '{ search(query: "the") { nodes { __typename } totalCount } }';
    const { search } = await client.read<{ search: { nodes: unknown[]; totalCount: number } }>(
      query,
    );
    expect(search.nodes).toHaveLength(20);
    expect(search.totalCount).toBeGreaterThan(20);
    expect((await found(client, { query: 'the', first: null })).edges).toHaveLength(20);
  });
});

describe('a cursor', () => {
  it('is good in another search: what stands behind its place', async () => {
    const whole = (await found(client, { query: 'the', first: 100 })).edges;
    for (const [at, { cursor }] of whole.entries()) {
      const { edges } = await found(client, {
        query: 'the',
        kinds: ['QUOTE', 'COUNTRY'],
        first: 100,
        after: cursor,
      });
      const behind = whole
        .slice(at + 1)
        .filter(({ node }) => /Quote|Country/.test(node.__typename));
      expect(edges).toEqual(behind);
    }
  });

  it.each(['articles', 'quotes', 'people', 'organizations', 'countries'])(
    'of %s is refused, and one of a search is refused there',
    async (list) => {
      type Listed = { list: { edges: { cursor: string }[] } };
      const { list: page } = await client.read<Listed>(
        `{ list: ${list}(first: 1) { edges { cursor } } }`,
      );
      const after = page.edges[0]?.cursor;
      const errors = await refusal(client, SEARCH, { query: 'the', after });
      expect(codesOf(errors)).toEqual(['BAD_CURSOR']);
      expect(errors[0]?.message).toContain('another type or order');

      const [hit] = (await found(client, { query: 'the', first: 1 })).edges;
      const query = `query ($after: String) { ${list}(after: $after) { totalCount } }`;
      expect(codesOf(await refusal(client, query, { after: hit?.cursor }))).toEqual(['BAD_CURSOR']);
    },
  );

  it.each([
    ['nothing', ''],
    ['noise', '%%%'],
    ['a place in no section', encode(['Search', 7, 'a', 'b'])],
    ['a place before all sections', encode(['Search', -1, 'a', 'b'])],
    ['a place between sections', encode(['Search', 0.5, 'a', 'b'])],
    ['a section that is a word', encode(['Search', '0', 'a', 'b'])],
    ['a section that every object has', encode(['Search', 'constructor', 'a', 'b'])],
    ['a name where a time belongs', encode(['Search', 6, 'a', 'b', 0])],
    ['a time where a name belongs', encode(['Search', 0, 1, 'b'])],
    ['too few values', encode(['Search', 6, 1, 'b'])],
    ['too many values', encode(['Search', 0, 'a', 'b', 'c'])],
    ['no values', encode(['Search'])],
    ['null', encode(null)],
  ])('that is damaged is refused: %s', async (_, after) => {
    expect(codesOf(await refusal(client, SEARCH, { query: 'the', after }))).toEqual(['BAD_CURSOR']);
  });

  it('that lost its end is refused', async () => {
    const [hit] = (await found(client, { query: 'the', first: 1 })).edges;
    const after = hit?.cursor.slice(0, -3);
    expect(codesOf(await refusal(client, SEARCH, { query: 'the', after }))).toEqual(['BAD_CURSOR']);
  });

  it('is read even where nothing is searched for', async () => {
    const variables = { query: '', after: 'noise' };
    expect(codesOf(await refusal(client, SEARCH, variables))).toEqual(['BAD_CURSOR']);
  });
});
