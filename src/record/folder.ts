import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type ArticleKeeper,
  ArticleList,
  type Checked,
  checking,
  type RawArchive,
  type RawFile,
  withArticles,
} from './check.ts';
import { CountryTable } from './country.ts';
import { fileProblem, jsonProblem } from './file-problem.ts';
import { readLineFile } from './line-file.ts';
import type { Problem } from './problem.ts';
import { finish, type Work } from './work.ts';

/** Where `data/` stands, found through the package itself, from source and from a build alike. */
const DATA = join(dirname(createRequire(import.meta.url).resolve('onrecord/package.json')), 'data');
/** The archives that come with the package. */
export const REAL_ARCHIVE = join(DATA, 'archive');
export const SPECIMENS = join(DATA, 'specimens');
/** The table of countries that every archive is read with. */
export const COUNTRIES = join(DATA, 'countries.json');
/** What a folder needs one of to be an archive. */
/** Files of its own, each of which it may lack. */
const FILES = [
  ...['archive.json', 'people.json', 'organizations.json'],
  ...['people.ndjson', 'organizations.ndjson', 'articles.ndjson'],
];
const HALLMARKS = ['archive.json', 'articles', 'articles.ndjson'];

/** There is no archive in this folder, or it cannot be read. */
export class NoArchiveError extends Error {
  override name = 'NoArchiveError';
}

/** Reads and checks the archive in a folder. */
export function loadArchive(folder: string): Checked {
  const list = new ArticleList();
  return withArticles(finish(loadingArchive(folder, list)), list.articles);
}

/** The same, step by step; the articles are whoever's that keeps them. */
export function* loadingArchive<Keeper extends ArticleKeeper>(
  folder: string,
  articles: Keeper,
): Work<Checked<Keeper>> {
  const problems: Problem[] = [];
  const raw = yield* readingArchive(folder, problems);
  const checked = yield* checking(raw, articles);
  if (problems.length === 0) return checked;
  return { records: null, problems: [...problems, ...checked.problems] };
}

/** The table of countries that every archive is read with. */
export function loadCountries(): CountryTable {
  return CountryTable.parse(readCountries().value);
}

function readCountries(): RawFile {
  return { file: 'countries.json', value: JSON.parse(readFileSync(COUNTRIES, 'utf8')) };
}

/** The files that the archive in a folder is read from, the table of countries apart; none where there is no folder. */
export function archiveFiles(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const names = readdirSync(folder);
  return [
    ...FILES.filter((file) => names.includes(file)),
    ...list(folder, 'articles', '.json'),
    ...list(folder, 'texts', '.txt'),
  ];
}

/** Lists and single records are read as they are checked: there may be more of them than there is room. */
export function* readingArchive(
  folder: string,
  problems: Problem[],
  /** A file of articles, one a line, which is then the only one that is read. */
  only?: string,
): Work<RawArchive> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NoArchiveError(`${folder} is not a folder`);
  }
  const names = readdirSync(folder);
  if (only === undefined && !HALLMARKS.some((name) => names.includes(name))) {
    throw new NoArchiveError(
      `${folder} holds no archive: neither archive.json nor articles/ nor articles.ndjson`,
    );
  }
  const optional = (file: string): RawFile | undefined =>
    names.includes(file) ? readJson(folder, file, problems) : undefined;
  const lines = (file: string): Iterable<RawFile> | undefined =>
    names.includes(file) ? readLineFile(folder, file, problems) : undefined;
  const texts = new Map<string, string>();
  for (const file of list(folder, 'texts', '.txt')) {
    yield;
    const text = readText(folder, file, problems);
    if (text !== undefined) texts.set(file.slice('texts/'.length, -'.txt'.length), text);
  }
  return {
    countries: readCountries(),
    manifest: optional('archive.json'),
    people: optional('people.json'),
    organizations: optional('organizations.json'),
    peopleByLine: lines('people.ndjson'),
    organizationsByLine: lines('organizations.ndjson'),
    articles:
      only === undefined
        ? readArticles(folder, lines('articles.ndjson') ?? [], problems)
        : readLineFile(folder, only, problems),
    texts,
  };
}

function* readArticles(
  folder: string,
  lines: Iterable<RawFile>,
  problems: Problem[],
): Generator<RawFile> {
  for (const file of list(folder, 'articles', '.json')) yield readJson(folder, file, problems);
  yield* lines;
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
    problems.push(fileProblem(file, error));
    return undefined;
  }
}

function readJson(folder: string, file: string, problems: Problem[]): RawFile {
  const text = readText(folder, file, problems);
  if (text === undefined) return { file, value: undefined };
  try {
    return { file, value: JSON.parse(text) };
  } catch (error) {
    problems.push(jsonProblem(file, error));
    return { file, value: undefined };
  }
}
