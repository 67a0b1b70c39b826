import { type FSWatcher, watch } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { Dataset } from '../archive/archive.ts';
import { MemoryArchive } from '../archive/memory.ts';
import { PackedArticles } from '../record/packed-articles.ts';
import type { Work } from '../record/work.ts';
import { openingFolder, reportProblems } from './check.ts';
import { complain, print } from './command.ts';
import { count } from './count.ts';
import type { KeptIndex } from './kept-index.ts';
import { inTurns } from './turns.ts';

/** An editor writes a file in several steps; reading waits until it has been quiet for so long. */
const QUIET_MILLISECONDS = 100;

/** The archive in a folder as it was last found good. */
export class ServedArchive {
  readonly #folder: string;
  readonly #index: KeptIndex | null;
  #current: MemoryArchive;
  #isReading = false;
  #isOutdated = false;
  readonly #end = new AbortController();

  /**
   * Null, and a report, where it is bad. Nobody else needs a turn yet but the garbage collector: it
   * ends some of its work only between turns, and what it has not ended stays in memory.
   */
  static async open(folder: string, index: KeptIndex | null = null): Promise<ServedArchive | null> {
    // V8 takes what many records leave behind for what lives long, and lets it lie: twice the heap.
    setFlagsFromString('--no-allocation-site-pretenuring');
    const archive = await inTurns(opening(folder, index), new AbortController().signal);
    return archive && new ServedArchive(folder, index, archive);
  }

  private constructor(folder: string, index: KeptIndex | null, archive: MemoryArchive) {
    this.#folder = folder;
    this.#index = index;
    this.#current = archive;
  }

  get current(): MemoryArchive {
    return this.#current;
  }

  get dataset(): Dataset {
    return this.#current.dataset;
  }

  get contents(): string {
    const { counts } = this.#current.dataset;
    return `${count(counts.Article, 'article')}, ${count(counts.Quote, 'quote')}`;
  }

  /** It is all here. */
  isReady(): boolean {
    return true;
  }

  /** Reads the folder anew while the archive is served; once more where it may have changed meanwhile. */
  async reload(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isOutdated && !this.#end.signal.aborted) {
      this.#isOutdated = false;
      await this.#read();
    }
    this.#isReading = false;
  }

  /** Reloads whenever something in the folder changes. */
  watch(): void {
    let timer: NodeJS.Timeout | undefined;
    const watcher: FSWatcher = watch(this.#folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.reload(), QUIET_MILLISECONDS);
    });
    this.#end.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      watcher.close();
    });
  }

  /** Stays as it is from here on. */
  close(): void {
    this.#end.abort();
  }

  async #read(): Promise<void> {
    try {
      const archive = await inTurns(opening(this.#folder, this.#index), this.#end.signal);
      if (this.#end.signal.aborted) return;
      if (archive === null) {
        complain('the last good data stays in service');
        return;
      }
      this.#current = archive;
      print(`reloaded: ${this.contents}`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      complain(`${reason}; the last good data stays in service`);
    }
  }
}

function* opening(folder: string, index: KeptIndex | null): Work<MemoryArchive | null> {
  const kept = index && (yield* index.read());
  if (kept !== null) return kept;
  const { records, problems } = yield* openingFolder(folder, new PackedArticles());
  if (records !== null) {
    const archive = yield* MemoryArchive.build(records);
    if (index !== null) yield* index.write(archive);
    return archive;
  }
  reportProblems(folder, problems);
  return null;
}
