import { onrecord } from './contestant.ts';
import { generatedArchive } from './generated-archive.ts';
import { median } from './median.ts';
import { ServerProcess } from './server-process.ts';

/** What it takes to start onrecord on an archive: to read, check and index it, Node's own start included. */
export interface Loading {
  readonly articles: number;
  /** Seconds of CPU until it listens. */
  readonly cpu: number;
  /** Bytes that are resident then, and the most that were on the way. */
  readonly resident: number;
  readonly mostResident: number;
}

/** Starts it several times; medians. */
export async function measureLoading(
  articles: number,
  seed: number,
  times: number,
): Promise<Loading> {
  const folder = generatedArchive(articles, seed);
  const taken: Loading[] = [];
  for (let time = 0; time < times; time += 1) {
    const server = await ServerProcess.start(onrecord(folder, `onrecord, ${articles} articles`));
    const { cpu, resident, mostResident } = await server.usage();
    server.end();
    taken.push({ articles, cpu: cpu / 1e6, resident, mostResident });
  }
  return {
    articles,
    cpu: median(taken.map(({ cpu }) => cpu)),
    resident: median(taken.map(({ resident }) => resident)),
    mostResident: median(taken.map(({ mostResident }) => mostResident)),
  };
}
