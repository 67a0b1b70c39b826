import { compareText, fold } from '../text/fold.ts';
import type { NodeByKind } from './node.ts';

/** The kinds that come in lists. */
export const LIST_KINDS = ['Article', 'Person', 'Organization', 'Country', 'Quote'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const DIRECTIONS = ['ASC', 'DESC'] as const;
export type Direction = (typeof DIRECTIONS)[number];

type Value = string | number;
/** A place in an order: the values it sorts by, the last of them unique. */
export type Position = readonly Value[];

/** What an order sorts by: first in the direction asked for, ties, among equals, always upwards. */
interface Sorting<N> {
  readonly by: readonly ((node: N) => Value)[];
  readonly ties: readonly ((node: N) => Value)[];
  /** The types of all these values. */
  readonly shape: readonly ('string' | 'number')[];
  /** Which way it goes where no direction is asked for. */
  readonly natural: Direction;
}

/** By how many quotes; of equally many, by what names the node. */
function byQuotes<N extends { readonly quoteCount: number }>(key: (node: N) => string): Sorting<N> {
  return {
    by: [({ quoteCount }) => quoteCount],
    ties: [key],
    shape: ['number', 'string'],
    natural: 'DESC',
  };
}

function byName<N extends { readonly record: { readonly name: string } }>(
  key: (node: N) => string,
): Sorting<N> {
  return {
    by: [({ record }) => fold(record.name)],
    ties: [key],
    shape: ['string', 'string'],
    natural: 'ASC',
  };
}

/** What articles are told apart by in any order; ranked once for all of them. */
export const slugOf = ({ record }: { readonly record: { readonly slug: string } }) => record.slug;
const code = ({ record }: NodeByKind['Country']) => record.code;
const earliest = ({ published }: NodeByKind['Article' | 'Quote']) => published.earliest;
/** The same of quotes, whose ranks are those of their articles. */
export const articleSlugOf = (quote: NodeByKind['Quote']) => quote.articleSlug;
const position = (quote: NodeByKind['Quote']) => quote.position;

/** What each kind can be sorted by; the first is its default. */
const SORTINGS = {
  Article: {
    PUBLISHED: {
      by: [earliest],
      ties: [slugOf],
      shape: ['number', 'string'],
      natural: 'DESC',
    },
    QUOTES: byQuotes<NodeByKind['Article']>(slugOf),
  },
  Quote: {
    PUBLISHED: {
      by: [earliest],
      ties: [articleSlugOf, position],
      shape: ['number', 'string', 'number'],
      natural: 'DESC',
    },
    TEXT: {
      by: [articleSlugOf, position],
      ties: [],
      shape: ['string', 'number'],
      natural: 'ASC',
    },
  },
  Person: {
    NAME: byName<NodeByKind['Person']>(slugOf),
    QUOTES: byQuotes<NodeByKind['Person']>(slugOf),
  },
  Organization: {
    NAME: byName<NodeByKind['Organization']>(slugOf),
    QUOTES: byQuotes<NodeByKind['Organization']>(slugOf),
  },
  Country: {
    NAME: byName(code),
    QUOTES: byQuotes(code),
    QUOTES_ABOUT: {
      by: [({ quotesAboutCount }) => quotesAboutCount],
      ties: [code],
      shape: ['number', 'string'],
      natural: 'DESC',
    },
  },
} as const satisfies { readonly [K in ListKind]: Readonly<Record<string, Sorting<NodeByKind[K]>>> };

export type OrderField<K extends ListKind> = string & keyof (typeof SORTINGS)[K];

/** Whether values are of the types that an order's positions have. */
export function isPositionIn(
  { shape }: { readonly shape: readonly ('string' | 'number')[] },
  values: readonly unknown[],
): boolean {
  return values.length === shape.length && shape.every((type, at) => typeof values[at] === type);
}

/** One of the values an order sorts by: 1 for upwards, -1 for downwards. */
export interface OrderKey<K extends ListKind> {
  readonly sign: 1 | -1;
  of(node: NodeByKind[K]): Value;
}

/** An order of one kind, in one direction. */
export interface Order<K extends ListKind> {
  /** Kind, field and direction: what its cursors are good for. */
  readonly name: string;
  /** The types of a position's values. */
  readonly shape: readonly ('string' | 'number')[];
  /** What a position is made of, one after another, and which way each goes. */
  readonly keys: readonly OrderKey<K>[];
  positionOf(node: NodeByKind[K]): Position;
  /** Negative where `a` comes before `b`; text compares by code point. */
  compare(a: Position, b: Position): number;
}

const orders = new Map<string, Order<never>>();
const defaults = new Map<ListKind, Order<never>>();

/** The order by a field; in its natural direction where none is given. */
export function orderOf<K extends ListKind>(
  kind: K,
  field: OrderField<K>,
  direction?: Direction | null,
): Order<K> {
  const sorting = (SORTINGS[kind] as Record<string, unknown>)[field] as Sorting<NodeByKind[K]>;
  const name = `${kind}.${field}.${direction ?? sorting.natural}`;
  const known = orders.get(name);
  if (known !== undefined) return known as Order<K>;
  const order = makeOrder<K>(name, sorting, direction ?? sorting.natural);
  orders.set(name, order as Order<never>);
  return order;
}

/** Newest first for articles and quotes, by name for the others. */
export function defaultOrder<K extends ListKind>(kind: K): Order<K> {
  const known = defaults.get(kind);
  if (known !== undefined) return known as Order<K>;
  const order = orderOf(kind, Object.keys(SORTINGS[kind])[0] as OrderField<K>);
  defaults.set(kind, order as Order<never>);
  return order;
}

/** What a kind can be sorted by. */
export function orderFields<K extends ListKind>(kind: K): OrderField<K>[] {
  return Object.keys(SORTINGS[kind]) as OrderField<K>[];
}

/** All orders of a kind. */
export function ordersOf<K extends ListKind>(kind: K): Order<K>[] {
  return orderFields(kind).flatMap((field) =>
    DIRECTIONS.map((direction) => orderOf(kind, field, direction)),
  );
}

function makeOrder<K extends ListKind>(
  name: string,
  { by, ties, shape }: Sorting<NodeByKind[K]>,
  direction: Direction,
): Order<K> {
  const sign = direction === 'ASC' ? 1 : -1;
  const keys: OrderKey<K>[] = [
    ...by.map((of) => ({ sign, of }) as const),
    ...ties.map((of) => ({ sign: 1, of }) as const),
  ];
  return {
    name,
    shape,
    keys,
    positionOf: (node) => keys.map(({ of }) => of(node)),
    compare(a, b) {
      for (const [index, left] of a.entries()) {
        const right = b[index] as Value;
        const difference =
          typeof left === 'number' ? left - (right as number) : compareText(left, right as string);
        if (difference !== 0) return (keys[index]?.sign ?? 1) * difference;
      }
      return 0;
    },
  };
}
