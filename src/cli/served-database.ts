import { setTimeout as sleep } from 'node:timers/promises';
import { type Archive, type Dataset, UnavailableError } from '../archive/archive.ts';
import { NoDatasetError, PostgresArchive } from '../archive/postgres.ts';
import { DatasetList } from '../archive/postgres-dataset.ts';
import { reasonOf } from '../archive/postgres-fault.ts';
import type { Pool } from '../archive/postgres-pool.ts';
import { complain, print } from './command.ts';
import { count } from './count.ts';

/** How long until the database is asked again, in milliseconds: for another dataset; and where it was not there. */
const LOOK_EVERY = 5_000;
const FIRST_TRY = 250;
const LAST_TRY = 10_000;
/** Whoever asks whether it is ready is not kept waiting longer. */
const READY_WITHIN = 1_000;

/** The current dataset of a database, as soon as there is one; and each that is loaded after it. */
export class ServedDatabase {
  readonly #pool: Pool;
  readonly #schema: string | undefined;
  #archive: PostgresArchive | null = null;
  #complaint = '';
  #wait = FIRST_TRY;
  #isLooking = false;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(pool: Pool, schema?: string) {
    this.#pool = pool;
    this.#schema = schema;
  }

  /** What is answered from; throws until there is something. */
  get current(): Archive {
    if (this.#archive === null) throw new UnavailableError('the database was not reached yet');
    return this.#archive;
  }

  /** What is served; null until there is something. */
  get dataset(): Dataset | null {
    return this.#archive?.dataset ?? null;
  }

  /** Whether the database answers, soon, with a dataset in it. */
  async isReady(): Promise<boolean> {
    if (this.#archive === null) return false;
    const answered = this.#archive.touch().then(
      () => true,
      () => false,
    );
    const late = new AbortController();
    const isLate = sleep(READY_WITHIN, false, { signal: late.signal }).catch(() => false);
    return Promise.race([answered, isLate]).finally(() => late.abort());
  }

  /** Looks for a dataset now, and from then on again and again. */
  async reload(): Promise<void> {
    if (this.#isLooking || this.#isClosed) return;
    this.#isLooking = true;
    clearTimeout(this.#timer);
    const wasFound = await this.#look();
    this.#isLooking = false;
    if (this.#isClosed) return;
    const wait = wasFound ? LOOK_EVERY : this.#wait;
    this.#wait = wasFound ? FIRST_TRY : Math.min(LAST_TRY, this.#wait * 2);
    this.#timer = setTimeout(() => this.reload(), wait);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#pool.close();
  }

  async #look(): Promise<boolean> {
    try {
      const current = await new DatasetList(this.#pool.sql, this.#schema).current();
      if (current === null || !this.#archive?.is(current)) {
        const archive = await PostgresArchive.open(this.#pool.sql, this.#schema);
        if (this.#isClosed) return true;
        const { manifest, counts } = archive.dataset;
        print(
          `${manifest.name}: ${count(counts.Article, 'article')}, ${count(counts.Quote, 'quote')} from the database`,
        );
        this.#archive = archive;
      } else if (this.#complaint !== '') print('the database answers again');
      this.#complaint = '';
      return true;
    } catch (error) {
      const reason =
        error instanceof NoDatasetError
          ? error.message
          : `the database cannot be reached: ${reasonOf(error)}`;
      // Said once, however often it is tried.
      if (reason !== this.#complaint && !this.#isClosed) complain(`${reason}; trying again`);
      this.#complaint = reason;
      return false;
    }
  }
}
