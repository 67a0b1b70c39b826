import type { ArticleRecord } from '../record/article.ts';
import { ArticlePacker, dictionaryWith } from '../record/article-packer.ts';
import type { Records } from '../record/check.ts';
import { finish } from '../record/work.ts';
import { assembleEntities } from './assemble.ts';
import { ArticleAssembly } from './assemble-article.ts';
import { CountryDirectory } from './country-directory.ts';
import { nodeId } from './id.ts';
import { Ids } from './ids.ts';
import { LIST_KINDS, type ListKind } from './order.ts';
import { loadingStatements, PostgresBatch, SentValues } from './postgres-batch.ts';
import {
  attributeCount,
  type BuildStep,
  buildSteps,
  loadingTables,
  missingQuery,
  sumsQuery,
} from './postgres-build.ts';
import {
  type AttributeFacts,
  DatasetList,
  DEFAULT_SCHEMA,
  type Facts,
} from './postgres-dataset.ts';
import { Parameters, type Sql } from './postgres-sql.ts';
import { type Tables, tableFormat } from './postgres-tables.ts';
import { PostgresTallies } from './postgres-tallies.ts';
import { DatasetVersion } from './version.ts';

/** One connection of a database, and a way to send it many rows at once. */
export interface LoadingConnection {
  readonly sql: Sql;
  /** Runs `COPY … FROM STDIN` with rows in its text format. */
  copy(statement: string, text: string): Promise<void>;
}

/** The records of an archive that are few: all but its articles. */
export type FewRecords = Omit<Records, 'articles'>;

/** How far a load has come. */
export interface Loaded {
  /** How many articles were read of the source, good or bad. */
  readonly taken: number;
  readonly refused: number;
  readonly articles: number;
  readonly quotes: number;
  readonly unnamed: number;
}

const ENTITIES_AT_ONCE = 5_000;
const VERSION_AT_ONCE = 2_000;
const MILESTONES = 512;

/** Somebody else loads into the same database. */
export class LoadUnderWayError extends Error {
  override name = 'LoadUnderWayError';
}

/**
 * A dataset on its way into a database: articles in batches, each of them in whole or not at all, so
 * that a load that was ended goes on where it was; then all that finds them; then one row is changed,
 * and whoever reads has the new one.
 */
export class PostgresLoad {
  readonly number: number;
  readonly #connection: LoadingConnection;
  readonly #list: DatasetList;
  readonly #tables: Tables;
  readonly #sent = new SentValues();
  #loaded: Loaded;

