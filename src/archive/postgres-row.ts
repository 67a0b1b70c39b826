import { tokenWords } from '../text/token.ts';
import { type Attribute, attributesOf, valuesOf } from './attribute.ts';
import type { Node, NodeByKind, Quote } from './node.ts';
import { LIST_KINDS, type ListKind, type OrderField, orderOf } from './order.ts';
import type { CopyValue } from './postgres-copy.ts';
import { keyOf } from './postgres-key.ts';
import { linesColumn, sortColumns, TEXT, wordsColumn } from './postgres-tables.ts';
import { readSource, sourcesOf, type TextField, textFieldsOf } from './searched-text.ts';

const DAY = 86_400_000;
/** An index takes no word that is longer; such words are told apart by the text itself. */
export const LONGEST_INDEXED = 200;

/** The number of a day, counted from 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY;

/** The columns of what nodes of a kind are found by, with their types. */
export function nodeColumns(kind: ListKind): readonly (readonly [string, string])[] {
  return [
    ['number', 'int4'],
    ...(kind === 'Quote'
      ? ([
          ['article', 'int4'],
          ['position', 'int4'],
        ] as const)
      : ([
          ...sortColumns(kind).map(({ column, type }) => [column, type] as const),
          ['slug', TEXT],
        ] as const)),
    ...(kind === 'Quote' ? ([['earliest', 'float8']] as const) : []),
    ...(kind === 'Quote' || kind === 'Article'
      ? ([
          ['latest', 'float8'],
          ['day', 'int4'],
        ] as const)
      : []),
    ...(kind === 'Quote'
      ? ([
          ['said_first', 'int4'],
          ['said_last', 'int4'],
        ] as const)
      : []),
    ['keys', 'int8[]'],
  ];
}

/** The columns of a kind's texts, with their types. */
export function textColumns(kind: ListKind): readonly (readonly [string, string])[] {
  return [
    ['number', 'int4'],
    ...textFieldsOf<ListKind>(kind).flatMap((field) => [
      [wordsColumn(field), 'tsvector'] as const,
      [linesColumn(field), TEXT] as const,
    ]),
  ];
}

/** A node's number, and its article's where it is a quote. */
export interface Numbers {
  readonly number: number;
  readonly article?: number;
}

/** What a node is found by, in the order of `nodeColumns`. */
export function nodeRow<K extends ListKind>(
  kind: K,
  node: NodeByKind[K],
  keys: readonly string[],
  { number, article = 0 }: Numbers,
): CopyValue[] {
  const list = `{${keys.join(',')}}`;
  if (kind === 'Quote') {
    const { position, published, day, record } = node as Quote;
    const said = record.said;
    return [
      number,
      article,
      position,
      published.earliest,
      published.latest,
      dayNumber(day),
      said === undefined ? null : dayNumber(said.earliest),
      said === undefined ? null : dayNumber(said.latest),
      list,
    ];
  }
  const positions = sortColumns(kind).map(({ field }) =>
    orderOf<ListKind>(kind, field as OrderField<ListKind>).positionOf(node),
  );
  const slug = positions[0]?.at(-1) as string;
  const times = node.kind === 'Article' ? [node.published.latest, dayNumber(node.day)] : [];
  return [number, ...positions.map(([first]) => first as CopyValue), slug, ...times, list];
}

/** A value of an attribute that a node has. */
export interface Keyed {
  readonly key: string;
  readonly value: string;
}

/** The values of all attributes of a node. */
export function keyedValues<K extends ListKind>(kind: K, node: NodeByKind[K]): Keyed[] {
  return attributesOf(kind).flatMap((attribute: Attribute<K>) =>
    valuesOf(kind, attribute)(node).map((value) => ({ key: keyOf(kind, attribute, value), value })),
  );
}

/** The words of a field of a node: those of each of its texts, in order. */
export function wordsOf<K extends ListKind>(
  kind: K,
  field: TextField<K>,
  node: NodeByKind[K],
): (readonly string[])[] {
  return sourcesOf(kind, field).flatMap((source) =>
    readSource(kind, source)(node).map(({ text }) => tokenWords(text)),
  );
}

/** The words of a field as they are indexed: as the text of a `tsvector`, which has each word once. */
export function indexedWords(words: Iterable<string>): string {
  let text = '';
  for (const word of words) text += `'${indexedWord(word)}' `;
  return text;
}

/** As much of a word as is indexed. */
export function indexedWord(word: string): string {
  return word.length <= LONGEST_INDEXED
    ? word
    : word.slice(0, LONGEST_INDEXED).replace(/\p{Cs}$/u, '');
}

/** The words of a field in which words, phrases and beginnings are looked for. */
export function linesOf(texts: readonly (readonly string[])[]): string {
  return texts.map((words) => `| ${words.join(' ')} `).join('');
}

/** Whether a node is of a kind that comes in lists. */
export function isListed(node: Node): node is NodeByKind[ListKind] {
  return (LIST_KINDS as readonly string[]).includes(node.kind);
}
