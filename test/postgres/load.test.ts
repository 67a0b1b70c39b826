import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { Running } from '../cli/running.ts';

const TIME = 90_000;
const ARTICLES = 1_500;
const { DATABASE_URL } = process.env;
const folder = join(tmpdir(), `onrecord-load-${randomBytes(6).toString('hex')}`);
const large = join(folder, 'large');
const problems = join(folder, 'problems.txt');
const name = `onrecord_test_${randomBytes(6).toString('hex')}`;

describe.skipIf(DATABASE_URL === undefined)('onrecord load', () => {
  let admin: pg.Client;
  let client: pg.Client;
  let database: string;

  beforeAll(async () => {
    mkdirSync(folder);
    admin = new pg.Client(DATABASE_URL);
    await admin.connect();
    await admin.query(`CREATE DATABASE ${name}`);
    const url = new URL(DATABASE_URL as string);
    url.pathname = `/${name}`;
    database = url.href;
    client = new pg.Client(database);
    await client.connect();
    const generating = new Running(['generate', '--articles', String(ARTICLES), '--out', large]);
    expect((await generating.finished()).code).toBe(0);
  }, TIME);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await client?.end();
    await admin?.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin?.end();
  });

  const load = (...args: string[]) =>
    new Running(['load', ...args, '--database', database, '--problems', problems]);
  const schemas = async () => {
    const { rows } = await client.query(
      `SELECT nspname FROM pg_namespace WHERE nspname LIKE 'onrecord\\__%' ORDER BY nspname`,
    );
    return rows.map(({ nspname }) => nspname);
  };

  /** Until a first batch of a load is there. */
  const untilBegun = async () => {
    for (;;) {
      const { rows } = await client
        .query('SELECT max(taken) AS taken FROM onrecord.dataset WHERE facts IS NULL')
        .catch(() => ({ rows: [] }));
      if (rows[0]?.taken > 0) return;
      await sleep(5);
    }
  };

  it(
    'goes on where it was killed, and changes over while it is read, to all of it at once',
    async () => {
      const specimens = join(folder, 'specimens');
      cpSync(SPECIMENS, specimens, { recursive: true });
      symlinkSync(join(folder, 'nowhere'), join(specimens, '.lock'));
      expect(await load(specimens).finished()).toMatchObject({ code: 0, stderr: '' });
      const service = new Running(
        ['serve', '--port', '0', '--host', '127.0.0.1', '--log', 'error'],
        { DATABASE_URL: database },
      );
      onTestFinished(() => service.end());
      const endpoint = await service.endpoint();
      const seen = new Map<string, Set<string>>();
      let isOver = false;
      let asked = 0;
      const reading = (async () => {
        while (!isOver) {
          asked += 1;
          const query = `{ dataset { version counts { articles quotes } } articles { totalCount nodes { quotes(first: 1) { nodes { key } } } } quotes { totalCount } n${asked}: __typename }`;
          const response = await fetch(endpoint, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          });
          const { data } = (await response.json()) as Answer;
          if (response.status === 503) continue;
          expect(response.status).toBe(200);
          const { dataset, articles, quotes } = data;
          const { counts } = dataset;
          expect([articles.totalCount, quotes.totalCount]).toEqual([
            counts.articles,
            counts.quotes,
          ]);
          const own = seen.get(dataset.version) ?? new Set();
          own.add(JSON.stringify(articles.nodes));
          seen.set(dataset.version, own);
          await sleep(5);
        }
      })();

      const killed = load(large);
      await untilBegun();
      await killed.end();
      const again = await load(large).finished();
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toMatch(/^going on after 1[05]00 articles\n.*: 1500 articles, /);
      const { version } = new MemoryArchive(recordsOf(large)).dataset;
      service.kill('SIGHUP');
      while (!seen.has(version)) await sleep(20);
      isOver = true;
      await reading;
      // Two datasets, and of each one answer: nobody saw half of any.
      expect([...seen.values()].map(({ size }) => size)).toEqual([1, 1]);

      expect(await schemas()).toEqual(['onrecord_1', 'onrecord_2']);
      const dropping = await new Running(['load', '--drop-old', '--database', database]).finished();
      expect(dropping).toMatchObject({ code: 0, stdout: 'dropped dataset 1\n', stderr: '' });
      expect(await schemas()).toEqual(['onrecord_2']);
    },
    TIME,
  );

  it(
    'is served as what it is where all was dropped and loaded anew',
    async () => {
      const own = `${name}_anew`;
      await admin.query(`CREATE DATABASE ${own}`);
      onTestFinished(async () => {
        await admin.query(`DROP DATABASE ${own} WITH (FORCE)`);
      });
      const url = new URL(database);
      url.pathname = `/${own}`;
      const DATABASE_URL = url.href;
      const loading = (path: string) => new Running(['load', path], { DATABASE_URL }).finished();
      expect(await loading(SPECIMENS)).toMatchObject({ code: 0 });
      const service = new Running(
        ['serve', '--port', '0', '--host', '127.0.0.1', '--log', 'error'],
        { DATABASE_URL },
      );
      onTestFinished(() => service.end());
      const endpoint = await service.endpoint();
      const status = async () => (await fetch(new URL('/ready', endpoint))).status;
      const served = async () => {
        const query = encodeURIComponent('{ dataset { name } articles { totalCount } }');
        return ((await (await fetch(`${endpoint}?query=${query}`)).json()) as Answer).data;
      };
      await service.said(/12 articles/);
      expect(await served()).toEqual({
        dataset: { name: 'onrecord specimens' },
        articles: { totalCount: 12 },
      });
      const client = new pg.Client(DATABASE_URL);
      await client.connect();
      await client.query('DROP SCHEMA onrecord, onrecord_1 CASCADE');
      await client.end();
      expect(await status()).toBe(503);
      expect(await loading(REAL_ARCHIVE)).toMatchObject({ code: 0 });
      service.kill('SIGHUP');
      await service.said(/: 1 article, /);
      expect(await status()).toBe(200);
      expect(await served()).toEqual({
        dataset: { name: 'onrecord' },
        articles: { totalCount: 1 },
      });
    },
    TIME,
  );

  it(
    'is served by a user who may only read, what is loaded later too',
    async () => {
      const own = `${name}_read`;
      await admin.query(`CREATE DATABASE ${own}`);
      await admin.query(`CREATE ROLE ${own} LOGIN PASSWORD 'a-password'`);
      onTestFinished(async () => {
        await admin.query(`DROP DATABASE ${own} WITH (FORCE)`);
        await admin.query(`DROP ROLE ${own}`);
      });
      const url = new URL(database);
      url.pathname = `/${own}`;
      const client = new pg.Client(url.href);
      await client.connect();
      await client.query(`ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO ${own};
        ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO ${own}`);
      await client.end();
      const reading = new URL(url);
      reading.username = own;
      reading.password = 'a-password';
      const service = new Running([
        ...['serve', '--port', '0', '--host', '127.0.0.1', '--log', 'error'],
        ...['--database', reading.href],
      ]);
      onTestFinished(() => service.end());
      await service.said(/the database has no dataset; .+; trying again/);
      for (const [path, said] of [
        [SPECIMENS, /12 articles/],
        [REAL_ARCHIVE, /: 1 article, /],
      ] as const) {
        const loading = new Running(['load', path], { DATABASE_URL: url.href });
        expect(await loading.finished()).toMatchObject({ code: 0, stderr: '' });
        service.kill('SIGHUP');
        await service.said(said);
      }
      expect(service.output).not.toContain('a-password');
    },
    TIME,
  );

  it(
    'stops at a bad record, or leaves it out, and says which',
    async () => {
      const lines = join(large, 'articles.ndjson');
      const [first = ''] = readFileSync(lines, 'utf8').split('\n', 1);
      appendFileSync(
        lines,
        `${JSON.stringify({ ...JSON.parse(first), slug: 7 })}\nno JSON\n${first}\n`,
      );
      const before = await client.query('SELECT number FROM onrecord.current');
      const stopped = await load(lines).finished();
      expect(stopped.code).toBe(1);
      expect(stopped.stderr).toMatch(/articles\.ndjson:1501#\/slug: is 7; should be a string\n/);
      expect(stopped.stderr).toMatch(
        /3 problems, written to .*problems\.txt; nothing is changed over/,
      );
      expect((await client.query('SELECT number FROM onrecord.current')).rows).toEqual(before.rows);

      rmSync(problems);
      const whole = await load(lines, '--skip-bad', '--drop-old').finished();
      expect(whole).toMatchObject({ code: 0, stderr: '' });
      expect(whole.stdout).toMatch(/1500 articles, .*; 3 records refused, see .*problems\.txt\n/);
      const told = readFileSync(problems, 'utf8').split('\n');
      expect(told).toHaveLength(4);
      expect(told[0]).toBe('articles.ndjson:1501#/slug: is 7; should be a string');
      expect(told[1]).toMatch(/^articles\.ndjson:1502: is not JSON: /);
      expect(told[2]).toMatch(
        /^articles\.ndjson:1503#\/slug: is ".+", as that of an article before; /,
      );
      expect(await schemas()).toHaveLength(1);
    },
    TIME,
  );

  it(
    'begins anew where one that was to replace it was killed while it dropped it',
    async () => {
      const first = load(large, '--skip-bad');
      await untilBegun();
      await first.end();
      const holding = new pg.Client(database);
      await holding.connect();
      await holding.query('BEGIN');
      await holding.query('SELECT FROM onrecord.dataset WHERE facts IS NULL FOR UPDATE');
      const other = load(SPECIMENS);
      for (;;) {
        const { rows } = await client.query(
          `SELECT FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'DELETE %' AND wait_event_type = 'Lock'`,
          [name],
        );
        if (rows.length > 0) break;
        await sleep(5);
      }
      await other.end();
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'DELETE %' AND pid <> pg_backend_pid()`,
        [name],
      );
      await holding.query('ROLLBACK');
      await holding.end();
      expect(await load(large, '--skip-bad').finished()).toMatchObject({ code: 0, stderr: '' });
    },
    TIME,
  );

  it(
    'keeps what it left out before it was killed, and tells of it again',
    async () => {
      const some = join(folder, 'some');
      cpSync(large, some, { recursive: true });
      const lines = join(some, 'articles.ndjson');
      const good = readFileSync(lines, 'utf8').split('\n').slice(0, ARTICLES);
      writeFileSync(lines, ['no JSON', ...good, 'nor this'].join('\n'));
      rmSync(problems, { force: true });
      const killed = load(some, '--skip-bad');
      await untilBegun();
      await killed.end();
      const strict = await load(some).finished();
      expect(strict.code).toBe(1);
      expect(strict.stderr).toMatch(
        /1 record was left out before, see .*problems\.txt; nothing is changed over/,
      );
      const again = await load(some, '--skip-bad').finished();
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toMatch(/: 1500 articles, .*; 2 records refused, see .*problems\.txt\n/);
      const told = readFileSync(problems, 'utf8').trim().split('\n');
      const places = new Set(told.map((line) => /^articles\.ndjson:\d+/.exec(line)?.[0]));
      expect([...places]).toEqual(['articles.ndjson:1', `articles.ndjson:${ARTICLES + 2}`]);
    },
    TIME,
  );

  it(
    'tells what it cannot do, in one line',
    async () => {
      const finished = (args: string[]) => new Running(['load', ...args]).finished();
      const nowhere = await finished([SPECIMENS, '--database', 'postgres://127.0.0.1:1/none']);
      expect(nowhere).toMatchObject({ code: 1, stdout: '' });
      expect(nowhere.stderr).toBe('onrecord: the database cannot be reached: ECONNREFUSED\n');
      expect((await finished([SPECIMENS])).stderr).toMatch(
        /^onrecord: a database is needed, .+\n$/,
      );
      for (const address of [
        'mysql://u:pass@127.0.0.1/none',
        'postgres://u:pass@127.0.0.1:5:6/x',
      ]) {
        const unread = await finished([SPECIMENS, '--database', address]);
        expect(unread).toMatchObject({ code: 1, stdout: '' });
        expect(unread.stderr).toMatch(
          /^onrecord: the address of the database cannot be read: .+\n$/,
        );
        expect(unread.stderr).not.toContain('pass');
      }
      const missing = await finished([join(folder, 'nowhere'), '--database', database]);
      expect(missing.stderr).toMatch(/^onrecord: .+nowhere is not a folder\n$/);
      expect(existsSync('onrecord-problems.txt')).toBe(false);
    },
    TIME,
  );

  it(
    'tells in one line what the database does not let it do, and what it cannot write',
    async () => {
      const reader = `${name}_reader`;
      await admin.query(`CREATE ROLE ${reader} LOGIN PASSWORD 'a-password'`);
      onTestFinished(async () => {
        await admin.query(`DROP ROLE ${reader}`);
      });
      const address = new URL(database);
      address.username = reader;
      address.password = 'a-password';
      for (const args of [[SPECIMENS], ['--drop-old']]) {
        const refused = await new Running(['load', ...args, '--database', address.href]).finished();
        expect(refused).toMatchObject({ code: 1, stdout: '' });
        expect(refused.stderr).toMatch(
          /^onrecord: the database refuses: permission denied for (database|schema) \w+\n$/,
        );
      }
      const bad = join(folder, 'bad');
      cpSync(SPECIMENS, bad, { recursive: true });
      writeFileSync(join(bad, 'articles', '2020-01-01-bad.json'), '{}');
      const nowhere = join(folder, 'nowhere', 'problems.txt');
      const unwritten = await new Running([
        ...['load', bad, '--database', database],
        ...['--problems', nowhere],
      ]).finished();
      expect(unwritten).toMatchObject({ code: 1, stdout: '' });
      expect(unwritten.stderr).toBe(`onrecord: ${nowhere} cannot be written: ENOENT\n`);
    },
    TIME,
  );
});

interface Answer {
  readonly data: {
    readonly dataset: {
      readonly version: string;
      readonly counts: { readonly articles: number; readonly quotes: number };
    };
    readonly articles: { readonly totalCount: number; readonly nodes: readonly unknown[] };
    readonly quotes: { readonly totalCount: number };
  };
}
