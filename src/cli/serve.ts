import { type FSWatcher, watch } from 'node:fs';
import { MemoryArchive } from '../archive/memory.ts';
import { graphiql } from '../pages/graphiql.ts';
import { REAL_ARCHIVE } from '../record/folder.ts';
import { GRAPHQL_PATH } from '../server/graphql.ts';
import { NODE_CODINGS } from '../server/node-codings.ts';
import { openLog } from '../server/node-log.ts';
import { collectMetrics } from '../server/node-metrics.ts';
import { type Listening, listen } from '../server/node-server.ts';
import { createOnRecord } from '../server/service.ts';
import { openFolder, reportProblems } from './check.ts';
import { type Command, CommandError, complain, print, readArguments } from './command.ts';
import { count } from './count.ts';
import { limitsFrom, readDocuments, wholeNumber } from './setting.ts';

const DEFAULT_PORT = '4000';
const DEFAULT_HOST = 'localhost';
const DEFAULT_LOG = 'info';
/** An editor writes a file in several steps; reading waits until it has been quiet for so long. */
const QUIET_MILLISECONDS = 100;

export const serve: Command = {
  usage:
    'onrecord serve [--port <port>] [--host <host>] [--data <folder>] [--watch] [--documents <file> [--documents-only]] [--log <level>]',
  summary: 'answer GraphQL over HTTP, with GraphiQL for browsers',
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        watch: { type: 'boolean' },
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
    const folder = values.data ?? (env.ONRECORD_DATA || REAL_ARCHIVE);
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

    let archive = open(folder);
    if (archive === null) return 1;
    const metrics = collectMetrics(() => (archive as MemoryArchive).dataset);
    let isStopping = false;
    const service = createOnRecord({
      archive: () => archive as MemoryArchive,
      playground: graphiql(),
      limits,
      codings: NODE_CODINGS,
      metrics: metrics.answer,
      isReady: () => !isStopping,
      onFault: log.onFault,
      observe(observation) {
        metrics.observe(observation);
        log.observe(observation);
      },
      ...(documents && { documents }),
      ...(maxAge !== undefined && { maxAge }),
    });
    const listening = await listenOrComplain(service, host, port);
    print(`${archive.dataset.manifest.name}: ${contents(archive)} from ${folder}`);
    print(`GraphQL and GraphiQL: ${listening.origin}${GRAPHQL_PATH}`);

    const reload = () => {
      archive = reopen(folder) ?? archive;
    };
    const watcher = values.watch ? watchFolder(folder, reload) : null;
    process.on('SIGHUP', reload);
    await terminated();
    isStopping = true;
    process.off('SIGHUP', reload);
    watcher?.close();
    await listening.close();
    return 0;
  },
};

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

function open(folder: string): MemoryArchive | null {
  const { records, problems } = openFolder(folder);
  if (records !== null) return new MemoryArchive(records);
  reportProblems(folder, problems);
  return null;
}

/** The archive as it stands now, or null where it has become bad: the last good one then stays. */
function reopen(folder: string): MemoryArchive | null {
  try {
    const archive = open(folder);
    if (archive === null) complain('the last good data stays in service');
    else print(`reloaded: ${contents(archive)}`);
    return archive;
  } catch (error) {
    complain(
      `${error instanceof Error ? error.message : error}; the last good data stays in service`,
    );
    return null;
  }
}

function contents({ dataset: { counts } }: MemoryArchive): string {
  return `${count(counts.Article, 'article')}, ${count(counts.Quote, 'quote')}`;
}

function watchFolder(folder: string, changed: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  return watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MILLISECONDS);
  });
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

function terminated(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
