import type { ResultOf, VariablesOf } from 'gql.tada';
import { type DocumentNode, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { OnRecordClient, Refused } from './fetch.ts';
import { graphql } from './graphql.ts';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const FACTS = graphql(`
  query Facts($slug: String!) {
    article(slug: $slug) {
      id
      url
      language
      jsonLd
      published { stated date time offset earliest }
      dateline { country { code } }
    }
  }
`);

const SPEAKERS = graphql(`
  query Speakers($filter: QuoteFilter, $orderBy: QuoteOrder) {
    quotes(filter: $filter, orderBy: $orderBy, first: 100) {
      nodes {
        kind
        text
        speakers {
          __typename
          id
          ... on UnnamedSource { anonymity { granted } }
          ... on Country { code }
        }
      }
    }
  }
`);

async function ask<Document extends DocumentNode>(document: Document, variables: object) {
  const client = new OnRecordClient(service.endpoint);
  return client.ask<ResultOf<Document>>(print(document), { ...variables });
}

describe('what is answered is what its type says', () => {
  it('scalars are strings, as they are written; what may be missing may be null', async () => {
    const { article } = await ask(FACTS, { slug: '2024-10-11-choirs-share-one-song' });
    expectTypeOf(article).toEqualTypeOf<{
      id: string;
      url: string | null;
      language: string;
      jsonLd: unknown;
      published: {
        stated: string;
        date: string | null;
        time: string | null;
        offset: string | null;
        earliest: string;
      };
      dateline: { country: { code: string } } | null;
    } | null>();
    expect(article).toEqual({
      id: expect.any(String),
      url: 'https://wire.example.org/2024/10/choirs-share-one-song',
      language: 'en-GB',
      jsonLd: expect.objectContaining({ '@type': 'NewsArticle' }),
      published: {
        stated: expect.any(String),
        date: '2024-10-11',
        time: '18:00',
        offset: '+09:00',
        earliest: '2024-10-11T09:00:00.000Z',
      },
      dateline: { country: { code: expect.stringMatching(/^[A-Z]{2}$/u) } },
    });
    expect((await ask(FACTS, { slug: 'no-such-article' })).article).toBeNull();
  });

  it('a speaker is one of four types, each with fields of its own', async () => {
    const { quotes } = await ask(SPEAKERS, { filter: null });
    const speakers = quotes.nodes.flatMap((quote) => quote.speakers);
    expectTypeOf(speakers).toEqualTypeOf<
      (
        | { __typename: 'Person'; id: string }
        | { __typename: 'Organization'; id: string }
        | { __typename: 'UnnamedSource'; id: string; anonymity: { granted: boolean | null } | null }
        | { __typename: 'Country'; id: string; code: string }
      )[]
    >();
    expectTypeOf(quotes.nodes[0]?.kind).toEqualTypeOf<
      'DIRECT' | 'MIXED' | 'INDIRECT' | undefined
    >();
    const fields = new Map(speakers.map((speaker) => [speaker.__typename, Object.keys(speaker)]));
    expect(Object.fromEntries(fields)).toEqual({
      Person: ['__typename', 'id'],
      Organization: ['__typename', 'id'],
      UnnamedSource: ['__typename', 'id', 'anonymity'],
      Country: ['__typename', 'id', 'code'],
    });
    expect(new Set(quotes.nodes.map(({ kind }) => kind))).toEqual(
      new Set(['DIRECT', 'MIXED', 'INDIRECT']),
    );
  });

  it('arguments are held to the schema', async () => {
    const variables: VariablesOf<typeof SPEAKERS> = {
      filter: { about: ['Norway'], published: { from: '2009-01-01' }, not: { kind: ['INDIRECT'] } },
      orderBy: { field: 'PUBLISHED' },
    };
    expect((await ask(SPEAKERS, variables)).quotes.nodes).toHaveLength(3);
  });
});

describe('a mistake is told before the program runs, and by the service', () => {
  const codeOf = async (document: DocumentNode, variables: object = {}) => {
    const client = new OnRecordClient(service.endpoint);
    const refused = await client.ask(print(document), { ...variables }).catch((error) => error);
    return refused instanceof Refused && refused.mistakes[0]?.extensions.code;
  };

  it('a value that an enum does not have', async () => {
    // @ts-expect-error 'SPOKEN' is no kind of quote
    const variables: VariablesOf<typeof SPEAKERS> = { filter: { kind: ['SPOKEN'] } };
    expect(await codeOf(SPEAKERS, variables)).toBe('BAD_USER_INPUT');
  });

  it('an argument that is missing', async () => {
    // @ts-expect-error an article is asked for by its slug
    const variables: VariablesOf<typeof FACTS> = {};
    expect(await codeOf(FACTS, variables)).toBe('BAD_USER_INPUT');
  });

  it('a field that is misspelt', async () => {
    const misspelt = graphql('query Misspelt { quotes { nodes { kinds } } }');
    expectTypeOf<ResultOf<typeof misspelt>['quotes']['nodes'][0]['kinds']>().toBeUnknown();
    expect(await codeOf(misspelt)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('words that may not be there, and a field that not every speaker has', async () => {
    const { quotes } = await ask(SPEAKERS, { filter: { kind: ['INDIRECT'] } });
    // @ts-expect-error a quote may have no words
    expect(() => quotes.nodes.map(({ text }) => text.length)).toThrow(TypeError);
    // @ts-expect-error only a country has a code
    expect(quotes.nodes[0]?.speakers[0]?.code).toBeUndefined();
  });
});
