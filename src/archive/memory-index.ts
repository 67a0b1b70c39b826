import type { Work } from '../record/work.ts';
import { type Attribute, attributesOf, valuesOf } from './attribute.ts';
import { Column, type ColumnParts } from './column.ts';
import { ColumnBuilder } from './column-builder.ts';
import { InvolvedColumns } from './involved-columns.ts';
import { MemoryTimes, type TimeParts } from './memory-times.ts';
import type { Article, Involvement, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import {
  readSource,
  type SearchedText,
  sourcesOf,
  type TextField,
  textFieldsOf,
  textSourcesOf,
} from './searched-text.ts';
import { Vocabulary } from './vocabulary.ts';
import { WordColumnBuilder } from './word-column-builder.ts';

/** What an index is kept as. */
export interface IndexParts {
  readonly times: TimeParts;
  readonly attributes: Readonly<Record<string, ColumnParts>>;
  readonly texts: Readonly<Record<string, ColumnParts>>;
}

/** The attributes and the words of the nodes of one kind, as columns. */
export class MemoryIndex<K extends ListKind> {
  readonly kind: K;
  readonly times: MemoryTimes;
  readonly #attributes: ReadonlyMap<string, Column>;
  readonly #texts: ReadonlyMap<string, Column>;
  readonly #vocabularies: ReadonlyMap<TextField<K>, Vocabulary>;

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
    this.#vocabularies = new Map(
      textFieldsOf(kind).map((field) => {
        const columns = sourcesOf(kind, field).map((source) => texts.get(source) as Column);
        return [field, new Vocabulary(columns)];
      }),
    );
  }

  /** Of what was kept, and of columns that are brought. */
  static ofParts<K extends ListKind>(
    kind: K,
    { times, attributes, texts }: IndexParts,
    brought: ReadyColumns,
  ): MemoryIndex<K> {
    const columns = (parts: IndexParts['texts']): [string, Column][] =>
      Object.entries(parts).map(([name, one]) => [name, Column.ofParts(one)]);
    return new MemoryIndex(
      kind,
      new MemoryTimes(times),
      new Map([...brought, ...columns(attributes)]),
      new Map(columns(texts)),
    );
  }

  /** All but some attributes that are brought when it is made again. */
  partsWithout(...brought: readonly Attribute<K>[]): IndexParts {
    const parts = (columns: ReadonlyMap<string, Column>) =>
      Object.fromEntries([...columns].map(([name, column]) => [name, column.parts]));
    const attributes = new Map(this.#attributes);
    for (const name of brought) attributes.delete(name);
    return { times: this.times.parts, attributes: parts(attributes), texts: parts(this.#texts) };
  }

  attribute(name: Attribute<K>): Column {
    return this.#attributes.get(name) as Column;
  }

  /** The words of a field. */
  text(field: TextField<K>): Vocabulary {
    return this.#vocabularies.get(field) as Vocabulary;
  }
}

/** A column that is being made, and what tells what of a node goes into it. */
interface Growing<N, Builder, Value> {
  readonly name: string;
  readonly column: Builder;
  readonly read: (node: N) => readonly Value[];
}

/** The members of articles that tell who is involved in what roles, and the attributes made of them. */
const INVOLVED = {
  countries: { ids: 'country', inRoles: 'countryRole' },
  people: { ids: 'person', inRoles: 'personRole' },
  organizations: { ids: 'organization', inRoles: 'organizationRole' },
} as const satisfies Partial<Record<keyof Article, Record<string, Attribute<'Article'>>>>;
type InvolvedMember = keyof typeof INVOLVED;

/** Columns that need not be made, by the attributes they are of. */
export type ReadyColumns = ReadonlyMap<string, Column>;

/** Makes an index, node by node in the order of their ordinals; none of them is kept. */
export class MemoryIndexBuilder<K extends ListKind> {
  readonly #kind: K;
  readonly #times: MemoryTimes;
  readonly #attributes: readonly Growing<NodeByKind[K], ColumnBuilder, string>[];
  readonly #involved: readonly Growing<NodeByKind[K], InvolvedColumns, Involvement<string>>[];
  readonly #texts: readonly Growing<NodeByKind[K], WordColumnBuilder, SearchedText>[];
  #added = 0;

  /** Of so many nodes; the columns of some attributes are brought when all are added. */
  constructor(kind: K, count: number, ...brought: readonly Attribute<K>[]) {
    this.#kind = kind;
    this.#times = MemoryTimes.none(count);
    const members = kind === 'Article' ? (Object.keys(INVOLVED) as InvolvedMember[]) : [];
    const others: readonly string[] = [
      ...brought,
      ...members.flatMap((member) => Object.values(INVOLVED[member])),
    ];
    this.#attributes = attributesOf(kind)
      .filter((name) => !others.includes(name))
      .map((name) => {
        return { name, column: new ColumnBuilder(count), read: valuesOf(kind, name) };
      });
    this.#involved = members.map((name) => {
      const read = (node: NodeByKind[K]) => (node as Article)[name];
      return { name, column: new InvolvedColumns(count), read };
    });
    this.#texts = textSourcesOf(kind).map((name) => {
      return { name, column: new WordColumnBuilder(count), read: readSource(kind, name) };
    });
  }

  add(node: NodeByKind[K]): void {
    for (const { column, read } of this.#attributes) column.add(read(node));
    for (const { column, read } of this.#involved) column.add(read(node));
    for (const { column, read } of this.#texts) column.add(read(node));
    this.#times.set(this.#added, node);
    this.#added += 1;
  }

  *finish(brought: ReadyColumns = new Map()): Work<MemoryIndex<K>> {
    const attributes = new Map([...brought, ...(yield* finished(this.#attributes))]);
    for (const { name, column } of this.#involved) {
      const { ids, inRoles } = yield* column.finish();
      attributes.set(INVOLVED[name as InvolvedMember].ids, ids);
      attributes.set(INVOLVED[name as InvolvedMember].inRoles, inRoles);
    }
    return new MemoryIndex(this.#kind, this.#times, attributes, yield* finished(this.#texts));
  }
}

function* finished(
  growing: readonly { readonly name: string; readonly column: { finish(): Work<Column> } }[],
): Work<Map<string, Column>> {
  const columns = new Map<string, Column>();
  for (const { name, column } of growing) columns.set(name, yield* column.finish());
  return columns;
}
