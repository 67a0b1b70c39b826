import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord, type OnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, JSON_TYPE } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const QUERY = 'query Kind { dataset { kind } }';
const KIND = { data: { dataset: { kind: 'INVENTED' } } };
const byId = new Map([
  ['sha256:1', QUERY],
  ['counts', 'query ($n: Int!) { articles(first: $n) { nodes { id } } }'],
  ['mine', 'query ($t: String!) { matchQuote(text: $t) { status } }'],
  ['broken', '{ nothing'],
]);
const open = createOnRecord({ archive, documents: { byId, only: false } });
const closed = createOnRecord({ archive, documents: { byId, only: true } });
const without = createOnRecord({ archive });

function post(service: OnRecord, body: object) {
  const headers = { 'content-type': JSON_TYPE };
  return service(new Request(ENDPOINT, { method: 'POST', headers, body: JSON.stringify(body) }));
}

function get(service: OnRecord, parameters: Record<string, string>, method = 'GET') {
  return service(new Request(`${ENDPOINT}?${new URLSearchParams(parameters)}`, { method }));
}

async function codeOf(response: Response): Promise<[number, string | undefined]> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}

describe('a registered document', () => {
  it.each([
    ['where others are answered too', open],
    ['where no others are', closed],
  ])('is asked for by its id, by GET, HEAD and POST, %s', async (_, service) => {
    expect(await (await post(service, { documentId: 'sha256:1' })).json()).toEqual(KIND);
    const got = await get(service, { documentId: 'sha256:1' });
    expect(await got.json()).toEqual(KIND);
    expect(got.headers.get('cache-control')).toMatch(/^public/);
    expect((await get(service, { documentId: 'sha256:1' }, 'HEAD')).status).toBe(200);
  });

  it('takes variables', async () => {
    const answer = await get(closed, { documentId: 'counts', variables: '{"n": 3}' });
    const { data } = (await answer.json()) as { data: { articles: { nodes: unknown[] } } };
    expect(data.articles.nodes).toHaveLength(3);
    expect(await codeOf(await get(closed, { documentId: 'counts' }))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });

  it('that is sent a text of the user’s comes by POST only', async () => {
    const variables = { t: 'The last boat leaves at ten' };
    const answer = await get(closed, { documentId: 'mine', variables: JSON.stringify(variables) });
    expect(await codeOf(answer)).toEqual([405, 'POST_ONLY']);
    const posted = await post(closed, { documentId: 'mine', variables });
    expect([posted.status, posted.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  it('is held to the schema and to all limits, as any other', async () => {
    expect((await codeOf(await post(closed, { documentId: 'broken' })))[1]).toBe(
      'GRAPHQL_PARSE_FAILED',
    );
    const strict = createOnRecord({
      archive,
      documents: { byId, only: true },
      limits: { cost: 1 },
    });
    expect(await codeOf(await post(strict, { documentId: 'sha256:1' }))).toEqual([
      400,
      'TOO_COSTLY',
    ]);
  });
});

describe('an id that is none', () => {
  it.each([
    '',
    'sha256:2',
    '__proto__',
    'constructor',
    'toString',
    'Sha256:1',
    'sha256:1 ',
    '\0',
    '\uD800',
  ])('%j', async (documentId) => {
    for (const service of [open, closed, without]) {
      expect(await codeOf(await post(service, { documentId }))).toEqual([400, 'UNKNOWN_DOCUMENT']);
      expect(await codeOf(await get(service, { documentId }))).toEqual([400, 'UNKNOWN_DOCUMENT']);
    }
  });
});

describe('a document by its text', () => {
  it('is answered where it may be', async () => {
    expect(await (await post(open, { query: '{ dataset { kind } }' })).json()).toEqual(KIND);
  });

  it('is not where only registered ones are, not even one that is', async () => {
    for (const query of [
      QUERY,
      '{ dataset { kind } }',
      '{ __schema { types { name } } }',
      '{',
      '',
    ]) {
      expect(await codeOf(await post(closed, { query }))).toEqual([400, 'DOCUMENT_ID_REQUIRED']);
      expect(await codeOf(await get(closed, { query }))).toEqual([400, 'DOCUMENT_ID_REQUIRED']);
    }
  });

  it('does not come together with an id', async () => {
    const both = { query: QUERY, documentId: 'sha256:1' };
    for (const service of [open, closed]) {
      expect(await codeOf(await post(service, both))).toEqual([400, 'BAD_REQUEST']);
      expect(await codeOf(await get(service, both))).toEqual([400, 'BAD_REQUEST']);
    }
  });
});
