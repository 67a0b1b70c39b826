import type { Records } from '../record/check.ts';
import { PackedArticles } from '../record/packed-articles.ts';
import { finish, STEP, type Work } from '../record/work.ts';
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
import { assembleEntities } from './assemble.ts';
import { ArticleAssembly } from './assemble-article.ts';
import { ColumnTallies } from './column-tallies.ts';
import type { Condition } from './condition.ts';
import { CountryDirectory } from './country-directory.ts';
import type { Kind } from './id.ts';
import { Ids } from './ids.ts';
import { MemoryArticles } from './memory-articles.ts';
import { MemoryReading } from './memory-reading.ts';
import { MemoryShelf } from './memory-shelf.ts';
import { Meter } from './meter.ts';
import type { Country, Node, NodeByKind, Organization, Person } from './node.ts';
import { type ListKind, slugOf } from './order.ts';
import { QuoteSorting } from './quote-sorting.ts';
import { Sorting } from './sorting.ts';
import { datasetVersion } from './version.ts';

/** Records whose articles may be packed already. */
export type MemoryRecords = Records<PackedArticles | Records['articles']>;

type Shelves = { readonly [K in ListKind]: MemoryShelf<K> };

/** What an archive is made of; nothing of it changes. */
interface Parts extends Pick<Archive, 'dataset' | 'countries'> {
  readonly entities: ReadonlyMap<string, Person | Organization | Country>;
  readonly articles: MemoryArticles;
  readonly shelves: Shelves;
}

/** An archive held in memory: built once, then only read; every answer is there at once. */
export class MemoryArchive implements Archive, Session {
  readonly dataset: Dataset;
  readonly countries: CountryDirectory;
  readonly #entities: Parts['entities'];
  readonly #articles: MemoryArticles;
  readonly #shelves: Shelves;
  readonly #meter = new Meter();

  /** Built step by step, while another one serves. */
  static *build(records: MemoryRecords): Work<MemoryArchive> {
    return new MemoryArchive(records, yield* partsOf(records));
  }

  constructor(records: MemoryRecords, parts: Parts = finish(partsOf(records))) {
    this.dataset = parts.dataset;
    this.countries = parts.countries;
    this.#entities = parts.entities;
    this.#articles = parts.articles;
    this.#shelves = parts.shelves;
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

function* partsOf({ articles: records, ...others }: MemoryRecords): Work<Parts> {
  const packed =
    records instanceof PackedArticles
      ? records
      : yield* PackedArticles.packing({ ...others, articles: records });
  const countries = new CountryDirectory(others.countries);
  const ids = new Ids();
  const assembly = new ArticleAssembly(ids, others.organizations);
  const articles = yield* MemoryArticles.build(packed, assembly);
  const tallies = new ColumnTallies(articles);
  const entities = new Map<string, Person | Organization | Country>();
  for (const node of assembleEntities(others, countries, ids, tallies)) {
    entities.set(node.id, node);
    if (entities.size % STEP === 0) yield;
  }
  const all = [...entities.values()];
  const of = <K extends ListKind>(kind: K) =>
    all.filter((node) => node.kind === kind) as unknown as NodeByKind[K][];
  const shelves = {
    Article: yield* MemoryShelf.build(
      'Article',
      articles.articles,
      articles.index,
      new Sorting<'Article'>(articles.articles, new Map([[slugOf, articles.slugRanks]])),
    ),
    Person: yield* MemoryShelf.sort('Person', of('Person')),
    Organization: yield* MemoryShelf.sort('Organization', of('Organization')),
    Country: yield* MemoryShelf.sort('Country', of('Country')),
    Quote: yield* MemoryShelf.build(
      'Quote',
      articles.quotes,
      articles.quoteIndex,
      new QuoteSorting(articles),
    ),
  };
  const dataset = {
    manifest: others.manifest,
    version: yield* datasetVersion({ ...others, articles: packed }, articles.bySlug),
    counts: {
      Article: packed.length,
      Person: of('Person').length,
      Organization: of('Organization').length,
      UnnamedSource: articles.unnamedSources,
      Country: of('Country').length,
      Quote: packed.quotes,
    },
  };
  return { dataset, countries, entities, articles, shelves };
}
