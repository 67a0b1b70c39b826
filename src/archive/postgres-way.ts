import type { Condition } from './condition.ts';
import type { ListKind } from './order.ts';
import { searchedWords } from './postgres-counts.ts';
import type { PostgresEstimate, Stretch } from './postgres-estimate.ts';
import type { PostgresFilter } from './postgres-filter.ts';
import { keyOf } from './postgres-key.ts';
import { indexedWord } from './postgres-row.ts';
import type { Parameters } from './postgres-sql.ts';
import { type Tables, wordsColumn } from './postgres-tables.ts';

/** From which place on and up to which; expressions, both of a number. */
export interface Places {
  readonly above: string;
  readonly upTo: string;
}

/** A part of a list that is looked for: at most so many of its nodes, from the front or the back. */
export interface Part {
  readonly places: Places;
  readonly from: 'FRONT' | 'BACK';
  readonly limit: number;
}

/** A query for a part of a list: the places of its nodes in the list's order (`rank`) and their numbers. */
export type Way = (part: Part) => string;

/**
 * The ways in which the nodes of one list can be found. A way is meant: its parts are kept apart by
 * `OFFSET 0`, so that no estimate of the database's own turns it into another one, which is right on
 * the average and wrong by a thousand times where it matters.
 */
export class PostgresWays<K extends ListKind> {
  readonly #kind: K;
  readonly #rank: string;
  readonly #tables: Tables;
  readonly #parameters: Parameters;
  readonly #filter: PostgresFilter<K>;

  constructor(
    { kind, rank }: { readonly kind: K; readonly rank: string },
    tables: Tables,
    parameters: Parameters,
    filter: PostgresFilter<K>,
  ) {
    this.#kind = kind;
    this.#rank = rank;
    this.#tables = tables;
    this.#parameters = parameters;
    this.#filter = filter;
  }

  /** Goes through all nodes in the order of the list, until there are enough. */
  walk(conditions: readonly Condition<K>[]): Way {
    return ({ places, from, limit }) => {
      const [rank, way] = [this.#rank, DIRECTION[from]];
      return `SELECT node.${rank} AS rank, node.number FROM (
          SELECT * FROM ${this.#nodes} WHERE ${rank} > ${places.above} AND ${rank} <= ${places.upTo}
          ORDER BY ${rank} ${way} OFFSET 0) AS node
        WHERE ${this.#filter.all(conditions)} ORDER BY node.${rank} ${way} LIMIT ${limit}`;
    };
  }

  /** Goes through the nodes that have a value, in the default order; `key` is an expression. */
  posting(key: string, conditions: readonly Condition<K>[]): Way {
    return ({ places, from, limit }) => {
      const way = DIRECTION[from];
      return `SELECT posting.ordinal AS rank, node.number FROM (
          SELECT ordinal FROM ${this.#tables.postings(this.#kind)}
          WHERE key = ${key} AND ordinal > ${places.above} AND ordinal <= ${places.upTo}
          ORDER BY ordinal ${way} OFFSET 0) AS posting
        CROSS JOIN LATERAL (
          SELECT * FROM ${this.#nodes} AS node WHERE node.ordinal = posting.ordinal OFFSET 0) AS node
        WHERE ${this.#filter.all(conditions)} ORDER BY posting.ordinal ${way} LIMIT ${limit}`;
    };
  }

  /** The same of several values, as one list. */
  postings(keys: readonly string[], conditions: readonly Condition<K>[]): Way {
    const each = this.posting('wanted.key', conditions);
    return (part) =>
      `SELECT DISTINCT found.rank, found.number FROM unnest(${this.#parameters.keys(keys)}) AS wanted (key)
        CROSS JOIN LATERAL (${each(part)}) AS found
        ORDER BY found.rank ${DIRECTION[part.from]} LIMIT ${part.limit}`;
  }

  /** Finds all nodes that have a value and sorts them: for orders in which values are not kept. */
  sortedPosting(key: string, conditions: readonly Condition<K>[]): Way {
    return this.gathered(
      `(SELECT ordinal FROM ${this.#tables.postings(this.#kind)} WHERE key = ${key} OFFSET 0)`,
      conditions,
    );
  }

  /** Finds all candidates, a table of their ordinals, and sorts those that meet the conditions. */
  gathered(candidates: string, conditions: readonly Condition<K>[]): Way {
    return ({ places, from, limit }) => {
      const rank = `node.${this.#rank}`;
      return `SELECT ${rank} AS rank, node.number FROM ${candidates} AS candidate
        CROSS JOIN LATERAL (
          SELECT * FROM ${this.#nodes} AS node WHERE node.ordinal = candidate.ordinal OFFSET 0) AS node
        WHERE ${rank} > ${places.above} AND ${rank} <= ${places.upTo} AND ${this.#filter.all(conditions)}
        ORDER BY ${rank} ${DIRECTION[from]} LIMIT ${limit}`;
    };
  }

  get #nodes(): string {
    return this.#tables.nodes(this.#kind);
  }
}

