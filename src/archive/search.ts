import { fold } from '../text/fold.ts';
import { isBlank, type TextQuery } from '../text/text-query.ts';
import type { Page, Session } from './archive.ts';
import { all, type Condition, oneOf } from './condition.ts';
import { type MaybePromise, whenReady } from './maybe-promise.ts';
import type { NodeByKind } from './node.ts';
import { defaultOrder, isPositionIn, type ListKind, type Position } from './order.ts';

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
export class Search {
  readonly query: TextQuery;
  readonly kinds: ReadonlySet<ListKind>;
  /** That a text has what is searched for, and that a name is just that; each of them one and the same. */
  readonly #text: Condition<ListKind>;
  readonly #called: Condition<Named>;

  /** As it was typed, and as that was read. */
  constructor(typed: string, query: TextQuery, kinds: Iterable<ListKind>) {
    this.query = query;
    this.kinds = new Set(kinds);
    this.#text = { test: 'TEXT', field: 'text', query };
    this.#called = oneOf<Named>('name' as never, fold(typed));
  }

  get isBlank(): boolean {
    return isBlank(this.query);
  }

  text<K extends ListKind>(): Condition<K> {
    return this.#text as Condition<K>;
  }

  called<K extends Named>(): Condition<K> {
    return this.#called as Condition<K>;
  }

  /** What meets it of a kind, in whatever section. */
  of<K extends ListKind>(kind: K): Condition<K> {
    if (!(NAMED as readonly ListKind[]).includes(kind)) return this.text();
    return { test: 'ANY', of: [this.#called as Condition<K>, this.text()] };
  }
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
  if (search.isBlank) return [];
  const [section = 0, ...rest] = after ?? [];
  return collect(session, search, Number(section), after === undefined ? undefined : rest, count);
}

/** How many hits there are. */
export function searchCount(session: Session, search: Search): MaybePromise<number> {
  if (search.isBlank) return 0;
  const counts = [...search.kinds].map((kind) => session.count(kind, search.of(kind)));
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
  let found: Hit[] = [];
  // Section by section, at once as long as the archive answers at once.
  for (let at = section; at < SECTIONS.length && found.length < count; at += 1) {
    const before = found;
    const wanted = count - before.length;
    const behind = at === section ? after : undefined;
    const here =
      at === NEWEST
        ? newest(session, search, behind, wanted)
        : named(session, search, at, behind, wanted);
    if (here instanceof Promise) {
      return here.then(async (hits) => {
        const others = await collect(session, search, at + 1, undefined, wanted - hits.length);
        return [...before, ...hits, ...others];
      });
    }
    found = before.length === 0 ? here : before.concat(here);
  }
  return found;
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
  const called = search.called<Named>();
  const filter: Condition<Named> = exact
    ? called
    : all<Named>(search.text(), { test: 'NOT', of: called });
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
  search: Search,
  after: Position | undefined,
  count: number,
): MaybePromise<Hit[]> {
  const { kinds } = search;
  const articles = kinds.has('Article')
    ? page(session, 'Article', search.text(), after?.slice(0, -1), count)
    : null;
  const quotes = kinds.has('Quote') ? page(session, 'Quote', search.text(), after, count) : null;
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
