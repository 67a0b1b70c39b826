import type { Client, Variables } from '../server/client.ts';

export interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly filter?: unknown;
  readonly orderBy?: { readonly field: string; readonly direction?: 'ASC' | 'DESC' | null } | null;
}

export type Way = 'forwards' | 'backwards';

const PAGE = `(
  first: $first, last: $last, after: $after, before: $before, filter: $filter, orderBy: $orderBy
) {
  nodes { id }
  edges { cursor node { id } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  totalCount
}`;

/** A list of the graph: where it stands in the schema, and how it is asked for. */
export class List {
  /** Type and field, such as `Country.quotesAbout`. */
  readonly place: string;
  /** The type of its nodes; cursors are good in all lists of one type. */
  readonly nodes: string;
  readonly #query: string;

  /** The owner of a nested list is selected by a query with `…` where the list goes. */
  constructor(place: string, nodes: string, owner = '…') {
    this.place = place;
    this.nodes = nodes;
    const page = `list: ${place.slice(place.indexOf('.') + 1)}${PAGE}`;
    this.#query = `query (
      $first: Int, $last: Int, $after: String, $before: String
      $filter: ${nodes}Filter, $orderBy: ${nodes}Order
    ) {
      ${owner.replace('…', page)}
    }`;
  }

  async page(client: Client, page: PageArguments): Promise<Page> {
    type Answer = { readonly list: Page } & { readonly owner: { readonly list: Page } };
    const answer = await client.read<Answer>(this.#query, page as Variables);
    return answer.list ?? answer.owner.list;
  }

  /** All pages of one size, in the order in which they are fetched. */
  async pages(
    client: Client,
    size: number,
    way: Way,
    wanted: Pick<PageArguments, 'filter' | 'orderBy'> = {},
  ): Promise<Page[]> {
    const pages: Page[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await this.page(
        client,
        way === 'forwards'
          ? { ...wanted, first: size, after: cursor }
          : { ...wanted, last: size, before: cursor },
      );
      pages.push(page);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      if (way === 'forwards') cursor = hasNextPage ? endCursor : null;
      else cursor = hasPreviousPage ? startCursor : null;
      if (pages.length > 1000) throw new Error(`${this.place} has no end`);
    } while (cursor !== null);
    return pages;
  }

  /** The whole list, or what a filter leaves of it, in an order. */
  async edges(
    client: Client,
    wanted: Pick<PageArguments, 'filter' | 'orderBy'> = {},
  ): Promise<Page['edges']> {
    return (await this.pages(client, 100, 'forwards', wanted)).flatMap(({ edges }) => edges);
  }
}

/** Nested lists: where each stands, what it holds, and how its owner is selected by a key. */
const NESTED = [
  ['Article.quotes', 'Quote', 'article(slug: "#") { … }'],
  ['Person.quotes', 'Quote', 'person(slug: "#") { … }'],
  ['Person.articles', 'Article', 'person(slug: "#") { … }'],
  ['Organization.quotes', 'Quote', 'organization(slug: "#") { … }'],
  ['Organization.articles', 'Article', 'organization(slug: "#") { … }'],
  ['Country.quotes', 'Quote', 'country(code: "#") { … }'],
  ['Country.quotesAbout', 'Quote', 'country(code: "#") { … }'],
  ['Country.quotesOnBehalf', 'Quote', 'country(code: "#") { … }'],
  ['Country.articles', 'Article', 'country(code: "#") { … }'],
  ['Country.people', 'Person', 'country(code: "#") { … }'],
  ['UnnamedSource.quotes', 'Quote', 'node(id: "#") { ... on UnnamedSource { … } }'],
  ['Speaker.quotes', 'Quote', 'node(id: "#") { ... on Speaker { … } }'],
] as const;

/** Whose list is taken, by its place: a slug, a code or an id. */
export type Owners = { readonly [place in (typeof NESTED)[number][0]]: string };

/** Every field of the schema that is a list with pages, nested ones of these owners. */
export function listsOf(owners: Owners): List[] {
  return [
    new List('Query.articles', 'Article'),
    new List('Query.quotes', 'Quote'),
    new List('Query.people', 'Person'),
    new List('Query.organizations', 'Organization'),
    new List('Query.countries', 'Country'),
    ...NESTED.map(
      ([place, nodes, owner]) =>
        new List(place, nodes, `owner: ${owner.replace('#', owners[place])}`),
    ),
  ];
}

const FERRY_EMPLOYEE =
  'VW5uYW1lZFNvdXJjZToyMDA5LTAyLTA2LWxhdGVyLWZlcnJ5LW9uLXN1bW1lci1ldmVuaW5ncy9mZXJyeS1lbXBsb3llZQ';

/** The lists of some among the specimens. */
export const LISTS: readonly List[] = listsOf({
  'Article.quotes': '2009-02-06-later-ferry-on-summer-evenings',
  'Person.quotes': 'ragnhild-solvik',
  'Person.articles': 'tobias-ekholm',
  'Organization.quotes': 'lyngkyst-ferries',
  'Organization.articles': 'meridian-wire',
  'Country.quotes': 'NZ',
  'Country.quotesAbout': 'EE',
  'Country.quotesOnBehalf': 'EE',
  'Country.articles': 'KE',
  'Country.people': 'IE',
  'UnnamedSource.quotes': FERRY_EMPLOYEE,
  'Speaker.quotes': FERRY_EMPLOYEE,
});
