import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { limitsOf } from '../../src/server/limits.ts';
import { PreparedDocuments } from '../../src/server/prepared-documents.ts';
import { PrivateFields } from '../../src/server/private-text.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const handler = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
const slug = '2025-03-27-tram-makes-first-trial-run';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

function post(body: string, contentType = JSON_TYPE, accept = JSON_TYPE): Promise<Response> {
  const headers = { accept, 'content-type': contentType };
  return handler(new Request(ENDPOINT, { method: 'POST', headers, body }));
}

function get(query: string, variables = {}, method = 'GET'): Promise<Response> {
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return handler(new Request(`${ENDPOINT}?${search}`, { method, headers: { accept: JSON_TYPE } }));
}

const literal = (text: string) =>
  `{ verify(article: "${slug}", text: ${JSON.stringify(text)}) { sourceMatches } }`;
const VARIABLE = `query ($text: String!) {
  verify(article: "${slug}", text: $text) { sourceMatches checks { status } }
}`;

/** Every way in which a text comes in, and what it is answered. */
const WAYS: readonly (readonly [string, number, (text: string) => object])[] = [
  ['as a literal', 200, (text) => ({ query: literal(text) })],
  ['as a variable', 200, (text) => ({ query: VARIABLE, variables: { text } })],
  ['in a document that is broken', 400, (text) => ({ query: `${literal(text)} }` })],
  [
    'in a document that does not validate',
    400,
    (text) => ({ query: literal(text).replace('sourceMatches', 'sourceMatch') }),
  ],
  ['at a length that is too long', 400, (text) => ({ query: literal(text + ' '.repeat(5e5)) })],
  [
    'as a variable that is too long',
    400,
    (text) => ({ query: VARIABLE, variables: { text: text + ' '.repeat(1e6) } }),
  ],
  [
    'as a variable of another type',
    400,
    (text) => ({ query: VARIABLE, variables: { text: [text] } }),
  ],
  [
    'by a fragment, under another name',
    200,
    (text) => ({
      query: `{ ...asked } fragment asked on Query { mine: ${literal(text).slice(2, -2)} }`,
    }),
  ],
];

describe('a text sent by GET', () => {
  it.each([
    ['as a literal', literal('We are ready'), {}],
    ['as a variable', VARIABLE, { text: 'We are ready' }],
    ['under another name', `{ mine: ${literal('We are ready').slice(2)}`, {}],
    ['at a length that is too long', VARIABLE, { text: ' '.repeat(1_000_001) }],
    ['by a fragment', `{ ...asked } fragment asked on Query ${literal('We are ready')}`, {}],
  ])('is refused, %s', async (_, query, variables) => {
    const answer = await get(query, variables);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { data, errors } = (await answer.json()) as Body;
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['POST_ONLY']);
  });

  it('is not answered to HEAD either', async () => {
    const answer = await get(literal('We are ready'), {}, 'HEAD');
    expect(answer.ok).toBe(false);
  });

  it.each([
    '{ search(query: "verify") { totalCount } }',
    '{ dataset { name } } # verify',
    '{ verify: dataset { name } }',
  ])('is not meant by a mere mention: %s', async (query) => {
    const answer = await get(query);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toBeNull();
  });

  it('does not keep other queries from being asked so', async () => {
    const answer = await get('{ dataset { name } }');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).not.toBe('no-store');
  });
});

