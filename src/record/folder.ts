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
  const articles = list(folder, 'articles', '.json').map((file) =>
    readJson(folder, file, problems),
  );
  const texts = list(folder, 'texts', '.txt').flatMap((file) => {
    const text = readText(folder, file, problems);
    const slug = file.slice('texts/'.length, -'.txt'.length);
    return text === undefined ? [] : [[slug, text] as const];
  });
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

/** The text of a file; undefined and a problem where it cannot be had. */
function readText(folder: string, file: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(folder, file)));
  } catch (error) {
    const [wrong, right] =
      error instanceof TypeError
        ? ['is not UTF-8 text', 'should be UTF-8']
        : [`cannot be read: ${message(error)}`, 'should be a file that can be read'];
    problems.push({ file, pointer: '', wrong, right });
    return undefined;
  }
}

function readJson(folder: string, file: string, problems: Problem[]): RawFile {
  const text = readText(folder, file, problems);
  if (text === undefined) return { file, value: undefined };
  try {
    return { file, value: JSON.parse(text) };
  } catch (error) {
    const wrong = `is not JSON: ${message(error)}`;
    problems.push({ file, pointer: '', wrong, right: 'should be JSON' });
    return { file, value: undefined };
  }
}

function message(error: unknown): string {
  // A file system's message names the file by its whole path; its code says enough.
  return (error as NodeJS.ErrnoException).code ?? String((error as Error).message);
}
