import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Asker, type Reply } from './load.ts';
import { Running } from './running.ts';

const TIME = 60_000;
const QUERY = { query: '{ dataset { name version } articles(first: 3) { nodes { slug } } }' };

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
cpSync(SPECIMENS, folder, { recursive: true });
const serve = (data: string) =>
  new Running(['serve', '--port', '0', '--host', '127.0.0.1', '--data', data, '--log', 'error']);
// Each takes seconds to start, and is told to stop by the last test that it is for.
const [one, other] = [serve(folder), serve(SPECIMENS)];

beforeAll(async () => {
  await Promise.all([one.endpoint(), other.endpoint()]);
}, TIME);
afterAll(async () => {
  await Promise.all([one.end(), other.end()]);
  rmSync(folder, { recursive: true });
});

function asker(endpoint: string): Asker {
  const made = new Asker(endpoint);
  onTestFinished(() => made.close());
  return made;
}

/** A socket on which so much has been said; what comes back is collected. */
async function said(address: URL, text: string): Promise<Socket & { heard: string }> {
  const socket = Object.assign(connect(Number(address.port), address.hostname), { heard: '' });
  onTestFinished(() => void socket.destroy());
  socket.on('data', (piece) => {
    socket.heard += piece;
  });
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(text);
  return socket;
}

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

async function isRefused(address: URL): Promise<boolean> {
  try {
    await fetch(new URL('/health', address));
    return false;
  } catch {
    return true;
  }
}

