import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FewRecords } from '../archive/postgres-load.ts';
import type { ArticleRecord } from '../record/article.ts';
import { type ArticleCheck, checkingFew, type RawArchive, type RawFile } from '../record/check.ts';
import { NoArchiveError, readingArchive } from '../record/folder.ts';
import type { Problem } from '../record/problem.ts';
import { finish } from '../record/work.ts';
import { createSha256 } from '../text/sha256.ts';
import { CommandError } from './command.ts';

/** One article of a stream: its record, or what is wrong with it. */
export interface StreamedArticle {
  /** Where it stands: the file and, of one with a record a line, the line. */
  readonly file: RawFile;
  readonly record: ArticleRecord | null;
  readonly problems: readonly Problem[];
}

/** An archive whose articles are read and checked one at a time, however many there are. */
export class ArchiveStream {
  /** Names what was there to be read: another one where a file has changed. */
  readonly source: string;
  readonly few: FewRecords;
  readonly #raw: RawArchive;
  readonly #problems: Problem[];
  readonly #check: ArticleCheck;

  /** Null, and its problems, where what is not an article is bad. */
  static open(path: string): ArchiveStream | readonly Problem[] {
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const folder = isFile ? dirname(path) : path;
    const problems: Problem[] = [];
    try {
      const raw = finish(readingArchive(folder, problems, isFile ? basename(path) : undefined));
      const { few, check, report } = opened(raw);
      if (few === null || check === null || problems.length + report.problems.length > 0) {
        return [...problems, ...report.problems];
      }
      return new ArchiveStream(sourceOf(folder, path), few, raw, check, problems);
    } catch (error) {
      if (error instanceof NoArchiveError) throw new CommandError(error.message);
      throw error;
    }
  }

  private constructor(
    source: string,
    few: FewRecords,
    raw: RawArchive,
    check: ArticleCheck,
    problems: Problem[],
  ) {
    this.source = source;
    this.few = few;
    this.#raw = raw;
    this.#check = check;
    this.#problems = problems;
  }

  /** Articles from the one with a number on, from 0; those before it are not looked at again. */
  *articles(from: number): Generator<StreamedArticle> {
    let at = 0;
    for (const file of this.#raw.articles) {
      at += 1;
      if (at <= from) {
        this.#problems.length = 0;
        continue;
      }
      const record = this.#check.take(file);
      const problems = [...this.#problems.splice(0), ...this.#check.problems.splice(0)];
      yield { file, record: problems.length === 0 ? (record ?? null) : null, problems };
    }
  }
}

/** Repeated slugs are looked for where the articles go: there may be more than there is room for. */
function opened(raw: RawArchive) {
  return finish(checkingFew(raw, { get: () => undefined, set: () => new Map() }));
}

function sourceOf(folder: string, path: string): string {
  const hash = createSha256();
  hash.update(path);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    // A link may lead nowhere.
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    hash.update(`${name}\n${stats?.size}\n${stats?.mtimeMs}\n`);
  }
  return hash.hex();
}
