import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { endianness } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MemoryArchive } from '../archive/memory.ts';
import type { ArchiveParts } from '../archive/memory-parts.ts';
import { checkingFew } from '../record/check.ts';
import { archiveFiles, COUNTRIES, readingArchive } from '../record/folder.ts';
import type { Problem } from '../record/problem.ts';
import type { Work } from '../record/work.ts';
import { CommandError, complain, print } from './command.ts';
import { DamagedIndexError, isIndexFile, readIndexFile, writeIndexFile } from './index-file.ts';

/** So many bytes are hashed in one step. */
const PIECE = 1 << 20;
/** The rooms whose code decides what an archive in memory is made of. */
const ROOMS = ['archive', 'record', 'text'];

/** A file in which an archive in memory is kept, for the next start to read instead of making it anew. */
export class KeptIndex {
  readonly #file: string;
  readonly #folder: string;
  /** Of which data it was asked last; nothing but a digest of the same data gets what is kept. */
  #key = '';
  #stamp = '';

  /** `CommandError` where a file is there that is something else, or would lie among the data. */
  constructor(file: string, folder: string) {
    this.#file = file;
    this.#folder = folder;
    const from = relative(resolve(folder), resolve(file));
    if (from !== '..' && !from.startsWith(`..${sep}`) && !isAbsolute(from)) {
      throw new CommandError(`the index "${file}" would lie in the archive; choose another place`);
    }
    if (isSomethingElse(file)) {
      throw new CommandError(`"${file}" is no index of onrecord, and is left alone`);
    }
  }

  /** The archive that is kept, if it is of the data that are there now. */
  *read(): Work<MemoryArchive | null> {
    try {
      this.#stamp = stampOf(this.#folder);
      this.#key = yield* keyOf(this.#folder);
      if (!statSync(this.#file, { throwIfNoEntry: false })?.size) return null;
      const parts = yield* readIndexFile(this.#file, this.#key);
      if (parts === null) {
        print(`${this.#file} is of other data or of another version; it is made anew`);
        return null;
      }
      const problems: Problem[] = [];
      const raw = yield* readingArchive(this.#folder, problems);
      const { few, report } = yield* checkingFew(raw);
      if (few === null || problems.length + report.problems.length > 0) return null;
      const archive = yield* MemoryArchive.restore(few, parts as ArchiveParts);
      // Whoever changes data meanwhile is not answered from what they were.
      if (!this.#isUnchanged()) return null;
      print(`index read from ${this.#file}`);
      return archive;
    } catch (error) {
      if (!(error instanceof DamagedIndexError) && !isOfSystem(error)) throw error;
      complain(`${this.#file}: ${error.message}; it is made anew`);
      return null;
    }
  }

  /** Keeps an archive that was made since; told where that cannot be done, since it can be served all the same. */
  *write({ parts }: MemoryArchive): Work<void> {
    try {
      if (!this.#isUnchanged()) return;
      yield* writeIndexFile(this.#file, this.#key, parts);
      print(`index kept in ${this.#file}`);
    } catch (error) {
      if (!isOfSystem(error)) throw error;
      complain(`${this.#file} cannot be written: ${error.message}; served all the same`);
    }
  }

  #isUnchanged(): boolean {
    return this.#stamp === stampOf(this.#folder);
  }
}

/** Whether a file is there, and one that holds what nobody has to lose; an empty one does not. */
function isSomethingElse(file: string): boolean {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found === undefined || found.size === 0) return false;
    return !found.isFile() || !isIndexFile(file);
  } catch (error) {
    throw new CommandError(`the index cannot be read: ${(error as Error).message}`);
  }
}

/** When the files of an archive were changed last, as far as that can be told without reading them. */
function stampOf(folder: string): string {
  const stamps = archiveFiles(folder).map((file) => {
    const { size, mtimeMs, ino } = statSync(join(folder, file));
    return [file, size, mtimeMs, ino];
  });
  return JSON.stringify(stamps);
}

/** All that an archive in memory depends on: the data, countries, the code that makes it, and the platform's ways. */
function* keyOf(folder: string): Work<string> {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const code = join(import.meta.dirname, '..', room);
    for (const file of readdirSync(code).sort()) {
      hash.update(`${file}\n`).update(readFileSync(join(code, file)));
    }
  }
  hash.update(readFileSync(COUNTRIES));
  const { v8, unicode, icu } = process.versions;
  hash.update(JSON.stringify([v8, unicode, icu, endianness()]));
  for (const file of archiveFiles(folder)) {
    const path = join(folder, file);
    hash.update(`${file} ${statSync(path).size}\n`);
    yield* hashFile(path, hash);
  }
  return hash.digest('hex');
}

function* hashFile(path: string, hash: ReturnType<typeof createHash>): Work<void> {
  const descriptor = openSync(path, 'r');
  try {
    const piece = new Uint8Array(PIECE);
    for (;;) {
      const read = readSync(descriptor, piece, 0, PIECE, null);
      if (read === 0) return;
      hash.update(piece.subarray(0, read));
      yield;
    }
  } finally {
    closeSync(descriptor);
  }
}

function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return (error as NodeJS.ErrnoException)?.syscall !== undefined;
}
