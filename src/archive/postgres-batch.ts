import { attributesOf } from './attribute.ts';
import { KINDS, type Kind } from './id.ts';
import type { Node, NodeByKind } from './node.ts';
import { LIST_KINDS, type ListKind } from './order.ts';
import { CopyText } from './postgres-copy.ts';
import { attributeNumber } from './postgres-key.ts';
import {
  indexedWord,
  indexedWords,
  isListed,
  keyedValues,
  linesOf,
  type Numbers,
  nodeColumns,
  nodeRow,
  textColumns,
  wordsOf,
} from './postgres-row.ts';
import type { Tables } from './postgres-tables.ts';
import { textFieldsOf } from './searched-text.ts';

/** Values that were sent a short while ago need not be sent again. */
const MOST_REMEMBERED = 100_000;

/** What COPY is to put where. */
export interface Copying {
  readonly statement: string;
  readonly text: string;
}

/** Values that were sent already, as far back as is remembered. */
export class SentValues {
  readonly #keys = new Set<string>();

  /** Whether it was; from now on it was. */
  has(key: string): boolean {
    if (this.#keys.has(key)) return true;
    if (this.#keys.size >= MOST_REMEMBERED) this.#keys.clear();
    this.#keys.add(key);
    return false;
  }
}

/** Nodes on their way into the tables of a dataset, and what is counted of them meanwhile. */
export class PostgresBatch {
  readonly #tables: Tables;
  readonly #sent: SentValues;
  readonly #copies = new Map<string, CopyText>();
  /** By kind and, for words, their field; for nodes without a value, nothing and the attribute. */
  readonly #counts = new Map<ListKind, Map<string, Map<string, number>>>();

  constructor(tables: Tables, sent: SentValues) {
    this.#tables = tables;
    this.#sent = sent;
  }

  /** How much it is, in characters. */
  get length(): number {
    let length = 0;
    for (const copy of this.#copies.values()) length += copy.length;
    return length;
  }

  add(node: Node, numbers: Numbers): void {
    this.#into(this.#tables.records(node.kind), 'number, id, node').add([
      numbers.number,
      node.id,
      JSON.stringify(node),
    ]);
    if (isListed(node)) this.#addListed(node.kind, node, numbers);
  }

  /** All of it, as COPY takes it. */
  *copies(): Generator<Copying> {
    for (const [kind, subjects] of this.#counts) {
      const copy = this.#into(this.#tables.loading(kind, 'word'), 'subject, item, count');
      for (const [subject, items] of subjects) {
        for (const [item, count] of items) copy.add([subject, item, count]);
      }
    }
    this.#counts.clear();
    for (const [target, copy] of this.#copies) {
      yield { statement: `COPY ${target} FROM STDIN`, text: copy.take() };
    }
    this.#copies.clear();
  }

  #addListed<K extends ListKind>(kind: K, node: NodeByKind[K], numbers: Numbers): void {
    const values = keyedValues(kind, node);
    const known = this.#into(this.#tables.loading(kind, 'value'), 'key, value');
    for (const { key, value } of values) if (!this.#sent.has(key)) known.add([key, value]);
    const keys = values.map(({ key }) => key);
    const own = new Set(keys.map((key) => Number(BigInt(key) & 31n)));
    for (const attribute of attributesOf(kind)) {
      const number = attributeNumber(kind, attribute);
      if (!own.has(number)) this.#count(kind, '', String(number));
    }
    this.#into(this.#tables.loading(kind, 'node'), names(nodeColumns(kind))).add(
      nodeRow(kind, node, keys, numbers),
    );
    const texts = textFieldsOf(kind).flatMap((field) => {
      const parts = wordsOf(kind, field, node);
      const words = new Set(parts.flat());
      for (const word of words) this.#count(kind, field, indexedWord(word));
      return [indexedWords(words), linesOf(parts)];
    });
    this.#into(this.#tables.texts(kind), names(textColumns(kind))).add([numbers.number, ...texts]);
  }

  #count(kind: ListKind, subject: string, item: string): void {
    const subjects = this.#counts.get(kind) ?? new Map<string, Map<string, number>>();
    this.#counts.set(kind, subjects);
    const items = subjects.get(subject) ?? new Map<string, number>();
    subjects.set(subject, items);
    items.set(item, (items.get(item) ?? 0) + 1);
  }

  #into(table: string, columns: string): CopyText {
    const target = `${table} (${columns})`;
    const known = this.#copies.get(target);
    if (known !== undefined) return known;
    const copy = new CopyText();
    this.#copies.set(target, copy);
    return copy;
  }
}

/** What makes the tables that nodes are copied into. */
export function loadingStatements(tables: Tables): string[] {
  const records = KINDS.map(
    (kind: Kind) =>
      `CREATE TABLE ${tables.records(kind)} (number int4 NOT NULL, id text COLLATE "C" NOT NULL, node text NOT NULL)`,
  );
  const others = LIST_KINDS.flatMap((kind) => [
    `CREATE TABLE ${tables.texts(kind)} (${typed(textColumns(kind))})`,
    `CREATE UNLOGGED TABLE ${tables.loading(kind, 'node')} (${typed(nodeColumns(kind))})`,
    `CREATE UNLOGGED TABLE ${tables.loading(kind, 'value')} (key int8, value text COLLATE "C")`,
    `CREATE UNLOGGED TABLE ${tables.loading(kind, 'word')} (subject text COLLATE "C", item text COLLATE "C", count int4)`,
  ]);
  // What is known of the slugs so far is asked for with each batch.
  return [...records, ...others, `CREATE INDEX ON ${tables.loading('Article', 'node')} (slug)`];
}

function names(columns: readonly (readonly [string, string])[]): string {
  return columns.map(([name]) => name).join(', ');
}

function typed(columns: readonly (readonly [string, string])[]): string {
  return columns.map(([name, type]) => `${name} ${type}`).join(', ');
}
