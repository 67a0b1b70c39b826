import { comparedOf, disagreement } from './agreement.ts';
import type { Sent } from './batch.ts';
import type { Contestant } from './contestant.ts';
import { readCounters, type Told, toldBetween, toldInAll } from './counters.ts';
import type { LoadProcess } from './load-process.ts';
import { median } from './median.ts';
import type { ServerProcess } from './server-process.ts';
import type { Workload } from './workload.ts';

/** A contestant and the process it runs in. */
export interface Running {
  readonly contestant: Contestant;
  readonly server: ServerProcess;
}

/** What a server took for a workload: medians over the rounds of all sittings. */
export interface Figures {
  readonly server: string;
  /** Why there are no figures: how it answers otherwise, or failed. */
  readonly wrong: string | null;
  /** Microseconds of CPU a request. */
  readonly cpu: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Of one answer's body. */
  readonly bytes: number;
  readonly errors: number;
  /** CPU a request in each round, to see how far they differ. */
  readonly rounds: readonly number[];
}

export interface Outcome {
  readonly workload: Workload;
  readonly figures: readonly Figures[];
  /** What onrecord says of the timed requests itself. */
  readonly told: Told | null;
}

/** What the servers of one sitting did with a workload, by their names. */
export interface Held {
  /** Why one was not timed. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly batches: ReadonlyMap<string, readonly Batched[]>;
  readonly told: Told | null;
}

/** What a contest is held with. */
export interface Field {
  readonly load: LoadProcess;
  readonly rounds: number;
  readonly connections: number;
}

export interface Batched extends Sent {
  readonly cpu: number;
}

/** Sends one batch; CPU is what the server's process used between the first byte and the last. */
export async function sendBatch(
  { load, connections }: Field,
  server: ServerProcess,
  { name, status }: Pick<Workload, 'name' | 'status'>,
  from: number,
  count: number,
): Promise<Batched> {
  await load.prepare({ workload: name, port: server.port, connections, from, count, status });
  const before = await server.usage();
  const sent = await load.go();
  const after = await server.usage();
  return { ...sent, cpu: (after.cpu - before.cpu) / count };
}

/**
 * Lets contestants answer the same requests in turn, round after round, so that whatever else the
 * machine does meets them alike. Who answers otherwise than onrecord is not timed.
 */
export async function contest(
  field: Field,
  workload: Workload,
  requests: readonly string[],
  all: readonly Running[],
  recorded: ReadonlyMap<string, string>,
): Promise<Held> {
  const wrong = new Map<string, string>();
  const batches = new Map<string, Batched[]>(all.map(({ server }) => [server.name, []]));
  for (const { contestant, server } of all) {
    const difference = await disagreement(contestant, server, workload, requests, recorded);
    if (difference !== null) wrong.set(server.name, difference);
  }
  const compared = comparedOf(workload);
  const warmUp = workload.warmUp - compared;
  const turn = async ({ server }: Running, from: number, count: number) => {
    if (wrong.has(server.name) || count <= 0) return null;
    try {
      return await sendBatch(field, server, workload, from, count);
    } catch (error) {
      wrong.set(server.name, String(error));
      return null;
    }
  };
  for (const running of all) await turn(running, compared, warmUp);
  const own = all.find(({ contestant }) => contestant.name === 'onrecord')?.server;
  const before = own && (await readCounters(own.port));
  for (let round = 0; round < field.rounds; round += 1) {
    // Nobody is always the first after what came before.
    const order = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
    const from = workload.kind === 'UNCACHED' ? workload.warmUp + round * workload.batch : 0;
    for (const running of order) {
      const batch = await turn(running, from, workload.batch);
      if (batch !== null) batches.get(running.server.name)?.push(batch);
    }
  }
  const told = own && before ? toldBetween(before, await readCounters(own.port)) : null;
  return { wrong, batches, told };
}

/** What came out of all sittings. */
export function outcomeOf(workload: Workload, sittings: readonly Held[]): Outcome {
  const names = [...new Set(sittings.flatMap(({ batches }) => [...batches.keys()]))];
  const figures = names.map((name) => {
    const wrong = sittings.map((held) => held.wrong.get(name)).find((why) => why !== undefined);
    const batches = sittings.flatMap((held) => held.batches.get(name) ?? []);
    return figuresOf(name, wrong ?? null, batches);
  });
  const told = sittings.flatMap((held) => held.told ?? []);
  return { workload, figures, told: told.length === 0 ? null : toldInAll(told) };
}

function figuresOf(server: string, wrong: string | null, batches: readonly Batched[]): Figures {
  const middle = (of: (batch: Batched) => number) => median(batches.map(of));
  return {
    server,
    wrong,
    cpu: middle(({ cpu }) => cpu),
    perSecond: middle(({ count, seconds }) => count / seconds),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    bytes: Math.round(middle(({ bytes, count }) => bytes / count)),
    errors: batches.reduce((sum, { errors }) => sum + errors, 0),
    rounds: batches.map(({ cpu }) => cpu),
  };
}
