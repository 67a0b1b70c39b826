import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { Asker, type Reply } from '../cli/load.ts';
import { NGINX, Nginx, UNLIMITED, withNginx } from './nginx.ts';
import { codeIn, fresh, told } from './question.ts';
import { Upstream } from './upstream.ts';

describe.skipIf(NGINX === null)(withNginx('nginx with answers that are out of date'), () => {
  let upstream: Upstream;
  let nginx: Nginx;
  let client: Asker;
  /** For those who would rather wait for a new answer, while there is one, than be given an old one. */
  let patient: Nginx;
  let patientClient: Asker;
  const [unchanged, changed, lost] = [fresh(), fresh(), fresh()];

  beforeAll(async () => {
    upstream = await Upstream.start(1);
    nginx = await Nginx.start(upstream.origins, UNLIMITED);
    client = new Asker(nginx.origin);
    patient = await Nginx.start(upstream.origins, { ...UNLIMITED, 'stale updating': 'stale' });
    patientClient = new Asker(patient.origin);
    await patientClient.ask(lost);
    for (const address of [unchanged, changed, lost]) await client.ask(address);
    // What is good for one second is out of date in the second after the next.
    await sleep(2_100);
  });
  afterAll(async () => {
    client?.close();
    patientClient?.close();
    await nginx?.end();
    await patient?.end();
    await upstream?.close();
  });

  const nameIn = ({ body }: Reply) =>
    (JSON.parse(body) as { data: { dataset: { name: string } } }).data.dataset.name;

  it('is sent nothing by a service whose answer has not changed', async () => {
    const first = await client.ask(unchanged);
    expect(told(first)).toBe('STALE');
    let next = await client.ask(unchanged);
    while (told(next) !== 'HIT') next = await client.ask(unchanged);
    expect(next.body).toBe(first.body);
    expect(upstream.observed.at(-1)).toMatchObject({ status: 304 });
  });

  it('gives them while it asks for new ones, and then the new ones', async () => {
    const records = recordsOf(SPECIMENS);
    upstream.archive = new MemoryArchive({
      ...records,
      manifest: { ...records.manifest, name: 'the next release' },
    });
    const release = upstream.hold();
    const before = upstream.observed.length;
    const stale: Reply[] = [];
    try {
      // Each would wait for ever if it waited for the service.
      for (let times = 0; times < 4; times += 1) {
        const other = new Asker(nginx.origin);
        onTestFinished(() => other.close());
        stale.push(await other.ask(changed));
      }
    } finally {
      release();
    }
    expect(stale.map(told)).toEqual(['STALE', 'UPDATING', 'UPDATING', 'UPDATING']);
    expect(new Set(stale.map(nameIn))).toEqual(new Set(['onrecord specimens']));
    let next = await client.ask(changed);
    while (nameIn(next) !== 'the next release') next = await client.ask(changed);
    expect(next.headers.etag).not.toBe(stale[0]?.headers.etag);
    // One of the four was passed on.
    expect(upstream.observed.length).toBeLessThan(before + 4);
  });

  it('goes on with them while there is no service, and takes the service back', async () => {
    await upstream.close();
    for (let times = 0; times < 3; times += 1) {
      const answers = [await client.ask(lost), await patientClient.ask(lost)];
      for (const answer of answers) {
        expect([answer.status, nameIn(answer)]).toEqual([200, 'onrecord specimens']);
        expect(told(answer)).toMatch(/^(?:STALE|UPDATING)$/);
      }
    }
    const unheard = [
      await client.ask(fresh()),
      await client.ask('/graphql', { query: '{ dataset { name } }' }),
    ];
    for (const { status, body } of unheard) {
      expect([status, codeIn(body)]).toEqual([502, 'NO_REPLICA']);
    }
    await upstream.startAnew();
    let again = await client.ask(fresh());
    while (again.status !== 200) {
      await sleep(100);
      again = await client.ask(fresh());
    }
    expect(told(again)).toBe('MISS');
  });
});
