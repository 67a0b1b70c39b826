import { LRUCache } from 'lru-cache';
import type { TextQuery } from '../text/text-query.ts';
import type { Condition } from './condition.ts';
import type { ListKind } from './order.ts';
import { keyOf } from './postgres-key.ts';
import { indexedWord } from './postgres-row.ts';
import { Parameters, type Sql } from './postgres-sql.ts';
import type { Tables } from './postgres-tables.ts';

/** Something of which a dataset knows how many nodes have it. */
export type Counted =
  | { readonly of: 'VALUE'; readonly kind: ListKind; readonly key: string }
  | {
      readonly of: 'WORD' | 'BEGINNING';
      readonly kind: ListKind;
      readonly field: string;
      readonly word: string;
    };

const MOST_KEPT = 20_000;
/** A last letter behind all that words have. */
const LAST = '\u{10FFFF}';

/** How many nodes have which value or word; asked for together, and kept, since none of it changes. */
export class PostgresCounts {
  readonly #tables: Tables;
  readonly #known = new LRUCache<string, number>({ max: MOST_KEPT });

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** How many there are of each; what is not yet known in one statement. */
  async read(sql: Sql, wanted: readonly Counted[]): Promise<number[]> {
    const counts = new Map<string, number>();
    const missing = new Map<string, Counted>();
    for (const counted of wanted) {
      const name = nameOf(counted);
      const known = this.#known.get(name);
      if (known === undefined) missing.set(name, counted);
      else counts.set(name, known);
    }
    if (missing.size > 0) {
      const parameters = new Parameters();
      const queries = [...this.#queries([...missing.values()], parameters)];
      const { rows } = await sql(...parameters.of(queries.join(' UNION ALL ')));
      for (const { name, count } of rows) counts.set(name as string, count as number);
      for (const name of missing.keys()) this.#known.set(name, counts.get(name) ?? 0);
    }
    return wanted.map((counted) => counts.get(nameOf(counted)) ?? 0);
  }

  *#queries(missing: readonly Counted[], parameters: Parameters): Generator<string> {
    const groups = new Map<string, Counted[]>();
    for (const counted of missing) {
      const group = JSON.stringify([
        counted.of,
        counted.kind,
        counted.of !== 'VALUE' && counted.field,
      ]);
      groups.set(group, [...(groups.get(group) ?? []), counted]);
    }
    for (const group of groups.values()) {
      const [first] = group as [Counted];
      if (first.of === 'VALUE') {
        const keys = group.map((counted) => (counted as typeof first).key);
        yield `SELECT ${parameters.text(prefixOf(first))} || key AS name, count::float8 AS count
          FROM ${this.#tables.values(first.kind)} WHERE key = ANY(${parameters.keys(keys)})`;
        continue;
      }
      const table = this.#tables.words(first.kind);
      const words = group.map((counted) => indexedWord((counted as typeof first).word));
      const field = parameters.text(first.field);
      if (first.of === 'WORD') {
        yield `SELECT ${parameters.text(prefixOf(first))} || word AS name, count::float8 AS count
          FROM ${table} WHERE field = ${field} AND word = ANY(${parameters.texts(words)})`;
      } else {
        for (const word of words) {
          yield `SELECT ${parameters.text(prefixOf(first) + word)} AS name,
              coalesce(sum(count), 0)::float8 AS count FROM ${table}
            WHERE field = ${field} AND word >= ${parameters.text(word)} AND word < ${parameters.text(word + LAST)}`;
        }
      }
    }
  }
}

export function nameOf(counted: Counted): string {
  return prefixOf(counted) + (counted.of === 'VALUE' ? counted.key : indexedWord(counted.word));
}

function prefixOf(counted: Counted): string {
  return `${counted.kind} ${counted.of} ${counted.of === 'VALUE' ? '' : counted.field} `;
}

/** All that has to be known to tell how many nodes meet a condition, about. */
export function countedIn<K extends ListKind>(kind: K, condition: Condition<K>): Counted[] {
  switch (condition.test) {
    case 'ALL':
    case 'ANY':
      return condition.of.flatMap((part) => countedIn(kind, part));
    case 'NOT':
      return countedIn(kind, condition.of);
    case 'ONE_OF':
      return condition.values.map((value) => ({
        of: 'VALUE',
        kind,
        key: keyOf(kind, condition.attribute, value),
      }));
    case 'TEXT': {
      const { field, query } = condition;
      return [
        ...searchedWords(query).map((word) => ({ of: 'WORD', kind, field, word }) as const),
        ...(query.prefix === null
          ? []
          : [{ of: 'BEGINNING', kind, field, word: query.prefix } as const]),
      ];
    }
    case 'SHARED_WORDS':
      return condition.words.map((word) => ({ of: 'WORD', kind, field: condition.field, word }));
    default:
      return [];
  }
}

/** The whole words that a text has to have, those of phrases among them, each once. */
export function searchedWords({ words, phrases }: TextQuery): string[] {
  return [...new Set([...words, ...phrases.flat()])];
}
