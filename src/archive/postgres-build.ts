import { attributesOf } from './attribute.ts';
import type { ListKind } from './order.ts';
import { ATTRIBUTE_MASK } from './postgres-key.ts';
import { nodeColumns } from './postgres-row.ts';
import { rankColumns, sortColumns, type Tables, wordsColumn } from './postgres-tables.ts';
import { textFieldsOf } from './searched-text.ts';

/** One step of making a dataset's tables out of what was loaded, and what to call it. */
export interface BuildStep {
  readonly what: string;
  readonly sql: string;
}

/** The orders of quotes that follow those of their articles: each has a column of how many quotes stand before. */
export const QUOTE_STARTS = [
  { rank: 'ordinal', before: 'quotes_before', by: 'earliest DESC, slug' },
  { rank: 'published_asc', before: 'quotes_before_published_asc', by: 'earliest, slug' },
  { rank: 'text_asc', before: 'quotes_before_text_asc', by: 'slug' },
] as const;

/** The steps that make what nodes of a kind are found by; each can be done again. */
export function buildSteps(kind: ListKind, tables: Tables): BuildStep[] {
  const [nodes, name] = [tables.nodes(kind), kind.toLowerCase()];
  const step = (what: string, ...sql: string[]): BuildStep[] =>
    sql.map((one) => ({ what: `${name}: ${what}`, sql: one }));
  const made = (table: string, query: string) => [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} AS ${query}`,
  ];
  return [
    ...step(
      'order',
      ...(kind === 'Quote'
        ? made(nodes, quotesInOrder(tables))
        : made(nodes, inOrder(kind, tables))),
      `ALTER TABLE ${nodes} ADD PRIMARY KEY (ordinal)`,
      ...indexesOf(kind).map((columns) => `CREATE INDEX ON ${nodes} (${columns})`),
    ),
    ...step(
      'values',
      ...made(
        tables.postings(kind),
        `SELECT key, ordinal FROM ${nodes}, unnest(keys) AS key ORDER BY ordinal`,
      ),
      `ALTER TABLE ${tables.postings(kind)} ADD PRIMARY KEY (key, ordinal)`,
      ...made(tables.values(kind), valuesCounted(kind, tables)),
      `ALTER TABLE ${tables.values(kind)} ADD PRIMARY KEY (key)`,
      `CREATE INDEX ON ${tables.values(kind)} (attribute, count DESC, rank)`,
      `CREATE INDEX ON ${tables.values(kind)} (attribute, rank)`,
    ),
    ...step(
      'words',
      ...made(
        tables.words(kind),
        `SELECT subject AS field, item AS word, sum(count)::int4 AS count
           FROM ${tables.loading(kind, 'word')} WHERE subject <> '' GROUP BY subject, item`,
      ),
      `ALTER TABLE ${tables.words(kind)} ADD PRIMARY KEY (field, word)`,
      `CREATE INDEX IF NOT EXISTS ${name}_text_number ON ${tables.texts(kind)} (number)`,
      ...textFieldsOf<ListKind>(kind).map(
        (field) =>
          `CREATE INDEX IF NOT EXISTS ${name}_${field}_found ON ${tables.texts(kind)}
             USING gin (${wordsColumn(field)}) WITH (fastupdate = off)`,
      ),
      `CREATE INDEX IF NOT EXISTS ${name}_record_number ON ${tables.records(kind)} (number)`,
      `CREATE INDEX IF NOT EXISTS ${name}_record_id ON ${tables.records(kind)} USING hash (id)`,
    ),
    // Not within a transaction; without it an index is not enough to read.
    ...step(
      'statistics',
      ...[
        nodes,
        tables.postings(kind),
        tables.values(kind),
        tables.words(kind),
        tables.texts(kind),
        tables.records(kind),
      ].map((table) => `VACUUM ANALYZE ${table}`),
    ),
  ];
}

/** What is needed no longer once all is made. */
export function loadingTables(kind: ListKind, tables: Tables): string[] {
  return (['node', 'value', 'word'] as const).map((what) => tables.loading(kind, what));
}

function inOrder(kind: Exclude<ListKind, 'Quote'>, tables: Tables): string {
  const sorting = new Map(sortColumns(kind).map(({ field, column }) => [field, column]));
  const ranks = rankColumns(kind).map(({ field, direction, column }) => {
    const by = `${sorting.get(field)} ${direction}, slug`;
    return `(row_number() OVER (ORDER BY ${by}))::int4 AS ${column}`;
  });
  const starts =
    kind === 'Article'
      ? QUOTE_STARTS.map(
          ({ before, by }) => `(sum(quotes) OVER (ORDER BY ${by}) - quotes)::int4 AS ${before}`,
        )
      : [];
  const loaded = nodeColumns(kind).map(([column]) => `loaded.${column}`);
  const placed = [...rankColumns(kind).map(({ column }) => column)];
  if (kind === 'Article') placed.push(...QUOTE_STARTS.map(({ before }) => before));
  // Only what is sorted by goes through the sorts.
  return `SELECT ${[...placed.map((column) => `placed.${column}`), ...loaded].join(', ')}
    FROM (SELECT number, ${[...ranks, ...starts].join(', ')} FROM ${tables.loading(kind, 'node')}) AS placed
    JOIN ${tables.loading(kind, 'node')} AS loaded USING (number) ORDER BY placed.ordinal`;
}

/** Quotes stand as their articles do, and in each in the order of the text. */
function quotesInOrder(tables: Tables): string {
  const ranks = QUOTE_STARTS.map(
    ({ rank, before }) => `article.${before} + quote.position + 1 AS ${rank}`,
  );
  const total = `(SELECT count(*) FROM ${tables.loading('Quote', 'node')})::int4`;
  const backwards = `${total} - article.quotes_before_text_asc - quote.position AS text_desc`;
  const loaded = nodeColumns('Quote').map(([column]) => `quote.${column}`);
  return `SELECT ${[...ranks, backwards, ...loaded].join(', ')}
    FROM ${tables.loading('Quote', 'node')} AS quote
    JOIN ${tables.nodes('Article')} AS article ON article.number = quote.article ORDER BY 1`;
}

function indexesOf(kind: ListKind): string[] {
  const ranks = rankColumns(kind).map(({ column }) => column);
  const orders = ranks.filter((column) => column !== 'ordinal');
  const dated = kind === 'Article' || kind === 'Quote' ? ['earliest DESC, ordinal'] : [];
  if (kind === 'Quote') return ['number', ...orders, ...dated];
  const sorted = sortColumns(kind).map(({ column }) => `${column}, slug`);
  return ['number', 'slug', ...sorted, ...orders, ...dated];
}

function valuesCounted(kind: ListKind, tables: Tables): string {
  return `SELECT key, attribute, value, count,
      (row_number() OVER (PARTITION BY attribute ORDER BY value COLLATE "C"))::int4 AS rank
    FROM (SELECT DISTINCT key, (key & ${ATTRIBUTE_MASK})::int2 AS attribute, value
            FROM ${tables.loading(kind, 'value')}) AS known
    JOIN (SELECT key, count(*)::int4 AS count FROM ${tables.postings(kind)} GROUP BY key) AS counted
      USING (key)`;
}

/** For each attribute, by its number: how many values its nodes have in all. */
export function sumsQuery(kind: ListKind, tables: Tables): string {
  return `SELECT attribute::int4 AS attribute, sum(count)::float8 AS sum
    FROM ${tables.values(kind)} GROUP BY attribute`;
}

/** For each attribute, by its number: how many nodes have no value. */
export function missingQuery(kind: ListKind, tables: Tables): string {
  return `SELECT item::int4 AS attribute, sum(count)::float8 AS missing
    FROM ${tables.loading(kind, 'word')} WHERE subject = '' GROUP BY item`;
}

/** How many attributes a kind has. */
export function attributeCount(kind: ListKind): number {
  return attributesOf<ListKind>(kind).length;
}
