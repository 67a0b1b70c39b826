import type { Archive } from '../archive/archive.ts';
import { type Ask, type MaybeAnswer, readOnlyPlace, textAnswer } from './exchange.ts';

const UNSTORED = { 'cache-control': 'no-store' };

/** Whether there is anything to answer from; `/ready` asks. */
export type Readiness = () => boolean | Promise<boolean>;

/**
 * Answers `/health`: the process runs; and `/ready`: it can answer, so that a balancer may send it
 * requests. Null for any other path, however much it looks like these.
 */
export function answerHealth(
  { path, method }: Ask,
  archive: () => Archive,
  isReady: Readiness,
): MaybeAnswer | null {
  if (path !== '/health' && path !== '/ready') return null;
  if (method !== 'GET' && method !== 'HEAD') return readOnlyPlace();
  if (path === '/health') return textAnswer(200, 'alive\n', UNSTORED);
  return canAnswer(archive, isReady).then((can) =>
    can
      ? textAnswer(200, 'ready\n', UNSTORED)
      : textAnswer(503, 'not ready\n', { ...UNSTORED, 'retry-after': '5' }),
  );
}

async function canAnswer(archive: () => Archive, isReady: Readiness): Promise<boolean> {
  try {
    return archive().dataset.version !== '' && (await isReady());
  } catch {
    return false;
  }
}
