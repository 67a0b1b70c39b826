import { compareText, fold } from '../text/fold.ts';
import type { NodeByKind } from './node.ts';

/** The kinds that come in lists. */
export type ListKind = 'Article' | 'Person' | 'Organization' | 'Country' | 'Quote';

/** A place in an order: the values it sorts by, the last of them unique. */
export type Position = readonly (string | number)[];

/** An order of one kind: where each node stands in it, smallest first. */
export interface Order<K extends ListKind> {
  readonly name: string;
  /** The types of a position's values, in order. */
  readonly shape: readonly ('string' | 'number')[];
  positionOf(node: NodeByKind[K]): Position;
}

/** Each kind's order where none is asked for. Instants are negated, so that newest is smallest. */
export const DEFAULT_ORDER: { readonly [K in ListKind]: Order<K> } = {
  Article: {
    name: 'Article.newest',
    shape: ['number', 'string'],
    positionOf: ({ published, record }) => [-published.earliest, record.slug],
  },
  Quote: {
    name: 'Quote.newest',
    shape: ['number', 'string', 'number'],
    positionOf: ({ published, articleSlug, position }) => [
      -published.earliest,
      articleSlug,
      position,
    ],
  },
  Person: {
    name: 'Person.name',
    shape: ['string', 'string'],
    positionOf: ({ record }) => [fold(record.name), record.slug],
  },
  Organization: {
    name: 'Organization.name',
    shape: ['string', 'string'],
    positionOf: ({ record }) => [fold(record.name), record.slug],
  },
  Country: {
    name: 'Country.name',
    shape: ['string', 'string'],
    positionOf: ({ record }) => [fold(record.name), record.code],
  },
};

/** Negative where `a` comes before `b` in one order; text compares by code point. */
export function comparePositions(a: Position, b: Position): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] as string | number;
    const difference =
      typeof left === 'number' ? left - (right as number) : compareText(left, right as string);
    if (difference !== 0) return difference;
  }
  return 0;
}
