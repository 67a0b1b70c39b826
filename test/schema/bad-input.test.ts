import { describe, expect, it } from 'vitest';
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
    ['a facet', '{ quotes { facets { kind(first: 0) { other } } } }', {}],
    [
      'a facet of a variable',
      'query ($n: Int) { articles { facets { topic(first: $n) { other } } } }',
      { n: 101 },
    ],
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

  it('is of no concern in a field that is left out', async () => {
    const query = `query ($no: Boolean!) { people(first: 0) @include(if: $no) ${COUNT} __typename }`;
    expect((await client.ask(query, { no: false })).text).toBe('{"data":{"__typename":"Query"}}');
    expect(codesOf(await refusal(client, query, { no: true }))).toEqual(['BAD_PAGE_SIZE']);
  });

  it('is no page size that is null, absent, 1 or 100', async () => {
    const query = `query ($n: Int, $absent: Int) {
      a: people(first: $n) ${COUNT} b: people(first: $absent, last: null) ${COUNT}
      c: people(first: 1) ${COUNT} d: people(last: 100) ${COUNT} e: people(first: null, last: 1) ${COUNT}
    }`;
    expect((await client.ask(query, { n: null })).status).toBe(200);
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
