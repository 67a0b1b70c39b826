import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const modules = join(here, '../../node_modules');
const OURS = ['codegen.yml', 'quotes-on-behalf.graphql'];

/** A project elsewhere that has had its documents built; whoever builds it has to remove its folder. */
export interface DocumentBuild {
  readonly folder: string;
  /** What `onrecord serve --documents` takes. */
  readonly documents: string;
  read(name: string): string;
}

export function buildDocuments(sdl: string): DocumentBuild {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  symlinkSync(modules, join(folder, 'node_modules'));
  writeFileSync(join(folder, 'schema.graphql'), sdl);
  for (const name of OURS) copyFileSync(join(here, name), join(folder, name));
  const command = join(modules, '.bin/graphql-codegen');
  execFileSync(command, ['--config', 'codegen.yml'], { cwd: folder, stdio: 'pipe' });
  const built = join(folder, 'generated/documents');
  return {
    folder,
    documents: join(built, 'persisted-documents.json'),
    read: (name) => readFileSync(join(built, name), 'utf8'),
  };
}
