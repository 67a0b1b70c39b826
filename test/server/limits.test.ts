import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { TOUR } from '../../src/pages/tour.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { LIMITS, type LimitName, type Limits } from '../../src/server/limits.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { type Answer, clientOf, GRAPHQL_TYPE, type Variables } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const faults: unknown[] = [];
const clientWith = (limits: Partial<Limits> = {}) =>
  clientOf(createOnRecord({ archive, limits, onFault: (fault) => faults.push(fault) }));
const client = clientWith();

function expectRefused(
  answer: Answer<unknown>,
  status: number,
  code: string,
  limit?: number,
): void {
  const [error, ...others] = answer.errors ?? [];
  expect(
    { status: answer.status, code: error?.extensions?.code, others },
    answer.text.slice(0, 300),
  ).toEqual({
    status,
    code,
    others: [],
  });
  expect(answer).not.toHaveProperty('data');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  if (limit === undefined) return;
  expect(error?.extensions?.limit).toBe(limit);
  expect(error?.message).toContain(String(limit));
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
/** Levels of introspection do not count values, so that no other limit is passed first. */
const nested = (levels: number): string =>
  `{ __type(name: "Query") ${times(levels - 2, () => '{ ofType')} { name } ${'}'.repeat(levels - 2)} }`;

type Case = readonly [
  LimitName,
  number,
  code: string,
  (size: number) => readonly [string, Variables?],
];

/** A limit, the size at which it is tried, the code it is told by, and a request of a size. */
const CASES: readonly Case[] = [
  ['depth', 6, 'DOCUMENT_TOO_LARGE', (size) => [nested(size)]],
  [
    'aliases',
    5,
    'DOCUMENT_TOO_LARGE',
    (size) => [`{ dataset { ${times(size, (at) => `a${at}: name`)} } }`],
  ],
  [
    'rootFields',
    5,
    'DOCUMENT_TOO_LARGE',
    (size) => [`{ ${times(size, () => 'dataset { name }')} }`],
  ],
  [
    'directives',
    5,
    'DOCUMENT_TOO_LARGE',
    (size) => [`{ dataset { ${times(size, () => 'name @include(if: true)')} } }`],
  ],
  [
    'operations',
    5,
    'DOCUMENT_TOO_LARGE',
    (size) => [times(size, (at) => `query Q${at} { dataset { name } }`)],
  ],
  [
    'listLength',
    5,
    'LIST_TOO_LONG',
    (size) => [
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array(size).fill('Q291bnRyeTpLUg') },
    ],
  ],
  [
    'variableDepth',
    5,
    'VARIABLES_TOO_DEEP',
    (size) => ['{ dataset { name } }', JSON.parse(`${'{"a":'.repeat(size)}1${'}'.repeat(size)}`)],
  ],
  [
    'variableValues',
    5,
    'VARIABLES_TOO_LARGE',
    (size) => ['{ dataset { name } }', { unused: Array(size - 1).fill(1) }],
  ],
];

