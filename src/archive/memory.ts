import type { Records } from '../record/check.ts';
import { finish, type Work } from '../record/work.ts';
import type {
  Archive,
  Dataset,
  Facet,
  FacetRequest,
  List,
  Page,
  Session,
  SessionTerms,
  Slice,
} from './archive.ts';
import type { Condition } from './condition.ts';
import type { CountryDirectory } from './country-directory.ts';
import type { Kind } from './id.ts';
import type { MemoryArticles } from './memory-articles.ts';
import {
  type ArchiveParts,
  type MemoryParts,
  type MemoryRecords,
  partsOf,
  restored,
  type Shelves,
} from './memory-parts.ts';
import { MemoryReading } from './memory-reading.ts';
import type { MemoryShelf } from './memory-shelf.ts';
import { Meter } from './meter.ts';
import type { Node, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';

/** An archive held in memory: built once, then only read; every answer is there at once. */
export class MemoryArchive implements Archive, Session {
  readonly dataset: Dataset;
  readonly countries: CountryDirectory;
  readonly #entities: MemoryParts['entities'];
  readonly #articles: MemoryArticles;
  readonly #shelves: Shelves;
  readonly #meter = new Meter();

  /** Built step by step, while another one serves. */
  static *build(records: MemoryRecords): Work<MemoryArchive> {
    return new MemoryArchive(yield* partsOf(records));
  }

  constructor(from: MemoryRecords | MemoryParts) {
    const parts = 'shelves' in from ? from : finish(partsOf(from));
    this.dataset = parts.dataset;
    this.countries = parts.countries;
    this.#entities = parts.entities;
    this.#articles = parts.articles;
    this.#shelves = parts.shelves;
  }

  /** Made again of what was kept of it, and of the records of all others than articles, which are the same. */
  static *restore(others: Omit<Records, 'articles'>, kept: ArchiveParts): Work<MemoryArchive> {
    return new MemoryArchive(yield* restored(others, kept));
  }

  /** What it is kept as. */
  get parts(): ArchiveParts {
    const { Article, Quote } = this.#shelves;
    return {
      version: this.dataset.version,
      articles: this.#articles.parts,
      orders: { Article: Article.orders, Quote: Quote.orders },
    };
  }

  /** How much has been looked at since the archive was built: index entries and nodes. */
  get touched(): number {
    return this.#meter.touched;
  }

  session({ expires }: SessionTerms = {}): Session {
    const reading = new MemoryReading(expires, this.#meter);
    return {
      find: (kind, id) => this.find(kind, id),
      follow: (id) => this.follow(id),
      page: (list, slice) => this.page(list, slice, reading),
      count: (kind, filter) => this.count(kind, filter, reading),
      facet: (kind, filter, request) => this.facet(kind, filter, request, reading),
    };
  }

  find<K extends Kind>(kind: K, id: string): NodeByKind[K] | null {
    const node = this.#findAs(kind, id);
    return node?.kind === kind ? (node as NodeByKind[K]) : null;
  }

  #findAs(kind: Kind, id: string): Node | null {
    if (kind === 'Quote') return this.#articles.findQuote(id);
    return kind === 'Article' ? this.#articles.findArticle(id) : this.#find(id);
  }

  follow(id: string): Node {
    return this.#find(id) as Node;
  }

  #find(id: string): Node | null {
    return this.#entities.get(id) ?? this.#articles.find(id);
  }

  page<K extends ListKind>(
    list: List<K>,
    slice: Slice,
    reading = new MemoryReading(undefined, this.#meter),
  ): Page<NodeByKind[K]> {
    return this.#shelf(list.kind).page(list, slice, reading);
  }

  count<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    reading = new MemoryReading(undefined, this.#meter),
  ): number {
    return this.#shelf(kind).count(filter, reading);
  }

  facet<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    request: FacetRequest<K>,
    reading = new MemoryReading(undefined, this.#meter),
  ): Facet {
    return this.#shelf(kind).facet(filter, request, reading);
  }

  #shelf<K extends ListKind>(kind: K): MemoryShelf<K> {
    return this.#shelves[kind];
  }
}
