import type { Manifest } from '../record/manifest.ts';
import type { CountryDirectory } from './country-directory.ts';
import type { Kind } from './id.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { CountryRole, NodeByKind, OrganizationRole, PersonRole } from './node.ts';
import type { ListKind, Order, Position } from './order.ts';

/** What a list is narrowed to; every member given must hold. */
export interface Filters {
  Article: {
    /** Articles in which this country has one of the roles, or any. */
    readonly country?: { readonly id: string; readonly roles?: readonly CountryRole[] };
    readonly person?: { readonly id: string; readonly roles?: readonly PersonRole[] };
    readonly organization?: { readonly id: string; readonly roles?: readonly OrganizationRole[] };
  };
  Quote: {
    readonly articleId?: string;
    readonly speakerId?: string;
    /** Quotes about this country. */
    readonly aboutId?: string;
    /** Quotes spoken for this country, by itself, a government body of it or somebody else. */
    readonly onBehalfOfId?: string;
  };
  Person: {
    /** Nationals of this country and those who held an office of it. */
    readonly countryId?: string;
  };
  Organization: Record<never, never>;
  Country: Record<never, never>;
}

/** The nodes of one kind that pass a filter, in an order. */
export interface List<K extends ListKind> {
  readonly kind: K;
  readonly filter: Filters[K];
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
  page<K extends ListKind>(list: List<K>, slice: Slice): MaybePromise<Page<NodeByKind[K]>>;
  count<K extends ListKind>(list: List<K>): MaybePromise<number>;
}

/** All that resolvers need of a store of records. */
export interface Archive {
  readonly dataset: Dataset;
  /** Countries are few and static: every backend holds them in memory. */
  readonly countries: CountryDirectory;
  session(): Session;
}
