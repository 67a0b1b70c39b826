import { getNamedType, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Records } from '../../src/record/check.ts';
import { interval } from '../../src/record/time.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { fold } from '../../src/text/fold.ts';
import { synthetic } from '../archive/synthetic.ts';
import { clientOf } from '../server/client.ts';
import { graphOf } from './graph.ts';
import { listsOf } from './lists.ts';
import { busiestOwners } from './owners.ts';
import { toldQuotes } from './relations.ts';

type Value = string | number;
/** What a node is sorted by, in the direction asked for; then, always upwards, what tells it from its equals. */
type Key = (name: string) => readonly [readonly Value[], readonly Value[]];

/** How each kind is sorted, told from the records alone: by field, the usual direction first. */
function ordersOf(
  records: Records,
): Readonly<Record<string, Readonly<Record<string, [string, Key]>>>> {
  const quotes = toldQuotes(records);
  const spoken = (name: string) => quotes.filter(({ speakers }) => speakers.includes(name)).length;
  const about = (name: string) => quotes.filter((quote) => quote.about.includes(name)).length;
  const key = (name: string) => name.slice(name.indexOf(':') + 1);
  const named = new Map<string, string>([
    ...records.people.map(({ slug, name }) => [`person:${slug}`, name] as const),
    ...records.organizations.map(({ slug, name }) => [`organization:${slug}`, name] as const),
    ...records.countries.countries.map(({ code, name }) => [`country:${code}`, name] as const),
  ]);
  const article = (slug: string) => {
    const found = records.articles.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`no article ${slug}`);
    return found;
  };
  /** The slug of a quote's article, and its place there. */
  const place = (name: string): [string, number] => {
    const [slug = '', own] = key(name).split('/');
    return [slug, article(slug).quotes.findIndex((quote) => quote.key === own)];
  };
  const published = (slug: string) => interval(article(slug).published).earliest;
  const byName: Key = (name) => [[fold(named.get(name) ?? '')], [key(name)]];
  const byQuotes: Key = (name) => [[spoken(name)], [key(name)]];
  const people = { NAME: ['ASC', byName], QUOTES: ['DESC', byQuotes] } satisfies Record<
    string,
    [string, Key]
  >;
  return {
    Article: {
      PUBLISHED: ['DESC', (name) => [[published(key(name))], [key(name)]]],
      QUOTES: ['DESC', (name) => [[article(key(name)).quotes.length], [key(name)]]],
    },
    Quote: {
      PUBLISHED: ['DESC', (name) => [[published(place(name)[0])], place(name)]],
      TEXT: ['ASC', (name) => [place(name), []]],
    },
    Person: people,
    Organization: people,
    Country: { ...people, QUOTES_ABOUT: ['DESC', (name) => [[about(name)], [key(name)]]] },
  };
}

/** Numbers by their size, texts by their bytes. */
function compare(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] as Value;
    const difference =
      typeof left === 'number'
        ? left - Number(right)
        : Buffer.compare(Buffer.from(left), Buffer.from(String(right)));
    if (difference !== 0) return difference;
  }
  return 0;
}

describe('in an archive in which many appeared at the same time', async () => {
  const records = synthetic(40, 8);
  const client = clientOf(createOnRecord({ archive: new MemoryArchive(records) }));
  const graph = await graphOf(client, records);
  const lists = listsOf(busiestOwners(records, graph));
  const orders = ordersOf(records);

  it('every field of every order is known', () => {
    for (const { nodes } of lists) {
      const type = getNamedType(schema.getType(`${nodes}OrderField`));
      const fields = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
      expect(Object.keys(orders[nodes] ?? {})).toEqual(fields);
    }
  });

  it.each(lists.map((list) => [list.place, list] as const))('%s is sorted by', async (_, list) => {
    const whole = (await list.edges(client)).map(({ node }) => graph.name(node.id));
    for (const [field, [usual, keyOf]] of Object.entries(orders[list.nodes] ?? {})) {
      for (const direction of ['ASC', 'DESC', null] as const) {
        const sign = (direction ?? usual) === 'ASC' ? 1 : -1;
        const keys = new Map(whole.map((name) => [name, keyOf(name)]));
        const keyed = (name: string) => keys.get(name) ?? [[], []];
        const expected = whole.toSorted((a, b) => {
          const [[byA, tiesA], [byB, tiesB]] = [keyed(a), keyed(b)];
          return sign * compare(byA, byB) || compare(tiesA, tiesB);
        });
        const orderBy = { field, direction };
        const label = `${field} ${direction}`;
        // In small pages and from behind, so that cursors of each order are followed.
        const pages = await list.pages(client, 37, 'backwards', { orderBy });
        const edges = pages.toReversed().flatMap((page) => page.edges);
        expect(
          edges.map(({ node }) => graph.name(node.id)),
          label,
        ).toEqual(expected);
        expect(new Set(edges.map(({ cursor }) => cursor)).size, label).toBe(whole.length);
        const first = (await list.page(client, { first: 3, orderBy })).nodes;
        expect(
          first.map(({ id }) => graph.name(id)),
          label,
        ).toEqual(expected.slice(0, 3));
      }
    }
  });
});