describe('a text sent by POST', () => {
  it.each(WAYS)('is answered with no-store, %s', async (_, status, ask) => {
    const body = JSON.stringify(ask('We are ready'));
    const answer = await post(body, JSON_TYPE, GRAPHQL_TYPE);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['application/graphql', literal('We are ready')],
    [
      'application/x-www-form-urlencoded',
      new URLSearchParams({ query: literal('We are ready') }).toString(),
    ],
  ])('is not taken as %s, and nobody keeps that either', async (contentType, body) => {
    const answer = await post(body, contentType);
    expect(answer.status).toBe(415);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('may be a saved page of hundreds of thousands of characters, most of them tags', async () => {
    const article = readFileSync(join(SPECIMENS, 'texts', `${slug}.txt`), 'utf8');
    const text = `${'<i class="advertisement"></i>'.repeat(10_000)}<pre>${article}</pre>`;
    const query = VARIABLE.replace('text: $text', 'text: $text, format: HTML');
    const answer = await post(JSON.stringify({ query, variables: { text } }));
    const { data } = (await answer.json()) as { data: { verify: { checks: unknown[] } } };
    expect(data.verify.checks).toEqual(Array(4).fill({ status: 'VERIFIED' }));
  }, 30_000);
});

describe('the cache of parsed documents', () => {
  const privateFields = new PrivateFields(schema);
  const engine = { parse, validate };
  const documentsOf = (characters?: number) =>
    new PreparedDocuments(
      schema,
      limitsOf(characters === undefined ? {} : { documents: characters }),
      privateFields,
    );

  it('knows the fields that are sent a text', () => {
    expect([...privateFields.names]).toEqual(expect.arrayContaining(['verify', 'matchQuote']));
    expect([...new PrivateFields(buildSchema('type Query { verify: Int }')).names]).toEqual([]);
  });

  it.each(WAYS)('keeps no document with a text, %s', (_, __, ask) => {
    const documents = documentsOf();
    const { query } = ask('We are ready') as { query: string };
    documents.prepare(query, engine);
    documents.prepare(query.replaceAll('verify', 'verfiy'), engine);
    expect(documents.keys()).toEqual([]);
  });

  it('keeps ordinary documents, and parses them once', () => {
    const documents = documentsOf();
    const [first, again] = [1, 2].map(() => documents.prepare('{ dataset { name } }', engine));
    expect(first?.document).not.toBeNull();
    expect(again).toBe(first);
    expect(documents.keys()).toEqual(['{ dataset { name } }']);
  });

  it.each(['{ dataset {', '{ nothing }', `{ ${'dataset { name } '.repeat(21)} }`])(
    'keeps none that is wrong: %.20s',
    (query) => {
      const documents = documentsOf();
      expect(documents.prepare(query, engine).errors).not.toBeNull();
      expect(documents.keys()).toEqual([]);
    },
  );

  it('is bounded by characters; one with few takes its place as well', () => {
    const documents = documentsOf(100_000);
    for (let number = 0; number < 30; number += 1) {
      documents.prepare(`{ a${number}: __typename } #`.padEnd(10_000), engine);
    }
    const kept = documents.keys().reduce((sum, document) => sum + document.length, 0);
    expect(kept).toBeGreaterThan(80_000);
    expect(kept).toBeLessThanOrEqual(100_000);
    documents.prepare('{ __typename } #'.padEnd(60_000), engine);
    expect(documents.keys().some((document) => document.length === 60_000)).toBe(false);
    for (let number = 0; number < 3_000; number += 1) {
      documents.prepare(`{a${number}:__typename}`, engine);
    }
    expect(documents.keys().length).toBeLessThan(2_000);
  });
});

describe('a secret', () => {
  const said: string[] = [];
  // Made at run time and held as bytes: a snapshot of the heap shows strings alone.
  const secret = randomBytes(24);
  const told = () => `the ${secret.toString('hex')} sings`;

  beforeEach(() => {
    const hear = (...words: unknown[]) => {
      said.push(words.map(String).join(' '));
      return true;
    };
    for (const name of ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const) {
      vi.spyOn(console, name).mockImplementation(hear);
    }
    vi.spyOn(process.stdout, 'write').mockImplementation(hear);
    vi.spyOn(process.stderr, 'write').mockImplementation(hear);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    said.length = 0;
  });

  it.each(WAYS)('is not logged, %s', async (_, __, ask) => {
    await (await post(JSON.stringify(ask(told())))).text();
    await (await post(JSON.stringify(ask(told())).slice(0, -9))).text();
    await (await get(String((ask(told()) as { query: string }).query).slice(0, 3000))).text();
    expect(said.filter((words) => words.includes(secret.toString('hex')))).toEqual([]);
  });

  it.each([
    ['as a literal', literal],
    ['in a broken document', (text: string) => `${literal(text)} }`],
  ])('is not in the answer, %s', async (_, query) => {
    const answer = await (await post(JSON.stringify({ query: query(told()) }))).text();
    expect(answer).not.toContain(secret.toString('hex'));
  });
});
