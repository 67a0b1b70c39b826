import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PGlite } from '@electric-sql/pglite';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { LoadingConnection } from '../../src/archive/postgres-load.ts';

/** PGlite as a connection that is loaded through. */
export function throughPglite(database: PGlite): LoadingConnection {
  return {
    sql: (text, values) => database.query(text, [...values]) as never,
    async copy(statement, text) {
      const blob = new Blob([text]);
      await database.query(statement.replace('STDIN', "'/dev/blob'"), [], { blob });
    },
  };
}

/** A connection of `pg`. */
export function throughClient(client: Client): LoadingConnection {
  return {
    sql: (text, values) => client.query(text, [...values]),
    async copy(statement, text) {
      await pipeline(Readable.from([text]), client.query(from(statement)));
    },
  };
}
