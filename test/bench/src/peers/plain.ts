import {
  createOnRecord,
  LIMITS,
  type Limits,
  listen,
  NODE_CODINGS,
} from '../../../../dist/src/node.js';
import { readArchive } from './archive.ts';

/** No request comes near it, and no timer is too long for Node. */
const OUT_OF_REACH = 1_000_000_000;
/** What these bound is kept in memory, not asked by clients: as little as without them. */
const STORES = new Set(['cache', 'documents']);

/** onrecord with nothing on that can be off: no log, no metrics, no limit that anything reaches. */
export async function servePlain(folder: string): Promise<number> {
  const archive = readArchive(folder);
  const limits = Object.fromEntries(
    Object.keys(LIMITS)
      .filter((name) => !STORES.has(name))
      .map((name) => [name, OUT_OF_REACH]),
  ) as Partial<Limits>;
  const { origin } = await listen(createOnRecord({ archive, limits, codings: NODE_CODINGS }), {
    host: '127.0.0.1',
    port: 0,
  });
  return Number(new URL(origin).port);
}
