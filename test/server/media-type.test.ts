import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const service = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
const QUERY = '{ dataset { kind } }';

function ask(query: string, accept: string | null, method = 'POST'): Promise<Response> {
  const headers = { 'content-type': JSON_TYPE, ...(accept !== null && { accept }) };
  const body = JSON.stringify({ query });
  return service(
    method === 'POST'
      ? new Request(ENDPOINT, { method, headers, body })
      : new Request(`${ENDPOINT}?${new URLSearchParams({ query })}`, { method, headers }),
  );
}

describe('the media type of an answer', () => {
  it.each([
    // Whoever does not say, or takes anything, may never have heard of the newer one.
    [null, JSON_TYPE],
    ['', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/*;q=0.1, text/html', JSON_TYPE],
    [JSON_TYPE, JSON_TYPE],
    ['APPLICATION/JSON', JSON_TYPE],
    [GRAPHQL_TYPE, GRAPHQL_TYPE],
    [`${JSON_TYPE}, ${GRAPHQL_TYPE}`, GRAPHQL_TYPE],
    [`${JSON_TYPE}, ${GRAPHQL_TYPE};q=0.9`, JSON_TYPE],
    [`${GRAPHQL_TYPE};q=0.5, ${JSON_TYPE};q=0.4`, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE};q=0, */*`, JSON_TYPE],
    [`${JSON_TYPE};q=0, */*`, GRAPHQL_TYPE],
    [`${JSON_TYPE};q=0, application/*;q=0.1`, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE}; charset=utf-8`, GRAPHQL_TYPE],
    [`text/html, ${GRAPHQL_TYPE};q=0.001`, GRAPHQL_TYPE],
    // What is no weight is none.
    [`${GRAPHQL_TYPE};q=banana`, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE};q=1.5, ${JSON_TYPE};q=1`, GRAPHQL_TYPE],
    [',,;;q=, */*', JSON_TYPE],
  ])('for %j is %s, by GET as by POST', async (accept, type) => {
    for (const method of ['POST', 'GET']) {
      const answer = await ask(QUERY, accept, method);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(answer.headers.get('vary')).toMatch(/\baccept\b/);
    }
  });

  it.each([
    'text/html',
    'image/*',
    `${JSON_TYPE};q=0`,
    '*/*;q=0',
    '*/*;q=0.000',
    'application/*;q=0, */*;q=0',
    'application/jsonp',
    'banana',
  ])('is told where %j takes neither: 406', async (accept) => {
    const answer = await ask(QUERY, accept);
    expect(answer.status).toBe(406);
    const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: 'NOT_ACCEPTABLE' });
  });
});

describe('the status of a mistake', () => {
  it.each([
    // A document that GraphQL itself finds wrong is well answered under the older type.
    ['a document that cannot be parsed', '{', 200, 400],
    ['a document that does not fit the schema', '{ nothing }', 200, 400],
    [
      'an argument that only its field knows to be wrong',
      '{ articles(first: 0) { totalCount } }',
      400,
      400,
    ],
    [
      'no operation',
      'fragment F on Query { dataset { kind } } query A { ...F } query B { ...F }',
      400,
      400,
    ],
    ['a document that is too large', `{ ${'dataset { kind } '.repeat(21)} }`, 400, 400],
  ])('%s', async (_, query, older, newer) => {
    expect((await ask(query, JSON_TYPE)).status).toBe(older);
    expect((await ask(query, GRAPHQL_TYPE)).status).toBe(newer);
    for (const type of [JSON_TYPE, GRAPHQL_TYPE]) {
      const answer = await ask(query, type);
      expect(answer.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
      expect(Object.keys((await answer.json()) as object)).toEqual(['errors']);
    }
  });
});
