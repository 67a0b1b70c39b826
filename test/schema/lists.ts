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
}

export type Way = 'forwards' | 'backwards';

const PAGE = `(first: $first, last: $last, after: $after, before: $before) {
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
    this.#query = `query ($first: Int, $last: Int, $after: String, $before: String) {
      ${owner.replace('…', page)}
    }`;
  }

  async page(client: Client, page: PageArguments): Promise<Page> {
    type Answer = { readonly list: Page } & { readonly owner: { readonly list: Page } };
    const answer = await client.read<Answer>(this.#query, page as Variables);
    return answer.list ?? answer.owner.list;
  }

  /** All pages of one size, in the order in which they are fetched. */
  async pages(client: Client, size: number, way: Way): Promise<Page[]> {
    const pages: Page[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await this.page(
        client,
        way === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor },
      );
      pages.push(page);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
      if (way === 'forwards') cursor = hasNextPage ? endCursor : null;
      else cursor = hasPreviousPage ? startCursor : null;
      if (pages.length > 1000) throw new Error(`${this.place} has no end`);
    } while (cursor !== null);
    return pages;
  }

  /** The whole list. */
  async edges(client: Client): Promise<Page['edges']> {
    return (await this.pages(client, 100, 'forwards')).flatMap(({ edges }) => edges);
  }
}

const FERRY = '2009-02-06-later-ferry-on-summer-evenings';
const FERRY_EMPLOYEE =
  'VW5uYW1lZFNvdXJjZToyMDA5LTAyLTA2LWxhdGVyLWZlcnJ5LW9uLXN1bW1lci1ldmVuaW5ncy9mZXJyeS1lbXBsb3llZQ';

/** Every field of the schema that is a list with pages, of somebody among the specimens. */
export const LISTS: readonly List[] = [
  new List('Query.articles', 'Article'),
  new List('Query.quotes', 'Quote'),
  new List('Query.people', 'Person'),
  new List('Query.organizations', 'Organization'),
  new List('Query.countries', 'Country'),
  new List('Article.quotes', 'Quote', `owner: article(slug: "${FERRY}") { … }`),
  new List('Person.quotes', 'Quote', 'owner: person(slug: "ragnhild-solvik") { … }'),
  new List('Person.articles', 'Article', 'owner: person(slug: "tobias-ekholm") { … }'),
  new List('Organization.quotes', 'Quote', 'owner: organization(slug: "lyngkyst-ferries") { … }'),
  new List('Organization.articles', 'Article', 'owner: organization(slug: "meridian-wire") { … }'),
  new List('Country.quotes', 'Quote', 'owner: country(code: "NZ") { … }'),
  new List('Country.quotesAbout', 'Quote', 'owner: country(code: "EE") { … }'),
  new List('Country.quotesOnBehalf', 'Quote', 'owner: country(code: "EE") { … }'),
  new List('Country.articles', 'Article', 'owner: country(code: "KE") { … }'),
  new List('Country.people', 'Person', 'owner: country(code: "IE") { … }'),
  new List(
    'UnnamedSource.quotes',
    'Quote',
    `owner: node(id: "${FERRY_EMPLOYEE}") { ... on UnnamedSource { … } }`,
  ),
  new List(
    'Speaker.quotes',
    'Quote',
    `owner: node(id: "${FERRY_EMPLOYEE}") { ... on Speaker { … } }`,
  ),
];
