import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloClient } from '@apollo/client';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { codesOf, createClient, QUOTES_ABOUT, quotesAbout } from './apollo.ts';
import { graphql } from './graphql.ts';
import { type Service, startService } from './service.ts';

let service: Service;
let client: ApolloClient;
const said = (['error', 'warn', 'log', 'info', 'debug'] as const).map(
  (name) => [name, vi.fn()] as const,
);

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());
beforeEach(() => {
  for (const [name, spy] of said) vi.spyOn(console, name).mockImplementation(spy.mockClear());
  client = createClient(service.endpoint);
});
afterEach(() => {
  vi.restoreAllMocks();
  client.stop();
  // A cache that loses or mixes something says so on the console.
  for (const [, spy] of said) expect(spy.mock.calls).toEqual([]);
});

const PERSON = graphql(`
  query Person($slug: String!) {
    person(slug: $slug) { id name slug positions { title } quotes(first: 1) { edges { node { id kind } } } }
  }
`);

describe('a client of Apollo', () => {
  it('puts the pages of a list together', async () => {
    const from = service.observed.length;
    const quotes = await quotesAbout(client, { country: 'NO', first: 3 });
    expect(quotes?.totalCount).toBe(5);
    expect(quotes?.edges.map(({ node }) => node.key)).toEqual([
      'three-sisters',
      'later-crossing',
      'last-boat',
      'ink',
      'lamps',
    ]);
    expect(service.observed.slice(from)).toHaveLength(2);
    const again = await client.query({
      query: QUOTES_ABOUT,
      variables: { country: 'NO', first: 3 },
    });
    expect(again.data?.quotes.edges).toHaveLength(5);
    expect(service.observed.slice(from)).toHaveLength(2);
  });

  it('mixes no list with one under another filter', async () => {
    const keysOf = async (variables: Parameters<typeof quotesAbout>[1]) => {
      const quotes = await quotesAbout(client, variables);
      return quotes?.edges.map(({ node }) => node.key);
    };
    expect(await keysOf({ country: 'NO', first: 2 })).toHaveLength(5);
    expect(await keysOf({ country: 'NO', kind: ['DIRECT'], first: 2 })).toEqual(['last-boat']);
    expect(await keysOf({ country: 'EE', first: 2 })).toHaveLength(5);
    expect(await keysOf({ country: 'NO', first: 2 })).toHaveLength(5);
    const { ROOT_QUERY } = client.extract() as { ROOT_QUERY: object };
    expect(Object.keys(ROOT_QUERY).filter((name) => name.startsWith('quotes'))).toEqual([
      'quotes:{"filter":{"about":["NO"]}}',
      'quotes:{"filter":{"about":["NO"],"kind":["DIRECT"]}}',
      'quotes:{"filter":{"about":["EE"]}}',
    ]);
  });

  it('knows a person by the id, however they were reached', async () => {
    await quotesAbout(client, { country: 'NO', first: 5 });
    const { data } = await client.query({ query: PERSON, variables: { slug: 'ragnhild-solvik' } });
    const cached = client.extract() as Record<string, { slug?: string; name?: string }>;
    const people = Object.entries(cached).filter(([, { name }]) => name === 'Ragnhild Solvik');
    expect(people.map(([id]) => id)).toEqual([`Person:${data?.person?.id}`]);
    expect(people[0]?.[1]).toMatchObject({ __typename: 'Person', slug: 'ragnhild-solvik' });
    // Which fragments apply follows from the types, not from what the fields look like.
    const read = client.readFragment({
      id: `Person:${data?.person?.id}`,
      fragment: graphql('fragment Anybody on Speaker { name }'),
    });
    expect(read).toEqual({ __typename: 'Person', name: 'Ragnhild Solvik' });
  });

  it('adds up what two questions ask of the same article', async () => {
    const slug = '2024-10-11-choirs-share-one-song';
    const STATED = graphql(
      'query S($slug: String!) { article(slug: $slug) { id published { stated } curation { date } } }',
    );
    const DATE = graphql(
      'query D($slug: String!) { article(slug: $slug) { id published { date } curation { method } } }',
    );
    const BOTH = graphql(
      'query B($slug: String!) { article(slug: $slug) { id published { stated date } curation { date method } } }',
    );
    await client.query({ query: STATED, variables: { slug } });
    await client.query({ query: DATE, variables: { slug } });
    const from = service.observed.length;
    const { data } = await client.query({ query: BOTH, variables: { slug } });
    expect(data?.article?.published.date).toBe('2024-10-11');
    expect(service.observed.slice(from)).toEqual([]);
  });

  it('is told by codes what is wrong', async () => {
    const refused = quotesAbout(client, { country: 'Atlantis' });
    expect(codesOf(await refused.catch((error: unknown) => error))).toEqual(['UNKNOWN_COUNTRY']);
    const elsewhere = createClient(`${service.origin}/nothing`);
    const failed = await quotesAbout(elsewhere, { country: 'NO' }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(codesOf(failed)).toEqual([]);
  });
});

describe('what the cache is told', () => {
  it('has a rule for every list of the schema', () => {
    const sdl = readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8');
    const lists = Object.values(buildSchema(sdl).getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
          .map((field) => [type.name, field.name] as const),
      );
    expect(lists.length).toBeGreaterThan(15);
    const { policies } = client.cache as unknown as {
      policies: { getMergeFunction(parent: string, field: string, child: string): unknown };
    };
    const without = lists.filter(([type, field]) => !policies.getMergeFunction(type, field, ''));
    expect(without).toEqual([]);
  });
});