const DIRECTION = { FRONT: 'ASC', BACK: 'DESC' } as const;

/** Nodes among which are all that meet a condition: a query for their ordinals, and how many they are at most. */
export interface Candidates {
  readonly query: string;
  readonly most: number;
  /** Whether all of them meet the condition. */
  readonly isExact: boolean;
}

/** Finds candidates by an index: of values, of words, of parts of these. */
export class PostgresCandidates<K extends ListKind> {
  readonly #kind: K;
  readonly #tables: Tables;
  readonly #parameters: Parameters;
  readonly #estimate: PostgresEstimate<K>;

  constructor(kind: K, tables: Tables, parameters: Parameters, estimate: PostgresEstimate<K>) {
    this.#kind = kind;
    this.#tables = tables;
    this.#parameters = parameters;
    this.#estimate = estimate;
  }

  /** Null where no index finds any. */
  of(condition: Condition<K>): Candidates | null {
    const most = this.#estimate.most(condition);
    switch (condition.test) {
      case 'ALL': {
        const [best] = condition.of
          .map((part) => this.of(part))
          .filter((one) => one !== null)
          .sort((a, b) => a.most - b.most);
        return best === undefined ? null : { ...best, isExact: false };
      }
      case 'ANY': {
        const parts = condition.of.map((part) => this.of(part));
        if (parts.length === 0 || parts.some((part) => part === null)) return null;
        const queries = (parts as Candidates[]).map(({ query }) => `(${query})`);
        const isExact = (parts as Candidates[]).every((part) => part.isExact);
        return { query: queries.join(' UNION '), most, isExact };
      }
      case 'ONE_OF': {
        const keys = new Set(
          condition.values.map((value) => keyOf(this.#kind, condition.attribute, value)),
        );
        const postings = this.#tables.postings(this.#kind);
        const query = `SELECT ${keys.size > 1 ? 'DISTINCT ' : ''}ordinal FROM ${postings} WHERE key = ANY(${this.#parameters.keys([...keys])})`;
        return { query, most, isExact: true };
      }
      case 'TEXT': {
        const words = searchedWords(condition.query).map(indexedWord);
        const { prefix } = condition.query;
        const tests = [
          ...(words.length === 0 ? [] : [this.#parameters.query(words, '&')]),
          ...(prefix === null ? [] : [this.#parameters.query([indexedWord(prefix)], '&', ':*')]),
        ];
        return { query: this.#having(condition.field, tests), most, isExact: false };
      }
      case 'SHARED_WORDS': {
        const words = this.#estimate.rarest(condition).map(indexedWord);
        if (words.length === 0) return null;
        const test = this.#parameters.query(words, '|');
        return { query: this.#having(condition.field, [test]), most, isExact: false };
      }
      default:
        return null;
    }
  }

  /** The nodes whose earliest instant is in a stretch. */
  within(stretch: Stretch): Candidates {
    const table = this.#tables.nodes(this.#kind);
    const query = `SELECT ordinal FROM ${table} WHERE earliest >= ${this.#parameters.number(stretch.from)} AND earliest <= ${this.#parameters.number(stretch.to)}`;
    return { query, most: this.#estimate.total * this.#estimate.shareOf(stretch), isExact: false };
  }

  #having(field: string, tests: readonly string[]): string {
    if (tests.length === 0) return 'SELECT NULL::int4 AS ordinal WHERE false';
    const column = wordsColumn<ListKind>(field as never);
    const found = tests.map((test) => `words.${column} @@ ${test}`).join(' AND ');
    return `SELECT node.ordinal FROM ${this.#tables.texts(this.#kind)} AS words
      JOIN ${this.#tables.nodes(this.#kind)} AS node USING (number) WHERE ${found}`;
  }
}
