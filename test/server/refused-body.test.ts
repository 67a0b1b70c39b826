import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';

const faults: unknown[] = [];
const service = createOnRecord({
  archive: new MemoryArchive(recordsOf(SPECIMENS)),
  onFault: (fault) => faults.push(fault),
});
const listening = await listen(service, { host: '127.0.0.1', port: 0 });
afterAll(() => listening.close());
const { hostname, port } = new URL(listening.origin);
const GRAPHQL = `${listening.origin}/graphql`;
const JSON_HEADERS = { 'content-type': 'application/json' };
const MEGABYTE = 1_000_000;

const bodyOf = (length: number) => Buffer.alloc(length, 'x');
const head = (...headers: readonly string[]) =>
  ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join(
    '\r\n',
  );

/** A client that reads nothing before it has sent all, as many libraries do. */
function writer(): { socket: Socket; heard: () => string; write(bytes: Buffer | string): unknown } {
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {}).pause();
  let heard = '';
  socket.on('data', (piece) => {
    heard += piece;
  });
  socket.pause();
  const write = (bytes: Buffer | string) =>
    new Promise<void>((resolve) => {
      const done = () => {
        socket.off('close', done);
        resolve();
      };
      socket.once('close', done);
      socket.write(bytes, done);
    });
  return { socket, heard: () => heard, write };
}

const closed = (socket: Socket) =>
  new Promise<void>((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });

describe.each([3, 10])('a body of %i MB', (megabytes) => {
  const length = megabytes * MEGABYTE;

  it('is refused in so many words to fetch, of known length and in pieces', async () => {
    for (let time = 0; time < 10; time += 1) {
      const body = time % 2 ? bodyOf(length) : Readable.from([bodyOf(length)]);
      const init = { method: 'POST', headers: JSON_HEADERS, body, duplex: 'half' };
      const answer = await fetch(GRAPHQL, init as RequestInit);
      expect([answer.status, await answer.text()]).toEqual([
        413,
        expect.stringContaining('BODY_TOO_LARGE'),
      ]);
    }
  });

  it('is refused in so many words to whoever reads only then', async () => {
    for (const headers of [`Content-Length: ${length}`, 'Connection: close']) {
      const { socket, heard, write } = writer();
      const isChunked = !headers.startsWith('Content-Length');
      await write(head(headers, ...(isChunked ? ['Transfer-Encoding: chunked'] : [])));
      if (isChunked) await write(`${length.toString(16)}\r\n`);
      await write(bodyOf(length));
      if (isChunked) await write('\r\n0\r\n\r\n');
      socket.resume();
      await closed(socket);
      expect(heard()).toMatch(/^HTTP\/1\.1 413 [\s\S]*\r\nconnection: close\r\n[\s\S]*BODY_TOO/i);
    }
  });

  it('is not asked for where somebody asks before they send it', async () => {
    const { told, status } = await new Promise<{ told: boolean; status: number }>(
      (resolve, reject) => {
        let told = false;
        const headers = { ...JSON_HEADERS, 'content-length': length, expect: '100-continue' };
        const asking = request(GRAPHQL, { method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve({ told, status: answer.statusCode ?? 0 });
          asking.destroy();
        });
        asking.on('continue', () => {
          told = true;
        });
        asking.on('error', reject);
        asking.flushHeaders();
      },
    );
    expect({ told, status }).toEqual({ told: false, status: 413 });
  });
});

describe('a body that is refused', () => {
  it('slowly sent, is refused at once and heard to its end', async () => {
    const { socket, heard, write } = writer();
    await write(head(`Content-Length: ${4 * MEGABYTE}`));
    for (let piece = 0; piece < 20; piece += 1) {
      await sleep(75);
      await write(bodyOf(MEGABYTE / 5));
    }
    socket.resume();
    await closed(socket);
    expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard()).toContain('BODY_TOO_LARGE');
  });

  it('is not heard for ever: neither without end, nor by and by', async () => {
    const start = performance.now();
    const [flood, drip] = [writer(), writer()];
    for (const { socket } of [flood, drip]) socket.resume();
    await Promise.all([flood, drip].map(({ write }) => write(head('Content-Length: 9999999999'))));
    const more = setInterval(() => drip.socket.writable && drip.socket.write('x'), 200);
    onTestFinished(() => clearInterval(more));
    let sent = 0;
    while (!flood.socket.closed) {
      await flood.write(bodyOf(MEGABYTE));
      sent += 1;
    }
    await closed(drip.socket);
    for (const { heard } of [flood, drip]) expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(1_000);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(faults).toEqual([]);
  }, 30_000);
});

describe('a body that is expected', () => {
  it('is asked for before it is sent, and answered', async () => {
    const body = JSON.stringify({ query: '{ dataset { kind } }' });
    const { told, text } = await new Promise<{ told: boolean; text: string }>((resolve, reject) => {
      let told = false;
      const headers = { ...JSON_HEADERS, 'content-length': body.length, expect: '100-continue' };
      const asking = request(GRAPHQL, { method: 'POST', headers }, async (answer) => {
        let text = '';
        for await (const piece of answer) text += piece;
        resolve({ told, text });
      });
      asking.on('continue', () => {
        told = true;
        asking.end(body);
      });
      asking.on('error', reject);
      asking.flushHeaders();
    });
    expect({ told, text }).toEqual({
      told: true,
      text: '{"data":{"dataset":{"kind":"INVENTED"}}}',
    });
  });
});
