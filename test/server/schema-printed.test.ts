import { readFileSync } from 'node:fs';
import { buildSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT } from './client.ts';

const service = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
const file = new URL('../../schema/schema.graphql', import.meta.url);

function ask(path: string, init?: RequestInit): Promise<Response> {
  return service(new Request(new URL(path, ENDPOINT), init));
}

describe('GET /schema.graphql', () => {
  it('is the schema as it is checked in', async () => {
    const answer = await ask('/schema.graphql');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await answer.text();
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(printSchema(buildSchema(text))).toContain('type Query');
  });

  it('is the same with a query, and to a page of another origin', async () => {
    const headers = { origin: 'https://elsewhere.test' };
    const answer = await ask('/schema.graphql?fresh=1', { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.text()).toBe(await (await ask('/schema.graphql')).text());
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/schema.graphql', { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/schema.graphql/',
    '/Schema.graphql',
    '/schema',
    '/schema.graphqls',
    '/schema/schema.graphql',
  ])('is not at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
