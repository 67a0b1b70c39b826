import type { Records } from '../record/check.ts';
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

import type { Node, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import { datasetVersion } from './version.ts';

/** An archive held in memory: built once, then only read; every answer is there at once. */
export class MemoryArchive implements Archive, Session {
  readonly dataset: Dataset;
  readonly countries: CountryDirectory;
  readonly #nodes = new Map<string, Node>();
  readonly #shelves: { readonly [K in ListKind]: MemoryShelf<K> };
  readonly #reading = new MemoryReading();

  constructor(records: Records) {
    this.countries = new CountryDirectory(records.countries);
    const kinds = Object.fromEntries(KINDS.map((kind) => [kind, [] as Node[]])) as unknown as {
      [K in Kind]: NodeByKind[K][];
    };
    for (const node of assemble(records, this.countries)) {
      this.#nodes.set(node.id, node);
      (kinds[node.kind] as Node[]).push(node);
    }
    const shelve = <K extends ListKind>(kind: K) => new MemoryShelf(kind, kinds[kind]);
    this.#shelves = {
      Article: shelve('Article'),
      Person: shelve('Person'),
      Organization: shelve('Organization'),
      Country: shelve('Country'),
      Quote: shelve('Quote'),
    };
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].length]));
    this.dataset = {
      manifest: records.manifest,
      version: datasetVersion(records),
      counts: counts as Dataset['counts'],
    };
  }

  /** How much has been looked at since the archive was built: index entries and nodes. */
  get touched(): number {
    return this.#reading.meter.touched;
  }

  session({ expires }: SessionTerms = {}): Session {
    const reading = new MemoryReading(expires, this.#reading.meter);
    return {
      find: (kind, id) => this.find(kind, id),
      page: (list, slice) => this.page(list, slice, reading),
      count: (kind, filter) => this.count(kind, filter, reading),
      facet: (kind, filter, request) => this.facet(kind, filter, request, reading),
    };
  }

  find<K extends Kind>(kind: K, id: string): NodeByKind[K] | null {
    const node = this.#nodes.get(id);
    return node?.kind === kind ? (node as NodeByKind[K]) : null;
  }

  page<K extends ListKind>(
    list: List<K>,
    slice: Slice,
    reading = this.#reading,
  ): Page<NodeByKind[K]> {
    return this.#shelf(list.kind).page(list, slice, reading);
  }

  count<K extends ListKind>(kind: K, filter: Condition<K>, reading = this.#reading): number {
    return this.#shelf(kind).count(filter, reading);
  }

  facet<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    request: FacetRequest<K>,
    reading = this.#reading,
  ): Facet {
    return this.#shelf(kind).facet(filter, request, reading);
  }

  #shelf<K extends ListKind>(kind: K): MemoryShelf<K> {
    return this.#shelves[kind];
  }
}
