import type { Context } from '../../../../dist/schema/builder.js';
import { schema } from '../../../../dist/schema/index.js';
import { loadArchive, MemoryArchive } from '../../../../dist/src/node.js';

export { schema };

/** The archive in a folder, in memory: every peer reads the same one the same way. */
export function readArchive(folder: string): MemoryArchive {
  const { records } = loadArchive(folder);
  if (records === null) throw new Error(`the archive in ${folder} is bad`);
  return new MemoryArchive(records);
}

/** What the schema's resolvers are given, made anew for each request as onrecord does. */
export function contextOf(archive: MemoryArchive): () => Context {
  return () => ({ archive, session: archive.session() });
}
