import { closeSync, openSync, writeSync } from 'node:fs';
import { UnavailableError } from '../archive/archive.ts';
import { ArticleAssembly } from '../archive/assemble-article.ts';
import { Ids } from '../archive/ids.ts';
import { DatasetList } from '../archive/postgres-dataset.ts';
import { isFromServer, reasonOf } from '../archive/postgres-fault.ts';
import { LoadUnderWayError, PostgresLoad, type PreparedBatch } from '../archive/postgres-load.ts';
import {
  AddressError,
  NoDriverError,
  type OpenConnection,
  openConnection,
} from '../archive/postgres-pool.ts';
import type { ArticleRecord } from '../record/article.ts';
import { formatProblem, type Problem } from '../record/problem.ts';
import { placeOf } from '../record/report.ts';
import { ArchiveStream, type StreamedArticle } from './archive-stream.ts';
import { reportProblems } from './check.ts';
import { type Command, CommandError, complain, print, readArguments } from './command.ts';
import { count } from './count.ts';
import { LoadProgress } from './load-progress.ts';

const BATCH = 1_000;
const DEFAULT_PROBLEMS = 'onrecord-problems.txt';
const REMEDY = 'nothing is changed over. --skip-bad leaves such records out';

export const load: Command = {
  usage:
    'onrecord load [<folder> | <file>.ndjson] [--database <address>] [--skip-bad] [--problems <file>] [--drop-old]',
  summary:
    'load an archive into PostgreSQL, beside what is served from there, and change over to it',
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        database: { type: 'string' },
        'skip-bad': { type: 'boolean' },
        problems: { type: 'string', default: DEFAULT_PROBLEMS },
        'drop-old': { type: 'boolean' },
      },
      load,
    );
    const { env } = process;
    const [path = env.ONRECORD_DATA || undefined, ...others] = positionals;
    if (others.length > 0) throw new CommandError(`one archive at a time; usage: ${load.usage}`);
    const url = values.database ?? (env.DATABASE_URL || undefined);
    if (url === undefined) {
      throw new CommandError(
        `a database is needed, by --database or DATABASE_URL; usage: ${load.usage}`,
      );
    }
    if (path === undefined && !values['drop-old']) {
      throw new CommandError(`an archive is needed; usage: ${load.usage}`);
    }
    const connection = await connected(url);
    try {
      if (path !== undefined) {
        const manner = { skipsBad: values['skip-bad'] === true, problems: values.problems };
        if (!(await loaded(connection, path, manner))) return 1;
      }
      if (values['drop-old']) await dropOld(connection);
      return 0;
    } catch (error) {
      if (error instanceof LoadUnderWayError) throw new CommandError(error.message);
      if (error instanceof UnavailableError) {
        throw new CommandError(
          `the database is gone: ${reasonOf(error)}; started again, the load goes on where it was`,
        );
      }
      if (error instanceof Error && isFromServer(error)) {
        throw new CommandError(`the database refuses: ${reasonOf(error)}`);
      }
      throw error;
    } finally {
      await connection.close().catch(() => {});
    }
  },
};

async function connected(url: string): Promise<OpenConnection> {
  try {
    return await openConnection(url);
  } catch (error) {
    if (error instanceof NoDriverError) throw new CommandError(error.message);
    if (error instanceof AddressError) {
      throw new CommandError(`the address of the database cannot be read: ${error.message}`);
    }
    throw new CommandError(`the database cannot be reached: ${reasonOf(error)}`);
  }
}

interface Manner {
  readonly skipsBad: boolean;
  readonly problems: string;
}

