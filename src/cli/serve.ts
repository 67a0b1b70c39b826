import { type FSWatcher, watch } from 'node:fs';
import { MemoryArchive } from '../archive/memory.ts';
import { graphiql } from '../pages/graphiql.ts';
import { REAL_ARCHIVE } from '../record/folder.ts';
import { type Listening, listen } from '../server/node-server.ts';
import { createOnRecord, GRAPHQL_PATH } from '../server/service.ts';
import { openFolder, reportProblems } from './check.ts';
import { type Command, CommandError, complain, print, readArguments } from './command.ts';
import { count } from './count.ts';

const DEFAULT_PORT = '4000';
const DEFAULT_HOST = 'localhost';
/** An editor writes a file in several steps; reading waits until it has been quiet for so long. */
const QUIET_MILLISECONDS = 100;

export const serve: Command = {
  usage: 'onrecord serve [--port <port>] [--host <host>] [--data <folder>] [--watch]',
  summary: 'answer GraphQL over HTTP, with GraphiQL for browsers',
  async run(args) {
    const { values, positionals } = readArguments(
      args,
      {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        watch: { type: 'boolean' },
      },
      serve,
    );
    if (positionals.length > 0) {
      throw new CommandError(`what is "${positionals[0]}"? usage: ${serve.usage}`);
    }
    const port = portOf(values.port ?? (process.env.PORT || DEFAULT_PORT));
    const host = values.host || process.env.HOST || DEFAULT_HOST;
    const folder = values.data ?? (process.env.ONRECORD_DATA || REAL_ARCHIVE);

    let archive = open(folder);
    if (archive === null) return 1;
    const handler = createOnRecord({
      archive: () => archive as MemoryArchive,
      playground: graphiql(),
    });
    const listening = await listenOrComplain(handler, host, port);
    print(`${archive.dataset.manifest.name}: ${contents(archive)} from ${folder}`);
    print(`GraphQL and GraphiQL: ${listening.origin}${GRAPHQL_PATH}`);

    const watcher = values.watch
      ? watchFolder(folder, () => {
          archive = reopen(folder) ?? archive;
        })
      : null;
    await terminated();
    watcher?.close();
    await listening.close();
    return 0;
  },
};

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
  handler: Parameters<typeof listen>[0],
  host: string,
  port: number,
): Promise<Listening> {
  try {
    return await listen(handler, { host, port });
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
