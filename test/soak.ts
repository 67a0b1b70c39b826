import { setTimeout as sleep } from 'node:timers/promises';
import { SPECIMENS } from '../src/record/folder.ts';
import { Asker } from './cli/load.ts';
import { Running } from './cli/running.ts';
import { type Deed, DISHONEST, HONEST, SLOW } from './soak-traffic.ts';

/*
 * Good and bad traffic against a real service for some time: `npm run soak`, with ONRECORD_SOAK_MINUTES
 * (15) and ONRECORD_SOAK_DATA (the specimens). Each minute it tells how many requests there were, what
 * the service holds once everything else is collected, what the system has given it, and how long
 * honest clients waited in that minute. Ends with 1 where a request failed that should not have, or
 * what is held has grown by more than MOST_DRIFT. Waiting is told and not judged: other programs on
 * the machine make it longer.
 */

const MINUTES = Number(process.env.ONRECORD_SOAK_MINUTES ?? 15);
const DATA = process.env.ONRECORD_SOAK_DATA ?? SPECIMENS;
const MINUTE = 60_000;
const MEGABYTE = 1_000_000;
/** Caches fill, code is compiled: what is held after that has to be enough. */
const WARM_UP = Math.min(2 * MINUTE, (MINUTES * MINUTE) / 4);
const MOST_DRIFT = 50;
/** For what was asked last; slow clients are cut off sooner. */
const LAST_ANSWERS = 60_000;
const [HONEST_CLIENTS, DISHONEST_CLIENTS, SLOW_CLIENTS] = [8, 4, 20];

const say = (line: string) => process.stdout.write(`${line}\n`);
const service = new Running(
  ['serve', '--port', '0', '--host', '127.0.0.1', '--data', DATA, '--log', 'error'],
  // Small enough to be full by the time it is warm: what grows after that is no cache.
  { ONRECORD_LIMIT_CACHE: '8000000', ONRECORD_LIMIT_DOCUMENTS: '200000' },
  true,
);
const endpoint = await service.endpoint();
const { origin } = new URL(endpoint);

const failures: string[] = [];
let [done, isOver] = [0, false];
let times: number[] = [];

async function client(deeds: readonly Deed[], isTimed: boolean): Promise<void> {
  const asker = new Asker(endpoint);
  while (!isOver) {
    const deed = deeds[Math.floor(Math.random() * deeds.length)] as Deed;
    const start = performance.now();
    const failure = await deed(asker, origin).catch((error: unknown) => String(error));
    if (isTimed) times.push(performance.now() - start);
    done += 1;
    if (failure !== null) failures.push(failure);
    await sleep(2);
  }
  asker.close();
}

interface Look {
  readonly held: number;
  readonly given: number;
  readonly median: number;
  readonly slowest: number;
}

/** What the service holds, in megabytes, and how long honest clients waited since the last look. */
async function look(): Promise<Look> {
  const { heapUsed, external, rss } = await service.memory();
  const sorted = times.sort((a, b) => a - b);
  times = [];
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    held: (heapUsed + external) / MEGABYTE,
    given: rss / MEGABYTE,
    median: at(0.5),
    slowest: at(0.99),
  };
}

const show = ({ held, given, median, slowest }: Look) =>
  `${held.toFixed(1)} MB held of ${given.toFixed(0)} given, half within ${median.toFixed(1)} ms, 99 of 100 within ${slowest.toFixed(1)} ms`;

const clients = [
  ...Array.from({ length: HONEST_CLIENTS }, () => client(HONEST, true)),
  ...Array.from({ length: DISHONEST_CLIENTS }, () => client(DISHONEST, false)),
  ...Array.from({ length: SLOW_CLIENTS }, () => client([SLOW], false)),
];
const start = Date.now();
await sleep(WARM_UP);
const first = await look();
say(`warm: ${show(first)}`);
let last = first;
let reloads = 0;
for (let end = start + WARM_UP; end < start + MINUTES * MINUTE; ) {
  end = Math.min(end + MINUTE, start + MINUTES * MINUTE);
  await sleep(end - Date.now());
  last = await look();
  const minutes = ((Date.now() - start) / MINUTE).toFixed(1);
  say(`${minutes} minutes: ${done} requests, ${failures.length} failed, ${show(last)}`);
  // The same data, read anew: nobody may notice.
  service.kill('SIGHUP');
  reloads += 1;
}
isOver = true;
const areDone = Promise.all(clients).then(() => true);
if (!(await Promise.race([areDone, sleep(LAST_ANSWERS, false)])))
  failures.push('an answer is lost');
service.kill('SIGTERM');
const { code } = await service.finished();

const drift = last.held - first.held;
for (const failure of failures.slice(0, 20)) say(`failed: ${failure}`);
if (service.output.includes('failed to answer')) failures.push('a fault of the service');
if (service.output.split('reloaded: ').length - 1 !== reloads)
  failures.push('data was not reloaded');
if (code !== 0) failures.push(`the service ended with ${code}`);
const isGood = failures.length === 0 && drift <= MOST_DRIFT;
say(
  `${isGood ? 'good' : 'BAD'}: ${done} requests in ${MINUTES} minutes, ${failures.length} failed; memory ${drift >= 0 ? '+' : ''}${drift.toFixed(1)} MB; 99 of 100 within ${first.slowest.toFixed(1)} ms at first, ${last.slowest.toFixed(1)} ms at last`,
);
process.exit(isGood ? 0 : 1);