/** Whether all of it was loaded that was to be. */
async function loaded(
  connection: OpenConnection,
  path: string,
  { skipsBad, problems: file }: Manner,
): Promise<boolean> {
  const stream = ArchiveStream.open(path);
  if (!(stream instanceof ArchiveStream)) {
    reportProblems(path, stream);
    return false;
  }
  const load = await PostgresLoad.begin(connection, stream.source);
  const { taken: before } = load.loaded;
  if (before > 0) print(`going on after ${count(before, 'article')}`);
  const { refused: leftOut } = load.loaded;
  if (leftOut > 0 && !skipsBad) {
    const were = leftOut === 1 ? 'was' : 'were';
    complain(
      `${path}: ${count(leftOut, 'record')} ${were} left out before, see ${file}; ${REMEDY}`,
    );
    return false;
  }
  const progress = new LoadProgress(process.stderr, load.loaded);
  const bad = new ProblemFile(file, leftOut > 0);
  const sending = new Sending(load, new ArticleAssembly(new Ids(), stream.few.organizations));
  let { taken, refused } = load.loaded;
  for (const batch of batches(stream.articles(before))) {
    const good: ArticleRecord[] = [];
    const repeated = await sending.repeated(batch);
    for (const article of batch) {
      const problems = repeated.get(article) ?? article.problems;
      taken += 1;
      if (article.record !== null && problems.length === 0) good.push(article.record);
      else {
        refused += 1;
        bad.add(problems);
      }
    }
    if (bad.count > 0 && !skipsBad) break;
    await sending.send(good, { taken, refused });
    progress.loaded({ ...load.loaded, taken, refused });
  }
  await sending.end();
  bad.close();
  if (bad.count > 0 && !skipsBad) {
    progress.end();
    for (const problem of bad.first) complain(formatProblem(problem));
    complain(`${path}: ${count(bad.count, 'problem')}, written to ${file}; ${REMEDY}`);
    return false;
  }
  const facts = await load.finish(stream.few, (what) => progress.step(what));
  progress.end();
  const { counts, version } = facts;
  const left = refused === 0 ? '' : `; ${count(refused, 'record')} refused, see ${file}`;
  print(
    `${facts.manifest.name}: ${count(counts.Article, 'article')}, ${count(counts.Quote, 'quote')} in ${Math.round(progress.seconds)} s, version ${version.slice(0, 12)}${left}`,
  );
  return true;
}

function* batches(articles: Iterable<StreamedArticle>): Generator<StreamedArticle[]> {
  let batch: StreamedArticle[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Sends one batch while the next is read and checked. */
class Sending {
  readonly #load: PostgresLoad;
  readonly #assembly: ArticleAssembly;
  #last: Promise<void> = Promise.resolve();
  /** The slugs of what was sent last, which may not be there yet. */
  #slugs: ReadonlySet<string> = new Set();

  constructor(load: PostgresLoad, assembly: ArticleAssembly) {
    this.#load = load;
    this.#assembly = assembly;
  }

  /** Those whose slug another article had before. */
  async repeated(
    batch: readonly StreamedArticle[],
  ): Promise<Map<StreamedArticle, readonly Problem[]>> {
    const slugs = batch.flatMap(({ record }) => record?.slug ?? []);
    await this.#last;
    const known = await this.#load.repeated(slugs);
    const seen = new Set<string>();
    const found = new Map<StreamedArticle, readonly Problem[]>();
    for (const article of batch) {
      if (article.record === null) continue;
      const { slug } = article.record;
      if (known.has(slug) || seen.has(slug) || this.#slugs.has(slug)) {
        const wrong = `is "${slug}", as that of an article before`;
        const right = 'should be the slug of one article only';
        found.set(article, [{ file: placeOf(article.file), pointer: '/slug', wrong, right }]);
      }
      seen.add(slug);
    }
    return found;
  }

  async send(
    articles: readonly ArticleRecord[],
    progress: { readonly taken: number; readonly refused: number },
  ): Promise<void> {
    const prepared: PreparedBatch = this.#load.prepare(articles, this.#assembly);
    await this.#last;
    this.#slugs = new Set(articles.map(({ slug }) => slug));
    this.#last = this.#load.commit(prepared, progress);
    // Whoever waits for it is told; until then it is nobody's fault.
    this.#last.catch(() => {});
  }

  async end(): Promise<void> {
    await this.#last;
  }
}

/** Most that is shown besides being written. */
const MOST_SHOWN = 20;

/** A file that problems are written to, one a line; there is none where there are none. */
class ProblemFile {
  readonly #path: string;
  readonly #isKept: boolean;
  readonly first: Problem[] = [];
  #descriptor: number | undefined;
  #count = 0;

  /** Of a load that goes on, what was written before is kept. */
  constructor(path: string, isKept: boolean) {
    this.#path = path;
    this.#isKept = isKept;
  }

  get count(): number {
    return this.#count;
  }

  add(problems: readonly Problem[]): void {
    try {
      this.#descriptor ??= openSync(this.#path, this.#isKept ? 'a' : 'w');
      for (const problem of problems) {
        this.#count += 1;
        if (this.first.length < MOST_SHOWN) this.first.push(problem);
        writeSync(this.#descriptor, `${formatProblem(problem)}\n`);
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new CommandError(`${this.#path} cannot be written: ${code}`);
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
  }
}

/** Drops all datasets that are loaded and not the current one. */
async function dropOld(connection: OpenConnection): Promise<void> {
  const list = new DatasetList(connection.sql);
  if ((await list.current()) === null) return;
  for (const { number, isCurrent, isLoaded } of await list.all()) {
    if (isCurrent || !isLoaded) continue;
    await list.drop(number);
    print(`dropped dataset ${number}`);
  }
}
