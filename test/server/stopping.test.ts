import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { type Listening, listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { Asker } from '../cli/load.ts';
import { converse } from './conversation.ts';

const QUERY = { query: '{ dataset { kind } }' };
const ANSWER = '{"data":{"dataset":{"kind":"INVENTED"}}}';
const service = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
const start = () => listen(service, { host: '127.0.0.1', port: 0 });

/** Asks now and then on one connection until it is told that the connection ends; what went wrong. */
async function askNowAndThen({ origin }: Listening, most: number): Promise<unknown> {
  const client = new Asker(origin);
  onTestFinished(() => client.close());
  for (;;) {
    try {
      const { status, body, headers } = await client.ask('/graphql', QUERY);
      if (status !== 200 || body !== ANSWER) return [status, body];
      if (headers.connection === 'close') return null;
    } catch (error) {
      return error;
    }
    await sleep(Math.random() * most);
  }
}

describe('whoever stands at the door of a service that stops', () => {
  it('is let in and answered', async () => {
    const listening = await start();
    const asked = Array.from({ length: 20 }, () =>
      converse(listening.origin, 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n'),
    );
    // The system makes their connections; the service is busy, and hears of none before it is told.
    await new Promise((resolve) => process.nextTick(resolve));
    const busy = performance.now();
    while (performance.now() - busy < 50);
    await listening.close();
    for (const { answers } of await Promise.all(asked)) {
      expect(answers.map(({ status, headers }) => [status, headers.get('connection')])).toEqual([
        [200, 'close'],
      ]);
    }
  });
});

describe('whoever keeps a connection to a service that stops', () => {
  it('is answered, however long they think before they ask', async () => {
    const stops = Array.from({ length: 25 }, async (_, at) => {
      const listening = await start();
      const clients = Array.from({ length: 8 }, () => askNowAndThen(listening, 1_500));
      await sleep(500 + at * 13);
      const [lost] = await Promise.all([Promise.all(clients), listening.close({ asTold: true })]);
      return lost.filter((problem) => problem !== null);
    });
    expect((await Promise.all(stops)).flat()).toEqual([]);
  });
});
