import type { Manifest } from '../record/manifest.ts';
import type { Attribute } from './attribute.ts';
import type { Condition } from './condition.ts';
import type { CountryDirectory } from './country-directory.ts';
import type { Kind } from './id.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { Node, NodeByKind } from './node.ts';
import type { ListKind, Order, Position } from './order.ts';

/** The nodes of one kind that pass a filter, in an order. */
export interface List<K extends ListKind> {
  readonly kind: K;
  readonly filter: Condition<K>;
  readonly order: Order<K>;
}

/** The part of a list that is wanted: `count` from the front or the back of what lies between. */
export interface Slice {
  readonly count: number;
  readonly from: 'FRONT' | 'BACK';
  readonly after?: Position;
  readonly before?: Position;
}

export interface Page<N> {
  /** In the order of the list, whichever end they were taken from. */
  readonly nodes: readonly N[];
  /** Whether the list has nodes before the first of these, or after the last. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export const FACET_ORDERS = ['COUNT', 'VALUE'] as const;

/** Which attribute of a list's nodes is counted, and how many of its values are told. */
export interface FacetRequest<K extends ListKind> {
  readonly attribute: Attribute<K>;
  /** The most frequent values, then by value; or the first by value alone. */
  readonly by: (typeof FACET_ORDERS)[number];
  readonly first: number;
}

/** How many nodes of a list have which value. A node that has several counts for each. */
export interface Facet {
  readonly buckets: readonly { readonly value: string; readonly count: number }[];
  /** The sum of the counts that are not told. */
  readonly other: number;
  /** How many nodes have no value. */
  readonly missing: number;
}

/** What an archive is and how much is in it. */
export interface Dataset {
  readonly manifest: Manifest;
  /** A digest over all records: equal for equal data, whatever the backend. */
  readonly version: string;
  readonly counts: { readonly [K in Kind]: number };
}

/** What a request sees of an archive. Backends that batch do it here. */
export interface Session {
  /** The node with an id of that kind, or null where there is none. */
  find<K extends Kind>(kind: K, id: string): MaybePromise<NodeByKind[K] | null>;
  /** The node that an id of the archive's own leads to, whatever its kind. */
  follow(id: string): MaybePromise<Node>;
  page<K extends ListKind>(list: List<K>, slice: Slice): MaybePromise<Page<NodeByKind[K]>>;
  count<K extends ListKind>(kind: K, filter: Condition<K>): MaybePromise<number>;
  facet<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    request: FacetRequest<K>,
  ): MaybePromise<Facet>;
}

/** What a request may take of an archive. */
export interface SessionTerms {
  /** When it is no longer waited for, in milliseconds since 1970. */
  readonly expires?: number;
}

/** The time of a session is over: `OverdueError` is what its methods then throw or reject with. */
export class OverdueError extends Error {
  override name = 'OverdueError';
}

/** An archive cannot be reached for now: what is asked of it may be asked again. */
export class UnavailableError extends Error {
  override name = 'UnavailableError';
}

/** All that resolvers need of a store of records. */
export interface Archive {
  readonly dataset: Dataset;
  /** Countries are few and static: every backend holds them in memory. */
  readonly countries: CountryDirectory;
  session(terms?: SessionTerms): Session;
}
