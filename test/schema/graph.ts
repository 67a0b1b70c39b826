import type { Records } from '../../src/record/check.ts';
import type { Client } from '../server/client.ts';

interface Found {
  readonly __typename: string;
  readonly id: string;
}

export interface Ids {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

interface Keyed {
  readonly slug?: string;
  readonly code?: string;
  readonly quotes: { readonly nodes: readonly (Found & { readonly key: string })[] };
  readonly unnamedSources?: readonly Found[];
}

/** The nodes of an archive, by the names their records give them and by their ids. */
export class Graph {
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, string>();

  add(name: string, { id }: Found): void {
    this.#ids.set(name, id);
    this.#names.set(id, name);
  }

  get ids(): string[] {
    return [...this.#ids.values()];
  }

  get names(): string[] {
    return [...this.#ids.keys()];
  }

  id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`no node ${name}`);
    return id;
  }

  name(id: string): string {
    return this.#names.get(id) ?? `unknown ${id}`;
  }

  /** The names of the nodes of a list that has to fit on one page. */
  namesOf({ nodes, totalCount }: Ids): string[] {
    if (nodes.length !== totalCount) throw new Error(`${nodes.length} of ${totalCount} nodes`);
    return nodes.map(({ id }) => this.name(id));
  }
}

/** Goes to every node of an archive, from the root alone. */
export async function graphOf(client: Client, records: Records): Promise<Graph> {
  const graph = new Graph();
  const lists = [
    [
      'articles',
      'article',
      'slug quotes(first: 100) { nodes { __typename id key } } unnamedSources { __typename id }',
    ],
    ['people', 'person', 'slug'],
    ['organizations', 'organization', 'slug'],
    ['countries', 'country', 'code'],
  ] as const;
  for (const [list, prefix, selection] of lists) {
    for await (const node of all<Found & Keyed>(client, list, `__typename id ${selection}`)) {
      graph.add(`${prefix}:${node.slug ?? node.code}`, node);
      if (prefix !== 'article') continue;
      for (const quote of node.quotes.nodes) graph.add(`quote:${node.slug}/${quote.key}`, quote);
      const keys = records.articles.find(({ slug }) => slug === node.slug)?.unnamedSources ?? [];
      for (const [index, source] of (node.unnamedSources ?? []).entries()) {
        graph.add(`unnamed:${node.slug}/${keys[index]?.key}`, source);
      }
    }
  }
  return graph;
}

/** Every node of a root list, page by page. */
export async function* all<N>(client: Client, list: string, selection: string): AsyncGenerator<N> {
  interface Page {
    readonly list: {
      readonly nodes: readonly N[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }
  const query = `query ($after: String) {
    list: ${list}(first: 100, after: $after) {
      nodes { ${selection} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  let after: string | null = null;
  do {
    const page: Page = await client.read<Page>(query, { after });
    yield* page.list.nodes;
    after = page.list.pageInfo.hasNextPage ? page.list.pageInfo.endCursor : null;
  } while (after !== null);
}
