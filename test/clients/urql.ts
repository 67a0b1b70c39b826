import { Client, fetchExchange } from '@urql/core';
import { type FragmentOf, readFragment, type VariablesOf } from 'gql.tada';
import { graphql } from './graphql.ts';

export const SPEAKER = graphql(`
  fragment Speaking on Speaker {
    __typename
    name
    ... on UnnamedSource { anonymity { reason } }
    ... on Organization { kind }
  }
`);

export const ARTICLE_PAGE = graphql(
  `
    query ArticlePage($slug: String!, $kind: [QuoteKind!]) {
      article(slug: $slug) {
        headline
        published { date earliest }
        dateline { country { code } }
        quotes(first: 100, filter: { kind: $kind }) {
          nodes { kind text paraphrase speakers { ...Speaking } }
        }
      }
    }
  `,
  [SPEAKER],
);

export const MATCH = graphql(`
  query Match($sentence: String!) {
    matchQuote(text: $sentence, first: 1) { status quote { key article { slug } } }
  }
`);

/** Each quote of an article in one line; null where there is no such article. */
export async function articleLines(
  endpoint: string,
  variables: VariablesOf<typeof ARTICLE_PAGE>,
): Promise<string[] | null> {
  const { data, error } = await clientOf(endpoint).query(ARTICLE_PAGE, variables);
  if (error) throw error;
  if (!data?.article) return null;
  return data.article.quotes.nodes.map(({ text, paraphrase, speakers }) => {
    const words = text === null ? paraphrase : `“${text}”`;
    return `${speakers.map(introduction).join(' and ') || 'nobody named'}: ${words}`;
  });
}

/** The quote in which a sentence stands on record, if it does. */
export async function findOnRecord(endpoint: string, sentence: string) {
  // By POST: a user's text goes into no address.
  const context = { preferGetMethod: false };
  const { data, error } = await clientOf(endpoint).query(MATCH, { sentence }, context);
  if (error) throw error;
  return data?.matchQuote[0] ?? null;
}

function clientOf(url: string): Client {
  return new Client({ url, exchanges: [fetchExchange] });
}

function introduction(speaker: FragmentOf<typeof SPEAKER>): string {
  const spoken = readFragment(SPEAKER, speaker);
  switch (spoken.__typename) {
    case 'Country':
      return `the government of ${spoken.name}`;
    case 'UnnamedSource':
      return `${spoken.name}, unnamed (${spoken.anonymity?.reason ?? 'no reason stated'})`;
    case 'Organization':
      return `${spoken.name} (${spoken.kind.toLowerCase()})`;
    case 'Person':
      return spoken.name;
  }
}
