import { parseTextQuery } from '../src/text/text-query.ts';

/** What a list that is narrowed, counted or paged costs besides the values in the answer. */
export interface ListCost {
  /** How many nodes a page has at most. */
  readonly pageSize: number;
  /** What it costs to find out which nodes belong, besides what is done once. */
  readonly find: number;
  /** The share of its kind that an unfiltered list can have. */
  readonly share: number;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    /** What one answer of the field costs, besides what is selected in it; 1 where it does not say. */
    cost?: number | ((args: never) => number);
    /** What is done once for all answers of the field in a request, however many objects have it. */
    onceCost?: (args: never) => number;
    /** For a field that is a list with pages. */
    listCost?: (args: never) => ListCost;
    /** For a field of such a list that needs the whole of it: what it costs besides finding it. */
    wholeListCost?: (list: ListCost) => number;
    /** For a field of such a list whose own fields need the whole of it. */
    isPartOfList?: boolean;
    /** How many items a list that has no pages has on the average, or may have at most. */
    listSize?: number | ((args: never) => number);
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
  /** Reading a criterion, or one of its values, for each list it narrows. */
  reading: 1,
  criterion: 500,
  /** Bringing together the nodes of many values, or of all words with a beginning: once a request. */
  many: 1_000,
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

/** What narrowing a list costs. */
export interface NarrowingCost {
  /** Once for all lists of a request that are narrowed by it. */
  readonly once: number;
  /** For each list, however short. */
  readonly reading: number;
  /** For a list of all there is of its kind; for a part of it, so much less. */
  readonly find: number;
}

const NOTHING: NarrowingCost = { once: 0, reading: 0, find: 0 };

/** One text is asked for several costs, too. */
let lastText: { readonly typed: string; readonly cost: NarrowingCost } | undefined;

/** What it costs to read and search for a text that was typed. */
export function textCost(typed: string): NarrowingCost {
  if (lastText?.typed !== typed) lastText = { typed, cost: costOfText(typed) };
  return lastText.cost;
}

function costOfText(typed: string): NarrowingCost {
  const { words, phrases, prefix } = parseTextQuery(typed.slice(0, 1_000));
  return {
    once: prefix === null ? 0 : COSTS.prefix,
    // Whoever reads it goes through it letter by letter.
    reading: COSTS.reading * (1 + words.length + typed.length / 20),
    find: words.length * COSTS.word + phrases.length * COSTS.phrase + COSTS.criterion,
  };
}

/** The criteria of a filter that search a text. */
const TEXT_CRITERIA = new Set(['text', 'words', 'position']);
/** Of more values than these, the nodes are brought together before a list is gone through. */
const FEW_VALUES = 8;

/** One filter is asked for several costs, one after another. */
let last: { readonly filter: unknown; readonly cost: NarrowingCost } | undefined;

/** What it costs to narrow a list by a filter. */
export function filterCost(filter: unknown): NarrowingCost {
  if (last === undefined || last.filter !== filter) last = { filter, cost: costOfAll(filter) };
  return last.cost;
}

function costOfAll(filter: unknown): NarrowingCost {
  if (Array.isArray(filter)) return filter.map(costOfAll).reduce(plus, NOTHING);
  if (typeof filter !== 'object' || filter === null) return NOTHING;
  return Object.entries(filter)
    .map(([name, value]) => criterionCost(name, value))
    .reduce(plus, NOTHING);
}

function criterionCost(name: string, value: unknown): NarrowingCost {
  if (value == null) return NOTHING;
  if (name === 'and' || name === 'or' || name === 'not') return costOfAll(value);
  if (TEXT_CRITERIA.has(name) && typeof value === 'string') return textCost(value);
  const values = valuesIn(value);
  return {
    once: values > FEW_VALUES ? COSTS.many : 0,
    reading: COSTS.reading * (1 + values),
    find: COSTS.criterion,
  };
}

/** How many values a criterion has, those of its own fields included. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + valuesIn(part), 0);
}

function plus(a: NarrowingCost, b: NarrowingCost): NarrowingCost {
  return { once: a.once + b.once, reading: a.reading + b.reading, find: a.find + b.find };
}
