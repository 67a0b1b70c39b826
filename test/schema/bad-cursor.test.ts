import { beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { codesOf, refusal } from '../server/refusal.ts';

const client = connect(SPECIMENS);
const COUNT = '{ totalCount }';

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
    ['base64url of no JSON', Buffer.from('Quote.PUBLISHED.DESC').toString('base64url')],
    ['JSON that is no list', forged({ 0: 'Quote.PUBLISHED.DESC', 1: 1, 2: 'a', 3: 1 })],
    ['an empty list', forged([])],
    ['a name alone', forged(['Quote.PUBLISHED.DESC'])],
    ['an order that does not exist', forged(['Quote.PUBLISHED.UP', 1, 'a', 1])],
    ['a name that is no text', forged([['Quote.PUBLISHED.DESC'], 1, 'a', 1])],
    ['text for a time', forged(['Quote.PUBLISHED.DESC', '1', 'a', 1])],
    ['null for a time', forged(['Quote.PUBLISHED.DESC', null, 'a', 1])],
    ['a number for a slug', forged(['Quote.PUBLISHED.DESC', 1, 2, 1])],
    ['a list for a slug', forged(['Quote.PUBLISHED.DESC', 1, ['a'], 1])],
    ['text for a position', forged(['Quote.PUBLISHED.DESC', 1, 'a', '1'])],
    ['a value too few', forged(['Quote.PUBLISHED.DESC', 1, 'a'])],
    ['a value too many', forged(['Quote.PUBLISHED.DESC', 1, 'a', 1, 1])],
    ['"__proto__"', forged(['__proto__', 1, 'a', 1])],
  ])('is refused: %s', async (_, cursor) => {
    expect(codesOf(await refusal(client, query, { cursor }))).toEqual(['BAD_CURSOR']);
    const literal = `{ quotes(before: ${JSON.stringify(cursor)}) ${COUNT} }`;
    expect(codesOf(await refusal(client, literal))).toEqual(['BAD_CURSOR']);
  });

  it.each([
    ['the other direction', '{ field: PUBLISHED, direction: ASC }'],
    ['another field', '{ field: TEXT }'],
    ['another field in the same direction', '{ field: TEXT, direction: DESC }'],
  ])('is refused where it comes from %s', async (_, order) => {
    const other = query.replace('(after', `(orderBy: ${order}, after`);
    const [error, ...others] = await refusal(client, other, { cursor: quote });
    expect(others).toEqual([]);
    expect(error?.extensions).toEqual({ code: 'BAD_CURSOR' });
    expect(error?.message).toMatch(/another type or order/);
    // The usual direction may be left out or named.
    for (const same of ['null', '{ field: PUBLISHED }', '{ field: PUBLISHED, direction: DESC }']) {
      const usual = query.replace('(after', `(orderBy: ${same}, after`);
      expect((await client.ask(usual, { cursor: quote })).status, same).toBe(200);
    }
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
      const cursor = forged(['Quote.PUBLISHED.DESC', time, 'nothing', 0.5]);
      return (await client.read<Data>(list, { cursor })).quotes;
    };
    expect((await listAfter(1e15)).nodes.length).toBe(20);
    expect((await listAfter(-1e15)).nodes).toEqual([]);
    expect((await listAfter(1e15)).totalCount).toBe((await listAfter(-1e15)).totalCount);
  });
});
