import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import type { VariablesOf } from 'gql.tada';
import { possibleTypes, valueTypes } from './generated/cache-types.ts';
import { graphql } from './graphql.ts';

/** Pages of a list are put together; lists under other filters, in other orders or of other parts are other lists. */
const list = relayStylePagination(['filter', 'orderBy']);
const listByRole = relayStylePagination(['filter', 'orderBy', 'roles']);

export function createClient(endpoint: string): ApolloClient {
  const cache = new InMemoryCache({
    possibleTypes,
    typePolicies: {
      // What has no id is part of what has: asked for twice, its fields add up.
      ...Object.fromEntries(valueTypes.map((name) => [name, { merge: true }])),
      Query: {
        fields: {
          articles: list,
          countries: list,
          organizations: list,
          people: list,
          quotes: list,
          search: relayStylePagination(['query', 'kinds']),
        },
      },
      Speaker: { fields: { quotes: list } },
      Article: { fields: { quotes: list } },
      Country: {
        fields: { articles: listByRole, people: list, quotesAbout: list, quotesOnBehalf: list },
      },
      Organization: { fields: { articles: listByRole } },
      Person: { fields: { articles: listByRole } },
    },
  });
  return new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache });
}

// Ask for `edges`: they are what the cache puts together, where `nodes` would be those of the last page.
export const QUOTES_ABOUT = graphql(`
  query QuotesAbout($country: CountryRef!, $kind: [QuoteKind!], $first: Int, $after: String) {
    quotes(filter: { about: [$country], kind: $kind }, first: $first, after: $after) {
      totalCount
      edges { node { id key speakers { id name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** All quotes about a country, a page at a time, as they stand in the cache once the last has come. */
export async function quotesAbout(
  client: ApolloClient,
  variables: VariablesOf<typeof QUOTES_ABOUT>,
) {
  let page = (await client.query({ query: QUOTES_ABOUT, variables })).data?.quotes.pageInfo;
  const shown = client.watchQuery({ query: QUOTES_ABOUT, variables });
  while (page?.hasNextPage && page.endCursor) {
    const { data } = await shown.fetchMore({ variables: { after: page.endCursor } });
    page = data?.quotes.pageInfo;
  }
  return client.readQuery({ query: QUOTES_ABOUT, variables })?.quotes;
}

/** Why the service refused a request; nothing where something else went wrong. */
export function codesOf(error: unknown): unknown[] {
  if (!CombinedGraphQLErrors.is(error)) return [];
  return error.errors.map(({ extensions }) => extensions?.code);
}
