import { beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { codesOf, refusal } from '../server/refusal.ts';

const client = connect(SPECIMENS);
const COUNT = '{ totalCount }';
const FERRY = '2009-02-06-later-ferry-on-summer-evenings';

describe('a page size that is wrong', () => {
  it.each(['first: 0', 'first: -5', 'first: 101', 'last: 0', 'last: -1', 'last: 2147483647'])(
    'is refused: %s',
    async (size) => {
      const [error, ...others] = await refusal(client, `{ quotes(${size}) ${COUNT} }`);
      expect(others).toEqual([]);
      expect(error?.extensions).toEqual({ code: 'BAD_PAGE_SIZE', limit: 100 });
      expect(error?.locations).toEqual([{ line: 1, column: 3 }]);
    },
  );

  it('is refused where both ends are asked for', async () => {
    expect(codesOf(await refusal(client, `{ articles(first: 5, last: 5) ${COUNT} }`))).toEqual([
      'BAD_PAGE_SIZE',
    ]);
  });

  it.each([
    ['a variable', `query ($n: Int) { people(first: $n) ${COUNT} }`, { n: 101 }],
    ['a variable’s default', `query ($n: Int = 0) { people(first: $n) ${COUNT} }`, {}],
    ['a fragment', `{ ...All } fragment All on Query { people(first: 0) ${COUNT} }`, {}],
    [
      'a variable in a fragment in a fragment',
      `query ($n: Int!) { ...A } fragment A on Query { ...B } fragment B on Query { people(last: $n) ${COUNT} }`,
      { n: -5 },
    ],
    ['an inline fragment', `{ ... on Query { people(first: 0) ${COUNT} } }`, {}],
    ['a nested list', `{ article(slug: "${FERRY}") { quotes(first: 0) ${COUNT} } }`, {}],
    ['a list of nobody', `{ person(slug: "nobody") { quotes(first: 0) ${COUNT} } }`, {}],
    [
      'a list of an interface',
      `{ node(id: "Q291bnRyeTpLUg") { ... on Speaker { quotes(first: 0) ${COUNT} } } }`,
      {},
    ],
    [
      'a list of an implementation',
      `{ node(id: "Q291bnRyeTpLUg") { ... on Country { quotes(first: 0) ${COUNT} } } }`,
      {},
    ],
    [
      'a list with roles',
      `{ country(code: "KR") { articles(roles: [SUBJECT], first: 0) ${COUNT} } }`,
      {},
    ],
    [
      'the second of two aliases',
      `{ a: people(first: 1) ${COUNT} b: people(first: 0) ${COUNT} }`,
      {},
    ],
    ['a field that is left out', `{ people(first: 0) @skip(if: true) ${COUNT} __typename }`, {}],
  ])('is found in %s', async (_, query, variables) => {
    expect(codesOf(await refusal(client, query, variables))).toEqual(['BAD_PAGE_SIZE']);
  });

  it('is of no concern in an operation that is not the one to be executed', async () => {
    const query = `query Bad { people(first: 0) ${COUNT} } query Good { people(first: 1) ${COUNT} }`;
    const send = async (operationName: string) => {
      const { status, text } = await client.ask(query, undefined, { operationName });
      return [status, Object.keys(JSON.parse(text))];
    };
    expect(await send('Good')).toEqual([200, ['data']]);
    expect(await send('Bad')).toEqual([400, ['errors']]);
  });

  it('is no page size that is null, absent, 1 or 100', async () => {
    const query = `query ($n: Int, $absent: Int) {
      a: people(first: $n) ${COUNT} b: people(first: $absent, last: null) ${COUNT}
      c: people(first: 1) ${COUNT} d: people(last: 100) ${COUNT} e: people(first: null, last: 1) ${COUNT}
    }`;
    expect((await client.ask(query, { n: null })).status).toBe(200);
  });
});

describe('a cursor that is wrong', () => {
  const query = `query ($cursor: String!) { quotes(after: $cursor) ${COUNT} }`;
  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  let article = '';
  let quote = '';

  beforeAll(async () => {
    interface Data {
      readonly [list: string]: { readonly pageInfo: { readonly endCursor: string } };
    }
    const end = 'pageInfo { endCursor }';
    const data = await client.read<Data>(`{ articles { ${end} } quotes(first: 1) { ${end} } }`);
    article = data.articles?.pageInfo.endCursor ?? '';
    quote = data.quotes?.pageInfo.endCursor ?? '';
    expect((await client.ask(query, { cursor: quote })).status).toBe(200);
  });

  it.each([
    ['nothing', ''],
    ['a number', '5'],
    ['no base64url', 'ä€🎈'],
    ['base64url of no JSON', Buffer.from('Quote.newest').toString('base64url')],
    ['JSON that is no list', forged({ 0: 'Quote.newest', 1: 1, 2: 'a', 3: 1 })],
    ['an empty list', forged([])],
    ['a name alone', forged(['Quote.newest'])],
    ['an order that does not exist', forged(['Quote.oldest', 1, 'a', 1])],
    ['a name that is no text', forged([['Quote.newest'], 1, 'a', 1])],
    ['text for a time', forged(['Quote.newest', '1', 'a', 1])],
    ['null for a time', forged(['Quote.newest', null, 'a', 1])],
    ['a number for a slug', forged(['Quote.newest', 1, 2, 1])],
    ['a list for a slug', forged(['Quote.newest', 1, ['a'], 1])],
    ['text for a position', forged(['Quote.newest', 1, 'a', '1'])],
    ['a value too few', forged(['Quote.newest', 1, 'a'])],
    ['a value too many', forged(['Quote.newest', 1, 'a', 1, 1])],
    ['"__proto__"', forged(['__proto__', 1, 'a', 1])],
  ])('is refused: %s', async (_, cursor) => {
    expect(codesOf(await refusal(client, query, { cursor }))).toEqual(['BAD_CURSOR']);
    const literal = `{ quotes(before: ${JSON.stringify(cursor)}) ${COUNT} }`;
    expect(codesOf(await refusal(client, literal))).toEqual(['BAD_CURSOR']);
  });

  it('is refused padded, cut short or made longer', async () => {
    for (const cursor of [
      `${quote}=`,
      quote.slice(1),
      quote.slice(0, -3),
      `${quote}A`,
      ` ${quote}`,
    ]) {
      expect(codesOf(await refusal(client, query, { cursor })), cursor).toEqual(['BAD_CURSOR']);
    }
  });

  it.each([
    ['another list', `query ($c: String) { quotes(after: $c) ${COUNT} }`],
    [
      'a nested list',
      `query ($c: String) { country(code: "KR") { quotesAbout(before: $c) ${COUNT} } }`,
    ],
    [
      'a list of people',
      `query ($c: String) { country(code: "KR") { people(after: $c) ${COUNT} } }`,
    ],
  ])('is refused where it comes from a list of another type: %s', async (_, nested) => {
    const [error, ...others] = await refusal(client, nested, { c: article });
    expect(others).toEqual([]);
    expect(error?.extensions).toEqual({ code: 'BAD_CURSOR' });
    expect(error?.message).toMatch(/another type or order/);
  });

  it('is not one that no node has: a position is one wherever it lies', async () => {
    const list = query.replace(COUNT, '{ totalCount nodes { id } }');
    interface Data {
      readonly quotes: { readonly totalCount: number; readonly nodes: readonly unknown[] };
    }
    const listAfter = async (time: number) => {
      const cursor = forged(['Quote.newest', time, 'nothing', 0.5]);
      return (await client.read<Data>(list, { cursor })).quotes;
    };
    expect((await listAfter(-1e15)).nodes.length).toBe(20);
    expect((await listAfter(1e15)).nodes).toEqual([]);
    expect((await listAfter(1e15)).totalCount).toBe((await listAfter(-1e15)).totalCount);
  });
});

describe('several mistakes', () => {
  it('are reported together, each with its place', async () => {
    const query = `query ($n: Int, $c: String) {
      people(first: 0) ${COUNT}
      organizations(last: $n) ${COUNT}
      articles(after: $c) ${COUNT}
      node(id: "nonsense") { id }
      country(code: "Korea") { name }
      ...More
    }
    fragment More on Query { other: country(code: "KS") { name } }`;
    const errors = await refusal(client, query, { n: 101, c: 'x' });
    expect(errors.map(({ extensions, locations }) => [extensions?.code, locations])).toEqual([
      ['BAD_PAGE_SIZE', [{ line: 2, column: 7 }]],
      ['BAD_PAGE_SIZE', [{ line: 3, column: 7 }]],
      ['BAD_CURSOR', [{ line: 4, column: 7 }]],
      ['BAD_ID', [{ line: 5, column: 7 }]],
      ['AMBIGUOUS_COUNTRY', [{ line: 6, column: 7 }]],
      ['UNKNOWN_COUNTRY', [{ line: 9, column: 30 }]],
    ]);
  });
});
