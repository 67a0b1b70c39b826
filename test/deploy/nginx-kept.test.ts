import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Asker } from '../cli/load.ts';
import { NGINX, Nginx, UNLIMITED, withNginx } from './nginx.ts';
import { addressOf, asWritten, fresh, told } from './question.ts';
import { Upstream } from './upstream.ts';

describe.skipIf(NGINX === null)(withNginx('nginx that keeps answers'), () => {
  let upstream: Upstream;
  let nginx: Nginx;
  let client: Asker;

  beforeAll(async () => {
    upstream = await Upstream.start(60);
    nginx = await Nginx.start(upstream.origins, UNLIMITED);
    client = new Asker(nginx.origin);
  });
  afterAll(async () => {
    client?.close();
    await nginx?.end();
    await upstream?.close();
  });

  it('passes on what it has not, and has it from then on', async () => {
    const address = fresh();
    const passed = await upstream.during(async () => {
      const first = await client.ask(address);
      expect([first.status, told(first)]).toEqual([200, 'MISS']);
      for (let times = 0; times < 3; times += 1) {
        const again = await client.ask(address);
        expect([again.status, told(again), again.body]).toEqual([200, 'HIT', first.body]);
        expect(again.headers.etag).toBe(first.headers.etag);
        expect(again.headers['cache-control']).toBe('public, max-age=60');
      }
    });
    expect(passed).toHaveLength(1);
  });

  it('sends nothing to whoever has the answer, and all of it to whoever has another', async () => {
    const address = fresh();
    const { headers, body } = await client.ask(address);
    const etag = `${headers.etag}`;
    const passed = await upstream.during(async () => {
      for (const list of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const answer = await client.ask(address, undefined, { 'if-none-match': list });
        expect([answer.status, answer.body, answer.headers.etag]).toEqual([304, '', etag]);
      }
      const other = await client.ask(address, undefined, { 'if-none-match': '"other"' });
      expect([other.status, told(other), other.body]).toEqual([200, 'HIT', body]);
    });
    expect(passed).toEqual([]);
    const page = await client.ask('/articles');
    const known = { 'if-none-match': `${page.headers.etag}` };
    const asked = await upstream.during(async () => {
      expect((await client.ask('/articles', undefined, known)).status).toBe(304);
    });
    expect(asked.map(({ status }) => status)).toEqual([304]);
  });

  it('answers HEAD out of what it has for GET', async () => {
    const address = fresh();
    const { headers } = await client.ask(address);
    const head = await asWritten(nginx.origin, 'HEAD', address);
    expect([head.statusCode, head.headers['x-cache-status']]).toEqual([200, 'HIT']);
    const { etag, 'content-length': length } = headers;
    expect(head.headers).toMatchObject({ etag, 'content-length': length });
  });

  it('keeps nothing of what is sent by POST, of mistakes, and of pages', async () => {
    const bodies = new Set<string>();
    const passed = await upstream.during(async () => {
      for (let times = 0; times < 2; times += 1) {
        bodies.add((await client.ask('/graphql', { query: '{ dataset { name } }' })).body);
        expect(told(await client.ask(addressOf('{ nothing }')))).toBe('MISS');
        for (const path of ['/articles', '/nowhere', '/ready', '/export/quotes.csv']) {
          expect(told(await client.ask(path))).toBeUndefined();
        }
      }
    });
    expect(passed).toHaveLength(12);
    expect([...bodies]).toEqual(['{"data":{"dataset":{"name":"onrecord specimens"}}}']);
  });

  it('leaves bodies and entity tags as the service made them', async () => {
    const direct = new Asker(upstream.origins[0] as string);
    onTestFinished(() => direct.close());
    for (const path of ['/articles', '/schema.graphql', '/export/quotes.csv', '/feed.atom']) {
      for (const codings of ['br', 'gzip', 'gzip;q=0.5', 'identity']) {
        const headers = { host: 'one.example', 'accept-encoding': codings };
        const own = await direct.ask(path, undefined, headers);
        const passed = await client.ask(path, undefined, headers);
        const isWanted = !codings.includes(';');
        expect(passed.headers.etag).toMatch(/^"[^"]+"$/);
        if (isWanted)
          expect([passed.headers.etag, passed.body]).toEqual([own.headers.etag, own.body]);
        else expect(passed.headers['content-encoding']).toBeUndefined();
      }
    }
  });
});
