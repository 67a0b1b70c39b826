import type { ComponentChildren } from 'preact';
import type { Dataset } from '../archive/archive.ts';
import type { Limits } from '../server/limits.ts';
import type { Document } from '../server/pages.ts';

/** What a page is asked for, and what it is made from. */
export interface Visit {
  /** What the groups of its path matched. */
  readonly groups: readonly string[];
  /** Its parameters, from the address or from a form that was sent; an empty one is as if left out. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly dataset: Dataset;
  readonly limits: Limits;
  /** Scheme, host and port at which this service is reached; null where nobody tells. */
  readonly origin: string | null;
  /** Whether it was told, and not merely taken from the request. */
  readonly isOriginSure: boolean;
  /** Whether queries can be opened in GraphiQL. */
  readonly hasGraphiql: boolean;
  query<Data, Variables extends object>(
    document: Document<Data, Variables>,
    variables: Variables,
  ): Promise<Data>;
}

/** What a page shows between what all pages show. */
export interface View {
  readonly title: string;
  /** Where it is not 200: what was asked for is a mistake, and this tells how to mend it. */
  readonly status?: number;
  readonly description?: string;
  readonly main: ComponentChildren;
  /** What it says about its subject to programs (schema.org). */
  readonly jsonLd?: unknown;
  /** What was searched for, kept in the box. */
  readonly searched?: string;
}

/** Where something has its page that was asked for in another spelling. */
export interface Moved {
  readonly path: string;
}

/** Null where there is no such thing to show. */
export type Show = (visit: Visit) => Promise<View | Moved | null>;

export interface Page {
  /** The whole path. */
  readonly path: RegExp;
  /** The parameters it knows; others are ignored. */
  readonly parameters: readonly string[];
  readonly show: Show;
  /** What answers a form that was sent here. */
  readonly submit?: Show;
}
