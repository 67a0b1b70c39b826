import type { Records } from '../record/check.ts';
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
import { assemble } from './assemble.ts';
import type { Condition } from './condition.ts';
import { CountryDirectory } from './country-directory.ts';
import { KINDS, type Kind } from './id.ts';
import { MemoryReading } from './memory-reading.ts';
import { MemoryShelf } from './memory-shelf.ts';
import { Meter } from './meter.ts';
import type { Node, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import { datasetVersion } from './version.ts';

type Shelves = { readonly [K in ListKind]: MemoryShelf<K> };

/** What an archive is made of; nothing of it changes. */
interface Parts extends Pick<Archive, 'dataset' | 'countries'> {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly shelves: Shelves;
}

/** An archive held in memory: built once, then only read; every answer is there at once. */
export class MemoryArchive implements Archive, Session {
  readonly dataset: Dataset;
  readonly countries: CountryDirectory;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #shelves: Shelves;
  readonly #meter = new Meter();

  /** Built step by step, while another one serves. */
  static *build(records: Records): Work<MemoryArchive> {
    return new MemoryArchive(records, yield* partsOf(records));
  }

  constructor(records: Records, parts: Parts = finish(partsOf(records))) {
    this.dataset = parts.dataset;
    this.countries = parts.countries;
    this.#nodes = parts.nodes;
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
    const node = this.#nodes.get(id);
    return node?.kind === kind ? (node as NodeByKind[K]) : null;
  }

  follow(id: string): Node {
    return this.#nodes.get(id) as Node;
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

function* partsOf(records: Records): Work<Parts> {
  const countries = new CountryDirectory(records.countries);
  const nodes = new Map<string, Node>();
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, [] as Node[]])) as unknown as {
    [K in Kind]: NodeByKind[K][];
  };
  for (const node of assemble(records, countries)) {
    nodes.set(node.id, node);
    (kinds[node.kind] as Node[]).push(node);
    if (nodes.size % STEP === 0) yield;
  }
  const shelve = <K extends ListKind>(kind: K) => MemoryShelf.build(kind, kinds[kind]);
  const shelves = {
    Article: yield* shelve('Article'),
    Person: yield* shelve('Person'),
    Organization: yield* shelve('Organization'),
    Country: yield* shelve('Country'),
    Quote: yield* shelve('Quote'),
  };
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].length]));
  const dataset = {
    manifest: records.manifest,
    version: yield* datasetVersion(records),
    counts: counts as Dataset['counts'],
  };
  return { dataset, countries, nodes, shelves };
}
