import type { CountryTable } from '../record/country.ts';
import type { Manifest } from '../record/manifest.ts';
import type { Dataset } from './archive.ts';
import type { ListKind } from './order.ts';
import type { Sql } from './postgres-sql.ts';
import { Tables, tableFormat } from './postgres-tables.ts';

/** The schema that says which datasets a database has, where nobody names another. */
export const DEFAULT_SCHEMA = 'onrecord';

/** What is known of a loaded dataset besides its tables. */
export interface Facts extends Dataset {
  readonly manifest: Manifest;
  readonly countries: CountryTable;
  /** The longest time that the instants of one article span. */
  readonly longest: number;
  /** The earliest instants of nodes at equal distances in the default order. */
  readonly milestones: { readonly Article: readonly number[]; readonly Quote: readonly number[] };
  /** For each attribute, by its number, how many values all nodes have together, and how many have none. */
  readonly attributes: { readonly [K in ListKind]: readonly AttributeFacts[] };
}

export interface AttributeFacts {
  readonly sum: number;
  readonly missing: number;
}

/** One dataset among those that a database has. */
export interface ListedDataset {
  readonly number: number;
  readonly tables: Tables;
  readonly isCurrent: boolean;
  /** Whether all of it is there. */
  readonly isLoaded: boolean;
}

/** Which dataset is the current one; its number may have been another's, where all was dropped in between. */
export interface CurrentDataset {
  readonly number: number;
  /** When its load was begun, in seconds. */
  readonly begun: number;
}

/**
 * The datasets in a database: each has a schema of its own, `onrecord_1` and so on; which of them is
 * the current one is said in one row, so that all who read change over at once.
 */
export class DatasetList {
  readonly #sql: Sql;
  readonly #schema: string;

  constructor(sql: Sql, schema: string = DEFAULT_SCHEMA) {
    this.#sql = sql;
    this.#schema = new Tables(schema).schema;
  }

  /** Makes room for datasets where there is none yet. */
  async make(): Promise<void> {
    const schema = this.#schema;
    await this.#sql(`CREATE SCHEMA IF NOT EXISTS ${schema}`, []);
    await this.#sql(
      `CREATE TABLE IF NOT EXISTS ${schema}.dataset (
         number int4 PRIMARY KEY, format text NOT NULL, source text NOT NULL,
         taken int4 NOT NULL DEFAULT 0, articles int4 NOT NULL DEFAULT 0, quotes int4 NOT NULL DEFAULT 0,
         unnamed int4 NOT NULL DEFAULT 0, refused int4 NOT NULL DEFAULT 0, facts text,
         begun timestamptz NOT NULL DEFAULT now())`,
      [],
    );
    await this.#sql(
      `CREATE TABLE IF NOT EXISTS ${schema}.current (
         one bool PRIMARY KEY DEFAULT true CHECK (one), number int4 REFERENCES ${schema}.dataset)`,
      [],
    );
    await this.#sql(`INSERT INTO ${schema}.current DEFAULT VALUES ON CONFLICT DO NOTHING`, []);
  }

  get schema(): string {
    return this.#schema;
  }

  /** The table that lists them. */
  get table(): string {
    return `${this.#schema}.dataset`;
  }

  tablesOf(number: number): Tables {
    return new Tables(`${this.#schema}_${number}`);
  }

  async all(): Promise<ListedDataset[]> {
    const { rows } = await this.#sql(
      `SELECT number, facts IS NOT NULL AS loaded,
              number = (SELECT number FROM ${this.#schema}.current) AS current
         FROM ${this.table} ORDER BY number`,
      [],
    );
    return rows.map(({ number, loaded, current }) => ({
      number: number as number,
      tables: this.tablesOf(number as number),
      isCurrent: current === true,
      isLoaded: loaded === true,
    }));
  }

  /** The current one; null where nothing was loaded yet. */
  async current(): Promise<CurrentDataset | null> {
    const { rows: known } = await this.#sql('SELECT to_regclass($1) IS NOT NULL AS known', [
      `${this.#schema}.current`,
    ]);
    if (known[0]?.known !== true) return null;
    const { rows } = await this.#sql(
      `SELECT number, extract(epoch FROM begun)::float8 AS begun
         FROM ${this.#schema}.current JOIN ${this.table} USING (number)`,
      [],
    );
    return (rows[0] as unknown as CurrentDataset | undefined) ?? null;
  }

  /** What is known of one; null where it is of another format, and has to be loaded anew. */
  async facts(number: number): Promise<Facts | null> {
    const { rows } = await this.#sql(
      `SELECT format, facts FROM ${this.table} WHERE number = $1::text::int4`,
      [String(number)],
    );
    const [row] = rows;
    if (row === undefined || row.facts === null || row.format !== tableFormat()) return null;
    return JSON.parse(row.facts as string) as Facts;
  }

  /** Says that all of a dataset is there, and makes it the current one. */
  async publish(number: number, facts: Facts): Promise<void> {
    await this.#sql(
      `WITH told AS (UPDATE ${this.table} SET facts = $2 WHERE number = $1::text::int4 RETURNING number)
       UPDATE ${this.#schema}.current SET number = told.number FROM told`,
      [String(number), JSON.stringify(facts)],
    );
  }

  /** Drops a dataset, which is not to be the current one; it takes one connection, for all or nothing is done. */
  async drop(number: number): Promise<void> {
    await this.#sql('BEGIN', []);
    await this.#sql(`DROP SCHEMA IF EXISTS ${this.tablesOf(number).schema} CASCADE`, []);
    await this.#sql(`DELETE FROM ${this.table} WHERE number = $1::text::int4`, [String(number)]);
    await this.#sql('COMMIT', []);
  }
}
