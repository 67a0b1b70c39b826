import type { TextQuery } from '../text/text-query.ts';
import type { Attribute } from './attribute.ts';
import type { ListKind } from './order.ts';
import type { TextField } from './searched-text.ts';

/** Whether all that a stated time can mean has to lie between two bounds, or some of it. */
export const CERTAINTIES = ['CERTAIN', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Both ends included; an end that is left out is open. */
export interface Range<T> {
  readonly from?: T;
  readonly to?: T;
}

/** What a list is narrowed to. */
export type Condition<K extends ListKind> =
  | { readonly test: 'ALL' | 'ANY'; readonly of: readonly Condition<K>[] }
  | { readonly test: 'NOT'; readonly of: Condition<K> }
  /** One of the node's values of an attribute is one of these. */
  | {
      readonly test: 'ONE_OF';
      readonly attribute: Attribute<K>;
      readonly values: readonly string[];
    }
  | { readonly test: 'TEXT'; readonly field: TextField<K>; readonly query: TextQuery }
  /** Its text has at least so many of these words, which are distinct. */
  | {
      readonly test: 'SHARED_WORDS';
      readonly field: TextField<K>;
      readonly words: readonly string[];
      readonly atLeast: number;
    }
  /** Local days of publication, as printed: for articles and quotes. */
  | { readonly test: 'DAYS'; readonly range: Range<string> }
  /** Instants of publication, in milliseconds since 1970: for articles and quotes. */
  | { readonly test: 'INSTANTS'; readonly range: Range<number>; readonly certainty: Certainty }
  /** Days on which it was said, where that is stated: for quotes. */
  | { readonly test: 'SAID'; readonly range: Range<string>; readonly certainty: Certainty };

/** The condition that everything meets. */
export const EVERYTHING: { readonly test: 'ALL'; readonly of: readonly never[] } = {
  test: 'ALL',
  of: [],
};

/** All of these conditions; a single one by itself. */
export function all<K extends ListKind>(...conditions: readonly Condition<K>[]): Condition<K> {
  const narrowing = conditions.filter((condition) => condition !== EVERYTHING);
  return narrowing.length === 1
    ? (narrowing[0] as Condition<K>)
    : narrowing.length === 0
      ? EVERYTHING
      : { test: 'ALL', of: narrowing };
}

/** That one of the node's values of an attribute is one of these. */
export function oneOf<K extends ListKind>(
  attribute: Attribute<K>,
  ...values: readonly string[]
): Condition<K> {
  return { test: 'ONE_OF', attribute, values };
}
