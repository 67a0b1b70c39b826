import type { Facet, FacetRequest, List, Page, Session, Slice } from '../src/archive/archive.ts';
import { all, type Condition } from '../src/archive/condition.ts';
import { type MaybePromise, whenReady } from '../src/archive/maybe-promise.ts';
import type { NodeByKind } from '../src/archive/node.ts';
import { isPositionIn, type ListKind, type Order } from '../src/archive/order.ts';
import { checkArguments } from './argument-check.ts';
import { builder, type Context } from './builder.ts';
import { codedError } from './coded-error.ts';
import { COSTS, filterCost, type ListCost, SHARES, type Share } from './cost.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { facetsOf } from './facet.ts';
import type { Filter, FilterInput } from './filter.ts';
import { type OrderInput, type orderBy, readOrder } from './order-by.ts';
import { PageInfo, type PageInfoShape } from './page-info.ts';
import { checkPageSize, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page-size.ts';

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

type NodeRef<K extends ListKind> = ReturnType<typeof builder.objectRef<NodeByKind[K]>>;
type PageOf<K extends ListKind> = Page<NodeByKind[K]>;

interface Edge<K extends ListKind> {
  readonly node: NodeByKind[K];
  /** Written only where it is asked for. */
  cursor(): string;
}

/** What every list can be asked for. */
export type ListArguments<K extends ListKind> = PageArguments & {
  readonly filter?: FilterInput;
  readonly orderBy?: OrderInput<K> | null | undefined;
};

/** A list and the page of it that was asked for. Nothing is read before a field asks for it. */
export class Connection<K extends ListKind> {
  readonly #session: Session;
  readonly #list: List<K>;
  readonly #slice: Slice;
  #page: MaybePromise<PageOf<K>> | undefined;

  constructor(session: Session, list: List<K>, slice: Slice) {
    this.#session = session;
    this.#list = list;
    this.#slice = slice;
  }

  nodes(): MaybePromise<readonly NodeByKind[K][]> {
    return whenReady<PageOf<K>, PageOf<K>['nodes']>(this.#read(), ({ nodes }) => nodes);
  }

  edges(): MaybePromise<readonly Edge<K>[]> {
    return whenReady<PageOf<K>, Edge<K>[]>(this.#read(), ({ nodes }) =>
      nodes.map((node: NodeByKind[K]) => ({ node, cursor: () => this.#cursorOf(node) })),
    );
  }

  pageInfo(): MaybePromise<PageInfoShape> {
    return whenReady<PageOf<K>, PageInfoShape>(this.#read(), ({ nodes, hasNext, hasPrevious }) => ({
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: nodes.length === 0 ? null : this.#cursorOf(nodes[0] as NodeByKind[K]),
      endCursor: nodes.length === 0 ? null : this.#cursorOf(nodes.at(-1) as NodeByKind[K]),
    }));
  }

  totalCount(): MaybePromise<number> {
    return this.#session.count(this.#list.kind, this.#list.filter);
  }

  facet(request: FacetRequest<K>): MaybePromise<Facet> {
    return this.#session.facet(this.#list.kind, this.#list.filter, request);
  }

  #read(): MaybePromise<PageOf<K>> {
    this.#page ??= this.#session.page(this.#list, this.#slice);
    return this.#page;
  }

  #cursorOf(node: NodeByKind[K]): string {
    return encodeCursor(this.#list.order.name, this.#list.order.positionOf(node));
  }
}

/** What a kind's lists are narrowed, sorted and counted by. */
interface ConnectionParts<K extends ListKind> {
  readonly filter: Filter<K>;
  readonly orderBy: ReturnType<typeof orderBy<K>>;
  readonly facets?: ReturnType<typeof facetsOf<K>>;
}

/** What all fields that return this connection have in common: their options, and the list they stand for. */
export function connection<K extends ListKind>(
  kind: K,
  type: NodeRef<K>,
  { filter, orderBy, facets }: ConnectionParts<K>,
) {
  const edge = builder.objectRef<Edge<K>>(`${kind}Edge`).implement({
    description: `One ${kind} in a list, with its place there.`,
    fields: (t) => ({
      node: t.field({
        type,
        description: `The ${kind} itself.`,
        resolve: ({ node }) => node as never,
      }),
      cursor: t.string({
        description: 'Its place in the order of the list; pass it as `after` or `before`.',
        resolve: (parent) => parent.cursor(),
      }),
    }),
  });
  const list = builder.objectRef<Connection<K>>(`${kind}Connection`).implement({
    description: `A page of a list of ${kind} nodes, and the size of the whole list.`,
    fields: (t) => ({
      nodes: t.field({
        type: [type],
        description: 'The nodes of this page, in the order of the list.',
        resolve: (parent) => parent.nodes() as never,
      }),
      edges: t.field({
        type: [edge],
        description: 'The same nodes, each with its cursor.',
        resolve: (parent) => parent.edges(),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where this page stands in the list.',
        resolve: (parent) => parent.pageInfo(),
      }),
      totalCount: t.int({
        description: 'The exact number of nodes in the whole list, on all pages.',
        extensions: { wholeListCost: ({ find, share }: ListCost) => find + share * COSTS.count },
        resolve: (parent) => parent.totalCount(),
      }),
      ...(facets && {
        facets: t.field({
          type: facets,
          description: 'What the nodes of the whole list have in common, counted.',
          extensions: { isPartOfList: true },
          resolve: (parent) => parent as never,
        }),
      }),
    }),
  });
  const check = checkArguments((args: ListArguments<K>, archive) => {
    sliceOf(readOrder(kind, args.orderBy), args);
    filter.read(args.filter, archive);
  });
  const listArguments = builder.args((t) => ({
    first: t.int({
      description: `How many from the front, 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} where neither this nor \`last\` is given.`,
    }),
    last: t.int({
      description: `How many from the back, 1 to ${MAX_PAGE_SIZE}; not together with \`first\`.`,
    }),
    after: t.string({ description: 'Only what comes after the node with this cursor.' }),
    before: t.string({ description: 'Only what comes before the node with this cursor.' }),
    filter: t.field({ type: filter.ref as never, description: 'What the list is narrowed to.' }),
    orderBy: t.field({ type: orderBy as never, description: 'What the list is sorted by.' }),
  }));
  return {
    /** The options of a field, by how much of its kind the list can hold. */
    field: (share: Share) => ({
      type: list,
      args: listArguments,
      extensions: {
        ...check,
        cost: ({ filter }: ListArguments<K>) => 1 + findCost(filter, SHARES[share]),
        onceCost: ({ filter }: ListArguments<K>) => filterCost(filter).once,
        listCost: (args: ListArguments<K>): ListCost => ({
          pageSize: args.first ?? args.last ?? DEFAULT_PAGE_SIZE,
          find: findCost(args.filter, SHARES[share]),
          share: SHARES[share],
        }),
      },
    }),
    /** The page that was asked for, of the nodes that meet a condition and the filter. */
    of(
      { archive, session }: Context,
      condition: Condition<K>,
      args: Omit<ListArguments<K>, 'filter' | 'orderBy'> & {
        readonly filter?: unknown;
        readonly orderBy?: unknown;
      },
    ): Connection<K> {
      const order = readOrder(kind, args.orderBy as OrderInput<K> | null | undefined);
      const narrowed = all(condition, filter.read(args.filter as FilterInput, archive));
      return new Connection(session, { kind, filter: narrowed, order }, sliceOf(order, args));
    },
  };
}

/** What it costs to narrow a list that has a share of its kind. */
function findCost(filter: unknown, share: number): number {
  const { reading, find } = filterCost(filter);
  return reading + share * find;
}

/** The paging arguments of the Relay cursor connections specification. */
function sliceOf<K extends ListKind>(order: Order<K>, page: PageArguments): Slice {
  const { first, last, after, before } = page;
  if (first != null && last != null) {
    throw codedError('BAD_PAGE_SIZE', 'Both "first" and "last" are given; a page has one of them.');
  }
  const position = (cursor: string) =>
    decodeCursor(order.name, cursor, (values) => isPositionIn(order, values));
  return {
    count: checkPageSize('first', first) ?? checkPageSize('last', last) ?? DEFAULT_PAGE_SIZE,
    from: last == null ? 'FRONT' : 'BACK',
    ...(after == null ? {} : { after: position(after) }),
    ...(before == null ? {} : { before: position(before) }),
  };
}
