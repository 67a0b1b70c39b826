import type { List, Page, Session, Slice } from '../src/archive/archive.ts';
import { type MaybePromise, whenReady } from '../src/archive/maybe-promise.ts';
import type { NodeByKind } from '../src/archive/node.ts';
import { DEFAULT_ORDER, type ListKind, type Order } from '../src/archive/order.ts';
import { checkArguments } from './argument-check.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { PageInfo, type PageInfoShape } from './page-info.ts';

const DEFAULT_PAGE_SIZE = 20;
const MAX_PAGE_SIZE = 100;

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

/** A list and the page of it that was asked for. Nothing is read before a field asks for it. */
export class Connection<K extends ListKind> {
  readonly #session: Session;
  readonly #list: List<K>;
  readonly #slice: Slice;
  #page: MaybePromise<PageOf<K>> | undefined;

  constructor(session: Session, kind: K, filter: List<K>['filter'], page: PageArguments) {
    const order: Order<K> = DEFAULT_ORDER[kind];
    this.#session = session;
    this.#list = { kind, filter, order };
    this.#slice = sliceOf(order, page);
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
    return this.#session.count(this.#list);
  }

  #read(): MaybePromise<PageOf<K>> {
    this.#page ??= this.#session.page(this.#list, this.#slice);
    return this.#page;
  }

  #cursorOf(node: NodeByKind[K]): string {
    return encodeCursor(this.#list.order, this.#list.order.positionOf(node));
  }
}

/** What every field that returns this connection has in common: type, paging arguments, their check. */
export function connection<K extends ListKind>(kind: K, type: NodeRef<K>) {
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
        resolve: (parent) => parent.totalCount(),
      }),
    }),
  });
  return {
    type: list,
    args: pageArguments,
    extensions: checkArguments((args: PageArguments) => void sliceOf(DEFAULT_ORDER[kind], args)),
  };
}

/** The paging arguments of the Relay cursor connections specification. */
const pageArguments = builder.args((t) => ({
  first: t.int({
    description: `How many from the front, 1 to ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} where neither this nor \`last\` is given.`,
  }),
  last: t.int({
    description: `How many from the back, 1 to ${MAX_PAGE_SIZE}; not together with \`first\`.`,
  }),
  after: t.string({ description: 'Only what comes after the node with this cursor.' }),
  before: t.string({ description: 'Only what comes before the node with this cursor.' }),
}));

function sliceOf<K extends ListKind>(order: Order<K>, page: PageArguments): Slice {
  const { first, last, after, before } = page;
  if (first != null && last != null) {
    throw codedError('BAD_PAGE_SIZE', 'Both "first" and "last" are given; a page has one of them.');
  }
  return {
    count: pageSize('first', first) ?? pageSize('last', last) ?? DEFAULT_PAGE_SIZE,
    from: last == null ? 'FRONT' : 'BACK',
    ...(after == null ? {} : { after: decodeCursor(order, after) }),
    ...(before == null ? {} : { before: decodeCursor(order, before) }),
  };
}

function pageSize(name: string, size: number | null | undefined): number | null | undefined {
  if (size == null || (size >= 1 && size <= MAX_PAGE_SIZE)) return size;
  throw codedError(
    'BAD_PAGE_SIZE',
    `"${name}" is ${size}; a page has 1 to ${MAX_PAGE_SIZE} nodes. Fetch more by "${name === 'first' ? 'after' : 'before'}".`,
    { limit: MAX_PAGE_SIZE },
  );
}
