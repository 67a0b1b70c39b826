import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Checked, check, type RawArchive, type RawFile } from './check.ts';
import type { Problem } from './problem.ts';

/** Where `data/` stands, found through the package itself, from source and from a build alike. */
const DATA = join(dirname(createRequire(import.meta.url).resolve('onrecord/package.json')), 'data');
/** The archives that come with the package. */
export const REAL_ARCHIVE = join(DATA, 'archive');
export const SPECIMENS = join(DATA, 'specimens');
const COUNTRIES = join(DATA, 'countries.json');

/** There is no archive in this folder, or it cannot be read. */
export class NoArchiveError extends Error {
  override name = 'NoArchiveError';
}

/** Reads and checks the archive in a folder. */
export function loadArchive(folder: string): Checked {
  const problems: Problem[] = [];
  const raw = readArchive(folder, problems);
  const checked = check(raw);
  if (problems.length === 0) return checked;
  return { records: null, problems: [...problems, ...checked.problems] };
}

function readArchive(folder: string, problems: Problem[]): RawArchive {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NoArchiveError(`${folder} is not a folder`);
  }
  const names = readdirSync(folder);
  if (!names.includes('archive.json') && !names.includes('articles')) {
    throw new NoArchiveError(`${folder} holds no archive: neither archive.json nor articles/`);
  }
  const optional = (file: string): RawFile | undefined =>
    names.includes(file) ? readJson(folder, file, problems) : undefined;
  const articles = list(folder, 'articles', '.json').flatMap(
    (file) => readJson(folder, file, problems) ?? [],
  );
  const texts = list(folder, 'texts', '.txt').map(
    (file) => [file.slice('texts/'.length, -'.txt'.length), readText(folder, file)] as const,
  );
  return {
    countries: {
      file: 'countries.json',
      value: JSON.parse(readFileSync(COUNTRIES, 'utf8')),
    },
    manifest: optional('archive.json'),
    people: optional('people.json'),
    organizations: optional('organizations.json'),
    articles,
    texts: new Map(texts),
  };
}

function list(folder: string, inner: string, ending: string): string[] {
  if (!statSync(join(folder, inner), { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(join(folder, inner))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${inner}/${name}`);
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function readJson(folder: string, file: string, problems: Problem[]): RawFile | undefined {
  const text = readText(folder, file);
  try {
    return { file, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    problems.push({
      file,
      pointer: '',
      wrong: `is not JSON: ${message(error)}`,
      right: 'should be JSON',
    });
    return undefined;
  }
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
