import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { listen } from '../../src/server/node-server.ts';
import type { Observation } from '../../src/server/observation.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';

/** The specimens as a client meets them: behind a socket, and nowhere else. */
export interface Service {
  readonly origin: string;
  readonly endpoint: string;
  /** What was asked of it so far, and with which status it answered. */
  readonly observed: readonly Observation[];
  close(): Promise<void>;
}

export async function startService(): Promise<Service> {
  const observed: Observation[] = [];
  const service = createOnRecord({
    archive: new MemoryArchive(recordsOf(SPECIMENS)),
    codings: NODE_CODINGS,
    observe: (observation) => observed.push(observation),
  });
  const { origin, close } = await listen(service, { host: '127.0.0.1', port: 0 });
  return { origin, endpoint: `${origin}/graphql`, observed, close };
}
