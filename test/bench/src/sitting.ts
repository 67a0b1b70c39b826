import type { Running } from './contest.ts';
import type { Contestant } from './contestant.ts';
import { ServerProcess } from './server-process.ts';

/** Starts servers, acts while they run, and ends them. */
export async function withServers<T>(
  contestants: readonly Contestant[],
  folder: string,
  answers: string,
  act: (running: readonly Running[]) => Promise<T>,
): Promise<T> {
  const running: Running[] = [];
  try {
    for (const contestant of contestants) {
      const server = await ServerProcess.start(contestant.start(folder, answers));
      running.push({ contestant, server });
    }
    return await act(running);
  } finally {
    for (const { server } of running) server.end();
  }
}
