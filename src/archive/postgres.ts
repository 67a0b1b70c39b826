import type { Archive, Dataset, Session, SessionTerms } from './archive.ts';
import { CountryDirectory } from './country-directory.ts';
import type { Node } from './node.ts';
import { PostgresCounts } from './postgres-counts.ts';
import { DatasetList, DEFAULT_SCHEMA, type Facts } from './postgres-dataset.ts';
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
  /** Which of the database's datasets it is. */
  readonly number: number;
  readonly #sql: Sql;
  readonly #parts: PostgresParts;
  /** Countries are few: they need not be asked for. */
  readonly #known: ReadonlyMap<string, Node>;

  /** The dataset that is the current one. */
  static async open(sql: Sql, schema: string = DEFAULT_SCHEMA): Promise<PostgresArchive> {
    const list = new DatasetList(sql, schema);
    const number = await list.current();
    if (number === null) {
      throw new NoDatasetError('the database has no dataset; load one with "onrecord load"');
    }
    const facts = await list.facts(number);
    if (facts === null) {
      throw new NoDatasetError(
        'the dataset in the database was loaded by another version; load it anew with "onrecord load"',
      );
    }
    const tables = list.tablesOf(number);
    const { rows } = await sql(`SELECT id, node FROM ${tables.records('Country')}`, []);
    const known = rows.map(
      ({ id, node }) => [id as string, JSON.parse(node as string) as Node] as const,
    );
    return new PostgresArchive(number, sql, { tables, facts }, new Map(known));
  }

  private constructor(
    number: number,
    sql: Sql,
    { tables, facts }: { readonly tables: Tables; readonly facts: Facts },
    known: ReadonlyMap<string, Node>,
  ) {
    const { manifest, version, counts } = facts;
    this.number = number;
    this.dataset = { manifest, version, counts };
    this.countries = new CountryDirectory(facts.countries);
    this.#sql = sql;
    this.#parts = { tables, facts, counts: new PostgresCounts(tables) };
    this.#known = known;
  }

  session({ expires }: SessionTerms = {}): Session {
    return new PostgresSession(this.#sql, this.#parts, this.#known, expires);
  }
}
