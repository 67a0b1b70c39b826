import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { type Listening, listen } from '../../src/server/node-server.ts';
import { createOnRecord, type OnRecordOptions } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';

export const archive = new MemoryArchive(recordsOf(SPECIMENS));

/** A service of the specimens that listens, past Node's HTTP server or through it. */
export function serve(options: Partial<OnRecordOptions>, plain: boolean): Promise<Listening> {
  return listen(createOnRecord({ archive, ...options }), { host: '127.0.0.1', port: 0, plain });
}
