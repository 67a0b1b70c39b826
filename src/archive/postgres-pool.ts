import { Socket } from 'node:net';
import { faultOf, reasonOf } from './postgres-fault.ts';
import type { LoadingConnection } from './postgres-load.ts';
import type { Sql } from './postgres-sql.ts';

/** How long, in milliseconds, a database may take, and how many connections are made to it at most. */
export interface PoolTerms {
  /** For a statement; the server then stops it. */
  readonly statement: number;
  /** For a connection, to be made or to become free. */
  readonly connection: number;
  readonly connections: number;
}

export const POOL_TERMS: PoolTerms = { statement: 4_000, connection: 2_000, connections: 10 };
/** A server that does not even stop a statement is not there; so much later nobody waits for it. */
const UNANSWERED = 500;

/** Connections to a database, for those who read. */
export interface Pool {
  readonly sql: Sql;
  close(): Promise<void>;
}

/** The driver is not installed. */
export class NoDriverError extends Error {
  override name = 'NoDriverError';
}

/** What was given as the address of a database is none. */
export class AddressError extends Error {
  override name = 'AddressError';
}

/** Connects when somebody asks; what fails is told as what it means. */
export async function openPool(url: string, terms: Partial<PoolTerms> = {}): Promise<Pool> {
  const { statement, connection, connections } = { ...POOL_TERMS, ...terms };
  const { default: pg } = await driver(() => import('pg'));
  checkAddress(url, pg.Client);
  const sockets = new Set<Socket>();
  const pool = new pg.Pool({
    connectionString: url,
    stream() {
      const socket = new Socket();
      sockets.add(socket.once('close', () => sockets.delete(socket)));
      return socket;
    },
    max: connections,
    connectionTimeoutMillis: connection,
    statement_timeout: statement,
    query_timeout: statement + UNANSWERED,
    keepAlive: true,
    application_name: 'onrecord',
  });
  // Of connections that nobody uses; whoever needs one is told when there is none to be had.
  pool.on('error', () => {});
  return {
    async sql(text, values) {
      try {
        return await pool.query(text, [...values]);
      } catch (error) {
        throw faultOf(error);
      }
    },
    async close() {
      await pool.end();
      // The driver leaves those open on which a server waits for a password that it was not given.
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** One connection, through which a dataset is loaded. */
export interface OpenConnection extends LoadingConnection {
  close(): Promise<void>;
}

export async function openConnection(url: string): Promise<OpenConnection> {
  const { default: pg } = await driver(() => import('pg'));
  const { from } = await driver(() => import('pg-copy-streams'));
  checkAddress(url, pg.Client);
  const client = new pg.Client({ connectionString: url, application_name: 'onrecord load' });
  let lost: unknown = null;
  client.on('error', (error) => {
    lost = error;
  });
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw faultOf(lost ?? error);
    }
  };
  await told(() => client.connect()).catch((error) => {
    // A server that wants a password waits for it.
    void client.end();
    throw error;
  });
  return {
    sql: (text, values) => told(() => client.query(text, [...values])),
    copy: (statement, text) =>
      told(
        () =>
          new Promise<void>((resolve, reject) => {
            const stream = client.query(from(statement));
            stream.once('error', reject);
            stream.once('finish', resolve);
            stream.end(text);
          }),
      ),
    close: () => client.end(),
  };
}

/** The driver takes whatever has a host for its own, and reads an address only when it connects. */
function checkAddress(url: string, Client: typeof import('pg').Client): void {
  const wanted = 'it should be like postgres://user@host/database';
  if (!/^postgres(?:ql)?:/i.test(url)) throw new AddressError(wanted);
  try {
    new Client({ connectionString: url });
  } catch (error) {
    throw new AddressError(`${reasonOf(error)}; ${wanted}`);
  }
}

async function driver<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new NoDriverError(
      'a database needs its driver; install it with "npm install pg pg-copy-streams"',
    );
  }
}
