import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const service = createOnRecord({ archive, pages: graphiql(), codings: NODE_CODINGS });
const listening = await listen(service, { host: 'localhost', port: 0 });
afterAll(() => listening.close());

const LONG = `/graphql?query=${encodeURIComponent('{ articles(first: 100) { nodes { slug headline summary id } } }')}`;
const SHORT = `/graphql?query=${encodeURIComponent('{ dataset { kind } }')}`;
const decode = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };

/** By Node's own client, which neither asks for a coding nor undoes one by itself. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(new URL(path, listening.origin), { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(pieces) }));
    })
      .on('error', reject)
      .end();
  });
}

describe('a long answer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['*', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, *;q=0.5', 'gzip'],
    ['gzip;q=0.2, identity;q=0.8', 'identity'],
    ['deflate, zstd', 'identity'],
    ['br;q=0, gzip;q=0', 'identity'],
    // Nothing that is accepted can be sent, so what can be is (RFC 9110, section 12.5.3).
    ['identity;q=0', 'identity'],
    ['banana;q=apple', 'identity'],
  ] as const)(
    'to whoever accepts %j comes as %s, the same once decoded',
    async (accepted, coding) => {
      const plain = await ask(LONG);
      const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
      const answer = await ask(LONG, headers);
      expect(answer.headers['content-encoding'] ?? 'identity').toBe(coding);
      expect(decode[coding](answer.body).equals(plain.body)).toBe(true);
      expect(answer.headers.vary).toMatch(/\baccept-encoding\b/);
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      if (coding !== 'identity') expect(answer.body.length).toBeLessThan(plain.body.length);
    },
  );

  it.each([LONG, SHORT, '/schema.graphql', '/export/quotes.csv', '/health'])(
    'has the headers of a GET for a HEAD, in every coding: %s',
    async (path) => {
      for (const coding of ['identity', 'gzip', 'br']) {
        const accepted = { 'accept-encoding': coding, 'x-request-id': 'a' };
        const [head, full] = [await ask(path, accepted, 'HEAD'), await ask(path, accepted)];
        const { date: _, 'transfer-encoding': __, ...told } = full.headers;
        const { date: ___, ...headers } = head.headers;
        expect(headers).toEqual(told);
        expect(head.body.length).toBe(0);
      }
    },
  );

  it('is the same to everybody who asks at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        ask(LONG, { 'accept-encoding': at % 2 ? 'br' : 'gzip' }),
      ),
    );
    const bodies = answers.map(({ headers, body }) =>
      decode[headers['content-encoding'] as 'br' | 'gzip'](body).toString(),
    );
    expect(new Set(bodies).size).toBe(1);
  });
});

describe('what gains nothing', () => {
  it.each([SHORT, '/health', '/nothing'])('is sent as it is: %s', async (path) => {
    const { headers } = await ask(path, { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary ?? '').not.toContain('accept-encoding');
  });

  it('is sent piece by piece where it is made so', async () => {
    const { headers } = await ask('/export/quotes.csv', { 'accept-encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['transfer-encoding']).toBe('chunked');
  });
});

describe('without Node', () => {
  it('there is gzip', async () => {
    const bare = createOnRecord({ archive });
    const get = (accepted: string) =>
      bare(new Request(new URL(LONG, ENDPOINT), { headers: { 'accept-encoding': accepted } }));
    const answer = await get('br, gzip;q=0.5');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const body = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    expect(body).toBe(await (await get('identity')).text());
  });
});

describe('a coding that fails', () => {
  const codings = [
    ['at once', () => never()],
    ['later', async () => never()],
  ] as const;
  const never = (): never => {
    throw new Error('no memory is left');
  };

  it.each(codings)('%s, is told as any fault, and tried again', async (_, failing) => {
    const faults: unknown[] = [];
    let isFailing = true;
    const gzip = async (body: Uint8Array) => body;
    const failingAtFirst = createOnRecord({
      archive,
      codings: { gzip: (body) => (isFailing ? failing() : gzip(body)) },
      onFault: (fault) => faults.push(fault),
    });
    const get = () =>
      failingAtFirst(
        new Request(new URL(LONG, ENDPOINT), { headers: { 'accept-encoding': 'gzip' } }),
      );
    const { status, headers } = await get();
    expect([status, headers.get('cache-control')]).toEqual([500, 'no-store']);
    expect(faults).toEqual([new Error('no memory is left')]);
    isFailing = false;
    expect((await get()).status).toBe(200);
  });
});
