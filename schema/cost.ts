import { parseTextQuery } from '../src/text/text-query.ts';

/** What a list that is narrowed, counted or paged costs besides the values in the answer. */
export interface ListCost {
  /** How many nodes a page has at most. */
  readonly pageSize: number;
  /** What it costs to find out which nodes belong. */
  readonly find: number;
  /** The share of its kind that an unfiltered list can have. */
  readonly share: number;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** What one answer of the field costs, besides what is selected in it; 1 where it does not say. */
    cost?: number | ((args: never) => number);
    /** For a field that is a list with pages. */
    listCost?: (args: never) => ListCost;
    /** For a field of such a list that needs the whole of it: what it costs besides finding it. */
    wholeListCost?: (list: ListCost) => number;
    /** For a field of such a list whose own fields need the whole of it. */
    isPartOfList?: boolean;
    /** How many items a list that has no pages has on the average. */
    listSize?: number;
  }
}

/** How many items a list has that says nothing of its length: segments, speakers and credits are few. */
export const USUAL_LIST = 5;

/**
 * How much of its kind a list can hold: all of it; what a country or a speaker has a part in; what
 * belongs to one article.
 */
export const SHARES = { ALL: 1, MANY: 0.2, FEW: 0.001 } as const;
export type Share = keyof typeof SHARES;

/**
 * Weights, in the unit of one small value in an answer, which takes about two microseconds. On
 * 100,000 articles with 400,000 quotes a criterion takes up to two milliseconds, a phrase of common
 * words some thirty; `test/bench/` measures them.
 */
export const COSTS = {
  criterion: 500,
  word: 500,
  phrase: 8_000,
  prefix: 2_000,
  count: 500,
  facet: 2_000,
  /** A sentence is held against up to two hundred quotes, in up to two readings. */
  match: 20_000,
  matchCharacter: 10,
  /** Searching a copy for an article's quotes, for each of its characters. */
  verifyCharacter: { TEXT: 0.4, HTML: 0.1 },
  /** A document made of a node and all it is linked with. */
  document: 60,
  /** A text of the archive, which may be a thousand characters long. */
  prose: 8,
} as const;

/** What it costs to read and search for a text that was typed. */
export function textCost(typed: string): number {
  const { words, phrases, prefix } = parseTextQuery(typed.slice(0, 1_000));
  const prefixCost = prefix === null ? 0 : COSTS.prefix;
  return words.length * COSTS.word + phrases.length * COSTS.phrase + prefixCost;
}

/** The criteria of a filter that search a text. */
const TEXT_CRITERIA = new Set(['text', 'words', 'position']);

/** What it costs to find the nodes that pass a filter, of all nodes of their kind. */
export function filterCost(filter: unknown): number {
  if (Array.isArray(filter)) return filter.reduce((sum, part) => sum + filterCost(part), 0);
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.entries(filter).reduce((sum, [name, value]) => {
    if (value == null) return sum;
    if (name === 'and' || name === 'or' || name === 'not') return sum + filterCost(value);
    if (TEXT_CRITERIA.has(name) && typeof value === 'string') return sum + textCost(value);
    return sum + COSTS.criterion;
  }, 0);
}