describe('a limit', () => {
  it.each(CASES)(
    'on %s of %i is answered at, and refused above: %s',
    async (name, limit, code, request) => {
      const strict = clientWith({ [name]: limit });
      const ask = (size: number) => {
        const [query, variables] = request(size);
        return strict.ask(query, variables, {
          accept: GRAPHQL_TYPE,
          ...(name === 'operations' && { operationName: 'Q0' }),
        });
      };
      expect((await ask(limit)).errors).toBeUndefined();
      expectRefused(await ask(limit + 1), 400, code, limit);
      expectRefused(await ask(limit * 3), 400, code, limit);
    },
  );

  it.each(CASES)('on %s is there where nobody sets one', async (name, _, code, request) => {
    const limit = LIMITS[name].default;
    const [query, variables] = request(limit + 1);
    const answer = await client.ask(query, variables, { accept: GRAPHQL_TYPE });
    expectRefused(answer, 400, code, limit);
  });

  it('on tokens is told by the parser', async () => {
    const strict = clientWith({ tokens: 7 });
    expect((await strict.ask('{ dataset { name kind } }')).errors).toBeUndefined();
    const answer = await strict.ask(
      '{ dataset { name kind notice } }',
      {},
      { accept: GRAPHQL_TYPE },
    );
    expectRefused(answer, 400, 'GRAPHQL_PARSE_FAILED');
    expect(answer.errors?.[0]?.message).toMatch(/\b7 tokens\b.*Ask in several requests/);
    const dense = await client.ask(`{ ${'a '.repeat(1_999)}}`, {}, { accept: GRAPHQL_TYPE });
    expect(dense.errors?.[0]?.message).toContain('2000 tokens');
  });

  it('on a body is told before it is read to its end', async () => {
    const strict = clientWith({ body: 200 });
    const padded = (length: number) => `{ dataset { name } } #${'x'.repeat(length)}`;
    expect((await strict.ask(padded(100))).errors).toBeUndefined();
    expectRefused(await strict.ask(padded(200)), 413, 'BODY_TOO_LARGE', 200);
    expectRefused(await client.ask(padded(100_000)), 413, 'BODY_TOO_LARGE', 100_000);
    expectRefused(await client.ask(padded(5_000_000)), 413, 'BODY_TOO_LARGE');
  });

  it('on a body is wider where it brings a text to verify', async () => {
    const query =
      'query ($text: String!) { verify(article: "nothing", text: $text, format: HTML) { shift } }';
    expect((await client.ask(query, { text: ' '.repeat(150_000) })).status).toBe(200);
    const strict = clientWith({ text: 0 });
    expectRefused(await strict.ask(query, { text: ' '.repeat(150_000) }), 413, 'BODY_TOO_LARGE');
  });

  it.each([
    ['in a comment', '{ dataset { name } } # verify'],
    ['as an alias', '{ verify: dataset { name } }'],
    ['as the name of an operation', 'query verify { dataset { name } }'],
  ])('on a body is no wider for who names the field %s', async (_, query) => {
    const padding = { padding: ' '.repeat(150_000) };
    expectRefused(await client.ask(query, padding), 413, 'BODY_TOO_LARGE', 100_000);
    expect((await client.ask(query)).errors).toBeUndefined();
  });

  it('on a body is there for all that comes with a text', async () => {
    const query =
      'query ($text: String!) { verify(article: "nothing", text: $text, format: HTML) { shift } }';
    const text = ' '.repeat(150_000);
    expect((await client.ask(query, { text, padding: 'x'.repeat(50_000) })).status).toBe(200);
    const padded = await client.ask(query, { text, padding: 'x'.repeat(120_000) });
    expectRefused(padded, 413, 'BODY_TOO_LARGE', 100_000);
  });

  it('on an answer keeps it from being sent', async () => {
    const query = '{ articles(first: 100) { nodes { headline summary } } }';
    const { text } = await client.ask(query);
    const bytes = Buffer.byteLength(text);
    expect((await clientWith({ answer: bytes }).ask(query)).text).toBe(text);
    expectRefused(
      await clientWith({ answer: bytes - 1 }).ask(query),
      400,
      'ANSWER_TOO_LARGE',
      bytes - 1,
    );
  });

  it('is never the service’s fault', () => {
    expect(faults).toEqual([]);
  });
});

