import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Records } from '../../src/record/check.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { type Client, clientOf } from '../server/client.ts';

/** A client of a service that answers whatever it costs: here it is asked what it finds. */
export function searching(records: Records): Client {
  const limits = { cost: 10_000_000, body: 1_000_000 };
  return clientOf(createOnRecord({ archive: new MemoryArchive(records), limits }));
}

/** A page of what was found. */
export interface FoundPage {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly Found[];
}

export interface Found {
  readonly cursor: string;
  readonly isExactName: boolean;
  readonly highlights: readonly {
    readonly part: string;
    readonly text: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  }[];
  readonly node: {
    readonly __typename: string;
    readonly slug?: string;
    readonly code?: string;
    readonly key?: string;
    readonly article?: { readonly slug: string };
  };
}

export interface SearchArguments {
  readonly query: string;
  readonly kinds?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export const SEARCH = `query ($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
  search(query: $query, kinds: $kinds, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges {
      cursor
      isExactName
      highlights { part text spans { start end } }
      node {
        __typename
        ... on Person { slug }
        ... on Organization { slug }
        ... on Country { code }
        ... on Article { slug }
        ... on Quote { key article { slug } }
      }
    }
  }
}`;

export async function found(client: Client, search: SearchArguments): Promise<FoundPage> {
  return (await client.read<{ search: FoundPage }>(SEARCH, { ...search })).search;
}

/** All pages of one size. */
export async function foundPages(client: Client, query: string, first: number) {
  const pages: FoundPage[] = [];
  let after: string | null = null;
  do {
    const page: FoundPage = await found(client, { query, first, after });
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

/** Such as `Person:<slug>`, `Country:<code>` or `Quote:<article>/<key>`. */
export function nameOf({ node }: Found): string {
  const { __typename, slug, code, key, article } = node;
  return `${__typename}:${key === undefined ? (slug ?? code) : `${article?.slug}/${key}`}`;
}

/** The words that were found, cut out by code points. */
export function shown({ highlights }: Found): string[] {
  return highlights.flatMap(({ text, spans }) =>
    spans.map(({ start, end }) => [...text].slice(start, end).join('')),
  );
}
