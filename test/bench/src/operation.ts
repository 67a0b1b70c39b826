/** One thing that clients ask, with other variables each time. */
export interface Operation {
  readonly name: OperationName;
  readonly title: string;
  readonly document: string;
  /** By the size of its answer; stock Yoga's fixed costs weigh less in a large one. */
  readonly size: 'SMALL' | 'MEDIUM' | 'LARGE';
  /** Requests of one batch, so that it takes some tenths of a second. */
  readonly batch: number;
  /** Requests before the first batch, for the compilers to be done, and what is kept of lists to be made. */
  readonly warmUp: number;
}

export type OperationName = 'headline' | 'page' | 'list' | 'quotes' | 'facet' | 'search';

const NARROWED = '{ about: [$about], published: { from: $from, to: $to } }';

/** Every operation is asked by POST as JSON; the answers are the same whoever gives them. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: 'headline',
    title: 'one headline',
    size: 'SMALL',
    batch: 2_000,
    warmUp: 30_000,
    document: 'query Headline($slug: String!) { article(slug: $slug) { headline } }',
  },
  {
    name: 'page',
    title: 'an article page',
    size: 'MEDIUM',
    batch: 1_000,
    warmUp: 15_000,
    document: `query ArticlePage($slug: String!) {
  article(slug: $slug) {
    slug headline summary language topics
    published { stated date time }
    provider { slug name }
    countries { roles country { code alpha3 name } }
    quotes(first: 5) {
      totalCount
      nodes { id key kind text paraphrase cue speakers { __typename id name } about { code name } }
    }
  }
}`,
  },
  {
    name: 'list',
    title: '100 articles with their quotes',
    size: 'LARGE',
    batch: 60,
    warmUp: 500,
    document: `query List($after: String) {
  articles(first: 100, after: $after) {
    nodes {
      slug headline
      published { stated date }
      provider { slug name }
      quotes(first: 10) { nodes { key kind text paraphrase speakers { id name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    name: 'quotes',
    title: 'quotes by country and interval',
    size: 'MEDIUM',
    batch: 1_200,
    warmUp: 15_000,
    document: `query Quotes($about: CountryRef!, $from: Date!, $to: Date!) {
  quotes(first: 20, filter: ${NARROWED}) {
    totalCount
    nodes { key kind text speakers { name } article { slug headline } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    name: 'facet',
    title: 'a facet',
    size: 'MEDIUM',
    batch: 1_200,
    warmUp: 15_000,
    document: `query Facet($about: CountryRef!, $from: Date!, $to: Date!) {
  quotes(filter: ${NARROWED}) {
    totalCount
    facets { speaker(first: 10) { buckets { value label count } other missing } }
  }
}`,
  },
  {
    name: 'search',
    title: 'a search',
    size: 'MEDIUM',
    batch: 1_200,
    warmUp: 15_000,
    document: `query Search($typed: String!) {
  search(query: $typed, first: 10) {
    totalCount
    edges {
      isExactName
      node {
        __typename
        ... on Article { slug headline }
        ... on Quote { key text }
        ... on Person { slug name }
        ... on Organization { slug name }
        ... on Country { code name }
      }
    }
  }
}`,
  },
];

export function operationOf(name: OperationName): Operation {
  return OPERATIONS.find((operation) => operation.name === name) as Operation;
}
