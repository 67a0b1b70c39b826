import type { Work } from '../record/work.ts';
import { type Attribute, attributesOf, valuesOf } from './attribute.ts';
import type { Column } from './column.ts';
import { ColumnBuilder } from './column-builder.ts';
import { MemoryTimes } from './memory-times.ts';
import type { Article, Involvement, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import { RoleColumnBuilder } from './role-column-builder.ts';
import {
  readSource,
  type SearchedText,
  sourcesOf,
  type TextField,
  textSourcesOf,
} from './searched-text.ts';
import { WordColumnBuilder } from './word-column-builder.ts';

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

/** A column that is being made, and what tells what of a node goes into it. */
interface Growing<N, Builder, Value> {
  readonly name: string;
  readonly column: Builder;
  readonly read: (node: N) => readonly Value[];
}

/** What attributes of articles tell of those involved and their roles. */
const INVOLVED = {
  countryRole: 'countries',
  personRole: 'people',
  organizationRole: 'organizations',
} as const satisfies Partial<Record<Attribute<'Article'>, keyof Article>>;

/** Columns that need not be made, by the attributes they are of. */
export type ReadyColumns = ReadonlyMap<string, Column>;

/** Makes an index, node by node in the order of their ordinals; none of them is kept. */
export class MemoryIndexBuilder<K extends ListKind> {
  readonly #kind: K;
  readonly #times: MemoryTimes;
  readonly #attributes: readonly Growing<NodeByKind[K], ColumnBuilder, string>[];
  readonly #roles: readonly Growing<NodeByKind[K], RoleColumnBuilder, Involvement<string>>[];
  readonly #texts: readonly Growing<NodeByKind[K], WordColumnBuilder, SearchedText>[];
  #added = 0;

  /** Of so many nodes; the columns of some attributes are brought when all are added. */
  constructor(kind: K, count: number, ...brought: readonly Attribute<K>[]) {
    this.#kind = kind;
    this.#times = new MemoryTimes(count);
    const names = attributesOf(kind).filter((name) => !brought.includes(name));
    this.#attributes = names
      .filter((name) => !(name in INVOLVED))
      .map((name) => {
        return { name, column: new ColumnBuilder(count), read: valuesOf(kind, name) };
      });
    this.#roles = names
      .filter((name) => name in INVOLVED)
      .map((name) => {
        const member = INVOLVED[name as keyof typeof INVOLVED];
        const read = (node: NodeByKind[K]) => (node as Article)[member];
        return { name, column: new RoleColumnBuilder(count), read };
      });
    this.#texts = textSourcesOf(kind).map((name) => {
      return { name, column: new WordColumnBuilder(count), read: readSource(kind, name) };
    });
  }

  add(node: NodeByKind[K]): void {
    for (const { column, read } of this.#attributes) column.add(read(node));
    for (const { column, read } of this.#roles) column.add(read(node));
    for (const { column, read } of this.#texts) column.add(read(node));
    this.#times.set(this.#added, node);
    this.#added += 1;
  }

  *finish(brought: ReadyColumns = new Map()): Work<MemoryIndex<K>> {
    const attributes = yield* finished([...this.#attributes, ...this.#roles]);
    const all = new Map([...brought, ...attributes]);
    return new MemoryIndex(this.#kind, this.#times, all, yield* finished(this.#texts));
  }
}

function* finished(
  growing: readonly { readonly name: string; readonly column: { finish(): Work<Column> } }[],
): Work<Map<string, Column>> {
  const columns = new Map<string, Column>();
  for (const { name, column } of growing) columns.set(name, yield* column.finish());
  return columns;
}
