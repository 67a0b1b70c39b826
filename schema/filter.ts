import type { Archive } from '../src/archive/archive.ts';
import { all, type Condition, EVERYTHING } from '../src/archive/condition.ts';
import type { ListKind } from '../src/archive/order.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';

/** How deep `and`, `or` and `not` may be nested, and how many criteria and values one filter may have. */
const MAX_DEPTH = 5;
const MAX_CRITERIA = 50;
const MAX_VALUES = 100;

type InputType = Parameters<
  Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]['field']
>[0]['type'];

/** One field of a filter: what it takes, and what it narrows a list to. */
export interface Criterion<K extends ListKind> {
  readonly type: InputType;
  readonly description: string;
  read(value: never, archive: Archive): Condition<K>;
}

/** A filter as it was sent: criteria by name, all of which must hold. */
export type FilterInput = { readonly [name: string]: unknown } | null | undefined;

/** The filter of one kind of list. */
export interface Filter<K extends ListKind> {
  readonly ref: InputType;
  /** What it narrows a list to; a coded error where it cannot be read. */
  read(input: FilterInput, archive: Archive): Condition<K>;
}

/** One of several values; the field is a list, and GraphQL takes a single value for a list of one. */
export function anyOf<K extends ListKind, V extends string>(
  type: unknown,
  description: string,
  read: (values: readonly V[], archive: Archive) => Condition<K>,
): Criterion<K> {
  return { type: [type] as unknown as InputType, description, read };
}

/** A criterion that is no list. */
export function single<K extends ListKind, V>(
  type: unknown,
  description: string,
  read: (value: V, archive: Archive) => Condition<K>,
): Criterion<K> {
  return { type: type as InputType, description, read: read as Criterion<K>['read'] };
}

/** The input type of a kind's filter, with `and`, `or` and `not` beside its criteria. */
export function filterOf<K extends ListKind>(
  kind: K,
  criteria: Readonly<Record<string, Criterion<K>>>,
): Filter<K> {
  const ref = builder.inputRef<Record<string, unknown>>(`${kind}Filter`);
  ref.implement({
    description: `Which ${kind} nodes a list has. All criteria given must hold; a criterion with several values holds for any of them, with none for nothing, and null is as if left out.`,
    fields: (t) => ({
      ...Object.fromEntries(
        Object.entries(criteria).map(([name, { type, description }]) => [
          name,
          t.field({ type, description }),
        ]),
      ),
      and: t.field({ type: [ref], description: 'All of these hold.' }),
      or: t.field({ type: [ref], description: 'At least one of these holds.' }),
      not: t.field({ type: ref, description: 'This does not hold.' }),
    }),
  });
  const reader = new FilterReader(criteria);
  // An argument is checked before its field is resolved with it: it need not be read twice.
  let last: { input: FilterInput; archive: Archive; condition: Condition<K> } | undefined;
  return {
    ref,
    read: (input, archive) => {
      if (input == null) return EVERYTHING;
      if (last?.input === input && last.archive === archive) return last.condition;
      measure(input);
      last = { input, archive, condition: reader.read(input, archive) };
      return last.condition;
    },
  };
}

class FilterReader<K extends ListKind> {
  readonly #criteria: Readonly<Record<string, Criterion<K>>>;

  constructor(criteria: Readonly<Record<string, Criterion<K>>>) {
    this.#criteria = criteria;
  }

  read(input: FilterInput, archive: Archive): Condition<K> {
    return all<K>(
      ...Object.entries(input ?? {})
        .filter(([, value]) => value != null)
        .map(([name, value]) => this.#readField(name, value, archive)),
    );
  }

  #readField(name: string, value: unknown, archive: Archive): Condition<K> {
    if (name === 'not') return { test: 'NOT', of: this.read(value as FilterInput, archive) };
    if (name === 'and' || name === 'or') {
      const of = (value as FilterInput[]).map((part) => this.read(part, archive));
      return { test: name === 'and' ? 'ALL' : 'ANY', of };
    }
    return (this.#criteria[name] as Criterion<K>).read(value as never, archive);
  }
}

/** Refuses a filter that is larger than anybody's question. */
function measure(filter: FilterInput): void {
  let criteria = 0;
  const visit = (input: FilterInput, depth: number): void => {
    if (depth > MAX_DEPTH) {
      throw tooLarge(`nests "and", "or" and "not" more than ${MAX_DEPTH} deep`, MAX_DEPTH);
    }
    const given = Object.entries(input ?? {}).filter(([, value]) => value != null);
    // A part that asks for nothing is gone through as well.
    criteria += depth === 0 ? given.length : Math.max(1, given.length);
    if (criteria > MAX_CRITERIA) {
      throw tooLarge(`has more than ${MAX_CRITERIA} criteria`, MAX_CRITERIA);
    }
    for (const [name, value] of given) {
      if (name === 'not') visit(value as FilterInput, depth + 1);
      else if (name === 'and' || name === 'or') {
        for (const part of value as FilterInput[]) visit(part, depth + 1);
      } else countValues(name, value);
    }
  };
  visit(filter, 0);
}

function countValues(name: string, value: unknown): void {
  if (Array.isArray(value) && value.length > MAX_VALUES) {
    throw tooLarge(`has ${value.length} values for "${name}", more than ${MAX_VALUES}`, MAX_VALUES);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [inner, part] of Object.entries(value)) countValues(`${name}.${inner}`, part);
  }
}

function tooLarge(what: string, limit: number) {
  return codedError('FILTER_TOO_LARGE', `The filter ${what}. Ask in several requests.`, { limit });
}
