import fc from 'fast-check';
import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Records } from '../../src/record/check.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { synthetic } from '../archive/synthetic.ts';
import { clientOf } from '../server/client.ts';
import { anyValues } from './any-criterion.ts';
import { anyFilter } from './any-filter.ts';
import { criteriaOf } from './criteria.ts';
import { graphOf } from './graph.ts';
import { LISTS, listsOf } from './lists.ts';
import { busiestOwners } from './owners.ts';
import { type Filter, passes } from './passes.ts';

const specimens = recordsOf(SPECIMENS);
/** The specimens, of whose people some hold an office of a country that is not theirs. */
const records: Records = {
  ...specimens,
  people: specimens.people.map((person, index) =>
    index % 4 === 0
      ? {
          ...person,
          positions: [{ title: 'harbour envoy', of: 'country:EE' }, ...person.positions],
        }
      : person,
  ),
};

describe.each([
  ['the specimens', records, LISTS],
  ['a synthetic archive', synthetic(40, 6), null],
])('in %s', async (_, records, given) => {
  // What a request may cost is tested elsewhere.
  const limits = { cost: 1_000_000 };
  const client = clientOf(createOnRecord({ archive: new MemoryArchive(records), limits }));
  const graph = await graphOf(client, records);
  const criteria = criteriaOf(records, graph);
  const values = anyValues(records, graph);
  const lists = given ?? listsOf(busiestOwners(records, graph));

  describe.each(lists.map((list) => [list.place, list] as const))('%s', async (_, list) => {
    const whole = (await list.edges(client)).map(({ node }) => graph.name(node.id));
    const own = criteria[list.nodes] ?? {};
    const expectFiltered = async (filter: Filter) => {
      const expected = whole.filter((name) => passes(own, filter, name));
      const edges = await list.edges(client, { filter });
      expect(edges.map(({ node }) => graph.name(node.id))).toEqual(expected);
      expect((await list.page(client, { first: 1, filter })).totalCount).toBe(expected.length);
    };

    it('has what passes the filter, in the same order, and counts it', async () => {
      const any = anyFilter(values[list.nodes] ?? {});
      await fc.assert(fc.asyncProperty(any, expectFiltered), { numRuns: 15 });
    });

    // Nested lists take the same filters, so the root stands for them.
    const alone = list.place.startsWith('Query.') ? Object.keys(own) : [];
    it.each(alone)('is narrowed by "%s" alone', async (name) => {
      const any = fc.record({ [name]: values[list.nodes]?.[name] as fc.Arbitrary<unknown> });
      await fc.assert(fc.asyncProperty(any, expectFiltered), { numRuns: 6 });
    });
  });

  it('every criterion of every filter is among these', () => {
    for (const [kind, own] of Object.entries(criteria)) {
      const type = getNamedType(schema.getType(`${kind}Filter`));
      const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
      expect([...Object.keys(own), 'and', 'or', 'not'].sort()).toEqual(fields.sort());
      expect(Object.keys(values[kind] ?? {}).sort()).toEqual(Object.keys(own).sort());
    }
    expect(Object.keys(criteria).sort()).toEqual(
      [...new Set(lists.map(({ nodes }) => nodes))].sort(),
    );
  });
});
