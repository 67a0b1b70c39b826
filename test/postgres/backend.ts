import { randomBytes } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Archive } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { PostgresArchive } from '../../src/archive/postgres.ts';
import { type LoadingConnection, loadRecords } from '../../src/archive/postgres-load.ts';
import type { Sql } from '../../src/archive/postgres-sql.ts';
import type { Records } from '../../src/record/check.ts';
import { throughClient, throughPglite } from './connections.ts';

/** Something that archives are kept in. */
export interface Backend {
  readonly name: string;
  open(records: Records): Promise<Archive>;
  close(): Promise<void>;
}

/** A backend whose statements can be listened to. */
export interface SqlBackend extends Backend {
  readonly connection: LoadingConnection;
  /** Told of each statement that archives ask for. */
  listener: ((text: string, values: readonly string[]) => void) | null;
}

export const memoryBackend: Backend = {
  name: 'memory',
  open: async (records) => new MemoryArchive(records),
  close: async () => {},
};

/** PostgreSQL within this process; one for all that a file tests. */
export async function pgliteBackend(): Promise<SqlBackend> {
  const database = await PGlite.create();
  return sqlBackend('PGlite', throughPglite(database), null, () => database.close());
}

/** The server that `DATABASE_URL` names: a database is made there, and dropped in the end. */
export async function serverBackend(url: string): Promise<SqlBackend> {
  const admin = new pg.Client(url);
  await admin.connect();
  const name = `onrecord_test_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const client = new pg.Client(own.href);
  await client.connect();
  const pool = new pg.Pool({ connectionString: own.href, max: 4 });
  return sqlBackend(
    'PostgreSQL',
    throughClient(client),
    (text, values) => pool.query(text, [...values]),
    async () => {
      await pool.end();
      await client.end();
      await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
    },
  );
}

function sqlBackend(
  name: string,
  connection: LoadingConnection,
  reading: Sql | null,
  close: () => Promise<void>,
): SqlBackend {
  let archives = 0;
  const sql = reading ?? connection.sql;
  const backend: SqlBackend = {
    name,
    connection,
    listener: null,
    async open(records) {
      archives += 1;
      const schema = `archive_${archives}`;
      await loadRecords(connection, records, { schema, batch: 7 });
      return PostgresArchive.open((text, values) => {
        backend.listener?.(text, values);
        return sql(text, values);
      }, schema);
    },
    close,
  };
  return backend;
}
