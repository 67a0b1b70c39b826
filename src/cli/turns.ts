import type { Work } from '../record/work.ts';

/** For so many milliseconds nobody else has a turn; in a turn of theirs, one new connection is made. */
const TURN = 4;

/** Does work in turns with whatever else there is to do; null where it was given up. */
export async function inTurns<T>(work: Work<T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    const end = performance.now() + TURN;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise((resolve) => setImmediate(resolve));
  }
  // Files that it reads are closed.
  work.return(null as never);
  return null;
}
