import { rmSync } from 'node:fs';
import { type Field, sendBatch } from './contest.ts';
import { onrecord } from './contestant.ts';
import { generatedArchive } from './generated-archive.ts';
import type { Growing } from './growing.ts';
import { postRequest } from './http-request.ts';
import { LoadProcess } from './load-process.ts';
import { median } from './median.ts';
import { writeRequests } from './request-file.ts';
import { ServerProcess } from './server-process.ts';

/** What the same costs in an archive and in one ten times as large. */
export interface Growth {
  readonly name: string;
  readonly title: string;
  /** How many different questions of the same number of matches both archives have; 0: not measured. */
  readonly questions: number;
  /** Microseconds of CPU a request, in the smaller and in the larger. */
  readonly cpu: readonly [number, number];
  readonly ratio: number;
}

/** Of what is asked again and again here, nothing is to be kept. */
const NO_CACHE = { ONRECORD_LIMIT_CACHE: '0' };
const BATCH = 400;

/** Asks both archives in turn, round after round. */
export async function measureGrowth(
  all: readonly Growing[],
  sizes: readonly [number, number],
  seed: number,
  { rounds, connections, share }: Omit<Field, 'load'> & { readonly share: number },
): Promise<Growth[]> {
  const servers: ServerProcess[] = [];
  for (const size of sizes) {
    const start = onrecord(generatedArchive(size, seed), `onrecord, growing, ${size}`, NO_CACHE);
    servers.push(await ServerProcess.start(start));
  }
  const file = writeRequests(
    'growth',
    all.flatMap(({ name, document, variables }) =>
      variables.map((own, index) => [
        `${name} ${index}`,
        own.map((each) => postRequest(JSON.stringify({ query: document, variables: each }))),
      ]),
    ),
  );
  const load = new LoadProcess(file);
  const batch = Math.ceil(BATCH * share);
  const measure = async (name: string): Promise<[number, number]> => {
    const taken: [number[], number[]] = [[], []];
    // The first round is for the compilers to be done.
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, server] of servers.entries()) {
        const workload = { name: `${name} ${index}`, status: 200 };
        const count = round === -1 ? batch * 2 : batch;
        const sent = await sendBatch({ load, rounds, connections }, server, workload, 0, count);
        if (sent.errors > 0) throw new Error(`${sent.errors} errors where ${name} was asked`);
        if (round >= 0) taken[index as 0 | 1].push(sent.cpu);
      }
    }
    return [median(taken[0]), median(taken[1])];
  };
  try {
    const growths: Growth[] = [];
    for (const { name, title, variables } of all) {
      const questions = variables[0].length;
      const cpu = questions === 0 ? ([Number.NaN, Number.NaN] as const) : await measure(name);
      growths.push({ name, title, questions, cpu, ratio: cpu[1] / cpu[0] });
    }
    return growths;
  } finally {
    load.end();
    for (const server of servers) server.end();
    rmSync(file, { force: true });
  }
}
