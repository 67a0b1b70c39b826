import type { Archive, Dataset, Session, SessionTerms } from './archive.ts';
import { CountryDirectory } from './country-directory.ts';
import type { Node } from './node.ts';
import { PostgresCounts } from './postgres-counts.ts';
import {
  type CurrentDataset,
  DatasetList,
  DEFAULT_SCHEMA,
  type Facts,
} from './postgres-dataset.ts';
import type { PostgresParts } from './postgres-reader.ts';
import { PostgresSession } from './postgres-session.ts';
import type { Sql } from './postgres-sql.ts';
import type { Tables } from './postgres-tables.ts';

/** There is no dataset in the database, or none that this version of the package reads. */
export class NoDatasetError extends Error {
  override name = 'NoDatasetError';
}

/** One loaded dataset in a PostgreSQL database: it never changes; another one that is loaded is another archive. */
export class PostgresArchive implements Archive {
  readonly dataset: Dataset;
  readonly countries: CountryDirectory;
  readonly #listed: CurrentDataset;
  readonly #sql: Sql;
  readonly #parts: PostgresParts;
  /** Countries are few: they need not be asked for. */
  readonly #known: ReadonlyMap<string, Node>;

  /** The dataset that is the current one. */
  static async open(sql: Sql, schema: string = DEFAULT_SCHEMA): Promise<PostgresArchive> {
    const list = new DatasetList(sql, schema);
    const listed = await list.current();
    if (listed === null) {
      throw new NoDatasetError('the database has no dataset; load one with "onrecord load"');
    }
    const facts = await list.facts(listed.number);
    if (facts === null) {
      throw new NoDatasetError(
        'the dataset in the database was loaded by another version; load it anew with "onrecord load"',
      );
    }
    const tables = list.tablesOf(listed.number);
    const { rows } = await sql(`SELECT id, node FROM ${tables.records('Country')}`, []);
    const known = rows.map(
      ({ id, node }) => [id as string, JSON.parse(node as string) as Node] as const,
    );
    return new PostgresArchive(listed, sql, { tables, facts }, new Map(known));
  }

  private constructor(
    listed: CurrentDataset,
    sql: Sql,
    { tables, facts }: { readonly tables: Tables; readonly facts: Facts },
    known: ReadonlyMap<string, Node>,
  ) {
    const { manifest, version, counts } = facts;
    this.#listed = listed;
    this.dataset = { manifest, version, counts };
    this.countries = new CountryDirectory(facts.countries);
    this.#sql = sql;
    this.#parts = { tables, facts, counts: new PostgresCounts(tables) };
    this.#known = known;
  }

  /** Whether it is the dataset that a database says is the current one. */
  is({ number, begun }: CurrentDataset): boolean {
    return number === this.#listed.number && begun === this.#listed.begun;
  }

  /** Fails where its tables cannot be read now, or were dropped. */
  async touch(): Promise<void> {
    await this.#sql(`SELECT 1 FROM ${this.#parts.tables.records('Country')} LIMIT 1`, []);
  }

  session({ expires }: SessionTerms = {}): Session {
    return new PostgresSession(this.#sql, this.#parts, this.#known, expires);
  }
}
