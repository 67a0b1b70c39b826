import type { Work } from '../record/work.ts';
import { tokenWords } from '../text/token.ts';
import { type Attribute, attributesOf, valuesOf } from './attribute.ts';
import { Column } from './column.ts';
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

  static *build<K extends ListKind>(
    kind: K,
    nodes: readonly NodeByKind[K][],
  ): Work<MemoryIndex<K>> {
    const attributes = new Map<string, Column>();
    for (const name of attributesOf(kind)) {
      attributes.set(name, yield* Column.build(nodes, valuesOf(kind, name)));
    }
    const texts = new Map<string, Column>();
    for (const source of textSourcesOf(kind)) {
      const read = readSource(kind, source);
      texts.set(source, yield* Column.build(nodes, (node) => wordsOf(read(node))));
    }
    return new MemoryIndex(kind, yield* MemoryTimes.read(nodes), attributes, texts);
  }

  private constructor(
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

function wordsOf(texts: readonly { readonly text: string }[]): readonly string[] {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return tokenWords(only.text);
  return texts.flatMap(({ text }) => [...tokenWords(text), BETWEEN]);
}
