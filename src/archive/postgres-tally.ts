import type { Facet, FacetRequest } from './archive.ts';
import type { ListKind } from './order.ts';
import { ATTRIBUTE_MASK, attributeNumber } from './postgres-key.ts';
import type { Row } from './postgres-sql.ts';
import type { Tables } from './postgres-tables.ts';

/** What is counted: nodes, `node` by name, each with the place of its list among those asked for. */
export interface Counting {
  /** What stands behind FROM; it has `lead.place` and `node`. */
  readonly source: string;
  /** What has to be true of a node. */
  readonly filter: string;
}

/** Where all nodes of a kind come from that have one of some values, a list for each. */
export function ofLeads(kind: ListKind, keys: string, tables: Tables): string {
  return `unnest(${keys}) WITH ORDINALITY AS lead (key, place)
    JOIN ${tables.postings(kind)} AS posting ON posting.key = lead.key
    JOIN ${tables.nodes(kind)} AS node ON node.ordinal = posting.ordinal`;
}

/** Where the nodes of one list come from: of candidates, or all of a kind. */
export function ofOne(kind: ListKind, candidates: string | null, tables: Tables): string {
  const nodes = `${tables.nodes(kind)} AS node`;
  return candidates === null
    ? `(SELECT 1 AS place) AS lead CROSS JOIN ${nodes}`
    : `(SELECT 1 AS place) AS lead CROSS JOIN (${candidates}) AS candidate JOIN ${nodes} USING (ordinal)`;
}

/** The source's nodes together with their texts, `words` by name. */
export function withTexts(kind: ListKind, source: string, tables: Tables): string {
  return `${source} JOIN ${tables.texts(kind)} AS words ON words.number = node.number`;
}

/** How many nodes each list has; a list that has none has no row. */
export function countStatement({ source, filter }: Counting): string {
  return `SELECT lead.place::int4 AS place, count(*)::float8 AS count
    FROM ${source} WHERE ${filter} GROUP BY lead.place`;
}

/** The facet of each list: a row for each value that is told, with the sum of all counts and how many have none. */
export function facetStatement<K extends ListKind>(
  kind: K,
  { source, filter }: Counting,
  { attribute, by, first }: FacetRequest<K>,
  tables: Tables,
): string {
  const order = by === 'COUNT' ? 'counted.count DESC, value.rank' : 'value.rank';
  return `WITH counted AS (
      SELECT lead.place, own.key, count(*) AS count FROM ${source}
      LEFT JOIN LATERAL (SELECT key FROM unnest(node.keys) AS key
        WHERE key & ${ATTRIBUTE_MASK} = ${attributeNumber(kind, attribute)}) AS own ON true
      WHERE ${filter} GROUP BY lead.place, own.key),
    told AS (
      SELECT counted.place, value.value, counted.count,
             row_number() OVER (PARTITION BY counted.place ORDER BY ${order}) AS row
      FROM counted JOIN ${tables.values(kind)} AS value USING (key)),
    sums AS (
      SELECT place, coalesce(sum(count) FILTER (WHERE key IS NOT NULL), 0) AS sum,
             coalesce(sum(count) FILTER (WHERE key IS NULL), 0) AS missing
      FROM counted GROUP BY place)
    SELECT sums.place::int4 AS place, told.value, told.count::float8 AS count,
           sums.sum::float8 AS sum, sums.missing::float8 AS missing
    FROM sums LEFT JOIN told ON told.place = sums.place AND told.row <= ${Math.trunc(first)}
    ORDER BY sums.place, told.row`;
}

/** The values that most nodes of a kind have, or the first ones, out of what was counted when it was loaded. */
export function wholeFacetStatement<K extends ListKind>(
  kind: K,
  { attribute, by, first }: FacetRequest<K>,
  tables: Tables,
): string {
  return `SELECT value, count::float8 AS count FROM ${tables.values(kind)}
    WHERE attribute = ${attributeNumber(kind, attribute)}
    ORDER BY ${by === 'COUNT' ? 'count DESC, rank' : 'rank'} LIMIT ${Math.trunc(first)}`;
}

export const NO_FACET: Facet = { buckets: [], other: 0, missing: 0 };

/** A facet of the rows of one list. */
export function facetOfRows(rows: readonly Row[], sum: number, missing: number): Facet {
  const buckets = rows
    .filter(({ value }) => value !== null)
    .map(({ value, count }) => ({ value: value as string, count: count as number }));
  const told = buckets.reduce((total, { count }) => total + count, 0);
  return { buckets, other: sum - told, missing };
}
