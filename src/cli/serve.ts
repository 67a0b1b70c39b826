import { AddressError, NoDriverError, openPool } from '../archive/postgres-pool.ts';
import { graphiql } from '../pages/graphiql.ts';
import { checkOrigin } from '../pages/origin.ts';
import { pages } from '../pages/pages.ts';
import { REAL_ARCHIVE } from '../record/folder.ts';
import { GRAPHQL_PATH } from '../server/graphql.ts';
import { LIMITS } from '../server/limits.ts';
import { NODE_CODINGS } from '../server/node-codings.ts';
import { openLog } from '../server/node-log.ts';
import { collectMetrics } from '../server/node-metrics.ts';
import { type Listening, listen } from '../server/node-server.ts';
import { allOf } from '../server/observation.ts';
import { createOnRecord } from '../server/service.ts';
import { type Command, CommandError, print, readArguments } from './command.ts';
import { KeptIndex } from './kept-index.ts';
import { ServedArchive } from './served-archive.ts';
import { ServedDatabase } from './served-database.ts';
import { limitsFrom, readDocuments, wholeNumber } from './setting.ts';

const DEFAULT_PORT = '4000';
const DEFAULT_HOST = 'localhost';
const DEFAULT_LOG = 'info';

export const serve: Command = {
  usage:
    'onrecord serve [--port <port>] [--host <host>] [--data <folder> [--watch] [--index <file>] | --database <address>] [--documents <file> [--documents-only]] [--log <level>]',
  summary: 'answer GraphQL over HTTP, with GraphiQL for browsers',
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        database: { type: 'string' },
        watch: { type: 'boolean' },
        index: { type: 'string' },
        documents: { type: 'string' },
        'documents-only': { type: 'boolean' },
        log: { type: 'string' },
      },
      serve,
    );
    if (positionals.length > 0) {
      throw new CommandError(`what is "${positionals[0]}"? usage: ${serve.usage}`);
    }
    const { env } = process;
    const port = portOf(values.port ?? (env.PORT || DEFAULT_PORT));
    const host = values.host || env.HOST || DEFAULT_HOST;
    if (values.database !== undefined && (values.data || values.watch || values.index)) {
      throw new CommandError(
        `--database needs neither --data nor --watch nor --index; usage: ${serve.usage}`,
      );
    }
    const database =
      values.database ?? (values.data === undefined ? env.DATABASE_URL || undefined : undefined);
    const folder = values.data ?? (env.ONRECORD_DATA || REAL_ARCHIVE);
    const indexFile = values.index ?? env.ONRECORD_INDEX;
    const index = database === undefined && indexFile ? new KeptIndex(indexFile, folder) : null;
    const documentsFile = values.documents ?? env.ONRECORD_DOCUMENTS;
    if (values['documents-only'] && !documentsFile) {
      throw new CommandError(`--documents-only needs --documents; usage: ${serve.usage}`);
    }
    const documents = documentsFile
      ? readDocuments(documentsFile, values['documents-only'] === true)
      : undefined;
    const log = openLog(levelOf(values.log ?? (env.ONRECORD_LOG || DEFAULT_LOG)));
    const maxAge = env.ONRECORD_MAX_AGE
      ? wholeNumber('ONRECORD_MAX_AGE', env.ONRECORD_MAX_AGE)
      : undefined;
    const limits = limitsFrom(env);
    const origin = originFrom(env.ONRECORD_ORIGIN);

    // From here to the end: whoever sends it means the data, and not to kill.
    let isOutdated = false;
    let reload = () => {
      isOutdated = true;
    };
    process.on('SIGHUP', () => reload());
    // Before the archive, for what reading its files leaves behind to have gone.
    const shown = pages({ graphiql: graphiql(), ...(origin && { origin }) });
    const archive =
      database === undefined
        ? await ServedArchive.open(folder, index)
        : await openDatabase(database, limits.deadline ?? LIMITS.deadline.default);
    if (archive === null) return 1;
    reload = () => void archive.reload();
    const metrics = collectMetrics(() => archive.dataset);
    let isStopping = false;
    const service = createOnRecord({
      archive: () => archive.current,
      pages: shown,
      limits,
      codings: NODE_CODINGS,
      metrics: metrics.answer,
      isReady: () => !isStopping && archive.isReady(),
      onFault: log.onFault,
      observe: allOf(metrics.observe, log.observe),
      ...(documents && { documents }),
      ...(maxAge !== undefined && { maxAge }),
    });
    // Before anybody is told that it serves: an edit right after that is not to be missed.
    if (values.watch && archive instanceof ServedArchive) archive.watch();
    if (archive instanceof ServedDatabase) void archive.reload();
    const listening = await listenOrComplain(service, host, port).catch((error) => {
      archive.close();
      throw error;
    });
    if (archive instanceof ServedArchive) {
      print(`${archive.current.dataset.manifest.name}: ${archive.contents} from ${folder}`);
    }
    print(`GraphQL and GraphiQL: ${listening.origin}${GRAPHQL_PATH}`);
    print(`Front page: ${listening.origin}/`);
    if (isOutdated) reload();

    const signal = await terminated();
    isStopping = true;
    if (archive instanceof ServedArchive) archive.close();
    // Who sits at a keyboard waits for it to end, and so does who starts it anew at each change.
    await listening.close({ asTold: signal === 'SIGTERM' && !values.watch });
    if (archive instanceof ServedDatabase) await archive.close();
    return 0;
  },
};

/** A part of what a request has: whoever waits for a statement is told in time that it took too long. */
const STATEMENT_SHARE = 0.8;
const CONNECTION_SHARE = 0.4;

async function openDatabase(url: string, deadline: number): Promise<ServedDatabase> {
  try {
    const pool = await openPool(url, {
      statement: Math.max(1, Math.floor(deadline * STATEMENT_SHARE)),
      connection: Math.max(1, Math.floor(deadline * CONNECTION_SHARE)),
    });
    return new ServedDatabase(pool);
  } catch (error) {
    if (error instanceof NoDriverError) throw new CommandError(error.message);
    if (!(error instanceof AddressError)) throw error;
    throw new CommandError(`the address of the database cannot be read: ${error.message}`);
  }
}

/** The levels of pino; `info` tells of each request. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function levelOf(text: string): string {
  if (LOG_LEVELS.includes(text)) return text;
  throw new CommandError(`there is no log level "${text}"; choose one of ${LOG_LEVELS.join(', ')}`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new CommandError(`"${text}" is not a port; a port is a number from 0 to 65535`);
}

/** Where the service is reached from outside, for addresses that are read elsewhere. */
function originFrom(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    return checkOrigin(text);
  } catch (error) {
    throw new CommandError(`ONRECORD_ORIGIN: ${(error as Error).message}`);
  }
}

async function listenOrComplain(
  service: Parameters<typeof listen>[0],
  host: string,
  port: number,
): Promise<Listening> {
  try {
    return await listen(service, { host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new CommandError(`port ${port} is taken; choose another with --port or PORT`);
    }
    if (code === 'EACCES')
      throw new CommandError(`port ${port} needs rights this user does not have`);
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') {
      throw new CommandError(
        `this machine has no address "${host}"; choose another with --host or HOST`,
      );
    }
    throw new CommandError(`cannot listen on "${host}" port ${port}: ${code ?? error}`);
  }
}

/** A second signal changes nothing: where a whole group is told to stop, some are told twice. */
function terminated(): Promise<'SIGINT' | 'SIGTERM'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(signal));
  });
}
