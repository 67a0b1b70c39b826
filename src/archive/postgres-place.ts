import { defaultOrder, type ListKind, type Order, type Position } from './order.ts';
import { QUOTE_STARTS } from './postgres-build.ts';
import type { Parameters } from './postgres-sql.ts';
import { rankColumn, type SortedKind, sortColumns, type Tables } from './postgres-tables.ts';

/** How many nodes stand before a position, or `UP_TO` it: not behind it. */
type Side = 'BEFORE' | 'UP_TO';

/**
 * Places of positions among all nodes of a kind: a position need not be that of any node, but it
 * parts those before from those behind. As an expression, which is a number.
 */
export class PostgresPlace<K extends ListKind> {
  readonly #kind: K;
  readonly #order: Order<K>;
  readonly #total: number;
  readonly #tables: Tables;
  readonly #parameters: Parameters;

  constructor(
    { kind, order, total }: { kind: K; order: Order<K>; total: number },
    tables: Tables,
    parameters: Parameters,
  ) {
    this.#kind = kind;
    this.#order = order;
    this.#total = total;
    this.#tables = tables;
    this.#parameters = parameters;
  }

  of(position: Position, side: Side): string {
    const [, field, direction] = this.#order.name.split('.') as [string, string, string];
    if (this.#kind !== 'Quote') {
      const [first, slug] = position as [string | number, string];
      const at = { field, direction, first, slug };
      const rank = rankColumn(this.#order.name);
      return this.#among(this.#kind as SortedKind, at, {
        here: side === 'UP_TO' ? rank : `${rank} - 1`,
        next: `${rank} - 1`,
      });
    }
    if (field === 'TEXT') {
      const [slug, place] = position as [string, number];
      // The one order of quotes that is another one's reverse, ties included.
      const isReversed = direction === 'DESC';
      const reversed = side === 'UP_TO' ? 'BEFORE' : 'UP_TO';
      const count = this.#amongQuotes({ field, direction: 'ASC', slug }, place, {
        before: QUOTE_STARTS[2].before,
        side: isReversed ? reversed : side,
      });
      return isReversed ? `(${this.#total} - ${count})` : count;
    }
    const [first, slug, place] = position as [number, string, number];
    const before = QUOTE_STARTS[direction === 'DESC' ? 0 : 1].before;
    return this.#amongQuotes({ field, direction, first, slug }, place, { before, side });
  }

  #amongQuotes(
    at: Omit<At, 'first'> & { readonly first?: number },
    place: number,
    { before, side }: { readonly before: string; readonly side: Side },
  ): string {
    const number = this.#parameters.number(place);
    const passed = side === 'UP_TO' ? `floor(${number}) + 1` : `ceil(${number})`;
    const here = `${before} + least(greatest(${passed}, 0), quotes)::int4`;
    return this.#among('Article', at, { here, next: before });
  }

  /** What is told of the node at a position; where there is none, of the one behind it; else the total. */
  #among(
    kind: SortedKind,
    { field, direction, first, slug }: Omit<At, 'first'> & { first?: string | number },
    { here, next }: { readonly here: string; readonly next: string },
  ): string {
    const table = this.#tables.nodes(kind);
    const name = this.#parameters.text(slug);
    if (first === undefined) {
      return this.#first(
        `SELECT ${here} FROM ${table} WHERE slug = ${name}`,
        `SELECT ${next} FROM ${table} WHERE slug > ${name} ORDER BY slug LIMIT 1`,
      );
    }
    const column = sortColumns(kind).find((one) => one.field === field)?.column as string;
    const value =
      typeof first === 'string' ? this.#parameters.text(first) : this.#parameters.number(first);
    const behind = direction === 'DESC' ? '<' : '>';
    const nearest = `SELECT ${column} FROM ${table} WHERE ${column} ${behind} ${value} ORDER BY ${column} ${direction} LIMIT 1`;
    return this.#first(
      `SELECT ${here} FROM ${table} WHERE ${column} = ${value} AND slug = ${name}`,
      `SELECT ${next} FROM ${table} WHERE ${column} = ${value} AND slug > ${name} ORDER BY slug LIMIT 1`,
      `SELECT ${next} FROM ${table} WHERE ${column} = (${nearest}) ORDER BY slug LIMIT 1`,
    );
  }

  #first(...queries: readonly string[]): string {
    return `coalesce(${[...queries.map((query) => `(${query})`), this.#total].join(', ')})`;
  }
}

interface At {
  readonly field: string;
  readonly direction: string;
  readonly first: string | number;
  readonly slug: string;
}

/** Whether an order is the one by which nodes are numbered. */
export function isDefault<K extends ListKind>(kind: K, order: Order<K>): boolean {
  return order.name === defaultOrder(kind).name;
}
