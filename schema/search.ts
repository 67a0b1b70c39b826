import type { Session } from '../src/archive/archive.ts';
import { type MaybePromise, whenReady } from '../src/archive/maybe-promise.ts';
import { LIST_KINDS, type ListKind, type Position } from '../src/archive/order.ts';
import {
  type Found,
  type Hit,
  isSearchPosition,
  Search,
  searchCount,
  searchPage,
} from '../src/archive/search.ts';
import type { TextQuery } from '../src/text/text-query.ts';
import { checkArguments } from './argument-check.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { COSTS, type ListCost, SHARES, textCost } from './cost.ts';
import { Country } from './country.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { describedEnum } from './described-enum.ts';
import { Highlight, highlightsIn } from './highlight.ts';
import { Organization } from './organization.ts';
import { PageInfo, type PageInfoShape } from './page-info.ts';
import { checkPageSize, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-size.ts';
import { Person } from './person.ts';
import { Quote } from './quote.ts';
import { readTextQuery } from './text-criterion.ts';

/** What the cursors of a search are good for: any search, since all have one order. */
const ORDER = 'Search';

const SearchKind = describedEnum<Uppercase<ListKind>>('SearchKind', 'What can be searched for.', {
  ARTICLE: 'Articles, by headline, summary and topic.',
  PERSON: 'People, by name.',
  ORGANIZATION: 'Organizations, by name.',
  COUNTRY: 'Countries, by name, demonym, capital and metonym.',
  QUOTE: 'Quotes, by spoken words and paraphrase.',
});

const SearchResult = builder.unionType('SearchResult', {
  description: 'Something that was found.',
  types: () => [Article, Person, Organization, Country, Quote],
  resolveType: (node) => node.kind,
});

/** A search, and the page of it that was asked for. */
class Results {
  readonly #session: Session;
  readonly #search: Search;
  readonly #count: number;
  readonly #after: Position | undefined;
  #hits: MaybePromise<Hit[]> | undefined;

  constructor(session: Session, search: Search, count: number, after: Position | undefined) {
    this.#session = session;
    this.#search = search;
    this.#count = count;
    this.#after = after;
  }

  edges(): MaybePromise<EdgeShape[]> {
    const { query } = this.#search;
    return whenReady(this.#read(), (hits) =>
      hits.slice(0, this.#count).map((hit) => ({ hit, query })),
    );
  }

  pageInfo(): MaybePromise<PageInfoShape> {
    return whenReady(this.#read(), (hits) => {
      const [first, last] = [hits[0], hits.slice(0, this.#count).at(-1)];
      return {
        hasNextPage: hits.length > this.#count,
        hasPreviousPage: this.#after !== undefined,
        startCursor: first ? encodeCursor(ORDER, first.position()) : null,
        endCursor: last ? encodeCursor(ORDER, last.position()) : null,
      };
    });
  }

  totalCount(): MaybePromise<number> {
    return searchCount(this.#session, this.#search);
  }

  /** One more than asked for, to know whether there is more. */
  #read(): MaybePromise<Hit[]> {
    this.#hits ??= searchPage(this.#session, this.#search, this.#count + 1, this.#after);
    return this.#hits;
  }
}

interface EdgeShape {
  readonly hit: Hit;
  readonly query: TextQuery;
}

const SearchEdge = builder.objectRef<EdgeShape>('SearchEdge').implement({
  description: 'One thing that was found, and where.',
  fields: (t) => ({
    node: t.field({
      type: SearchResult,
      description: 'What was found.',
      resolve: ({ hit }) => hit.node,
    }),
    cursor: t.string({
      description: 'Its place among all that was found; pass it as `after`.',
      resolve: ({ hit }) => encodeCursor(ORDER, hit.position()),
    }),
    isExactName: t.boolean({
      description: 'Whether one of its names is what was searched for, and nothing else.',
      resolve: ({ hit }) => hit.exact,
    }),
    highlights: t.field({
      type: [Highlight],
      description: 'Its texts that have words that were searched for.',
      resolve: ({ hit: { node }, query }) => highlightsIn(node, query),
    }),
  }),
});

const SearchConnection = builder.objectRef<Results>('SearchConnection').implement({
  description:
    'What was found: those so named and no other way first, then other names, by name, then articles and quotes, newest first.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'What was found, each with the words that were.',
      resolve: (parent) => parent.edges(),
    }),
    nodes: t.field({
      type: [SearchResult],
      description: 'The same, without more.',
      resolve: (parent) =>
        whenReady<EdgeShape[], Found[]>(parent.edges(), (edges) =>
          edges.map(({ hit }) => hit.node),
        ),
    }),
    pageInfo: t.field({
      type: PageInfo,
      description: 'Where this page stands among all that was found.',
      resolve: (parent) => parent.pageInfo(),
    }),
    totalCount: t.int({
      description: 'How much was found, on all pages.',
      extensions: { wholeListCost: ({ find }: ListCost) => find },
      resolve: (parent) => parent.totalCount(),
    }),
  }),
});

interface Arguments {
  readonly query: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    description:
      'One box for headlines, summaries, spoken words and names. Words in any case, with or without accents; a "phrase" in quotation marks; the last word may be unfinished.',
    args: {
      query: t.arg.string({ required: true, description: 'What was typed so far.' }),
      kinds: t.arg({ type: [SearchKind], description: 'Only these; null for all.' }),
      first: t.arg.int({
        defaultValue: DEFAULT_PAGE_SIZE,
        description: `How many from the front, 1 to ${MAX_PAGE_SIZE}.`,
      }),
      after: t.arg.string({ description: 'Only what comes after the one with this cursor.' }),
    },
    extensions: {
      ...checkArguments(({ query, first, after }: Arguments) => {
        checkPageSize('first', first);
        readTextQuery(query, true);
        readCursor(after);
      }),
      cost: ({ query }: Arguments) => findCost(query),
      onceCost: () => COSTS.prefix,
      listCost: ({ query, first }: Arguments): ListCost => ({
        pageSize: first ?? DEFAULT_PAGE_SIZE,
        find: findCost(query),
        share: SHARES.ALL,
      }),
    },
    resolve: (_, { query, kinds, first, after }, { session }) => {
      const wanted = LIST_KINDS.filter((kind) => wants(kinds, kind));
      const search = new Search(query, readTextQuery(query, true), wanted);
      return new Results(session, search, first ?? DEFAULT_PAGE_SIZE, readCursor(after));
    },
  }),
}));

/** The last word is a beginning of words, whether or not a star says so. */
function findCost(query: string): number {
  const { once, reading, find } = textCost(query);
  return once + reading + find;
}

function wants(kinds: readonly string[] | null | undefined, kind: ListKind): boolean {
  return kinds == null || kinds.includes(kind.toUpperCase());
}

function readCursor(after: string | null | undefined): Position | undefined {
  return after == null ? undefined : decodeCursor(ORDER, after, isSearchPosition);
}
