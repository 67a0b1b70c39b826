import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, EVERYTHING } from '../../src/archive/condition.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { defaultOrder, type ListKind, type Order, orderOf } from '../../src/archive/order.ts';
import type { Records } from '../../src/record/check.ts';
import { interval } from '../../src/record/time.ts';
import { anyCondition } from './any-condition.ts';
import { Heap } from './heap.ts';
import { synthetic } from './synthetic.ts';

const now = synthetic(40, 4);
const today = new MemoryArchive(now);

/** What the archive was before some of its articles were there. */
function before(isThere: (article: Records['articles'][number], index: number) => boolean) {
  const records = { ...now, articles: now.articles.filter(isThere) };
  return { archive: new MemoryArchive(records), heap: new Heap(records) };
}

const newest = now.articles
  .map(({ published }) => interval(published).earliest)
  .sort((a, b) => b - a);

const PASTS = [
  ['newer articles', before(({ published }) => interval(published).earliest < (newest[9] ?? 0))],
  ['articles of any time', before((_, index) => index % 3 !== 0)],
] as const;

describe.each(PASTS)('a cursor that was given before %s came', (_, { archive, heap }) => {
  /** Reads a page in the old archive and all others in the new one, which knows more nodes. */
  function readOn<K extends ListKind>(
    kind: K,
    filter: Condition<K>,
    order: Order<K>,
    count: number,
    from: 'FRONT' | 'BACK',
  ): void {
    const known = new Set(heap.of(kind).map(({ id }) => id));
    const list = { kind, filter, order };
    const page = archive.page(list, { count, from });
    const found = page.nodes.map(({ id }) => id);
    const end = from === 'FRONT' ? page.nodes.at(-1) : page.nodes[0];
    let position = end && order.positionOf(end);
    while (position !== undefined) {
      const beyond = from === 'FRONT' ? { after: position } : { before: position };
      const next = today.page(list, { count, from, ...beyond });
      const ids = next.nodes.map(({ id }) => id).filter((id) => known.has(id));
      if (from === 'FRONT') found.push(...ids);
      else found.unshift(...ids);
      const last = from === 'FRONT' ? next.nodes.at(-1) : next.nodes[0];
      position = last && order.positionOf(last);
    }
    expect(found).toEqual(heap.list(list).map(({ id }) => id));
  }

  const anySize = fc.integer({ min: 1, max: 20 });
  const anyEnd = fc.constantFrom('FRONT' as const, 'BACK' as const);

  it.each([
    ['Article', 'PUBLISHED', 'DESC'],
    ['Article', 'PUBLISHED', 'ASC'],
    ['Article', 'QUOTES', 'DESC'],
    ['Quote', 'PUBLISHED', 'DESC'],
    ['Quote', 'TEXT', 'ASC'],
  ] as const)('skips and repeats none of the old: %s by %s, %s', (kind, field, direction) => {
    const order = orderOf(kind as ListKind, field as never, direction);
    const property = fc.property(
      anyCondition<ListKind>(kind, heap.of(kind)),
      anySize,
      anyEnd,
      (filter, count, from) => readOn<ListKind>(kind, filter, order, count, from),
    );
    fc.assert(property, { numRuns: 40 });
  });

  it.each(['Person', 'Organization', 'Country'] as const)(
    'the same among all of kind %s',
    (kind) => {
      const order = defaultOrder(kind as ListKind);
      const property = fc.property(anySize, anyEnd, (count, from) =>
        readOn<ListKind>(kind, EVERYTHING, order, count, from),
      );
      fc.assert(property, { numRuns: 20 });
    },
  );
});
