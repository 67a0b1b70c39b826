import type { Page, Slice } from './archive.ts';
import type { NodeByKind } from './node.ts';
import type { ListKind, Order } from './order.ts';
import type { Stretch } from './postgres-estimate.ts';
import { PostgresPlace } from './postgres-place.ts';
import { isStretch } from './postgres-plan.ts';
import type { Parameters, Row } from './postgres-sql.ts';
import type { Tables } from './postgres-tables.ts';
import type { Part, Way } from './postgres-way.ts';

/** Lists of one kind and order of which the same part is wanted. */
export interface PageQuery<K extends ListKind> {
  readonly kind: K;
  readonly order: Order<K>;
  readonly slice: Slice;
  /** How many nodes of the kind there are. */
  readonly total: number;
  /** Where in time all that belongs lies; of the default order alone, which goes by it. */
  readonly stretch: Stretch | null;
}

/**
 * One statement for a page of each of several lists, which differ in `lead.key`, of one whose way
 * does not ask for it; with what tells whether there is anything before and behind.
 */
export function pageStatement<K extends ListKind>(
  { kind, order, slice, total, stretch }: PageQuery<K>,
  leads: string,
  way: Way,
  tables: Tables,
  parameters: Parameters,
): string {
  const { count, from, after, before } = slice;
  const place = new PostgresPlace({ kind, order, total }, tables, parameters);
  const [first, last] =
    stretch === null ? ['0', String(total)] : ends(kind, stretch, total, tables, parameters);
  const edge = (part: Part | null) => (part === null ? 'false' : `EXISTS (${way(part)})`);
  const previous = after && { places: places('first', 'low'), from: 'BACK' as const, limit: 1 };
  const next = before && { places: places('beyond', 'last'), from: 'FRONT' as const, limit: 1 };
  const page = way({ places: places('above', 'up_to'), from, limit: count + 1 });
  return `WITH given AS (
      SELECT (${after ? place.of(after, 'UP_TO') : '0'})::int4 AS low,
             (${before ? place.of(before, 'BEFORE') : total})::int4 AS high,
             (${first})::int4 AS first, (${last})::int4 AS last),
    place AS MATERIALIZED (
      SELECT low, first, last, greatest(low, first) AS above, least(high, last) AS up_to,
             greatest(low, high, first) AS beyond FROM given)
    SELECT lead.place::int4 AS place, edge.previous, edge.next, record.node
    FROM ${leads}
    CROSS JOIN LATERAL (SELECT ${edge(previous ?? null)} AS previous, ${edge(next ?? null)} AS next OFFSET 0) AS edge
    LEFT JOIN LATERAL (${page}) AS page ON true
    LEFT JOIN ${tables.records(kind)} AS record ON record.number = page.number
    ORDER BY lead.place, page.rank`;
}

function places(above: string, upTo: string) {
  return { above: `(SELECT ${above} FROM place)`, upTo: `(SELECT ${upTo} FROM place)` };
}

/** The places between which all nodes are that appeared within a stretch of time. */
function ends(
  kind: ListKind,
  { from, to }: Stretch,
  total: number,
  tables: Tables,
  parameters: Parameters,
): [string, string] {
  const table = tables.nodes(kind);
  const first = `coalesce((SELECT ordinal - 1 FROM ${table} WHERE earliest <= ${parameters.number(to)}
      ORDER BY earliest DESC, ordinal LIMIT 1), ${total})`;
  const last = `coalesce((SELECT ordinal FROM ${table} WHERE earliest >= ${parameters.number(from)}
      ORDER BY earliest, ordinal DESC LIMIT 1), 0)`;
  return isStretch({ from, to }) ? [first, last] : ['0', String(total)];
}

/** The pages of lists, by their place among those that were asked for, from 1. */
export function pagesIn<K extends ListKind>(
  rows: readonly Row[],
  { count, from }: Slice,
): Map<number, Page<NodeByKind[K]>> {
  const byPlace = new Map<number, Row[]>();
  for (const row of rows) {
    const place = row.place as number;
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [row]);
    else known.push(row);
  }
  return new Map(
    [...byPlace].map(([place, own]) => {
      const found = own.filter(({ node }) => node !== null);
      const hasMore = found.length > count;
      const kept = !hasMore
        ? found
        : from === 'FRONT'
          ? found.slice(0, count)
          : found.slice(-count);
      const nodes = kept.map(({ node }) => JSON.parse(node as string) as NodeByKind[K]);
      const [{ previous, next } = { previous: false, next: false }] = own;
      return [
        place,
        {
          nodes,
          hasPrevious: previous === true || (hasMore && from === 'BACK'),
          hasNext: next === true || (hasMore && from === 'FRONT'),
        },
      ];
    }),
  );
}
