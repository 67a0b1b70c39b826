import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, GRAPHQL_TYPE, JSON_TYPE } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const service = createOnRecord({ archive, pages: graphiql() });
/** What a browser accepts. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8';

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return service(new Request(new URL(path, ENDPOINT), { method, headers }));
}

describe('GraphQL stays GraphQL', () => {
  const QUERY = '{ dataset { kind } }';
  const ANSWER = { data: { dataset: { kind: 'INVENTED' } } };

  it.each([undefined, '*/*', JSON_TYPE, GRAPHQL_TYPE, 'application/json, text/html;q=0'])(
    'for a GET that accepts %s',
    async (accept) => {
      const path = `/graphql?query=${encodeURIComponent(QUERY)}`;
      const answer = await get(path, accept === undefined ? {} : { accept });
      expect(await answer.json()).toEqual(ANSWER);
    },
  );

  it.each([BROWSER, 'text/html, */*'])('for a POST that accepts %s', async (accept) => {
    const headers = { accept, 'content-type': JSON_TYPE };
    const body = JSON.stringify({ query: QUERY });
    const answer = await service(new Request(ENDPOINT, { method: 'POST', headers, body }));
    expect(answer.headers.get('content-type')).toMatch(/json/);
    expect(await answer.json()).toEqual(ANSWER);
  });

  it('for a browser too, where there is no playground', async () => {
    const bare = createOnRecord({ archive });
    const query = `${ENDPOINT}?query=${encodeURIComponent(QUERY)}`;
    for (const url of [ENDPOINT, query, new URL('/graphiql/boot.js', ENDPOINT)]) {
      const answer = await bare(new Request(url, { headers: { accept: BROWSER } }));
      expect(answer.headers.get('content-type') ?? '').not.toMatch(/html/);
      expect(await answer.text()).not.toMatch(/<html/i);
    }
  });

  it('and a HEAD has the page’s headers and no body', async () => {
    const answer = await get('/graphql', { accept: BROWSER }, 'HEAD');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe('');
  });
});
