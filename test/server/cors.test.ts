import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, JSON_TYPE } from './client.ts';

describe('a page of another origin', () => {
  const handler = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
  const origin = 'https://elsewhere.test';
  const body = JSON.stringify({ query: '{ dataset { name } }' });
  const content = { 'content-type': JSON_TYPE };

  it.each([
    ['a query', { method: 'POST', headers: { origin, ...content }, body }],
    ['a mistake', { method: 'POST', headers: { origin, ...content }, body: '{"query":"{"}' }],
    [
      'a preflight',
      {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      },
    ],
  ])('may read the answer to %s, as anybody may, without credentials', async (_, init) => {
    const { headers } = await handler(new Request(ENDPOINT, init));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may send a query with its content type', async () => {
    const headers = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const answer = await handler(new Request(ENDPOINT, { method: 'OPTIONS', headers }));
    expect(answer.ok).toBe(true);
    expect(answer.headers.get('access-control-allow-methods')).toContain('POST');
    expect(answer.headers.get('access-control-allow-headers')).toContain('content-type');
  });
});
