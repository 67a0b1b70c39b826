import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { Running } from '../cli/running.ts';
import { Cluster, serverPrograms } from './cluster.ts';
import { Relay } from './relay.ts';

const TIME = 60_000;
const DEADLINE = 1_500;
/** The longest that any request may be on its way, with what a busy machine adds. */
const BOUNDED = 10_000;
const programs = process.env.DATABASE_URL === undefined ? null : serverPrograms();

let cluster: Cluster;
let relay: Relay;
let service: Running;
let endpoint: string;
let asked = 0;

interface Reply {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: unknown;
  readonly headers: Headers;
  readonly milliseconds: number;
}

/** Asks for what nobody asked before, so that nothing that is kept answers. */
async function ask(): Promise<Reply> {
  asked += 1;
  const start = performance.now();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: `{ quotes(first: 1) { nodes { key } } n${asked}: __typename }` }),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  const { status, headers } = response;
  const milliseconds = performance.now() - start;
  return { status, code: errors?.[0]?.extensions.code, data, headers, milliseconds };
}

async function statusOf(path: string): Promise<number> {
  return (await fetch(new URL(path, endpoint))).status;
}

async function untilReady(): Promise<void> {
  while ((await statusOf('/ready')) !== 200) await sleep(50);
}

/** A session with the server itself, of the test's own. */
async function operator(): Promise<pg.Client> {
  const client = new pg.Client(cluster.url);
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

function expectAway({ status, code, headers, data, milliseconds }: Reply): void {
  expect([status, code, data]).toEqual([503, 'ARCHIVE_UNAVAILABLE', undefined]);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(milliseconds).toBeLessThan(BOUNDED);
}

describe.skipIf(programs === null)('a service whose database', () => {
  beforeAll(async () => {
    cluster = await Cluster.make(programs as string);
    relay = await Relay.to(cluster.port);
    cluster.start();
    const loading = new Running(['load', SPECIMENS, '--database', cluster.url]);
    expect(await loading.finished()).toMatchObject({ code: 0, stderr: '' });
    cluster.crash();
    const database = `postgres://postgres@127.0.0.1:${relay.port}/postgres`;
    service = new Running(['serve', '--port', '0', '--host', '127.0.0.1', '--log', 'error'], {
      DATABASE_URL: database,
      ONRECORD_LIMIT_DEADLINE: String(DEADLINE),
    });
    endpoint = await service.endpoint();
  }, TIME);
  afterAll(async () => {
    await service?.end();
    relay?.close();
    cluster?.remove();
  });

  it(
    'is away when it starts says so, and answers as soon as it is there',
    async () => {
      await service.said(/the database cannot be reached: .+; trying again/);
      expect(await statusOf('/health')).toBe(200);
      expect(await statusOf('/ready')).toBe(503);
      expectAway(await ask());
      const page = await fetch(new URL('/articles/', endpoint));
      expect(page.status).toBe(503);
      expect(await statusOf('/metrics')).toBe(200);
      cluster.start();
      await untilReady();
      await service.said(/12 articles, 47 quotes from the database/);
      expect(await ask()).toMatchObject({ status: 200, code: undefined });
    },
    TIME,
  );

  it(
    'goes while it serves says so in bounded time, and needs no restart',
    async () => {
      const all = Array.from({ length: 20 }, () => ask());
      cluster.crash();
      for (const reply of await Promise.all(all)) {
        if (reply.status !== 200) expectAway(reply);
      }
      expectAway(await ask());
      expect(await statusOf('/ready')).toBe(503);
      cluster.start();
      await untilReady();
      expect(await ask()).toMatchObject({ status: 200, code: undefined });
    },
    TIME,
  );

  it(
    'ends its connections makes new ones',
    async () => {
      const client = await operator();
      for (let round = 0; round < 5; round += 1) {
        await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'onrecord'`,
        );
        const reply = await ask();
        if (reply.status !== 200) expectAway(reply);
      }
      await untilReady();
      expect(await ask()).toMatchObject({ status: 200 });
    },
    TIME,
  );

  it(
    'is slow says so before the deadline, and leaves nothing running; so where there are more than connections',
    async () => {
      const client = await operator();
      await client.query('BEGIN');
      await client.query('LOCK TABLE onrecord_1.quote IN ACCESS EXCLUSIVE MODE');
      const reply = await ask();
      expect([reply.status, reply.code]).toEqual([504, 'DEADLINE_EXCEEDED']);
      const crowd = await Promise.all(Array.from({ length: 60 }, () => ask()));
      const codes = new Set(crowd.map(({ status, code }) => `${status} ${code}`));
      expect([...codes].sort()).toEqual(
        ['503 ARCHIVE_UNAVAILABLE', '504 DEADLINE_EXCEEDED'].filter((code) => codes.has(code)),
      );
      for (const { milliseconds } of crowd) expect(milliseconds).toBeLessThan(BOUNDED);
      await sleep(DEADLINE);
      const { rows } = await client.query(
        `SELECT query FROM pg_stat_activity WHERE application_name = 'onrecord' AND state = 'active'`,
      );
      expect(rows.filter(({ query }) => !/SELECT 1|current|to_regclass/.test(query))).toEqual([]);
      await client.query('ROLLBACK');
      await untilReady();
      expect(await ask()).toMatchObject({ status: 200 });
    },
    TIME,
  );

  it(
    'ends a statement in favour of another, as a replica does, may be asked again',
    async () => {
      const client = await operator();
      await client.query(`
        CREATE FUNCTION conflict(node text) RETURNS text LANGUAGE plpgsql AS $$
          BEGIN RAISE 'conflict with recovery' USING ERRCODE = '40001'; END $$;
        ALTER TABLE onrecord_1.quote_record RENAME TO quote_record_kept;
        CREATE VIEW onrecord_1.quote_record AS
          SELECT number, id, conflict(node) AS node FROM onrecord_1.quote_record_kept`);
      expectAway(await ask());
      await client.query(`
        DROP VIEW onrecord_1.quote_record;
        ALTER TABLE onrecord_1.quote_record_kept RENAME TO quote_record`);
      expect(await ask()).toMatchObject({ status: 200 });
    },
    TIME,
  );

  it(
    'falls silent is not waited for',
    async () => {
      relay.silence();
      const replies = await Promise.all([ask(), ask()]);
      for (const { status, code, milliseconds } of replies) {
        expect([503, 504]).toContain(status);
        expect(['ARCHIVE_UNAVAILABLE', 'DEADLINE_EXCEEDED']).toContain(code);
        expect(milliseconds).toBeLessThan(BOUNDED);
      }
      expect(await statusOf('/ready')).toBe(503);
      relay.speak();
      await untilReady();
      expect(await ask()).toMatchObject({ status: 200 });
      expect(service.output).not.toMatch(/at .*\.js:\d+/);
    },
    TIME,
  );
});

describe.skipIf(programs === null)('a load whose database', () => {
  let folder: string;
  let large: string;
  let crashed: Cluster;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-crash-'));
    large = join(folder, 'large');
    crashed = await Cluster.make(programs as string);
    crashed.start();
    const generating = new Running(['generate', '--articles', '1200', '--out', large]);
    expect((await generating.finished()).code).toBe(0);
  }, TIME);
  afterAll(() => {
    crashed?.remove();
    rmSync(folder, { recursive: true });
  });

  it(
    'wants a password that nobody gave ends, and says so in one line',
    async () => {
      const client = new pg.Client(crashed.url);
      await client.connect();
      await client.query(`CREATE ROLE guarded LOGIN PASSWORD 'a-password'`);
      await client.end();
      crashed.ask('guarded');
      const url = crashed.url.replace('postgres@', 'guarded@');
      const load = new Running(['load', SPECIMENS, '--database', url]);
      expect(await load.finished()).toMatchObject({ code: 1, stdout: '' });
      expect(load.output).toMatch(/^onrecord: the database cannot be reached: .*password.*\n$/);
      const service = new Running(['serve', '--port', '0', '--database', url]);
      await service.said(/password.*; trying again/);
      service.kill('SIGTERM');
      expect(await service.finished()).toMatchObject({ code: 0 });
    },
    TIME,
  );

  it(
    'lost its power half-way has all of it in the end',
    async () => {
      const load = () => new Running(['load', large, '--database', crashed.url]);
      const client = new pg.Client(crashed.url);
      client.on('error', () => {});
      await client.connect();
      const killed = load();
      for (;;) {
        const { rows } = await client
          .query('SELECT max(taken) AS taken FROM onrecord.dataset')
          .catch(() => ({ rows: [] }));
        if (rows[0]?.taken > 0) break;
        await sleep(5);
      }
      await killed.end();
      await client.query('CHECKPOINT');
      crashed.crash();
      crashed.start();
      await client.end().catch(() => {});
      const { version } = new MemoryArchive(recordsOf(large)).dataset;
      const again = await load().finished();
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toContain(': 1200 articles, ');
      expect(again.stdout).toContain(`version ${version.slice(0, 12)}\n`);
    },
    TIME,
  );
});
