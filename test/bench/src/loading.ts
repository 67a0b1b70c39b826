import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onrecord } from './contestant.ts';
import { generatedArchive, WORKSHOP } from './generated-archive.ts';
import { median } from './median.ts';
import { ServerProcess } from './server-process.ts';

/** What it takes to start, Node's own start included. */
export interface Start {
  /** Seconds of CPU until it listens. */
  readonly cpu: number;
  /** Bytes that are resident then, and the most that were on the way. */
  readonly resident: number;
  readonly mostResident: number;
}

/** What it takes to start onrecord on an archive. */
export interface Loading {
  readonly articles: number;
  /** Reading, checking and indexing it. */
  readonly anew: Start;
  /** The same data once more, from the index that was kept of them. */
  readonly fromIndex: Start;
}

/** Starts it several times in each way; medians. */
export async function measureLoading(
  articles: number,
  seed: number,
  times: number,
): Promise<Loading> {
  const folder = generatedArchive(articles, seed);
  const index = join(WORKSHOP, `index-${articles}-${process.pid}`);
  const started = async (env: Readonly<Record<string, string>>): Promise<Start> => {
    const name = `onrecord, ${articles} articles`;
    const server = await ServerProcess.start(onrecord(folder, name, env));
    const { cpu, resident, mostResident } = await server.usage();
    server.end();
    return { cpu: cpu / 1e6, resident, mostResident };
  };
  const several = async (env: Readonly<Record<string, string>>): Promise<Start> => {
    const starts: Start[] = [];
    for (let time = 0; time < times; time += 1) starts.push(await started(env));
    return {
      cpu: median(starts.map(({ cpu }) => cpu)),
      resident: median(starts.map(({ resident }) => resident)),
      mostResident: median(starts.map(({ mostResident }) => mostResident)),
    };
  };
  try {
    const anew = await several({});
    await started({ ONRECORD_INDEX: index });
    return { articles, anew, fromIndex: await several({ ONRECORD_INDEX: index }) };
  } finally {
    rmSync(index, { force: true });
  }
}
