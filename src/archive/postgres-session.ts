import DataLoader from 'dataloader';
import {
  type Facet,
  type FacetRequest,
  type List,
  OverdueError,
  type Page,
  type Session,
  type Slice,
} from './archive.ts';
import type { Condition } from './condition.ts';
import { type Kind, kindOfId } from './id.ts';
import type { MaybePromise } from './maybe-promise.ts';
import type { Node, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';
import { nameOfAlike } from './postgres-lead.ts';
import {
  type CountAsked,
  type FacetAsked,
  type PageAsked,
  type PostgresParts,
  PostgresReader,
} from './postgres-reader.ts';
import type { Sql } from './postgres-sql.ts';

/** What one request reads of a dataset in a database: what is asked for at once is answered together, and once. */
export class PostgresSession implements Session {
  readonly #known: ReadonlyMap<string, Node>;
  readonly #nodes: DataLoader<string, Node | null>;
  readonly #pages: DataLoader<PageAsked, Page<Node>, string>;
  readonly #counts: DataLoader<CountAsked, number, string>;
  readonly #facets: DataLoader<FacetAsked, Facet, string>;

  /** `known` are nodes that need not be asked for. */
  constructor(
    sql: Sql,
    parts: PostgresParts,
    known: ReadonlyMap<string, Node>,
    expires = Number.POSITIVE_INFINITY,
  ) {
    const reader = new PostgresReader((text, values) => {
      if (Date.now() > expires) throw new OverdueError('the session is overdue');
      return sql(text, values);
    }, parts);
    this.#known = known;
    this.#nodes = new DataLoader((ids) => reader.nodes(ids));
    this.#pages = new DataLoader((asked) => reader.pages(asked), {
      cacheKeyFn: ({ list: { kind, filter, order }, slice }) =>
        nameOfAlike([kind, filter, order.name, slice]),
    });
    this.#counts = new DataLoader((asked: readonly CountAsked[]) => reader.counts(asked), {
      cacheKeyFn: nameOfAlike,
    });
    this.#facets = new DataLoader((asked: readonly FacetAsked[]) => reader.facets(asked), {
      cacheKeyFn: nameOfAlike,
    });
  }

  find<K extends Kind>(kind: K, id: string): MaybePromise<NodeByKind[K] | null> {
    if (kindOfId(id) !== kind) return null;
    const known = this.#known.get(id);
    if (known !== undefined) return known as NodeByKind[K];
    return this.#nodes.load(id) as Promise<NodeByKind[K] | null>;
  }

  follow(id: string): MaybePromise<Node> {
    return this.#known.get(id) ?? (this.#nodes.load(id) as Promise<Node>);
  }

  page<K extends ListKind>(list: List<K>, slice: Slice): Promise<Page<NodeByKind[K]>> {
    const asked = { list: list as unknown as List<ListKind>, slice };
    return this.#pages.load(asked) as Promise<Page<NodeByKind[K]>>;
  }

  count<K extends ListKind>(kind: K, filter: Condition<K>): Promise<number> {
    return this.#counts.load({ kind, filter: filter as Condition<ListKind> });
  }

  facet<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    request: FacetRequest<K>,
  ): Promise<Facet> {
    return this.#facets.load({
      kind,
      filter: filter as Condition<ListKind>,
      request: request as unknown as FacetRequest<ListKind>,
    });
  }
}
