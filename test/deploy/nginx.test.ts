import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { preferred } from '../../src/server/accepts.ts';
import { recordsOf } from '../archive/records.ts';
import { Asker, type Reply } from '../cli/load.ts';
import { NGINX, Nginx, UNLIMITED, withNginx } from './nginx.ts';
import { addressOf } from './traffic.ts';
import { Upstream } from './upstream.ts';

const GRAPHQL_TYPE = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';
/** What is answered to a path that no client would write. */
const asWritten = (origin: string, method: string, path: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, method, path }, (answer) => resolve(answer.resume()));
    sent.on('error', reject).end();
  });
/** An answer that is long enough to be compressed. */
const LONG = '{ countries(first: 100) { nodes { code name capitals } } }';

let number = 0;
/** A question that nobody has asked yet. */
const fresh = (query = '{ dataset { name version } }') => addressOf(`query Q${number++} ${query}`);
const told = ({ headers }: Reply) => headers['x-cache-status'];

describe.skipIf(NGINX === null)(withNginx('nginx before the service'), () => {
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

  const asked = async (ask: () => Promise<unknown>) => {
    const before = upstream.observed.length;
    await ask();
    return upstream.observed.slice(before);
  };

  it('passes on what it has not, and has it from then on', async () => {
    const address = fresh();
    const passed = await asked(async () => {
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
    const passed = await asked(async () => {
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
    expect((await client.ask('/articles', undefined, known)).status).toBe(304);
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
    const passed = await asked(async () => {
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

  it('mixes no media types and no codings, whatever a client lists', async () => {
    const type = fc.constantFrom(JSON_TYPE, GRAPHQL_TYPE, '*/*', 'application/*', 'text/html');
    const coding = fc.constantFrom('br', 'gzip', 'identity', 'deflate', 'zstd', '*', 'GZIP', 'xbr');
    const weight = fc.constantFrom('', '', '', ';q=1', ';q=1.0', '; q=0.5', ';q=0');
    const list = (one: fc.Arbitrary<string>) =>
      fc
        .uniqueArray(one, { maxLength: 4, selector: (value) => value.toLowerCase() })
        .chain((ones) =>
          fc
            .tuple(...ones.map(() => weight))
            .map((weights) => ones.map((value, at) => value + weights[at]).join(', ')),
        );
    const direct = new Asker(upstream.origins[0] as string);
    onTestFinished(() => direct.close());
    const address = fresh(LONG);
    const statuses = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(list(type), list(coding), async (accept, codings) => {
        const headers = { accept, 'accept-encoding': codings };
        const [own, passed] = [
          await direct.ask(address, undefined, headers),
          await client.ask(address, undefined, headers),
        ];
        const status = `${told(passed)}`;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(passed.status).toBe(own.status);
        expect(passed.headers['content-type']).toBe(own.headers['content-type']);
        const used = (passed.headers['content-encoding'] ?? 'identity') as string;
        // Nobody has to be sent what is compressed, but nobody is sent what was not asked for.
        if (used !== 'identity') expect(preferred(codings, [used])).toBe(used);
        const plain = codings.split(', ').every((one) => !one.includes(';') && one !== '*');
        if (plain) expect(passed.headers['content-encoding']).toBe(own.headers['content-encoding']);
        const isSame = used === ((own.headers['content-encoding'] ?? 'identity') as string);
        if (isSame)
          expect([passed.headers.etag, passed.body]).toEqual([own.headers.etag, own.body]);
      }),
      { numRuns: 300 },
    );
    expect(statuses.get('HIT')).toBeGreaterThan(50);
    expect(statuses.get('MISS')).toBeGreaterThan(5);
  });

  it('mixes no hosts, whose name is in some addresses of pages', async () => {
    const feed = async (host: string) => (await client.ask('/feed.atom', undefined, { host })).body;
    expect(await feed('one.example')).toContain('http://one.example/');
    expect(await feed('two.example:81')).toContain('http://two.example:81/');
    const address = fresh();
    for (const host of ['one.example', 'two.example']) {
      expect(told(await client.ask(address, undefined, { host }))).toBe('MISS');
      expect(told(await client.ask(address, undefined, { host }))).toBe('HIT');
    }
  });

  it('passes the id of a request on and back; whose answer was kept has one of its own', async () => {
    const address = fresh();
    const ids: unknown[] = [];
    const [passed] = await asked(async () => {
      for (const id of ['mine:1', 'mine.2', undefined, 'no such id', `${'x'.repeat(65)}`]) {
        const given = id === undefined ? {} : { 'x-request-id': id };
        ids.push((await client.ask(address, undefined, given)).headers['x-request-id']);
      }
    });
    const made = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(ids).toEqual(['mine:1', 'mine.2', made, made, made]);
    expect(new Set(ids).size).toBe(5);
    expect(passed?.id).toBe('mine:1');
    const [next] = await asked(async () =>
      ids.push((await client.ask(fresh())).headers['x-request-id']),
    );
    expect(next?.id).toBe(ids.at(-1));
  });

  it('keeps the figures of the service inside, however their place is written', async () => {
    const passed = await asked(async () => {
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
    expect((await verify(500_000)).status).toBe(413);
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
    const statuses: number[] = [];
    for (let times = 0; times < 5; times += 1) statuses.push((await own.ask('/health')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });
});

describe.skipIf(NGINX === null)(withNginx('nginx with answers that are out of date'), () => {
  let upstream: Upstream;
  let nginx: Nginx;
  let client: Asker;

  beforeAll(async () => {
    upstream = await Upstream.start(1);
    nginx = await Nginx.start(upstream.origins, UNLIMITED);
    client = new Asker(nginx.origin);
  });
  afterAll(async () => {
    client?.close();
    await nginx?.end();
    await upstream?.close();
  });

  /** Once an answer of one second has been kept for longer. */
  const outdated = () => sleep(2_100);
  const nameIn = ({ body }: Reply) =>
    (JSON.parse(body) as { data: { dataset: { name: string } } }).data.dataset.name;

  it('gives them while it asks for new ones, and then the new ones', async () => {
    const address = fresh();
    const first = await client.ask(address);
    const records = recordsOf(SPECIMENS);
    upstream.archive = new MemoryArchive({
      ...records,
      manifest: { ...records.manifest, name: 'the next release' },
    });
    await outdated();
    const release = upstream.hold();
    const before = upstream.observed.length;
    const stale: unknown[] = [];
    try {
      // Each would wait for ever if it waited for the service.
      for (let times = 0; times < 4; times += 1) {
        const other = new Asker(nginx.origin);
        onTestFinished(() => other.close());
        const answer = await other.ask(address);
        expect(answer.body).toBe(first.body);
        stale.push(told(answer));
      }
    } finally {
      release();
    }
    expect(stale).toEqual(['STALE', 'UPDATING', 'UPDATING', 'UPDATING']);
    let next = await client.ask(address);
    while (nameIn(next) !== 'the next release') next = await client.ask(address);
    expect(next.headers.etag).not.toBe(first.headers.etag);
    expect(upstream.observed.length).toBe(before + 1);
  });

  it('is sent nothing by a service whose answer has not changed', async () => {
    const address = fresh();
    await client.ask(address);
    await outdated();
    expect(told(await client.ask(address))).toBe('STALE');
    let next = await client.ask(address);
    while (told(next) !== 'HIT') next = await client.ask(address);
    expect(upstream.observed.at(-1)).toMatchObject({ status: 304 });
  });

  it('goes on with them while there is no service, and takes the service back', async () => {
    const address = fresh();
    const { body } = await client.ask(address);
    await upstream.close();
    await outdated();
    for (let times = 0; times < 3; times += 1) {
      const answer = await client.ask(address);
      expect([answer.status, answer.body]).toEqual([200, body]);
      expect(told(answer)).toMatch(/^(?:STALE|UPDATING)$/);
    }
    expect((await client.ask(fresh())).status).toBe(502);
    expect((await client.ask('/graphql', { query: '{ dataset { name } }' })).status).toBe(502);
    await upstream.startAnew();
    let again = await client.ask(fresh());
    while (again.status !== 200) {
      await sleep(100);
      again = await client.ask(fresh());
    }
    expect(told(again)).toBe('MISS');
  });
});
