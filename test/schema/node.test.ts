import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { LIMITS } from '../../src/server/limits.ts';
import { recordsOf } from '../archive/records.ts';
import { connect } from '../server/client.ts';
import { graphOf } from './graph.ts';

const TYPES: Record<string, string> = {
  article: 'Article',
  quote: 'Quote',
  person: 'Person',
  organization: 'Organization',
  country: 'Country',
  unnamed: 'UnnamedSource',
};

const specimens = connect(SPECIMENS);
const records = recordsOf(SPECIMENS);
const graph = await graphOf(specimens, records);
const real = connect(REAL_ARCHIVE);
const realGraph = await graphOf(real, recordsOf(REAL_ARCHIVE));

interface Nodes {
  readonly nodes: readonly ({ readonly __typename: string; readonly id: string } | null)[];
}

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

describe('every node', () => {
  it('of the records is there', () => {
    const expected = [
      ...records.articles.flatMap(({ slug, quotes, unnamedSources }) => [
        `article:${slug}`,
        ...quotes.map(({ key }) => `quote:${slug}/${key}`),
        ...unnamedSources.map(({ key }) => `unnamed:${slug}/${key}`),
      ]),
      ...records.people.map(({ slug }) => `person:${slug}`),
      ...records.organizations.map(({ slug }) => `organization:${slug}`),
      ...records.countries.countries.map(({ code }) => `country:${code}`),
    ];
    expect([...graph.names].sort()).toEqual(expected.sort());
  });

  it('is counted in the dataset', async () => {
    const counts = 'articles quotes people organizations unnamedSources countries';
    const query = `{ dataset { counts { ${counts} } } }`;
    const count = (kind: string) => graph.names.filter((name) => name.startsWith(kind)).length;
    expect(await specimens.read(query)).toEqual({
      dataset: {
        counts: {
          articles: count('article:'),
          quotes: count('quote:'),
          people: count('person:'),
          organizations: count('organization:'),
          unnamedSources: count('unnamed:'),
          countries: count('country:'),
        },
      },
    });
  });

  it('is fetched again by its id, one by one', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    for (const name of graph.names) {
      const id = graph.id(name);
      const __typename = TYPES[name.slice(0, name.indexOf(':'))];
      expect(await specimens.read(query, { id }), name).toEqual({ node: { __typename, id } });
    }
  });

  it('is fetched again by its id, in the order asked for, twice where asked twice', async () => {
    const ids = graph.ids.flatMap((id) => [id, id]).sort((a, b) => (a < b ? 1 : -1));
    for (let at = 0; at < ids.length; at += LIMITS.listLength.default) {
      const some = ids.slice(at, at + LIMITS.listLength.default);
      const { nodes } = await specimens.read<Nodes>(NODES, { ids: some });
      expect(nodes.map((node) => node?.id)).toEqual(some);
    }
  });

  it('is null where the archive has none, among others that are there', async () => {
    const elsewhere = realGraph.id('person:joe-biden');
    const ids = [graph.id('person:colm-dargan'), elsewhere, graph.id('country:KR'), elsewhere];
    const { nodes } = await specimens.read<Nodes>(NODES, { ids });
    expect(nodes).toEqual([
      { __typename: 'Person', id: ids[0] },
      null,
      { __typename: 'Country', id: ids[2] },
      null,
    ]);
  });

  it('shows as what it is through the interfaces', async () => {
    const query = `query ($ids: [ID!]!) {
      nodes(ids: $ids) { ... on Speaker { name } ... on Article { headline } ... on Quote { key } }
    }`;
    const names = ['quote:2024-03-13-us-south-korea-defense-talks/lead', 'country:KP'];
    const ids = names.map((name) => realGraph.id(name));
    const data = await real.read<Nodes>(query, { ids });
    expect(data.nodes).toEqual([{ key: 'lead' }, { name: 'North Korea' }]);
  });
});

describe('an id', () => {
  it('is safe in an address, as it stands', () => {
    for (const id of [...graph.ids, ...realGraph.ids]) {
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(encodeURIComponent(id)).toBe(id);
    }
  });

  it('is one node’s alone, whatever the kind', () => {
    expect(new Set(graph.ids).size).toBe(graph.ids.length);
  });

  it('is the same in every archive for what is the same: countries', () => {
    for (const name of graph.names.filter((candidate) => candidate.startsWith('country:'))) {
      expect(realGraph.id(name)).toBe(graph.id(name));
    }
  });

  it.each([
    [
      'article:2024-03-13-us-south-korea-defense-talks',
      'QXJ0aWNsZToyMDI0LTAzLTEzLXVzLXNvdXRoLWtvcmVhLWRlZmVuc2UtdGFsa3M',
    ],
    ['person:donald-trump', 'UGVyc29uOmRvbmFsZC10cnVtcA'],
    ['organization:reuters', 'T3JnYW5pemF0aW9uOnJldXRlcnM'],
    ['country:KR', 'Q291bnRyeTpLUg'],
    [
      'unnamed:2024-03-13-us-south-korea-defense-talks/us-official',
      'VW5uYW1lZFNvdXJjZToyMDI0LTAzLTEzLXVzLXNvdXRoLWtvcmVhLWRlZmVuc2UtdGFsa3MvdXMtb2ZmaWNpYWw',
    ],
    [
      'quote:2024-03-13-us-south-korea-defense-talks/free-riding',
      'UXVvdGU6MjAyNC0wMy0xMy11cy1zb3V0aC1rb3JlYS1kZWZlbnNlLXRhbGtzL2ZyZWUtcmlkaW5n',
    ],
  ])('of %s is what it was in every release', (name, id) => expect(realGraph.id(name)).toBe(id));
});
