import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files of an archive's folder in one object, to be bundled as JSON. */
export function archiveFiles(folder: string): Record<string, unknown> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => [
        name.split(sep).join('/'),
        JSON.parse(readFileSync(join(folder, name), 'utf8')),
      ]),
  );
}
