import { afterAll, describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';

/*
 * The checks of graphql-cop (https://github.com/dolevf/graphql-cop), as it makes them: over a socket,
 * with its documents, and with what it takes for a finding.
 */

const service = createOnRecord({
  archive: new MemoryArchive(recordsOf(SPECIMENS)),
  pages: graphiql(),
  codings: NODE_CODINGS,
});
const listening = await listen(service, { host: 'localhost', port: 0 });
afterAll(() => listening.close());
const endpoint = `${listening.origin}/graphql`;

interface Found {
  readonly status: number;
  readonly text: string;
  readonly json: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions?: object }[];
  };
}

async function request(url: string, init?: RequestInit): Promise<Found> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, text, json: isJson ? JSON.parse(text) : {} };
}

function post(body: unknown, type = 'application/json'): Promise<Found> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return request(endpoint, { method: 'POST', headers: { 'content-type': type }, body: text });
}

const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');

describe('graphql-cop finds no way to deny service', () => {
  it('by a hundred aliases', async () => {
    const { json } = await post({
      query: `query cop { ${repeated(101, (at) => `alias${at}:__typename`)} }`,
    });
    expect(json.data?.alias100).toBeUndefined();
    expect(json.errors).toHaveLength(1);
  });

  it('by a list of requests', async () => {
    const { status, json } = await post(Array(10).fill({ query: 'query cop { __typename }' }));
    expect(Array.isArray(json)).toBe(false);
    expect(status).toBe(400);
  });

  it('by five hundred fields that are one', async () => {
    const { json } = await post({ query: `query cop { ${'__typename \n'.repeat(500)} }` });
    expect(json.data?.__typename).toBeUndefined();
  });

  it('by directives there are none of, each of them an error', async () => {
    const { json } = await post({ query: `query cop { __typename ${'@aa'.repeat(10)} }` });
    expect(json.errors).toHaveLength(1);
  });

  it('by introspection that goes round in circles', async () => {
    const circle = `${'fields { type { '.repeat(4)}name${' } }'.repeat(4)}`;
    const { json } = await post({ query: `query cop { __schema { types { ${circle} } } }` });
    expect(json.data?.__schema).toBeUndefined();
    expect(json.errors).toHaveLength(1);
  });

  it('by fragments that go round in circles', async () => {
    const query = `query { __schema { ...A } }
      fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }`;
    expect((await post({ query })).json.errors).not.toHaveLength(0);
  });
});

describe('graphql-cop finds no way to ask in another’s name', () => {
  it('by a form, which a page of any origin may send', async () => {
    const form = new URLSearchParams({ query: 'query cop { __typename }' }).toString();
    const { status, json } = await post(form, 'application/x-www-form-urlencoded');
    expect([status, json.data]).toEqual([415, undefined]);
  });

  it('by a mutation in an address: there are none at all', async () => {
    const { json } = await request(
      `${endpoint}?query=${encodeURIComponent('mutation cop { __typename }')}`,
    );
    expect(json.data).toBeUndefined();
    expect((await post({ query: 'mutation cop { __typename }' })).json.data).toBeUndefined();
  });
});

describe('graphql-cop finds nothing told that is nobody’s business', () => {
  it('of how an answer was made', async () => {
    const { text } = await post({ query: 'query cop { __typename }' });
    expect(text.toLowerCase()).not.toMatch(/tracing|stacktrace|exception/);
  });

  it('of what went wrong inside', async () => {
    const { status, json, text } = await post({ query: 'qwerty cop { abc }' });
    expect([status, json.errors?.length]).toEqual([200, 1]);
    expect(text).not.toMatch(/exception|stack|node_modules|\/src\//);
  });
});

describe('what graphql-cop finds, and stays on purpose', () => {
  it('queries by GET: they change nothing, and whoever stands between may keep the answer', async () => {
    const { json } = await request(
      `${endpoint}?query=${encodeURIComponent('query cop { __typename }')}`,
    );
    expect(json).toEqual({ data: { __typename: 'Query' } });
  });

  it('introspection: the schema is public, and tools live on it', async () => {
    const { json } = await post({
      query: 'query cop { __schema { types { name fields { name } } } }',
    });
    expect(json.data?.__schema).toBeDefined();
  });

  it('suggestions: what they could give away is in the public schema', async () => {
    const { text } = await post({ query: 'query cop { __schema { directive } }' });
    expect(text).toContain('Did you mean');
  });

  it('GraphiQL: it is how people meet the service, and asks nothing they could not', async () => {
    const page = await request(endpoint, { headers: { accept: 'text/html' } });
    expect(page.text).toContain('GraphiQL');
    for (const path of ['/graphiql', '/playground', '/console']) {
      expect((await request(`${listening.origin}${path}`)).status).toBe(404);
    }
  });
});
