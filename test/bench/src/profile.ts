import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Field, sendBatch } from './contest.ts';
import type { ServerProcess } from './server-process.ts';
import type { Workload } from './workload.ts';

/** Where the time of a workload goes. */
export interface Profile {
  readonly workload: Workload;
  /** To be opened in a browser's developer tools. */
  readonly file: string;
  readonly functions: readonly Spent[];
}

/** What was spent in one function itself, not in those that it calls. */
export interface Spent {
  readonly name: string;
  readonly place: string;
  readonly microseconds: number;
  readonly part: number;
}

/** The part of a CPU profile that is read here. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const SHOWN = 15;
/** What the process does while nobody asks, and what the profiler itself takes to start. */
const OF_NO_REQUEST = new Set(['(idle) ', '(root) ', 'dispatch ']);

/** Sends a warmed-up server all batches of a workload while it is profiled. */
export async function profileWorkload(
  field: Field,
  server: ServerProcess,
  workload: Workload,
  folder: string,
): Promise<Profile> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${workload.name}.cpuprofile`);
  const count = workload.batch * field.rounds;
  await sendBatch(field, server, workload, 0, workload.warmUp);
  await server.beginProfile();
  const from = workload.kind === 'UNCACHED' ? workload.warmUp : 0;
  await sendBatch(field, server, workload, from, count);
  await server.endProfile(file);
  return { workload, file, functions: spentIn(JSON.parse(readFileSync(file, 'utf8')), count) };
}

function spentIn({ nodes, samples, timeDeltas }: CpuProfile, requests: number): Spent[] {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const spent = new Map<string, { name: string; place: string; microseconds: number }>();
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const { functionName, url, lineNumber } = byId.get(id) ?? {
      functionName: '',
      url: '',
      lineNumber: 0,
    };
    const place =
      url === '' ? '' : `${url.replace(/^.*\/(?=[^/]+\/[^/]+$)/, '')}:${lineNumber + 1}`;
    const key = `${functionName} ${place}`;
    if (OF_NO_REQUEST.has(key)) continue;
    const entry = spent.get(key) ?? { name: functionName || '(anonymous)', place, microseconds: 0 };
    entry.microseconds += timeDeltas[index] ?? 0;
    total += timeDeltas[index] ?? 0;
    spent.set(key, entry);
  }
  return [...spent.values()]
    .sort((a, b) => b.microseconds - a.microseconds)
    .slice(0, SHOWN)
    .map(({ name, place, microseconds }) => ({
      name,
      place,
      microseconds: microseconds / requests,
      part: microseconds / total,
    }));
}
