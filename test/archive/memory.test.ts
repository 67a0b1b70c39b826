import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { LIST_KINDS, type ListKind } from '../../src/archive/order.ts';
import type { Records } from '../../src/record/check.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { finish } from '../../src/record/work.ts';
import { anyCondition } from './any-condition.ts';
import { anyOrder, Heap } from './heap.ts';
import { recordsOf } from './records.ts';
import { synthetic } from './synthetic.ts';

const built = (records: Records) => new MemoryArchive(records);
const restored = (records: Records) =>
  finish(MemoryArchive.restore(records, new MemoryArchive(records).parts));

describe.each([
  ['the specimens', recordsOf(SPECIMENS), built],
  ['a synthetic archive', synthetic(50, 1), built],
  ['a smaller synthetic archive', synthetic(12, 2), built],
  ['a synthetic archive that was kept', synthetic(50, 1), restored],
])('the memory archive of %s', (_, records, make) => {
  const archive = make(records);
  const heap = new Heap(records);

  describe.each(LIST_KINDS)('in a list of kind %s', (kind: ListKind) => {
    const anyFilter = anyCondition(kind, heap.of(kind));
    const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

    it('has the pages and the counts of brute force', () => {
      const anyPage = anyOrder(kind).chain((order) =>
        fc.tuple(fc.constant(order), heap.anySlice(kind, order)),
      );
      const property = fc.property(anyFilter, anyPage, (filter, [order, slice]) => {
        const expected = heap.page({ kind, filter, order }, slice);
        const page = archive.page({ kind, filter, order }, slice);
        expect({ ...page, nodes: ids(page.nodes) }).toEqual({
          ...expected,
          nodes: ids(expected.nodes),
        });
        expect(archive.count(kind, filter)).toBe(heap.count(kind, filter));
      });
      fc.assert(property, { numRuns: 80 });
    });

    it('has pages that put together are the whole list, from either end', () => {
      const anySize = fc.integer({ min: 1, max: 30 });
      const anyEnd = fc.constantFrom('FRONT' as const, 'BACK' as const);
      const property = fc.property(
        anyFilter,
        anyOrder(kind),
        anySize,
        anyEnd,
        (filter, order, count, from) => {
          const list = { kind, filter, order };
          const found: string[] = [];
          let page = archive.page(list, { count, from });
          expect(from === 'FRONT' ? page.hasPrevious : page.hasNext).toBe(false);
          for (;;) {
            if (from === 'FRONT') found.push(...ids(page.nodes));
            else found.unshift(...ids(page.nodes));
            if (!(from === 'FRONT' ? page.hasNext : page.hasPrevious)) break;
            const end = from === 'FRONT' ? page.nodes.at(-1) : page.nodes[0];
            const position = order.positionOf(end as never);
            const rest = from === 'FRONT' ? { after: position } : { before: position };
            page = archive.page(list, { count, from, ...rest });
          }
          expect(found).toEqual(ids(heap.list(list)));
        },
      );
      fc.assert(property, { numRuns: 20 });
    });
  });

  it('finds a node under its own kind alone', () => {
    for (const { kind, id } of heap.nodes) {
      expect(archive.find(kind, id)?.id).toBe(id);
      expect(archive.find(kind === 'Quote' ? 'Article' : 'Quote', id)).toBeNull();
    }
  });

  it.each(['', '-', '__proto__', 'constructor'])('finds no node by %j', (id) => {
    expect(archive.find('Article', id)).toBeNull();
  });
});
