import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { manyArticles } from '../proof/many-articles.ts';

const faults: unknown[] = [];
const service = createOnRecord({
  archive: new MemoryArchive(manyArticles(recordsOf(SPECIMENS), 10_000)),
  pages: graphiql(),
  onFault: (fault) => faults.push(fault),
});
const patience = { head: 500, request: 1_000, stall: 1_000, answer: 1_500, idle: 500 };
const listening = await listen(service, { host: '127.0.0.1', port: 0, patience });
afterAll(() => listening.close());
const { hostname, port } = new URL(listening.origin);

const page = await fetch(`${listening.origin}/graphql`, { headers: { accept: 'text/html' } });
const script = /src="([^"]+\/graphiql\.js)"/.exec(await page.text())?.[1] ?? '';
const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

/** Connects, says so much, and reads as it likes. */
async function client(
  text: string,
  read?: (socket: Socket) => void,
  { allowHalfOpen = false, isEnded = false } = {},
) {
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  let heard = 0;
  socket.on('data', (piece) => {
    heard += piece.length;
  });
  read?.(socket);
  await new Promise((resolve) => socket.once('connect', resolve));
  if (text !== '') socket.write(text);
  if (isEnded) socket.end();
  const start = performance.now();
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => resolve(performance.now() - start));
  });
  return { socket, closed, heard: () => heard };
}

async function expectServing(): Promise<void> {
  const start = performance.now();
  expect((await fetch(`${listening.origin}/health`)).status).toBe(200);
  expect(performance.now() - start).toBeLessThan(1_000);
}

const POST = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

/** Ways of asking slowly, and whether a little more is said now and then. */
const ASKING: readonly (readonly [string, string, drip?: boolean])[] = [
  ['says nothing', ''],
  ['says half of a head', 'GET /health HT'],
  ['says no end of a head', 'GET /health HTTP/1.1\r\nX-A: '],
  ['says a little of a head now and then', 'GET /health HTTP/1.1\r\nX-A: ', true],
  ['sends no body', `${POST}Content-Length: 20\r\n\r\n`],
  ['sends half of a body', `${POST}Content-Length: 20\r\n\r\n{"query"`],
  ['sends a little of a body now and then', `${POST}Content-Length: 90000\r\n\r\n`, true],
  ['sends no next chunk', `${POST}Transfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n`],
  ['waits to be told to go on', `${POST}Content-Length: 20\r\nExpect: 100-continue\r\n\r\n`],
  ['asks nothing more', request('/health')],
];

describe('whoever is slow to ask', () => {
  it('is cut off, whatever it is they do slowly', async () => {
    const taken = ASKING.map(async ([name, text, drip = false]) => {
      const { socket, closed } = await client(text);
      const more = setInterval(() => drip && socket.writable && socket.write('a'), 100);
      const milliseconds = await closed;
      clearInterval(more);
      return [name, milliseconds < 4_000] as const;
    });
    await expectServing();
    expect(await Promise.all(taken)).toEqual(ASKING.map(([name]) => [name, true]));
    expect(faults).toEqual([]);
  }, 20_000);

  it('and has gone is nobody’s fault', async () => {
    const { socket } = await client(`${POST}Content-Length: 20\r\n\r\n{"query"`);
    await sleep(50);
    socket.destroy();
    await expectServing();
    expect(faults).toEqual([]);
  });
});

describe('whoever has closed their half of a connection', () => {
  const halfOpen = (text: string) =>
    client(text, undefined, { allowHalfOpen: true, isEnded: true });

  it('is answered what they asked before', async () => {
    const { closed, heard, socket } = await halfOpen(request('/health'));
    socket.once('end', () => socket.destroy());
    await closed;
    expect(heard()).toBeGreaterThan(0);
  });

  it('and no end of a request is waited for', async () => {
    const asked = ['', 'GET /hea', `${POST}Content-Length: 20\r\n\r\n{"query"`];
    const left = asked.map(async (text) => {
      const { closed, socket } = await halfOpen(text);
      const ended = new Promise<number>((resolve) => socket.once('end', () => resolve(0)));
      return (await Promise.race([ended, closed, sleep(4_000, 4_000)])) < 4_000;
    });
    expect(await Promise.all(left)).toEqual(asked.map(() => true));
    await expectServing();
    expect(faults).toEqual([]);
  });
});

describe('whoever keeps their half of a connection open', () => {
  it('is not waited for once the other half is closed', async () => {
    const asked = 'GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const { socket } = await client(asked, undefined, { allowHalfOpen: true });
    await new Promise((resolve) => socket.once('end', resolve));
    await sleep(200);
    // What is written where nobody is any more is answered with a reset.
    const reset = new Promise((resolve) => socket.once('error', resolve));
    const more = setInterval(() => socket.write('x'), 50);
    onTestFinished(() => clearInterval(more));
    expect(await reset).toMatchObject({ code: expect.stringMatching(/EPIPE|ECONNRESET/) });
  });
});

describe('whoever is slow to read', () => {
  it('gets all of a long answer if fast enough', async () => {
    const whole = (await (await fetch(`${listening.origin}${script}`)).arrayBuffer()).byteLength;
    expect(whole).toBeGreaterThan(3_000_000);
    const pace = (socket: Socket) =>
      socket.on('data', () => {
        socket.pause();
        setTimeout(() => socket.resume(), 1);
      });
    const { heard, closed } = await client(request(script), pace);
    await closed;
    expect(heard()).toBeGreaterThan(whole);
  });

  it('is cut off who reads nothing, of whatever it is', async () => {
    // More than the buffers between the two of them hold, however large these grow.
    const long = '/export/quotes.jsonl';
    const asked = [request(script), request(long), request(script).repeat(200)];
    const clients = await Promise.all(asked.map((text) => client(text, (one) => one.pause())));
    await expectServing();
    await sleep(3_000);
    await expectServing();
    for (const { socket } of clients) socket.resume();
    await Promise.all(clients.map(({ closed }) => closed));
    const lengths = [script, long, script].map(async (path) => {
      // Asked past the server, whose patience a busy machine may try.
      const answer = await service(new Request(`http://x${path}`));
      return (await answer.arrayBuffer()).byteLength;
    });
    // What was under way when they were cut off is all they get.
    for (const [at, length] of (await Promise.all(lengths)).entries()) {
      expect(clients[at]?.heard()).toBeLessThan(length);
    }
  }, 20_000);

  it('and has gone is nobody’s fault', async () => {
    for (const path of [script, '/export/articles.csv']) {
      const { socket } = await client(request(path), (one) => one.pause());
      await sleep(30);
      socket.destroy();
    }
    await expectServing();
    expect(faults).toEqual([]);
  });
});

describe('whoever never finishes', () => {
  it('does not keep the service from stopping', async () => {
    const stopping = await listen(service, { host: '127.0.0.1', port: 0, patience: { stop: 700 } });
    const { port: other } = new URL(stopping.origin);
    for (const text of ['', 'GET /hea', `${POST}Content-Length: 9\r\n\r\n{`]) {
      const socket = connect(Number(other), hostname, () => socket.write(text));
      onTestFinished(() => void socket.destroy());
      socket.on('error', () => {});
    }
    await fetch(`${stopping.origin}/health`);
    const start = performance.now();
    await stopping.close();
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