describe('the cost of an operation', () => {
  const pages = (levels: number): string =>
    levels === 0 ? 'id' : `quotes(first: $n) { nodes { article { ${pages(levels - 1)} } } }`;

  it('is told with every answer that has one, refused or not', async () => {
    for (const query of [
      '{ dataset { name } }',
      `query ($n: Int = 100) { articles(first: $n) { nodes { ${pages(3)} } } }`,
    ]) {
      const { headers } = await client.ask(query);
      expect(Number(headers.get('x-query-cost'))).toBeGreaterThan(0);
      expect(headers.get('x-query-cost-limit')).toBe('50000');
    }
    expect((await client.ask('{ nothing }')).headers.get('x-query-cost')).toBeNull();
    const { headers } = await clientWith({ cost: 3 }).ask('{ dataset { name } }');
    expect(headers.get('x-query-cost-limit')).toBe('3');
  });

  it('may be just what is allowed', async () => {
    const query = `{ articles(first: 2) { nodes { ${pages(1).replace('$n', '2')} } } }`;
    const cost = Number((await client.ask(query)).headers.get('x-query-cost'));
    expect((await clientWith({ cost }).ask(query)).errors).toBeUndefined();
    expectRefused(await clientWith({ cost: cost - 1 }).ask(query), 400, 'TOO_COSTLY', cost - 1);
  });

  it('grows by the variables: the same document is answered or refused', async () => {
    const query = `query ($n: Int!) { articles(first: $n) { nodes { ${pages(2)} } } }`;
    expect((await client.ask(query, { n: 2 })).errors).toBeUndefined();
    expectRefused(await client.ask(query, { n: 100 }), 400, 'TOO_COSTLY', 50_000);
    const byDefault = query.replace('Int!', 'Int = 100');
    expectRefused(await client.ask(byDefault), 400, 'TOO_COSTLY', 50_000);
    expect((await client.ask(byDefault, { n: 2 })).errors).toBeUndefined();
  });

  it('counts a page by its last as by its first, and by what it is where neither is given', async () => {
    const costOf = async (page: string) =>
      Number((await client.ask(`{ quotes${page} { nodes { id } } }`)).headers.get('x-query-cost'));
    expect(await costOf('(last: 80)')).toBe(await costOf('(first: 80)'));
    expect(await costOf('')).toBe(await costOf('(first: 20)'));
    expect(await costOf('(first: 100)')).toBeGreaterThan(3 * (await costOf('(first: 20)')));
  });

  it.each([
    ['nested pages', `{ articles(first: 100) { nodes { ${pages(2).replaceAll('$n', '100')} } } }`],
    [
      'by edges',
      '{ articles(first: 100) { edges { node { quotes(first: 100) { edges { node { speakers { quotes(first: 100) { edges { cursor } } } } } } } } } }',
    ],
    [
      'by fragments',
      '{ articles(first: 100) { ...A } } fragment A on ArticleConnection { nodes { ...B } } fragment B on Article { quotes(first: 100) { nodes { ...C } } } fragment C on Quote { article { quotes(first: 100) { nodes { id } } } }',
    ],
    [
      'by aliases',
      `{ ${times(20, (at) => `a${at}: quotes(first: 100) { nodes { segments { text span { start end } } speakers { name } } }`)} }`,
    ],
    [
      'through an interface',
      `{ nodes(ids: [${times(100, () => '"Q291bnRyeTpLUg"')}]) { ... on Country { quotesAbout(first: 100) { nodes { about { quotes(first: 100) { nodes { id } } } } } } } }`,
    ],
    [
      'through facets',
      '{ quotes { facets { speaker(first: 100) { buckets { node { ... on Person { quotes(first: 100) { nodes { article { quotes(first: 100) { nodes { id } } } } } } } } } } } }',
    ],
    [
      'of facets',
      `{ ${times(20, (at) => `a${at}: quotes(filter: { kind: DIRECT }) { facets { about { other } kind { other } month { other } speaker { other } } }`)} }`,
    ],
    [
      'of searches for a text',
      '{ people(first: 100) { nodes { quotes(filter: { text: "a* b* c*" }) { totalCount } } } }',
    ],
  ])('refuses amplification: %s', async (_, query) => {
    expectRefused(await client.ask(query), 400, 'TOO_COSTLY', 50_000);
  });

  it.each([
    ['ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', 'Q291bnRyeTpLUg', 'ids'],
    [
      'countries of a filter, for each list it narrows',
      'query ($codes: [CountryRef!]!) { articles { nodes { quotes(filter: { about: $codes }) { totalCount } } } }',
      'KR',
      'codes',
    ],
  ])('grows with the number of %s', async (_, query, value, name) => {
    const costOf = async (count: number) =>
      Number(
        (await client.ask(query, { [name]: Array(count).fill(value) })).headers.get('x-query-cost'),
      );
    expect(await costOf(100)).toBeGreaterThan((await costOf(50)) + 49);
    expect(await costOf(50)).toBeGreaterThan((await costOf(1)) + 48);
  });

  it.each([
    [
      'values of a facet',
      '{ quotes { facets { about(first: $n) { buckets { label node { id } } } } } }',
    ],
    [
      'quotes that a sentence comes near to',
      '{ matchQuote(text: "We are ready", first: $n) { quote { text } } }',
    ],
  ])('grows with the number of %s', async (_, selection) => {
    const costOf = async (n: number) =>
      Number(
        (await client.ask(`query ($n: Int!) ${selection}`, { n })).headers.get('x-query-cost'),
      );
    expect(await costOf(100)).toBeGreaterThan((await costOf(1)) + 99);
  });

  it('counts once what is made once, however many lists are narrowed by it', async () => {
    const query =
      'query ($n: Int!, $text: String!) { articles(first: $n) { nodes { quotes(filter: { text: $text }) { totalCount } } } }';
    const costOf = async (n: number, text: string) =>
      Number((await client.ask(query, { n, text })).headers.get('x-query-cost'));
    const [one, many] = [await costOf(1, 'co*'), await costOf(100, 'co*')];
    expect(one).toBeGreaterThan(2_000);
    expect(many - one).toBeLessThan(100 * (await costOf(1, 'co')));
  });

  it('does not count what is left out, and counts what is not', async () => {
    const query = `query ($n: Int = 100, $yes: Boolean!) { dataset { name } articles(first: $n) @include(if: $yes) { nodes { ${pages(2)} } } }`;
    expect((await client.ask(query, { yes: false })).errors).toBeUndefined();
    expectRefused(await client.ask(query, { yes: true }), 400, 'TOO_COSTLY', 50_000);
  });
});

