import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { createOnRecord, type OnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const { dataset } = archive;
/** The same data, called another version. */
const updated: Archive = {
  dataset: { ...dataset, version: 'f'.repeat(64) },
  countries: archive.countries,
  session: (terms) => archive.session(terms),
};
const options = { codings: NODE_CODINGS, onFault: () => {} };
const service = createOnRecord({ archive, ...options });
/** Long enough to be compressed. */
const LONG = '{ articles(first: 100) { nodes { slug headline summary id language } } }';
const SHORT =
  'query A($n: Int = 1) { articles(first: $n) { totalCount } } query B { dataset { kind } }';

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly of?: OnRecord;
  readonly [name: string]: unknown;
}

function get(
  parameters: Record<string, string>,
  { method = 'GET', of = service, ...headers }: Asked = {},
) {
  const address = `${ENDPOINT}?${new URLSearchParams(parameters)}`;
  return of(new Request(address, { method, headers: headers as Record<string, string> }));
}

const tagOf = async (...asked: Parameters<typeof get>) => (await get(...asked)).headers.get('etag');

describe('an entity tag', () => {
  const a = { query: SHORT, operationName: 'A' };

  it('is strong, and the same for the same answer from any process', async () => {
    const tag = await tagOf(a);
    expect(tag).toMatch(/^"[\w-]+"$/);
    const of = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
    expect([await tagOf(a), await tagOf(a, { of }), await tagOf(a, { method: 'HEAD' })]).toEqual([
      tag,
      tag,
      tag,
    ]);
  });

  it('differs by all that an answer depends on', async () => {
    const of = createOnRecord({ archive: updated, ...options });
    const tags = [
      await tagOf(a),
      await tagOf(a, { of }),
      await tagOf(a, { accept: GRAPHQL_TYPE }),
      await tagOf({ ...a, operationName: 'B' }),
      await tagOf({ ...a, query: `${SHORT} ` }),
      await tagOf({ ...a, variables: '{"n":2}' }),
      await tagOf({ ...a, variables: '{"n":3}' }),
      await tagOf({ query: LONG }),
      await tagOf({ query: LONG }, { 'accept-encoding': 'gzip' }),
      await tagOf({ query: LONG }, { 'accept-encoding': 'br' }),
    ];
    expect(tags).not.toContain(null);
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('is borne by no answer to POST', async () => {
    const headers = { 'content-type': JSON_TYPE, 'if-none-match': '*' };
    const body = JSON.stringify(a);
    const answer = await service(new Request(ENDPOINT, { method: 'POST', headers, body }));
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null]);
  });
});

describe('a question whose answer is already there', () => {
  const forms: (readonly [string, (tag: string) => string])[] = [
    ['by its tag', (tag) => tag],
    ['by its tag, weakly', (tag) => `W/${tag}`],
    ['by one of several', (tag) => `"a", W/"b" , ${tag},"c"`],
    ['by a star', () => '*'],
  ];

  it.each(forms)('is answered 304, %s', async (_, form) => {
    for (const [path, headers] of [
      [`/graphql?query=${LONG}`, {}],
      [`/graphql?query=${LONG}`, { 'accept-encoding': 'br' }],
      [`/graphql?query=${LONG}`, { accept: GRAPHQL_TYPE }],
      ['/export/quotes.csv', {}],
      ['/schema.graphql', { 'accept-encoding': 'gzip' }],
    ] as const) {
      for (const method of ['GET', 'HEAD']) {
        const ask = (more: object = {}) =>
          service(
            new Request(new URL(path, ENDPOINT), { method, headers: { ...headers, ...more } }),
          );
        const first = await ask();
        const again = await ask({ 'if-none-match': form(first.headers.get('etag') ?? '') });
        expect([again.status, await again.text()]).toEqual([304, '']);
        for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin']) {
          expect(again.headers.get(name), name).toBe(first.headers.get(name));
        }
        expect([...again.headers.keys()].filter((name) => name.startsWith('content-'))).toEqual([]);
      }
    }
  });

  it('is answered in full where it is another answer', async () => {
    const tag = (await tagOf({ query: LONG }, { 'accept-encoding': 'br' })) ?? '';
    const of = createOnRecord({ archive: updated, ...options });
    for (const [parameters, asked] of [
      [{ query: LONG }, {}],
      [{ query: LONG }, { 'accept-encoding': 'gzip' }],
      [{ query: LONG }, { 'accept-encoding': 'br', accept: GRAPHQL_TYPE }],
      [{ query: `${LONG} ` }, { 'accept-encoding': 'br' }],
      [{ query: LONG }, { 'accept-encoding': 'br', of }],
    ] as const) {
      expect((await get(parameters, { 'if-none-match': tag, ...asked })).status).toBe(200);
    }
  });

  it.each([
    ['nothing', ''],
    ['no text', '""'],
    ['no marks', '0123456789abcdef0123456789abcdef'],
    ['another', '"0123456789abcdef0123456789abcdef"'],
    ['a star in marks', '"*"'],
    ['half of a weak one', 'W/'],
    ['a long one', `"${'a'.repeat(10_000)}"`],
    ['ten thousand of nothing', ','.repeat(10_000)],
  ])('is answered in full to a tag that is none: %s', async (_, tag) => {
    expect((await get({ query: LONG }, { 'if-none-match': tag })).status).toBe(200);
  });
});

describe('an error', () => {
  const broken: Archive = {
    dataset,
    countries: archive.countries,
    session: () => {
      const crash = () => {
        throw new Error('the disk is on fire');
      };
      return { find: crash, follow: crash, page: crash, count: crash, facet: crash };
    },
  };
  const crashing = createOnRecord({ archive: broken, ...options });

  it.each([
    ['a document that cannot be parsed', { query: '{' }, service],
    ['a document that does not fit the schema', { query: '{ nothing }' }, service],
    ['variables that are none', { query: '{ dataset { kind } }', variables: '[' }, service],
    ['an argument that is wrong', { query: '{ articles(first: 0) { totalCount } }' }, service],
    ['no query', {}, service],
    ['a document that is not known', { documentId: 'x' }, service],
    ['a fault of the service', { query: '{ articles { totalCount } }' }, crashing],
    [
      'a fault in half an answer',
      { query: '{ dataset { kind } article(slug: "a") { slug } }' },
      crashing,
    ],
  ])('is never "not modified", whatever the client has: %s', async (_, parameters, of) => {
    const valid = (await tagOf({ query: '{ dataset { kind } }' })) ?? '';
    const first = await get(parameters as Record<string, string>, { of });
    expect(first.headers.get('etag')).toBeNull();
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      for (const tag of ['*', valid, `W/${valid}`, '""', 'null', 'undefined']) {
        const asked = { of, accept, 'if-none-match': tag };
        const answer = await get(parameters as Record<string, string>, asked);
        expect(answer.status).not.toBe(304);
        expect(await answer.text()).toContain('"errors"');
      }
    }
  });

  it('is not remembered: what was a fault is asked again', async () => {
    let current: Archive = broken;
    const of = createOnRecord({ archive: () => current, ...options });
    const query = '{ articles { totalCount } }';
    expect(await (await get({ query }, { of })).text()).toContain('INTERNAL_SERVER_ERROR');
    current = archive;
    expect(await (await get({ query }, { of })).json()).not.toHaveProperty('errors');
  });
});
