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
  readonly times: MemoryTimes;
  readonly #kind: K;
  readonly #attributes: ReadonlyMap<string, Column>;
  readonly #texts: ReadonlyMap<string, Column>;

  constructor(kind: K, nodes: readonly NodeByKind[K][]) {
    this.#kind = kind;
    this.times = new MemoryTimes(nodes);
    const node = (ordinal: number) => nodes[ordinal] as NodeByKind[K];
    this.#attributes = new Map(
      attributesOf(kind).map((name) => {
        const read = valuesOf(kind, name);
        return [name, new Column(nodes.length, (ordinal) => read(node(ordinal)))];
      }),
    );
    this.#texts = new Map(
      textSourcesOf(kind).map((source) => {
        const read = readSource(kind, source);
        return [source, new Column(nodes.length, (ordinal) => wordsOf(read(node(ordinal))))];
      }),
    );
  }

  attribute(name: Attribute<K>): Column {
    return this.#attributes.get(name) as Column;
  }

  /** The words of a field, source by source. */
  texts(field: TextField<K>): Column[] {
    return sourcesOf(this.#kind, field).map((source) => this.#texts.get(source) as Column);
  }
}

function wordsOf(texts: readonly { readonly text: string }[]): readonly string[] {
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return tokenWords(only.text);
  return texts.flatMap(({ text }) => [...tokenWords(text), BETWEEN]);
}
