import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { collectMetrics } from '../../src/server/node-metrics.ts';
import { createOnRecord, type OnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const metrics = collectMetrics(() => archive.dataset);
const options = { pages: graphiql(), metrics: metrics.answer, onFault: () => {} };
const service = createOnRecord({ archive, ...options });
const crash = () => {
  throw new Error('the disk is on fire');
};
const broken: Archive = {
  dataset: archive.dataset,
  countries: archive.countries,
  session: () => ({ find: crash, follow: crash, page: crash, count: crash, facet: crash }),
};
const crashing = createOnRecord({ archive: broken, ...options });
const absent = createOnRecord({ archive: crash, ...options });

function ask(path: string, init: RequestInit = {}, of: OnRecord = service): Promise<Response> {
  return of(new Request(new URL(path, ENDPOINT), init));
}

const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
const KIND = query('{ dataset { kind } }');
const post = (body: object, accept = JSON_TYPE) => ({
  method: 'POST',
  headers: { 'content-type': JSON_TYPE, accept },
  body: JSON.stringify(body),
});

describe('an answer that anybody may keep for a while', () => {
  it.each([
    KIND,
    query('{ article(slug: "nothing") { slug } }'),
    query('{ __schema { queryType { name } } }'),
    '/schema.graphql',
    '/export/articles.jsonl',
  ])('%s', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ask(path, { method });
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
      expect(headers.get('etag')).not.toBeNull();
    }
  });

  it('is kept for as long as whoever runs the service says', async () => {
    for (const maxAge of [0, 31_536_000]) {
      const of = createOnRecord({ archive, maxAge });
      for (const path of [KIND, '/schema.graphql', '/export/articles.csv']) {
        const { headers } = await ask(path, {}, of);
        expect(headers.get('cache-control')).toBe(`public, max-age=${maxAge}`);
      }
    }
  });

  it('says what it depends on', async () => {
    expect((await ask(KIND)).headers.get('vary')).toBe('accept');
    const long = query('{ articles(first: 100) { nodes { slug headline summary id } } }');
    expect((await ask(long)).headers.get('vary')).toBe('accept, accept-encoding');
    const page = await ask('/graphql', { headers: { accept: 'text/html' } });
    expect(page.headers.get('vary')).toContain('accept');
    expect((await ask('/schema.graphql')).headers.get('vary')).toBe('accept-encoding');
  });
});

describe('an answer that nobody keeps', () => {
  const text = 'The last boat leaves at ten';

  it.each<[string, string, RequestInit?, OnRecord?]>([
    ['a document that cannot be parsed', query('{')],
    ['that, where it is well answered', query('{'), { headers: { accept: GRAPHQL_TYPE } }],
    ['a document that does not fit', query('{ nothing }')],
    ['an argument that is wrong', query('{ articles(first: 0) { totalCount } }')],
    ['no query', '/graphql'],
    ['a text of the user’s in an address', query(`{ matchQuote(text: "${text}") { status } }`)],
    [
      'a text of the user’s',
      '/graphql',
      post({ query: `{ matchQuote(text: "${text}") { status } }` }),
    ],
    ['a mistake by POST', '/graphql', post({ query: '{ nothing }' })],
    ['a body that is too long', '/graphql', post({ query: ' '.repeat(100_001) })],
    ['a body that is no JSON', '/graphql', { ...post({}), body: '{' }],
    ['a body of another type', '/graphql', { method: 'POST', body: 'query={}' }],
    ['a type nobody has', KIND, { headers: { accept: 'image/png' } }],
    ['a method nobody has', '/graphql', { method: 'DELETE' }],
    ['a method that changes', '/export/quotes.csv', { method: 'POST' }],
    ['a method that changes the schema', '/schema.graphql', { method: 'PUT' }],
    ['a method for health', '/health', { method: 'POST' }],
    ['a path that is none', '/nothing'],
    ['an asset that is none', '/graphiql/nothing.js'],
    ['a fault', query('{ articles { totalCount } }'), {}, crashing],
    [
      'a fault in half of it',
      query('{ dataset { kind } article(slug: "a") { slug } }'),
      {},
      crashing,
    ],
    ['an archive that is not there', KIND, {}, absent],
    ['an export of an archive that is not there', '/export/quotes.csv', {}, absent],
    ['whether it is alive', '/health'],
    ['whether it is ready', '/ready'],
    ['whether it is ready, when it is not', '/ready', {}, absent],
    ['its metrics', '/metrics'],
  ])('%s', async (_, path, init, of) => {
    const { headers } = await ask(path, init, of);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
  });
});

describe('every answer that is no page', () => {
  it('is at most read by another origin, never with credentials', async () => {
    for (const path of [
      KIND,
      query('{'),
      '/health',
      '/schema.graphql',
      '/nothing',
      '/export/quotes.csv',
    ]) {
      const { headers } = await ask(path, {
        headers: { origin: 'https://elsewhere.test', cookie: 'a=b' },
      });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('set-cookie')).toBeNull();
    }
  });

  it('names the request it answers', async () => {
    const given = await ask(KIND, { headers: { 'x-request-id': 'a-1.b:c_2' } });
    expect(given.headers.get('x-request-id')).toBe('a-1.b:c_2');
    for (const id of ['', 'a b', 'a'.repeat(65), '<script>', 'a\tb', 'é']) {
      const made = await ask(KIND, { headers: { 'x-request-id': id } });
      expect(made.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });
});