describe('what everybody needs', () => {
  it.each([
    [
      'GraphiQL’s introspection',
      getIntrospectionQuery({
        descriptions: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: false,
      }),
    ],
    ['the introspection of older tools', getIntrospectionQuery({ descriptions: false })],
    ['the tour', TOUR],
  ])('passes all limits: %s', async (_, query) => {
    const { status, errors } = await client.ask(query);
    expect([status, errors]).toEqual([200, undefined]);
  });
});

describe('mistakes', () => {
  it('are told in few words, however much was sent', async () => {
    const long = 'x'.repeat(20_000);
    for (const [query, variables] of [
      [`{ ${long} }`, {}],
      ['query ($n: Int) { articles(first: $n) { totalCount } }', { n: long }],
      ['query ($n: Int) { articles(first: $n) { totalCount } }', { n: '\u0001'.repeat(15_000) }],
      ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(15_000).fill({}) }],
      [`{ articles { nodes { ${times(900, (at) => `n${at}`)} } } }`, {}],
      [`{ ...${long} }`, {}],
      [`query ($${long}: Int!) { dataset { name } }`, {}],
      [`{ dataset @${long} { name } }`, {}],
      [`{ article(slug: ${'['.repeat(900)}${']'.repeat(900)}) { slug } }`, {}],
    ] as const) {
      const { status, text, errors } = await client.ask(query, variables, { accept: GRAPHQL_TYPE });
      expect(status).toBe(400);
      expect(errors?.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThan(30_000);
      for (const { message } of errors ?? []) expect(message.length).toBeLessThan(1_100);
    }
  });

  it('that are one are told once, with all its places', async () => {
    const { errors } = await client.ask(`{ __typename ${times(10, () => '@aa')} }`);
    expect(errors?.map(({ locations }) => locations?.length)).toEqual([10]);
  });
});
