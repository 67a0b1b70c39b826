import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, JSON_TYPE } from './client.ts';

const faults: unknown[] = [];
const service = createOnRecord({
  archive: new MemoryArchive(recordsOf(SPECIMENS)),
  onFault: (fault) => faults.push(fault),
});
const KIND = { data: { dataset: { kind: 'INVENTED' } } };

function get(parameters: Record<string, string>, method = 'GET') {
  return service(new Request(`${ENDPOINT}?${new URLSearchParams(parameters)}`, { method }));
}

function post(body: string | Uint8Array, headers: Record<string, string> = {}) {
  const content = { 'content-type': JSON_TYPE, ...headers };
  return service(new Request(ENDPOINT, { method: 'POST', headers: content, body: body as never }));
}

async function codeOf(response: Response): Promise<[number, string | undefined]> {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
}

describe('a request', () => {
  const query =
    'query A { dataset { kind } } query B($n: Int) { articles(first: $n) { totalCount } }';

  it('names one of several operations, and brings variables, by GET as by POST', async () => {
    const a = { query, operationName: 'A' };
    expect(await (await get(a)).json()).toEqual(KIND);
    expect(await (await post(JSON.stringify(a))).json()).toEqual(KIND);
    const b = { query, operationName: 'B', variables: { n: 1 } };
    const got = await get({ ...b, variables: JSON.stringify(b.variables) });
    expect(await got.json()).toEqual(await (await post(JSON.stringify(b))).json());
  });

  it('by HEAD is answered as by GET, without the body', async () => {
    const parameters = { query: '{ dataset { kind } }' };
    const [head, full] = [await get(parameters, 'HEAD'), await get(parameters)];
    const headers = (answer: Response) =>
      [...answer.headers].filter(([name]) => name !== 'x-request-id');
    expect(head.status).toBe(200);
    expect(headers(head)).toEqual(headers(full));
    expect(await head.text()).toBe('');
  });

  it('may send null, or nothing, for what it does not use', async () => {
    const nothing = { operationName: null, variables: null, extensions: null, documentId: null };
    const body = { query: '{ dataset { kind } }', ...nothing, something: 'else' };
    expect(await (await post(JSON.stringify(body))).json()).toEqual(KIND);
    const empty = { query: body.query, operationName: '', variables: '', extensions: '' };
    expect(await (await get(empty)).json()).toEqual(KIND);
  });

  it('may begin with a byte order mark, and be in chunks', async () => {
    const json = JSON.stringify({ query: '{ dataset { kind } }' });
    expect(await (await post(`\uFEFF${json}`)).json()).toEqual(KIND);
    const bytes = new TextEncoder().encode(json);
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const headers = { 'content-type': JSON_TYPE };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    expect(await (await service(new Request(ENDPOINT, init))).json()).toEqual(KIND);
  });

  it('by POST is what is in its body; its address adds nothing', async () => {
    const headers = { 'content-type': JSON_TYPE };
    const body = JSON.stringify({ query: '{ dataset { kind } }' });
    const address = `${ENDPOINT}?query={nothing}&operationName=Nobody`;
    const answer = await service(new Request(address, { method: 'POST', headers, body }));
    expect(await answer.json()).toEqual(KIND);
  });
});