describe('a service that is told to read its data anew', () => {
  it(
    'does so without a wrong answer under load, and stays with good data',
    async () => {
      const file = join(folder, 'archive.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
      const endpoint = await one.endpoint();

      const versions = new Map<string, string>();
      const wrong: unknown[] = [];
      let isOver = false;
      let answered = 0;
      const check = ({ status, body, headers }: Reply) => {
        answered += 1;
        const { data } = JSON.parse(body) as {
          data?: { dataset: { name: string; version: string } };
        };
        if (status !== 200 || data === undefined) wrong.push([status, body]);
        else {
          const { name, version } = data.dataset;
          // One name, one version: never half of the one and half of the other.
          if ((versions.get(name) ?? version) !== version) wrong.push([name, version]);
          versions.set(name, version);
        }
        return headers.etag as string;
      };
      const load = Array.from({ length: 10 }, async () => {
        const client = asker(endpoint);
        const path = `/graphql?query=${encodeURIComponent(QUERY.query)}`;
        while (!isOver) {
          const etag = check(await client.ask(path));
          const again = await client.ask(path, undefined, { 'if-none-match': etag });
          if (again.status !== 304) check(again);
          check(await client.ask('/graphql', QUERY));
        }
      });
      while (versions.size === 0) await sleep(20);
      for (const name of ['second', 'third', 'fourth']) {
        writeFileSync(file, JSON.stringify({ ...manifest, name }));
        one.kill('SIGHUP');
        while (!versions.has(name)) await sleep(20);
      }
      writeFileSync(file, JSON.stringify({ ...manifest, kind: 'FAKE' }));
      one.kill('SIGHUP');
      await one.said(/archive\.json#\/kind: is "FAKE"[\s\S]+the last good data stays in service/);
      await sleep(100);
      isOver = true;
      await Promise.all(load);
      const { body } = await asker(endpoint).ask('/graphql', QUERY);
      expect(body).toContain('"fourth"');
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(30);
      expect(new Set(versions.values()).size).toBe(4);
    },
    TIME,
  );
});

describe('five hundred slow clients', () => {
  it(
    'keep nobody waiting, and are cut off within seconds',
    async () => {
      const endpoint = await other.endpoint();
      const address = new URL(endpoint);
      const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
      const beginnings = ['', 'G', 'GET /graphql HTTP/1.1\r\nX-A: ', head];
      const slow = await Promise.all(
        Array.from({ length: 500 }, (_, at) => said(address, beginnings[at % 4] as string)),
      );
      const start = Date.now();
      // Each says a little more again and again, so that none of them is idle.
      const drip = setInterval(() => {
        for (const socket of slow)
          if (socket.writable && socket.bytesWritten > 0) socket.write('a');
      }, 300);
      onTestFinished(() => clearInterval(drip));
      const client = asker(endpoint);
      let open = slow.length;
      for (const socket of slow) void closed(socket).then(() => (open -= 1));
      let answered = 0;
      while (open > 0 && Date.now() - start < 30_000) {
        const asked = performance.now();
        expect((await client.ask('/graphql', QUERY)).status).toBe(200);
        expect((await fetch(new URL('/health', endpoint))).status).toBe(200);
        expect(performance.now() - asked).toBeLessThan(1_000);
        answered += 1;
        await sleep(50);
      }
      expect(open).toBe(0);
      // Heads have five seconds, and the clock is looked at every second.
      expect(Date.now() - start).toBeLessThan(15_000);
      expect(answered).toBeGreaterThan(20);
    },
    TIME,
  );
});

describe('a service that is told to stop', () => {
  it(
    'answers what it was asked, is asked no more, and ends well',
    async () => {
      const endpoint = await other.endpoint();
      const address = new URL(endpoint);
      const right = (await asker(endpoint).ask('/graphql', QUERY)).body;
      const body = JSON.stringify(QUERY);
      const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      // Half of each request is there, and the service waits for the rest.
      const half = body.length / 2;
      const asking = await Promise.all(
        Array.from({ length: 50 }, () => said(address, head + body.slice(0, half))),
      );
      await asker(endpoint).ask('/health');
      other.kill('SIGTERM');
      while (!(await isRefused(address))) await sleep(10);
      for (const socket of asking) socket.write(body.slice(half));
      await Promise.all(asking.map(closed));
      for (const { heard } of asking) {
        expect(heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
        expect(heard).toMatch(/\r\nconnection: close\r\n/i);
        expect(heard.endsWith(`\r\n\r\n${right}`)).toBe(true);
      }
      expect(await other.finished()).toMatchObject({ code: 0, stderr: '' });
    },
    TIME,
  );

  it(
    'lets nothing that it is told after that cut an answer short',
    async () => {
      const running = serve(SPECIMENS);
      onTestFinished(() => running.end());
      const address = new URL(await running.endpoint());
      const body = JSON.stringify(QUERY);
      const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      const asking = await said(address, head);
      await asker(address.href).ask('/health');
      running.kill('SIGTERM');
      while (!(await isRefused(address))) await sleep(10);
      for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
        running.kill(signal);
        await sleep(20);
      }
      asking.write(body);
      await closed(asking);
      expect(asking.heard).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(await running.finished()).toMatchObject({ code: 0, stderr: '' });
    },
    TIME,
  );

  it(
    'loses no request under load, and tells a balancer',
    async () => {
      const endpoint = await one.endpoint();
      const right = (await asker(endpoint).ask('/graphql', QUERY)).body;
      const balancer = asker(endpoint);
      expect((await balancer.ask('/ready')).status).toBe(200);
      let isTold = false;
      let answered = 0;
      const wrong: unknown[] = [];
      const load = Array.from({ length: 20 }, async () => {
        const client = asker(endpoint);
        for (;;) {
          const mayBeRefused = isTold;
          try {
            const { status, body, headers } = await client.ask('/graphql', QUERY);
            answered += 1;
            if (status !== 200 || body !== right) wrong.push([status, body]);
            // Whoever is told that the connection ends opens no other; it would be refused.
            if (headers.connection === 'close') return;
          } catch (error) {
            if (!mayBeRefused) wrong.push(error);
            return;
          }
        }
      });
      await sleep(500);
      isTold = true;
      one.kill('SIGTERM');
      // On a connection that it has; no other is made.
      while ((await balancer.ask('/ready')).status === 200);
      await Promise.all(load);
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(100);
      expect((await one.finished()).code).toBe(0);
    },
    TIME,
  );
});
