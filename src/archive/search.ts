import { fold } from '../text/fold.ts';
import { isBlank, type TextQuery } from '../text/text-query.ts';
import type { Page, Session } from './archive.ts';
import { all, type Condition, oneOf } from './condition.ts';
import { type MaybePromise, whenReady } from './maybe-promise.ts';
import type { NodeByKind } from './node.ts';
import { defaultOrder, isPositionIn, LIST_KINDS, type ListKind, type Position } from './order.ts';

/** What can be found; every kind that comes in lists. */
export type Found = NodeByKind[ListKind];

/** One thing that was found, and its place among all of them. */
export interface Hit {
  readonly node: Found;
  /** Whether one of its names is what was searched for, and nothing else. */
  readonly exact: boolean;
  /** Made when it is asked for: most are not. */
  position(): Position;
}

/** What is searched for, and among which kinds. */
export interface Search {
  /** As it was typed. */
  readonly typed: string;
  readonly query: TextQuery;
  readonly kinds: ReadonlySet<ListKind>;
}

type Named = 'Person' | 'Organization' | 'Country';
const NAMED = ['Person', 'Organization', 'Country'] as const satisfies readonly Named[];
const DATED = ['Article', 'Quote'] as const;

/** Hits stand in sections: exact names by kind, other names by kind, then articles and quotes, newest first. */
const SECTIONS = [
  ...NAMED.map((kind) => ({ kinds: [kind], exact: true })),
  ...NAMED.map((kind) => ({ kinds: [kind], exact: false })),
  { kinds: DATED, exact: false },
] as const;
const NEWEST = SECTIONS.length - 1;
/** The place of an article among its quotes: before the first. */
const ARTICLE = -1;

/** The first hits behind a position, at most so many. */
export function searchPage(
  session: Session,
  search: Search,
  count: number,
  after?: Position,
): MaybePromise<Hit[]> {
  if (isBlank(search.query)) return [];
  const [section = 0, ...rest] = after ?? [];
  return collect(session, search, Number(section), after === undefined ? undefined : rest, count);
}

/** How many hits there are. */
export function searchCount(session: Session, search: Search): MaybePromise<number> {
  if (isBlank(search.query)) return 0;
  const counts = LIST_KINDS.filter((kind) => search.kinds.has(kind)).map((kind) =>
    session.count(kind, anywhere(search, kind)),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return counts.some((each) => each instanceof Promise)
    ? whenReady(Promise.all(counts), sum)
    : sum(counts as number[]);
}

/** Whether a position is of the shape that hits have. */
export function isSearchPosition(position: readonly unknown[]): position is Position {
  const [section, ...rest] = position;
  if (typeof section !== 'number' || SECTIONS[section] === undefined) return false;
  const kind = section === NEWEST ? 'Quote' : (SECTIONS[section]?.kinds[0] as Named);
  return isPositionIn(defaultOrder<ListKind>(kind), rest);
}

function collect(
  session: Session,
  search: Search,
  section: number,
  after: Position | undefined,
  count: number,
): MaybePromise<Hit[]> {
  if (count <= 0 || SECTIONS[section] === undefined) return [];
  const here =
    section === NEWEST
      ? newest(session, search, after, count)
      : named(session, search, section, after, count);
  return whenReady<Hit[], Hit[]>(here, (hits) =>
    whenReady<Hit[], Hit[]>(
      collect(session, search, section + 1, undefined, count - hits.length),
      (others) => [...hits, ...others],
    ),
  );
}

function named(
  session: Session,
  search: Search,
  section: number,
  after: Position | undefined,
  count: number,
): MaybePromise<Hit[]> {
  const { kinds, exact } = SECTIONS[section] as (typeof SECTIONS)[number];
  const kind = kinds[0] as Named;
  if (!search.kinds.has(kind)) return [];
  const called = isCalled<Named>(search.typed);
  const filter: Condition<Named> = exact
    ? called
    : all<Named>(text(search.query), { test: 'NOT', of: called });
  return whenReady<Page<NodeByKind[Named]>, Hit[]>(
    page(session, kind, filter as Condition<typeof kind>, after, count),
    ({ nodes }) =>
      nodes.map((node) => {
        const position = () => [section, ...defaultOrder(kind).positionOf(node as never)];
        return { node, exact, position };
      }),
  );
}

/** Articles and quotes, merged: they share the beginning of their orders. */
function newest(
  session: Session,
  { query, kinds }: Search,
  after: Position | undefined,
  count: number,
): MaybePromise<Hit[]> {
  const filter = text<'Article' | 'Quote'>(query);
  const articles = kinds.has('Article')
    ? page(session, 'Article', filter as Condition<'Article'>, after?.slice(0, -1), count)
    : null;
  const quotes = kinds.has('Quote')
    ? page(session, 'Quote', filter as Condition<'Quote'>, after, count)
    : null;
  const both = [articles, quotes] as const;
  return both.some((each) => each instanceof Promise)
    ? whenReady(Promise.all(both), (found) => merged(found as DatedPages, count))
    : merged(both as DatedPages, count);
}

type Dated = NodeByKind[(typeof DATED)[number]];
type DatedPages = readonly [Page<NodeByKind['Article']> | null, Page<NodeByKind['Quote']> | null];

/** The first of two lists, each in its order. */
function merged([articles, quotes]: DatedPages, count: number): Hit[] {
  const [left, right]: (readonly Dated[])[] = [articles?.nodes ?? [], quotes?.nodes ?? []];
  const hits: Hit[] = [];
  let [atLeft, atRight] = [0, 0];
  while (hits.length < count) {
    const [one, other] = [left?.[atLeft], right?.[atRight]];
    const isLeft = other === undefined || (one !== undefined && isBefore(one, other));
    const node = isLeft ? one : other;
    if (node === undefined) break;
    if (isLeft) atLeft += 1;
    else atRight += 1;
    hits.push({ node, exact: false, position: () => [NEWEST, ...placeOf(node)] });
  }
  return hits;
}

/** Both orders begin with the time, newest first; those of one time are few. */
function isBefore(one: Dated, other: Dated): boolean {
  const difference = other.published.earliest - one.published.earliest;
  return difference === 0
    ? defaultOrder('Quote').compare(placeOf(one), placeOf(other)) < 0
    : difference < 0;
}

/** Where it stands among articles and quotes. */
function placeOf(node: Dated): Position {
  return node.kind === 'Quote'
    ? defaultOrder('Quote').positionOf(node)
    : [...defaultOrder('Article').positionOf(node), ARTICLE];
}

function page<K extends ListKind>(
  session: Session,
  kind: K,
  filter: Condition<K>,
  after: Position | undefined,
  count: number,
) {
  return session.page(
    { kind, filter, order: defaultOrder(kind) },
    { count, from: 'FRONT', ...(after && { after }) },
  );
}

function anywhere<K extends ListKind>({ typed, query }: Search, kind: K): Condition<K> {
  if (!(NAMED as readonly ListKind[]).includes(kind)) return text(query);
  return { test: 'ANY', of: [isCalled<K>(typed), text<K>(query)] };
}

function isCalled<K extends ListKind>(typed: string): Condition<K> {
  return oneOf<K>('name' as never, fold(typed));
}

function text<K extends ListKind>(query: TextQuery): Condition<K> {
  return { test: 'TEXT', field: 'text' as never, query };
}
