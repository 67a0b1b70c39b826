import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { Asker, type Reply } from '../cli/load.ts';
import { NGINX, Nginx, UNLIMITED, withNginx } from './nginx.ts';
import { fresh, told } from './question.ts';
import { Upstream } from './upstream.ts';

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
    // For those who would rather wait for a new answer than be given an old one.
    const patient = await Nginx.start(upstream.origins, {
      ...UNLIMITED,
      'stale updating': 'stale',
    });
    onTestFinished(() => patient.end());
    const other = new Asker(patient.origin);
    onTestFinished(() => other.close());
    await other.ask(address);
    await upstream.close();
    await outdated();
    const last = await other.ask(address);
    expect([last.status, told(last), last.body]).toEqual([200, 'STALE', body]);
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