describe('parameters that are none are refused, and are no fault of the service', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const query = '{ dataset { kind } }';

  it.each([
    ['a list of requests', JSON.stringify([{ query }, { query }])],
    ['a list in lists, thousands deep', nested(40_000)],
    ['an object in objects, thousands deep', `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`],
    ['a query that is a list, thousands deep', `{"query": ${nested(40_000)}}`],
    ['null', 'null'],
    ['NaN', 'NaN'],
    ['JSON with a comma too many', `{"query": "${query}",}`],
    ['two requests', `{"query": "${query}"}{"query": "${query}"}`],
    ['bytes that are no UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22)],
    ['overlong UTF-8', Uint8Array.of(0x22, 0xc0, 0x80, 0x22)],
    ['UTF-16', Buffer.from(JSON.stringify({ query }), 'utf16le')],
    ['variables that are a list', JSON.stringify({ query, variables: [1] })],
    ['variables that are a string', JSON.stringify({ query, variables: '{}' })],
    ['extensions that are a list', JSON.stringify({ query, extensions: [] })],
    ['an operation name that is an object', JSON.stringify({ query, operationName: {} })],
    ['a document id that is a number', JSON.stringify({ documentId: 1 })],
    ['a query that is empty in another name', JSON.stringify({ Query: query })],
  ])('%s', async (_, body) => {
    expect(await codeOf(await post(body))).toEqual([400, 'BAD_REQUEST']);
    expect(faults).toEqual([]);
  });

  it('variables thousands deep', async () => {
    const variables = `{"a": ${nested(4_000)}}`;
    const body = `{"query": "${query}", "variables": ${variables}}`;
    expect(await codeOf(await post(body))).toEqual([400, 'VARIABLES_TOO_DEEP']);
    expect(await codeOf(await get({ query, variables }))).toEqual([400, 'VARIABLES_TOO_DEEP']);
    expect(await (await post(body.replace('variables', 'extensions'))).json()).toEqual(KIND);
  });

  it('one that is given twice', async () => {
    for (const name of ['query', 'variables', 'operationName', 'extensions', 'documentId']) {
      const address = `${ENDPOINT}?query=${query}&${name}={}&${name}={}`;
      expect(await codeOf(await service(new Request(address)))).toEqual([400, 'BAD_REQUEST']);
    }
  });

  it.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json-seq',
    'application/json; charset=utf-16',
    'text/plain; application/json',
    'application/json, text/plain',
  ])('a body that calls itself %s, as any page of another origin may send one', async (type) => {
    const body = new TextEncoder().encode(JSON.stringify({ query }));
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await service(new Request(ENDPOINT, { method: 'POST', headers, body }));
    expect(answer.headers.get('accept')).toBe(JSON_TYPE);
    expect(await codeOf(answer)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each(['application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"; x=y'])(
    'but not one that calls itself %s',
    async (type) => {
      expect(
        await (await post(JSON.stringify({ query }), { 'content-type': type })).json(),
      ).toEqual(KIND);
    },
  );

  it('a body that is compressed: nobody knows how long it gets', async () => {
    const answer = await post(JSON.stringify({ query }), { 'content-encoding': 'gzip' });
    expect(answer.headers.get('accept-encoding')).toBe('identity');
    expect(await codeOf(answer)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('a body that breaks off', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    const headers = { 'content-type': JSON_TYPE };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    expect(await codeOf(await service(new Request(ENDPOINT, init)))).toEqual([400, 'BAD_REQUEST']);
    expect(faults).toEqual([]);
  });
});

describe('methods', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
    '%s is refused, and told which are not',
    async (method) => {
      const answer = await service(new Request(ENDPOINT, { method }));
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
      expect(await codeOf(answer)).toEqual([405, 'METHOD_NOT_ALLOWED']);
    },
  );

  it('OPTIONS is told which there are', async () => {
    const answer = await service(new Request(ENDPOINT, { method: 'OPTIONS' }));
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
  });

  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])(
    'are what they are, whatever %s says',
    async (name) => {
      const query = '{ dataset { kind } }';
      const overridden = await post(JSON.stringify({ query }), { [name]: 'DELETE' });
      expect(await overridden.json()).toEqual(KIND);
      const headers = { [name]: 'POST' };
      const answer = await service(new Request(`${ENDPOINT}?query=${query}`, { headers }));
      expect(answer.headers.get('etag')).not.toBeNull();
    },
  );
});

describe('a variable that its field cannot take', () => {
  it.each([
    [
      'null for one that has a default',
      'query ($v: String = "a") { article(slug: $v) { slug } }',
      null,
    ],
    ['null in a list', 'query ($v: ID = "a") { nodes(ids: [$v]) { id } }', null],
    [
      'null for whether to include',
      'query ($v: Boolean = true) { dataset @include(if: $v) { name } }',
      null,
    ],
    ['a number beyond 32 bits', 'query ($v: Int) { articles(first: $v) { totalCount } }', 2 ** 31],
    ['a fraction', 'query ($v: Int) { articles(first: $v) { totalCount } }', 0.5],
    ['an object for a string', 'query ($v: String!) { article(slug: $v) { slug } }', { a: 1 }],
  ])('is a mistake of the client: %s', async (_, query, v) => {
    expect(await codeOf(await post(JSON.stringify({ query, variables: { v } })))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
    expect(faults).toEqual([]);
  });

  it('beyond any double too', async () => {
    const query = 'query ($v: Int) { articles(first: $v) { totalCount } }';
    for (const v of ['1e999', '-1e999', '123456789012345678901234567890', '1e-999']) {
      const [status] = await codeOf(await post(`{"query": "${query}", "variables": {"v": ${v}}}`));
      expect(status, v).toBe(400);
    }
  });

  it('beyond any double, whatever was asked before', async () => {
    const query = 'query ($v: Int) { articles(first: $v) { totalCount } }';
    expect((await post(JSON.stringify({ query, variables: { v: null } }))).status).toBe(200);
    for (const variables of ['{"v": 1e999}', '{"v": -1e999}']) {
      expect(
        await codeOf(await post(JSON.stringify({ query, variables: 0 }).replace('0', variables))),
      ).toEqual([400, 'BAD_USER_INPUT']);
      expect(await codeOf(await get({ query, variables }))).toEqual([400, 'BAD_USER_INPUT']);
    }
    const nested = 'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }';
    const body = JSON.stringify({ query: nested, variables: { f: { any: [{ headline: 7 }] } } });
    expect(await codeOf(await post(body.replace('7', '1e999')))).toEqual([400, 'BAD_USER_INPUT']);
  });
});
