import type { Records } from '../record/check.ts';
import type { Archive, Dataset, Filters, List, Page, Session, Slice } from './archive.ts';
import { assemble } from './assemble.ts';
import { CountryDirectory } from './country-directory.ts';
import { KINDS, type Kind } from './id.ts';
import { index, TERMS } from './memory-index.ts';
import type { Node, NodeByKind } from './node.ts';
import {
  comparePositions,
  DEFAULT_ORDER,
  type ListKind,
  type Order,
  type Position,
} from './order.ts';
import { datasetVersion } from './version.ts';

/** All nodes of one kind in their default order, and for each posting those that stand in it. */
interface Shelf<N> {
  readonly all: readonly N[];
  readonly postings: ReadonlyMap<string, readonly N[]>;
}

/** An archive held in memory: built once, then only read; every answer is there at once. */
export class MemoryArchive implements Archive, Session {
  readonly dataset: Dataset;
  readonly countries: CountryDirectory;
  readonly #nodes = new Map<string, Node>();
  readonly #shelves: { readonly [K in ListKind]: Shelf<NodeByKind[K]> };

  constructor(records: Records) {
    this.countries = new CountryDirectory(records.countries);
    const kinds = Object.fromEntries(KINDS.map((kind) => [kind, [] as Node[]])) as unknown as {
      [K in Kind]: NodeByKind[K][];
    };
    for (const node of assemble(records, this.countries)) {
      this.#nodes.set(node.id, node);
      (kinds[node.kind] as Node[]).push(node);
    }
    this.#shelves = {
      Article: shelve('Article', kinds.Article),
      Person: shelve('Person', kinds.Person),
      Organization: shelve('Organization', kinds.Organization),
      Country: shelve('Country', kinds.Country),
      Quote: shelve('Quote', kinds.Quote),
    };
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].length]));
    this.dataset = {
      manifest: records.manifest,
      version: datasetVersion(records),
      counts: counts as Dataset['counts'],
    };
  }

  session(): Session {
    return this;
  }

  find<K extends Kind>(kind: K, id: string): NodeByKind[K] | null {
    const node = this.#nodes.get(id);
    return node?.kind === kind ? (node as NodeByKind[K]) : null;
  }

  page<K extends ListKind>(list: List<K>, slice: Slice): Page<NodeByKind[K]> {
    const { count, from, after, before } = slice;
    const nodes = this.#select(list.kind, list.filter);
    const first = after === undefined ? 0 : reach(nodes, list.order, after, 'PAST');
    const end = before === undefined ? nodes.length : reach(nodes, list.order, before, 'UP_TO');
    const start = from === 'FRONT' ? first : Math.max(first, end - count);
    const stop = Math.max(start, from === 'FRONT' ? Math.min(end, first + count) : end);
    return {
      nodes: nodes.slice(start, stop),
      hasPrevious: start > 0,
      hasNext: stop < nodes.length,
    };
  }

  count<K extends ListKind>({ kind, filter }: List<K>): number {
    return this.#select(kind, filter).length;
  }

  /** The nodes that pass a filter, in the default order; only the smallest posting is gone through. */
  #select<K extends ListKind>(kind: K, filter: Filters[K]): readonly NodeByKind[K][] {
    const shelf: Shelf<NodeByKind[K]> = this.#shelves[kind];
    const terms = TERMS[kind](filter);
    const candidates = terms
      .map(({ posting }) => shelf.postings.get(posting) ?? [])
      .reduce((smallest, nodes) => (nodes.length < smallest.length ? nodes : smallest), shelf.all);
    if (terms.length === 0 || (terms.length === 1 && terms[0]?.exact)) return candidates;
    return candidates.filter((node) => terms.every((term) => term.holds(node)));
  }
}

function shelve<K extends ListKind>(
  kind: K,
  nodes: readonly NodeByKind[K][],
): Shelf<NodeByKind[K]> {
  const order: Order<K> = DEFAULT_ORDER[kind];
  const all = nodes
    .map((node) => ({ node, position: order.positionOf(node) }))
    .sort((a, b) => comparePositions(a.position, b.position))
    .map(({ node }) => node);
  return { all, postings: index(kind, all) };
}

/** The number of nodes that stand before a position, or `PAST` it: not behind it. */
function reach<K extends ListKind>(
  nodes: readonly NodeByKind[K][],
  order: Order<K>,
  position: Position,
  side: 'UP_TO' | 'PAST',
): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const difference = comparePositions(order.positionOf(nodes[middle] as NodeByKind[K]), position);
    if (difference < 0 || (difference === 0 && side === 'PAST')) low = middle + 1;
    else high = middle;
  }
  return low;
}
