import fc from 'fast-check';
import { getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { synthetic } from '../archive/synthetic.ts';
import { clientOf } from '../server/client.ts';
import { anyValues } from './any-criterion.ts';
import { anyFilter } from './any-filter.ts';
import { graphOf } from './graph.ts';
import type { Filter } from './passes.ts';

interface Facet {
  readonly buckets: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly node: { readonly id: string; readonly name?: string; readonly code?: string } | null;
  }[];
  readonly other: number;
  readonly missing: number;
}
type Facets = Readonly<Record<string, Facet>>;

type Totals = Readonly<Record<string, { readonly totalCount: number }>>;

const LISTS = [
  ['articles', 'Article'],
  ['quotes', 'Quote'],
] as const;
const NODES = {
  Article: ['provider', 'country'],
  Quote: ['speaker', 'about', 'onBehalfOf', 'provider'],
} as const;
/** Facets of which a node has one value at most. */
const SINGLE = {
  Article: ['provider', 'month'],
  Quote: ['kind', 'provider', 'month'],
} as const;

const SELECTION = `{
  buckets { value label count node { id ... on Speaker { name } ... on Country { code } } } other missing
}`;

/** The fields of a kind's facets. */
function facetsOf(kind: string): string[] {
  const type = getNamedType(schema.getType(`${kind}Facets`));
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

/** What narrows a list to one bucket: the filter of the facet's own name, or the days of its month. */
function bucketFilter(kind: string, facet: string, value: string): Filter {
  if (facet === 'month') {
    const next = new Date(`${value}-01T00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1, 0);
    return { published: { from: `${value}-01`, to: next.toISOString().slice(0, 10) } };
  }
  return kind === 'Article' && facet === 'country'
    ? { country: { code: value } }
    : { [facet]: value };
}

describe.each([
  ['the specimens', recordsOf(SPECIMENS)],
  ['a synthetic archive', synthetic(40, 7)],
])('in %s', async (_, records) => {
  // What a request may cost is tested elsewhere.
  const limits = { cost: 1_000_000 };
  const client = clientOf(createOnRecord({ archive: new MemoryArchive(records), limits }));
  const graph = await graphOf(client, records);
  const values = anyValues(records, graph);

  describe.each(LISTS)('a facet of %s', (list, kind) => {
    const names = facetsOf(kind);
    const all = names.map((name) => `${name}(first: 100) ${SELECTION}`).join(' ');
    const read = async (filter: Filter, rest = '') => {
      const query = `query ($filter: ${kind}Filter) {
        list: ${list}(filter: $filter ${rest}) { totalCount facets { ${all} } }
      }`;
      type Data = { list: { totalCount: number; facets: Facets } };
      return (await client.read<Data>(query, { filter })).list;
    };
    const anyNarrowing = fc.oneof(fc.constant({}), anyFilter(values[kind] ?? {}));

    it('counts what the filter of the same name finds', async () => {
      const property = fc.asyncProperty(anyNarrowing, async (filter) => {
        const { facets } = await read(filter);
        for (const name of names) {
          for (const { value, count } of facets[name]?.buckets.slice(0, 8) ?? []) {
            const narrowed = { and: [filter, bucketFilter(kind, name, value)] };
            const query = `query ($filter: ${kind}Filter) { ${list}(filter: $filter) { totalCount } }`;
            const data = await client.read<Totals>(query, { filter: narrowed });
            expect(data[list]?.totalCount, `${name} ${value}`).toBe(count);
          }
        }
      });
      await fc.assert(property, { numRuns: 6 });
    });

    it('adds up to the list', async () => {
      const property = fc.asyncProperty(anyNarrowing, async (filter) => {
        const { totalCount, facets } = await read(filter);
        for (const name of names) {
          const { buckets, other, missing } = facets[name] as Facet;
          const sum = buckets.reduce((whole, { count }) => whole + count, other + missing);
          if (SINGLE[kind].some((single) => single === name)) expect(sum, name).toBe(totalCount);
          else expect(sum, name).toBeGreaterThanOrEqual(totalCount);
          expect(missing, name).toBeLessThanOrEqual(totalCount);
        }
      });
      await fc.assert(property, { numRuns: 10 });
    });

    it('is of the whole list, whatever the page and its order', async () => {
      const property = fc.asyncProperty(anyNarrowing, async (filter) => {
        const whole = await read(filter);
        expect(await read(filter, 'first: 1')).toEqual(whole);
        expect(
          await read(filter, 'last: 2, orderBy: { field: PUBLISHED, direction: ASC }'),
        ).toEqual(whole);
      });
      await fc.assert(property, { numRuns: 6 });
      const { pageInfo } = (
        await client.read<{ list: { pageInfo: { endCursor: string } } }>(
          `{ list: ${list}(first: 5) { pageInfo { endCursor } } }`,
        )
      ).list;
      expect(await read({}, `after: "${pageInfo.endCursor}"`)).toEqual(await read({}));
    });

    it('names the nodes that its values are', async () => {
      const { facets } = await read({});
      for (const name of names) {
        for (const { value, label, node } of facets[name]?.buckets ?? []) {
          if (!NODES[kind].some((one) => one === name)) {
            expect(node, name).toBeNull();
            expect(label.length).toBeGreaterThan(0);
            continue;
          }
          expect(node?.name, name).toBe(label);
          const key = graph.name(node?.id ?? '').replace(/^\w+:/, '');
          expect(name === 'speaker' ? node?.id : key).toBe(value);
        }
      }
    });

    it('tells ten values, the most frequent first, where nothing else is asked for', async () => {
      const few = names.map((name) => `${name}(first: null) ${SELECTION}`).join(' ');
      const data = await client.read<{ list: { facets: Facets } }>(
        `{ list: ${list} { facets { ${few} } } }`,
      );
      const { facets } = await read({});
      for (const name of names) {
        const { buckets } = facets[name] as Facet;
        const told = data.list.facets[name] as Facet;
        expect(told.buckets).toEqual(buckets.slice(0, 10));
        const counts = buckets.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        const rest = counts.slice(10).reduce((sum, count) => sum + count, 0);
        expect(told.other).toBe(rest + (facets[name] as Facet).other);
      }
    });

    it('has its months in their course, where that is asked for', async () => {
      const data = await client.read<{ list: { facets: Facets } }>(
        `{ list: ${list} { facets { month(first: 100, orderBy: VALUE) ${SELECTION} } } }`,
      );
      const months = data.list.facets.month?.buckets.map(({ value }) => value) ?? [];
      expect(months).toEqual(months.toSorted());
      expect(months.length).toBeGreaterThan(5);
      expect(months.filter((month) => !/^\d{4}-\d\d$/.test(month))).toEqual([]);
    });
  });
});

describe('a facet by topic', () => {
  it('takes spellings that differ in case or accents for one, and shows that of the newest', async () => {
    const records = recordsOf(SPECIMENS);
    const spellings = ['Élection', 'ELECTION', 'election', 'Elections'];
    const articles = records.articles
      .toSorted((a, b) => (a.slug < b.slug ? 1 : -1))
      .map((article, index) => ({ ...article, topics: ['a topic', spellings[index] ?? 'other'] }));
    const archive = new MemoryArchive({ ...records, articles });
    const { articles: list } = await clientOf(createOnRecord({ archive })).read<{
      articles: { facets: { topic: Facet } };
    }>(`{ articles { facets { topic ${SELECTION} } } }`);
    const told = list.facets.topic.buckets.map(({ value, label, count }) => [value, label, count]);
    expect(told).toEqual([
      ['a topic', 'a topic', articles.length],
      ['other', 'other', articles.length - 4],
      ['election', 'Élection', 3],
      ['elections', 'Elections', 1],
    ]);
  });
});
