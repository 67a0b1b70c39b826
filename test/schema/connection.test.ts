import fc from 'fast-check';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { LISTS, List, type Page, type Way } from './lists.ts';

const client = connect(SPECIMENS);
const NOTHING = new List('Country.quotes', 'Quote', 'owner: country(code: "AQ") { … }');
const anySize = fc.integer({ min: 1, max: 100 });
const anyWay = fc.constantFrom<Way>('forwards', 'backwards');

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);
const idsOf = (edges: Page['edges']) => edges.map(({ node }) => node.id);

/** What a page has to be that holds the edges from `start` to `end` of a whole list. */
function pageOf(whole: Page['edges'], start: number, end: number): Page {
  const edges = whole.slice(start, end);
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasPreviousPage: start > 0,
      hasNextPage: end < whole.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: whole.length,
  };
}

describe('the lists', () => {
  it('are all that the schema has', () => {
    const places = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
            // What is found by a search has an order of its own and one direction.
            .filter((field) => field.args.some(({ name }) => name === 'before'))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(LISTS.map(({ place }) => place).sort()).toEqual(places.sort());
  });

  it('hold more than one page somewhere', async () => {
    const sizes = await Promise.all(LISTS.map((list) => list.edges(client)));
    expect(Math.min(...sizes.map(({ length }) => length))).toBeGreaterThan(0);
    expect(Math.max(...sizes.map(({ length }) => length))).toBe(250);
  });
});

describe.each(LISTS.map((list) => [list.place, list] as const))('%s', async (_, list) => {
  const whole = await list.edges(client);
  const size = whole.length;
  const cursorAt = (index: number) => whole[index]?.cursor ?? null;
  /** How many nodes lie before a stretch of the list and up to its end, either of them all. */
  const anyStretch = fc
    .tuple(fc.nat(size), fc.nat(size))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

  it('has every node once, and counts them', async () => {
    expect(new Set(idsOf(whole)).size).toBe(size);
    expect(new Set(whole.map(({ cursor }) => cursor)).size).toBe(size);
    expect((await list.page(client, { first: 1 })).totalCount).toBe(size);
  });

  it('is the same in pages of any size, from either end', async () => {
    const property = fc.asyncProperty(anySize, anyWay, async (count, way) => {
      const pages = await list.pages(client, count, way);
      const expected = pages.map((_page, index) =>
        way === 'forwards'
          ? pageOf(whole, index * count, Math.min(size, (index + 1) * count))
          : pageOf(whole, Math.max(0, size - (index + 1) * count), size - index * count),
      );
      expect(pages).toEqual(expected);
      const inOrder = way === 'forwards' ? pages : pages.toReversed();
      expect(inOrder.flatMap(({ nodes }) => ids(nodes))).toEqual(idsOf(whole));
    });
    const examples = [1, 2, 3, 7, 99, 100].flatMap((count): [number, Way][] => [
      [count, 'forwards'],
      [count, 'backwards'],
    ]);
    await fc.assert(property, { numRuns: 12, examples });
  });

  it('is cut between any two of its nodes, from either end', async () => {
    const property = fc.asyncProperty(anyStretch, anySize, anyWay, async (between, count, way) => {
      const { start, end } = between;
      const cursors = { after: cursorAt(start - 1), before: cursorAt(end) };
      if (way === 'forwards') {
        const page = await list.page(client, { first: count, ...cursors });
        expect(page).toEqual(pageOf(whole, start, Math.min(end, start + count)));
      } else {
        const page = await list.page(client, { last: count, ...cursors });
        expect(page).toEqual(pageOf(whole, Math.max(start, end - count), end));
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('has nothing between a node and one before it', async () => {
    const nothing = { nodes: [], edges: [], totalCount: size };
    for (const [after, before] of [
      [0, 0],
      [size - 1, 0],
    ] as const) {
      const page = await list.page(client, { after: cursorAt(after), before: cursorAt(before) });
      expect(page).toMatchObject({ ...nothing, pageInfo: { startCursor: null, endCursor: null } });
    }
  });

  it('ends with empty pages, which have no cursors', async () => {
    const last = await list.page(client, { after: cursorAt(size - 1) });
    expect(last).toEqual(pageOf(whole, size, size));
    const first = await list.page(client, { before: cursorAt(0) });
    expect(first).toEqual(pageOf(whole, 0, 0));
  });

  it('takes the cursors of any list of its type', async () => {
    const root = LISTS.find((one) => one.place.startsWith('Query.') && one.nodes === list.nodes);
    const everything = (await root?.edges(client)) ?? [];
    const mine = new Set(idsOf(whole));
    const property = fc.asyncProperty(fc.nat(everything.length - 1), async (index) => {
      const cursor = everything[index]?.cursor ?? null;
      const rest = everything.slice(index + 1).filter(({ node }) => mine.has(node.id));
      const page = await list.page(client, { first: 100, after: cursor });
      expect(page.edges).toEqual(rest.slice(0, 100));
      const before = everything.slice(0, index).filter(({ node }) => mine.has(node.id));
      const earlier = await list.page(client, { last: 100, before: cursor });
      expect(earlier.edges).toEqual(before.slice(-100));
    });
    await fc.assert(property, { numRuns: 12 });
  });

  it('has 20 nodes on a page where no size is given', async () => {
    const expected = pageOf(whole, 0, Math.min(size, 20));
    expect(await list.page(client, {})).toEqual(expected);
    const nothing = { first: null, last: null, after: null, before: null };
    expect(await list.page(client, nothing)).toEqual(expected);
    expect(await list.page(client, { first: null, last: 20 })).toEqual(
      pageOf(whole, Math.max(0, size - 20), size),
    );
  });
});

describe('a list of nothing', () => {
  it('is an empty page that has no neighbours', async () => {
    const empty = pageOf([], 0, 0);
    expect(await NOTHING.page(client, {})).toEqual(empty);
    expect(await NOTHING.page(client, { last: 1 })).toEqual(empty);
  });

  it('is empty after any cursor', async () => {
    const [quotes] = LISTS.filter(({ place }) => place === 'Query.quotes');
    for (const { cursor } of (await quotes?.edges(client)) ?? []) {
      expect(await NOTHING.page(client, { after: cursor })).toEqual(pageOf([], 0, 0));
    }
  });
});
