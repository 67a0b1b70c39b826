import { attributesOf } from './attribute.ts';
import type { Kind } from './id.ts';
import { DIRECTIONS, type Direction, defaultOrder, LIST_KINDS, type ListKind } from './order.ts';
import { type TextField, textFieldsOf } from './searched-text.ts';

/** Counted up when the tables of a dataset change: what was loaded for others is loaded anew. */
const FORMAT = 1;

/** What a kind is sorted by: the column of each order's first value. What is equal goes by `slug`. */
const SORTED_BY = {
  Article: { PUBLISHED: 'earliest', QUOTES: 'quotes' },
  Person: { NAME: 'name', QUOTES: 'quotes' },
  Organization: { NAME: 'name', QUOTES: 'quotes' },
  Country: { NAME: 'name', QUOTES: 'quotes', QUOTES_ABOUT: 'quotes_about' },
} as const satisfies Record<Exclude<ListKind, 'Quote'>, Readonly<Record<string, string>>>;

export type SortedKind = keyof typeof SORTED_BY;

/** A column that nodes are sorted by, and the field of the order that it is the first value of. */
export interface SortColumn {
  readonly field: string;
  readonly column: string;
  readonly type: string;
}

/** The columns a kind is sorted by; quotes are sorted as their articles are. */
export function sortColumns(kind: SortedKind): SortColumn[] {
  return Object.entries(SORTED_BY[kind]).map(([field, column]) => ({
    field,
    column,
    type: column === 'name' ? TEXT : 'float8',
  }));
}

/** Text sorts by its bytes, which is by code point, wherever the database is. */
export const TEXT = 'text COLLATE "C"';

/** An order in one direction, and the column that has the places of all nodes in it. */
export interface RankColumn {
  readonly field: string;
  readonly direction: Direction;
  readonly column: string;
}

/** The columns of all orders of a kind: nodes are numbered in each of them, from 1. */
export function rankColumns(kind: ListKind): RankColumn[] {
  const fields = kind === 'Quote' ? ['PUBLISHED', 'TEXT'] : Object.keys(SORTED_BY[kind]);
  return fields.flatMap((field) =>
    DIRECTIONS.map((direction) => ({
      field,
      direction,
      column: rankColumn(`${kind}.${field}.${direction}`),
    })),
  );
}

/** The column that has the places of nodes in an order, by the order's name; `ordinal` for the default one. */
export function rankColumn(orderName: string): string {
  const [kind, field, direction] = orderName.split('.') as [ListKind, string, string];
  if (defaultOrder(kind).name === orderName) return 'ordinal';
  return `${field}_${direction}`.toLowerCase();
}

/** The names of a dataset's tables, all within a schema of its own. */
export class Tables {
  readonly schema: string;

  /** The name of a schema is not from outside; it is made of a number. */
  constructor(schema: string) {
    if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new Error(`no name of a schema: ${schema}`);
    this.schema = schema;
  }

  /** What nodes of a kind are found and sorted by. */
  nodes(kind: ListKind): string {
    return this.#table(kind);
  }

  /** The nodes themselves, as JSON. */
  records(kind: Kind): string {
    return this.#table(kind, 'record');
  }

  /** Their words. */
  texts(kind: ListKind): string {
    return this.#table(kind, 'text');
  }

  /** All values of their attributes, each once, and how many nodes have it. */
  values(kind: ListKind): string {
    return this.#table(kind, 'value');
  }

  /** For each value the places of the nodes that have it, in the default order. */
  postings(kind: ListKind): string {
    return this.#table(kind, 'posting');
  }

  /** All words of their texts, and how many nodes have each. */
  words(kind: ListKind): string {
    return this.#table(kind, 'word');
  }

  /** What is kept of something only while a dataset is loaded. */
  loading(kind: ListKind, what: 'node' | 'value' | 'word'): string {
    return this.#table(kind, `${what}_loading`);
  }

  #table(kind: Kind, part?: string): string {
    const name = kind.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
    return `${this.schema}.${name}${part === undefined ? '' : `_${part}`}`;
  }
}

/** The column of a field's words, as they are indexed; without place or order. */
export function wordsColumn<K extends ListKind>(field: TextField<K>): string {
  return `${field}_words`;
}

/** The column of a field's words in order: each with a space before and behind, parts between bars. */
export function linesColumn<K extends ListKind>(field: TextField<K>): string {
  return `${field}_lines`;
}

/** What the tables of a dataset have to agree with to be read by this version of the package. */
export function tableFormat(): string {
  const kinds = LIST_KINDS.map((kind) => [
    kind,
    attributesOf<ListKind>(kind),
    rankColumns(kind).map(({ column }) => column),
    textFieldsOf<ListKind>(kind),
  ]);
  return JSON.stringify([FORMAT, kinds]);
}
