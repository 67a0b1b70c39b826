import type { Records } from '../../src/record/check.ts';
import { loadArchive } from '../../src/record/folder.ts';

/** The records of the archive in a folder. */
export function recordsOf(folder: string): Records {
  const { records, problems } = loadArchive(folder);
  if (records === null) throw new Error(`${folder} has ${problems.length} problems`);
  return records;
}
