import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LIMITS } from '../../src/server/limits.ts';
import { Asker, type Reply } from '../cli/load.ts';
import { CONFIGURATION, NGINX, Nginx, UNLIMITED, withNginx } from './nginx.ts';
import { addressOf, asWritten, codeIn, fresh } from './question.ts';
import { Upstream } from './upstream.ts';

describe.skipIf(NGINX === null)(withNginx('nginx that passes requests on'), () => {
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

  it('passes the id of a request on and back; whose answer was kept has one of its own', async () => {
    const address = fresh();
    const ids: unknown[] = [];
    const [passed] = await upstream.during(async () => {
      for (const id of ['mine:1', 'mine.2', undefined, 'no such id', `${'x'.repeat(65)}`]) {
        const given = id === undefined ? {} : { 'x-request-id': id };
        ids.push((await client.ask(address, undefined, given)).headers['x-request-id']);
      }
    });
    const made = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(ids).toEqual(['mine:1', 'mine.2', made, made, made]);
    expect(new Set(ids).size).toBe(5);
    expect(passed?.id).toBe('mine:1');
    const [next] = await upstream.during(async () =>
      ids.push((await client.ask(fresh())).headers['x-request-id']),
    );
    expect(next?.id).toBe(ids.at(-1));
  });

  it('keeps the figures of the service inside, however their place is written', async () => {
    const passed = await upstream.during(async () => {
      for (const path of [
        '/metrics',
        '/metrics?x',
        '/%6detrics',
        '//metrics',
        '/x/%2e%2e/metrics',
      ]) {
        expect((await asWritten(nginx.origin, 'GET', path)).statusCode, path).toBe(404);
      }
    });
    expect(passed).toEqual([]);
  });

  it('takes a copy as long as the service does, and logs nothing that anybody asked', async () => {
    const article = '2009-02-06-later-ferry-on-summer-evenings';
    const verify = async (letters: number) => {
      // A form writes nine bytes for each letter.
      const text = `<p>Boats</p><!--${'語'.repeat(letters)}-->`;
      const body = new URLSearchParams({ article, text, format: 'HTML' });
      const answer = await fetch(`${nginx.origin}/verify`, { method: 'POST', body });
      return { status: answer.status, body: await answer.text() };
    };
    expect((await verify(399_900)).status).toBe(200);
    const refused = await verify(430_000);
    expect(refused.status).toBe(413);
    expect(refused.body).toContain('The body is longer than 3700000 bytes.');
    // It would say so where it wrote a body to a file.
    expect(nginx.complaints).toBe('');
    const longest = await verify(500_000);
    expect([longest.status, codeIn(longest.body)]).toEqual([413, 'BODY_TOO_LARGE']);
    await client.ask('/search?q=xylophone');
    await client.ask(addressOf('{ xylophone }'));
    expect(nginx.log).toContain('"GET /search" 200');
    expect(nginx.log).not.toMatch(/xylophone|query=/);
  });

  it('lets one address ask only so often', async () => {
    const strict = await Nginx.start(upstream.origins, {
      'rate=50r/s': 'rate=1r/m',
      'burst=200 ': 'burst=2 ',
    });
    onTestFinished(() => strict.end());
    const own = new Asker(strict.origin);
    onTestFinished(() => own.close());
    const replies: Reply[] = [];
    for (let times = 0; times < 5; times += 1) replies.push(await own.ask('/health'));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    const { body, headers } = replies[4] as Reply;
    expect(codeIn(body)).toBe('TOO_MANY_REQUESTS');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('is as patient as the service lets it be', async () => {
    const seconds = (name: string) =>
      Number(new RegExp(`^ *${name} (\\d+)s;`, 'm').exec(CONFIGURATION)?.[1]);
    const { headers } = await new Asker(upstream.origins[0] as string).ask('/health');
    const [, told] = /^timeout=(\d+)$/.exec(`${headers['keep-alive']}`) ?? [];
    expect(seconds('keepalive_timeout')).toBeLessThan(Number(told));
    expect(seconds('proxy_read_timeout') * 1000).toBeGreaterThan(LIMITS.deadline.default);
  });
});
