import type { Work } from '../record/work.ts';
import { tokenWords } from '../text/token.ts';
import { type Attribute, attributesOf, valuesOf } from './attribute.ts';
import type { Column } from './column.ts';
import { ColumnBuilder } from './column-builder.ts';
import { MemoryTimes } from './memory-times.ts';
import type { NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import { readSource, sourcesOf, type TextField, textSourcesOf } from './searched-text.ts';

/** Stands between the texts of a node, so that no phrase goes from one to the next; no word is empty. */
const BETWEEN = '';

/** The attributes and the words of the nodes of one kind, as columns. */
export class MemoryIndex<K extends ListKind> {
  readonly kind: K;
  readonly times: MemoryTimes;
  readonly #attributes: ReadonlyMap<string, Column>;
  readonly #texts: ReadonlyMap<string, Column>;

  constructor(
    kind: K,
    times: MemoryTimes,
    attributes: ReadonlyMap<string, Column>,
    texts: ReadonlyMap<string, Column>,
  ) {
    this.kind = kind;
    this.times = times;
    this.#attributes = attributes;
    this.#texts = texts;
  }

  attribute(name: Attribute<K>): Column {
    return this.#attributes.get(name) as Column;
  }

  /** The words of a field, source by source. */
  texts(field: TextField<K>): Column[] {
    return sourcesOf(this.kind, field).map((source) => this.#texts.get(source) as Column);
  }
}

/** A column that is being made, and what tells a node's values. */
interface Growing<N> {
  readonly name: string;
  readonly column: ColumnBuilder;
  readonly valuesOf: (node: N) => readonly string[];
}

/** Makes an index, node by node in the order of their ordinals; none of them is kept. */
export class MemoryIndexBuilder<K extends ListKind> {
  readonly #kind: K;
  readonly #times: MemoryTimes;
  readonly #attributes: readonly Growing<NodeByKind[K]>[];
  readonly #texts: readonly Growing<NodeByKind[K]>[];
  #added = 0;

  constructor(kind: K, count: number) {
    this.#kind = kind;
    this.#times = new MemoryTimes(count);
    const column = () => new ColumnBuilder(count);
    this.#attributes = attributesOf(kind).map((name) => {
      return { name, column: column(), valuesOf: valuesOf(kind, name) };
    });
    this.#texts = textSourcesOf(kind).map((name) => {
      const read = readSource(kind, name);
      return { name, column: column(), valuesOf: (node) => wordsOf(read(node)) };
    });
  }

  add(node: NodeByKind[K]): void {
    for (const { column, valuesOf } of this.#attributes) column.add(valuesOf(node));
    for (const { column, valuesOf } of this.#texts) column.add(valuesOf(node));
    this.#times.set(this.#added, node);
    this.#added += 1;
  }

  *finish(): Work<MemoryIndex<K>> {
    const attributes = yield* finished(this.#attributes);
    return new MemoryIndex(this.#kind, this.#times, attributes, yield* finished(this.#texts));
  }
}

function* finished<N>(growing: readonly Growing<N>[]): Work<Map<string, Column>> {
  const columns = new Map<string, Column>();
  for (const { name, column } of growing) columns.set(name, yield* column.finish());
  return columns;
}

function wordsOf(texts: readonly { readonly text: string }[]): readonly string[] {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return tokenWords(only.text);
  return texts.flatMap(({ text }) => [...tokenWords(text), BETWEEN]);
}
