import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VERSION } from '../../../dist/src/node.js';

/** The built command. */
export const COMMAND = join(import.meta.dirname, '../../../dist/src/cli/onrecord.js');
/** Where the bench keeps what it makes; nothing in it is needed but to save time. */
export const WORKSHOP = join(tmpdir(), 'onrecord-bench');

/** The folder of a generated archive; made where there is none yet of this size, seed and version. */
export function generatedArchive(articles: number, seed: number): string {
  const folder = join(WORKSHOP, `archive-${articles}-${seed}-${VERSION}`);
  if (existsSync(folder)) return folder;
  // Under another name until it is whole: a run that was cut short leaves no half of an archive.
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(WORKSHOP, { recursive: true });
  rmSync(unfinished, { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [COMMAND, 'generate', '--articles', `${articles}`, '--seed', `${seed}`, '--out', unfinished],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  renameSync(unfinished, folder);
  return folder;
}
