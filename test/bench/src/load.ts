import { readFileSync } from 'node:fs';
import { type Batch, MOST_SECONDS, type Sent } from './batch.ts';
import { Connection } from './connection.ts';
import { percentile } from './median.ts';
import type { Received } from './wire.ts';

// The process that the load comes from. It is told a batch and opens its connections; told to go, it
// sends it and tells how it went. Requests are made before: sending one is a write.

const [file = ''] = process.argv.slice(2);
const requests = new Map<string, Buffer[]>();
for (const [workload, texts] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
  requests.set(
    workload,
    (texts as string[]).map((text) => Buffer.from(text)),
  );
}

/** Whether it can be an answer without errors; that of others is compared before, as a whole. */
function isGood({ status, start, head }: Received): boolean {
  return status !== 200 || start === '{"data":{' || head.includes('\r\ncontent-encoding: ');
}

let batch: Batch | null = null;
let connections: Connection[] = [];

async function prepare(told: Batch): Promise<string> {
  batch = told;
  connections = await Promise.all(
    Array.from({ length: Math.min(told.connections, told.count) }, () =>
      Connection.open(told.port),
    ),
  );
  return 'ready';
}

/**
 * Looks for answers without ever going to sleep. Whoever writes to a process that sleeps has to wake
 * it, which on a virtual machine takes longer than many an answer: servers that are quick enough to
 * keep the load busy would be spared what the others pay.
 */
function awake(): { end(): void } {
  let isOver = false;
  const look = () => void (isOver || setImmediate(look));
  look();
  return {
    end: () => {
      isOver = true;
    },
  };
}

async function go({ workload, from, count, status }: Batch): Promise<Sent> {
  const texts = requests.get(workload) ?? [];
  const latencies = new Float64Array(count);
  let sent = 0;
  let answered = 0;
  let errors = 0;
  let bytes = 0;
  const stayAwake = awake();
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`a batch took more than ${MOST_SECONDS} s`)),
      MOST_SECONDS * 1000,
    );
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
    };
    const next = (connection: Connection): void => {
      if (sent === count) return;
      const request = texts[(from + sent) % texts.length] as Buffer;
      sent += 1;
      const asked = performance.now();
      const receive = (received: Received): void => {
        latencies[answered] = performance.now() - asked;
        answered += 1;
        bytes += received.bytes;
        if (received.status !== status || !isGood(received)) errors += 1;
        if (answered < count) next(connection);
        else {
          clearTimeout(timer);
          resolve();
        }
      };
      connection.send(request, receive, fail);
    };
    for (const connection of connections) next(connection);
  });
  const seconds = (performance.now() - start) / 1000;
  stayAwake.end();
  latencies.sort();
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  return { count, errors, bytes, seconds, p50, p99 };
}

async function answer(message: Batch | 'go'): Promise<string | Sent> {
  if (message !== 'go') return prepare(message);
  try {
    return await go(batch as Batch);
  } finally {
    for (const connection of connections) connection.close();
  }
}

process.on('message', (message: Batch | 'go') => {
  answer(message).then(
    (told) => process.send?.({ told }),
    (error) => process.send?.({ error: String(error) }),
  );
});