  /** Goes on with what was begun of the same source, or begins anew. */
  static async begin(
    connection: LoadingConnection,
    source: string,
    schema = DEFAULT_SCHEMA,
  ): Promise<PostgresLoad> {
    const { sql } = connection;
    await lock(sql, schema);
    const list = new DatasetList(sql, schema);
    await list.make();
    for (const setting of SETTINGS) await sql(setting, []);
    const known = await sql(
      `SELECT number, format, source, taken, refused, articles, quotes, unnamed
         FROM ${list.table} WHERE facts IS NULL`,
      [],
    );
    for (const row of known.rows) {
      if (row.source === source && row.format === tableFormat()) {
        const begun = new PostgresLoad(connection, list, row as never);
        if (await begun.#isThere()) return begun;
      }
      await list.drop(row.number as number);
    }
    await sql('BEGIN', []);
    const made = await sql(
      `INSERT INTO ${list.table} (number, format, source)
         SELECT coalesce(max(number), 0) + 1, $1, $2 FROM ${list.table}
         RETURNING number, taken, refused, articles, quotes, unnamed`,
      [tableFormat(), source],
    );
    const load = new PostgresLoad(connection, list, made.rows[0] as never);
    await sql(`CREATE SCHEMA ${load.#tables.schema}`, []);
    for (const statement of loadingStatements(load.#tables)) await sql(statement, []);
    await sql('COMMIT', []);
    return load;
  }

  private constructor(
    connection: LoadingConnection,
    list: DatasetList,
    { number, ...loaded }: Loaded & { readonly number: number },
  ) {
    this.#connection = connection;
    this.#list = list;
    this.number = number;
    this.#tables = list.tablesOf(number);
    this.#loaded = loaded;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** Which of some slugs are those of articles that were loaded before. */
  async repeated(slugs: readonly string[]): Promise<ReadonlySet<string>> {
    const parameters = new Parameters();
    const { rows } = await this.#connection.sql(
      ...parameters.of(
        `SELECT slug FROM ${this.#tables.loading('Article', 'node')} WHERE slug = ANY(${parameters.texts(slugs)})`,
      ),
    );
    return new Set(rows.map(({ slug }) => slug as string));
  }

  /** Makes a batch of articles, numbered after those before; nothing is sent yet. */
  prepare(articles: readonly ArticleRecord[], assembly: ArticleAssembly): PreparedBatch {
    const batch = new PostgresBatch(this.#tables, this.#sent);
    let { articles: article, quotes: quote, unnamed } = this.#loaded;
    for (const record of articles) {
      const nodes = assembly.assemble(record);
      article += 1;
      batch.add(nodes.article, { number: article });
      for (const node of nodes.quotes) {
        quote += 1;
        batch.add(node, { number: quote, article });
      }
      for (const node of nodes.unnamedSources) {
        unnamed += 1;
        batch.add(node, { number: unnamed });
      }
    }
    const before = this.#loaded;
    this.#loaded = { ...before, articles: article, quotes: quote, unnamed };
    return { batch, articles, counts: { articles: article, quotes: quote, unnamed } };
  }

  /** Sends a batch, with how much of the source was read by then: all of it or, where it fails, nothing. */
  async commit(
    { batch, counts }: PreparedBatch,
    { taken, refused }: Pick<Loaded, 'taken' | 'refused'>,
  ): Promise<void> {
    const { sql } = this.#connection;
    await sql('BEGIN', []);
    await this.#send(batch);
    await sql(
      `UPDATE ${this.#list.table} SET taken = $2::text::int4, refused = $3::text::int4,
         articles = $4::text::int4, quotes = $5::text::int4, unnamed = $6::text::int4
         WHERE number = $1::text::int4`,
      [this.number, taken, refused, counts.articles, counts.quotes, counts.unnamed].map(String),
    );
    await sql('COMMIT', []);
    this.#loaded = { ...this.#loaded, taken, refused };
  }

  /** Makes all that finds the articles, adds everybody else, and says that this is now the current dataset. */
  async finish(records: FewRecords, onStep: (what: string) => void = () => {}): Promise<Facts> {
    const { sql } = this.#connection;
    const steps = async (made: readonly BuildStep[]) => {
      for (const { what, sql: text } of made) {
        onStep(what);
        await sql(text, []);
      }
    };
    await sql('RESET enable_seqscan', []);
    await steps([...buildSteps('Article', this.#tables), ...buildSteps('Quote', this.#tables)]);
    onStep('people, organizations, countries');
    await this.#loadEntities(records);
    for (const kind of ENTITIES) await steps(buildSteps(kind, this.#tables));
    onStep('unnamed sources');
    const unnamed = this.#tables.records('UnnamedSource');
    await sql(
      `CREATE INDEX IF NOT EXISTS unnamed_source_record_id ON ${unnamed} USING hash (id)`,
      [],
    );
    await sql(`VACUUM ANALYZE ${unnamed}`, []);
    onStep('version');
    const facts = await this.#facts(records);
    const done = LIST_KINDS.flatMap((kind) => loadingTables(kind, this.#tables));
    await sql('BEGIN', []);
    // Whoever is told that it is loaded is to find it loaded, even if the power goes now.
    await sql('SET LOCAL synchronous_commit = on', []);
    await sql(`DROP TABLE ${done.join(', ')}`, []);
    await this.#list.publish(this.number, facts);
    await sql('COMMIT', []);
    await sql('SELECT pg_advisory_unlock(hashtext($1))', [this.#list.schema]);
    return facts;
  }

  /** Whether what was loaded is still there: a server that crashes empties tables that it does not log. */
  async #isThere(): Promise<boolean> {
    if (this.#loaded.articles === 0) return true;
    const { rows } = await this.#connection.sql(
      `SELECT EXISTS (SELECT FROM ${this.#tables.loading('Article', 'node')}) AS there`,
      [],
    );
    return rows[0]?.there === true;
  }

  async #send(batch: PostgresBatch): Promise<void> {
    for (const { statement, text } of batch.copies()) {
      await this.#connection.copy(statement, text);
    }
  }

  /** People, organizations and countries, with what all articles add up to for them. */
  async #loadEntities(records: FewRecords): Promise<void> {
    const { sql } = this.#connection;
    const tables = this.#tables;
    for (const kind of ENTITIES) {
      const filled = [tables.records(kind), tables.texts(kind)];
      for (const what of ['node', 'value', 'word'] as const)
        filled.push(tables.loading(kind, what));
      await sql(`TRUNCATE ${filled.join(', ')}`, []);
    }
    const ids = [
      ...records.countries.countries.map(({ code }) => nodeId('Country', code)),
      ...records.people.map(({ slug }) => nodeId('Person', slug)),
      ...records.organizations.map(({ slug }) => nodeId('Organization', slug)),
    ];
    const tallies = await PostgresTallies.read(sql, tables, ids);
    const countries = new CountryDirectory(records.countries);
    let batch = new PostgresBatch(tables, this.#sent);
    let number = 0;
    for (const node of assembleEntities(records, countries, new Ids(), tallies)) {
      number += 1;
      batch.add(node, { number });
      if (number % ENTITIES_AT_ONCE !== 0) continue;
      await this.#send(batch);
      batch = new PostgresBatch(tables, this.#sent);
    }
    await this.#send(batch);
  }

  async #facts(records: FewRecords): Promise<Facts> {
    const { manifest, countries, people, organizations } = records;
    const { articles, quotes, unnamed } = this.#loaded;
    const attributes: Partial<Record<ListKind, AttributeFacts[]>> = {};
    for (const kind of LIST_KINDS) attributes[kind] = await this.#attributes(kind);
    return {
      manifest,
      countries,
      version: await this.#version(records),
      counts: {
        Article: articles,
        Quote: quotes,
        UnnamedSource: unnamed,
        Country: countries.countries.length,
        Person: people.length,
        Organization: organizations.length,
      },
      longest: await this.#longest(),
      milestones: {
        Article: await this.#milestones('Article'),
        Quote: await this.#milestones('Quote'),
      },
      attributes: attributes as Facts['attributes'],
    };
  }

  async #attributes(kind: ListKind): Promise<AttributeFacts[]> {
    const read = async (query: string, column: string) => {
      const { rows } = await this.#connection.sql(query, []);
      return new Map(rows.map((row) => [row.attribute as number, row[column] as number]));
    };
    const sums = await read(sumsQuery(kind, this.#tables), 'sum');
    const missing = await read(missingQuery(kind, this.#tables), 'missing');
    return Array.from({ length: attributeCount(kind) }, (_, number) => ({
      sum: sums.get(number) ?? 0,
      missing: missing.get(number) ?? 0,
    }));
  }

  async #longest(): Promise<number> {
    const { rows } = await this.#connection.sql(
      `SELECT coalesce(max(latest - earliest), 0)::float8 AS longest FROM ${this.#tables.nodes('Article')}`,
      [],
    );
    return rows[0]?.longest as number;
  }

  async #milestones(kind: 'Article' | 'Quote'): Promise<number[]> {
    const { rows } = await this.#connection.sql(
      `SELECT earliest FROM ${this.#tables.nodes(kind)}
         WHERE ordinal IN (SELECT (1 + place * (total - 1) / ${MILESTONES})::int4
           FROM (SELECT count(*) AS total FROM ${this.#tables.nodes(kind)}) AS counted,
                generate_series(0, ${MILESTONES}) AS place)
         ORDER BY ordinal`,
      [],
    );
    return rows.map(({ earliest }) => earliest as number);
  }

  /** The same as of the records in memory; articles are read by their slugs, some at a time. */
  async #version(records: FewRecords): Promise<string> {
    const version = new DatasetVersion();
    finish(version.begin(records));
    const packer = new ArticlePacker(dictionaryWith(records));
    const [nodes, table] = [this.#tables.nodes('Article'), this.#tables.records('Article')];
    let after = '';
    for (;;) {
      const { rows } = await this.#connection.sql(
        `SELECT found.slug, record.node
           FROM (SELECT slug, number FROM ${nodes} WHERE slug > $1 ORDER BY slug LIMIT ${VERSION_AT_ONCE}) AS found
           JOIN ${table} AS record USING (number) ORDER BY found.slug`,
        [after],
      );
      for (const { node } of rows) {
        version.addArticle(packer.pack(JSON.parse(node as string).record).bytes);
      }
      if (rows.length < VERSION_AT_ONCE) return version.hex();
      after = rows.at(-1)?.slug as string;
    }
  }
}

/** Articles as they are sent, and how many there are with them. */
export interface PreparedBatch {
  readonly batch: PostgresBatch;
  readonly articles: readonly ArticleRecord[];
  readonly counts: Pick<Loaded, 'articles' | 'quotes' | 'unnamed'>;
}

/** A load that was ended a moment ago may hold on for as long as its last statement takes. */
const TRIES = 20;
const BETWEEN_TRIES = 500;

async function lock(sql: Sql, schema: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const { rows } = await sql('SELECT pg_try_advisory_lock(hashtext($1)) AS free', [schema]);
    if (rows[0]?.free === true) return;
    if (tries === TRIES) throw new LoadUnderWayError('another load is under way');
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
}

const ENTITIES = ['Country', 'Person', 'Organization'] as const;

/** A load takes its time, and may take memory. */
const SETTINGS = [
  'SET statement_timeout = 0',
  "SET maintenance_work_mem = '512MB'",
  "SET work_mem = '256MB'",
  'SET synchronous_commit = off',
  // Nobody has counted yet what is in the tables; slugs are to be looked up, not to be gone through.
  'SET enable_seqscan = off',
];

/** Loads all records of an archive that is in memory. */
export async function loadRecords(
  connection: LoadingConnection,
  records: Records,
  { schema, batch = 500 }: { readonly schema?: string; readonly batch?: number } = {},
): Promise<Facts> {
  const load = await PostgresLoad.begin(connection, `records ${Math.random()}`, schema);
  const assembly = new ArticleAssembly(new Ids(), records.organizations);
  for (let at = 0; at < records.articles.length; at += batch) {
    const some = records.articles.slice(at, at + batch);
    await load.commit(load.prepare(some, assembly), { taken: at + some.length, refused: 0 });
  }
  return load.finish(records);
}
