import { isBlank, type TextQuery } from '../text/text-query.ts';
import type { Certainty, Condition, Range } from './condition.ts';
import type { ListKind } from './order.ts';
import { keyOf } from './postgres-key.ts';
import { dayNumber } from './postgres-row.ts';
import type { Parameters } from './postgres-sql.ts';
import { linesColumn, type Tables } from './postgres-tables.ts';
import type { TextField } from './searched-text.ts';

/** No text of the archive has anything else in a word. */
const WORD = /^[\p{L}\p{N}]+$/u;

/**
 * Conditions as expressions on one node, `node` by name: always true or false, never unknown. They
 * are for nodes that were found in some way; nothing is found by them.
 */
export class PostgresFilter<K extends ListKind> {
  readonly #kind: K;
  readonly #tables: Tables;
  readonly #parameters: Parameters;
  readonly #isJoined: boolean;

  /** Where nodes are joined with their texts, `words` by name, these are not looked up for each. */
  constructor(kind: K, tables: Tables, parameters: Parameters, isJoined = false) {
    this.#kind = kind;
    this.#tables = tables;
    this.#parameters = parameters;
    this.#isJoined = isJoined;
  }

  /** That a node meets all of some conditions. */
  all(conditions: readonly Condition<K>[]): string {
    const parts = conditions.map((condition) => this.meets(condition));
    return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
  }

  meets(condition: Condition<K>): string {
    switch (condition.test) {
      case 'ALL':
        return this.all(condition.of);
      case 'ANY': {
        const parts = condition.of.map((part) => this.meets(part));
        return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
      }
      case 'NOT':
        return `NOT ${this.meets(condition.of)}`;
      case 'ONE_OF': {
        const { attribute, values } = condition;
        if (values.length === 0) return 'false';
        const keys = values.map((value) => keyOf(this.#kind, attribute, value));
        return `(node.keys && ${this.#parameters.keys([...new Set(keys)])})`;
      }
      case 'TEXT':
        return this.#holds(condition.field, condition.query);
      case 'SHARED_WORDS':
        return this.#shares(condition.field, condition.words, condition.atLeast);
      case 'DAYS':
        return this.#within('day', 'day', dayRange(condition.range), 'CERTAIN');
      case 'INSTANTS':
        return this.#within('earliest', 'latest', condition.range, condition.certainty);
      case 'SAID': {
        const range = dayRange(condition.range);
        const within = this.#within('said_first', 'said_last', range, condition.certainty);
        return `(node.said_first IS NOT NULL AND ${within})`;
      }
    }
  }

  #within(first: string, last: string, { from, to }: Range<number>, certainty: Certainty): string {
    const [low, high] = certainty === 'CERTAIN' ? [first, last] : [last, first];
    const parts = [
      ...(from === undefined ? [] : [`node.${low} >= ${this.#parameters.number(from)}`]),
      ...(to === undefined ? [] : [`node.${high} <= ${this.#parameters.number(to)}`]),
    ];
    return parts.length === 0 ? 'true' : `(${parts.join(' AND ')})`;
  }

  #holds(field: TextField<K>, query: TextQuery): string {
    if (isBlank(query)) return 'false';
    const { words, phrases, prefix } = query;
    const pieces = [
      ...words.map((word) => this.#has(field, [word])),
      ...phrases.map((phrase) => this.#has(field, phrase)),
      ...(prefix === null ? [] : [this.#has(field, [prefix], '')]),
    ];
    return `(${pieces.join(' AND ')})`;
  }

  #shares(field: TextField<K>, words: readonly string[], atLeast: number): string {
    if (atLeast > words.length) return 'false';
    const counted = words.map((word) => `${this.#has(field, [word])}::int4`);
    return `(${['0', ...counted].join(' + ')} >= ${this.#parameters.number(atLeast)})`;
  }

  /** That a text has words side by side, or one that begins so. */
  #has(field: TextField<K>, words: readonly string[], end = ' '): string {
    if (!words.every((word) => WORD.test(word))) return 'false';
    const column = `words.${linesColumn(field)}`;
    const text = this.#isJoined
      ? column
      : `(SELECT ${column} FROM ${this.#tables.texts(this.#kind)} AS words WHERE words.number = node.number)`;
    return `(strpos(${text}, ${this.#parameters.text(` ${words.join(' ')}${end}`)}) > 0)`;
  }
}

/** A range of days as a range of their numbers. */
export function dayRange({ from, to }: Range<string>): Range<number> {
  return {
    ...(from !== undefined && { from: dayNumber(from) }),
    ...(to !== undefined && { to: dayNumber(to) }),
  };
}

/** How many looks into a node's texts it takes to tell whether it meets conditions, at most. */
export function textLooks<K extends ListKind>(conditions: readonly Condition<K>[]): number {
  return conditions.reduce((sum, condition) => {
    switch (condition.test) {
      case 'ALL':
      case 'ANY':
        return sum + textLooks(condition.of);
      case 'NOT':
        return sum + textLooks([condition.of]);
      case 'TEXT':
        return sum + 1;
      case 'SHARED_WORDS':
        return sum + condition.words.length;
      default:
        return sum;
    }
  }, 0);
}
