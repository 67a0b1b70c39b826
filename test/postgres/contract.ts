import fc from 'fast-check';
import { validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import {
  type Archive,
  FACET_ORDERS,
  type FacetRequest,
  type Page,
} from '../../src/archive/archive.ts';
import { attributesOf } from '../../src/archive/attribute.ts';
import { all, type Condition, EVERYTHING, oneOf } from '../../src/archive/condition.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Node, NodeByKind } from '../../src/archive/node.ts';
import { LIST_KINDS, type ListKind } from '../../src/archive/order.ts';
import { CompiledOperation } from '../../src/execution/compiled-operation.ts';
import {
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type ExportFormat,
  exportDataset,
  isExported,
} from '../../src/proof/export.ts';
import type { Records } from '../../src/record/check.ts';
import { limitsOf } from '../../src/server/limits.ts';
import { OperationCheck } from '../../src/server/operation-check.ts';
import { anyCondition } from '../archive/any-condition.ts';
import { anyOrder, Heap } from '../archive/heap.ts';
import { membersOfAll } from '../archive/members.ts';
import { requestOf } from '../execution/opinions.ts';
import { fittingRequest } from '../server/any-document.ts';
import type { Backend } from './backend.ts';

/** How many lists are asked for at once, so that some are answered together. */
const AT_ONCE = 4;
const RUNS = Number(process.env.ONRECORD_CONTRACT_RUNS ?? 12);

/** A page has the nodes that are expected, whatever they are made of. */
function expectPage(page: Page<Node> | undefined, { nodes, ...expected }: Page<Node>): void {
  const { nodes: found = [], ...rest } = page ?? {};
  expect(rest).toEqual(expected);
  expect(membersOfAll(found, nodes)).toEqual(membersOfAll(nodes, nodes));
}

/** What every backend promises, held against going through all there is, of the same records. */
export function describeContract(backend: () => Backend, records: Records): void {
  const heap = new Heap(records);
  const memory = new MemoryArchive(records);
  let archive: Archive;
  beforeAll(async () => {
    archive = await backend().open(records);
  }, 60_000);

  it('is the same dataset as in memory, and the same version', () => {
    expect(archive.dataset).toEqual(memory.dataset);
    for (const { code, name } of records.countries.countries) {
      expect(archive.countries.resolve(code)).toEqual(memory.countries.resolve(code));
      expect(archive.countries.resolve(name)).toEqual(memory.countries.resolve(name));
    }
  });

  it('finds every node by its id, as it was assembled, and nothing else', async () => {
    const session = archive.session();
    const found = await Promise.all(heap.nodes.map(({ kind, id }) => session.find(kind, id)));
    const expected = membersOfAll(heap.nodes, heap.nodes);
    expect(membersOfAll(found, heap.nodes)).toEqual(expected);
    const followed = await Promise.all(heap.nodes.map(({ id }) => session.follow(id)));
    expect(membersOfAll(followed, heap.nodes)).toEqual(expected);
    for (const id of ['', 'x', heap.of('Person')[0]?.id as string, 'QXJ0aWNsZTpub3doZXJl']) {
      expect(await session.find('Article', id)).toBeNull();
    }
  });

  describe.each(LIST_KINDS)('of kind %s', (kind: ListKind) => {
    const filters = fc.array(anyFilter(kind, heap.of(kind)), { minLength: 1, maxLength: AT_ONCE });

    it('has the pages that going through all of it makes, in every order', async () => {
      const property = fc.asyncProperty(
        filters,
        anyOrder(kind).chain((order) =>
          fc.tuple(fc.constant(order), heap.anySlice(kind, order), heap.anySlice(kind, order)),
        ),
        async (conditions, [order, ...slices]) => {
          const session = archive.session();
          const asked = conditions.flatMap((filter) =>
            slices.map((slice) => ({ list: { kind, filter, order }, slice })),
          );
          const pages = await Promise.all(
            asked.map(({ list, slice }) => session.page(list, slice)),
          );
          for (const [at, { list, slice }] of asked.entries()) {
            expectPage(pages[at], heap.page(list, slice));
          }
        },
      );
      await fc.assert(property, { numRuns: RUNS * 2 });
    });

    it('counts what going through all of it counts', async () => {
      const property = fc.asyncProperty(filters, anyRequest(kind), async (conditions, request) => {
        const session = archive.session();
        const told = await Promise.all(
          conditions.map(async (filter) => [
            await session.count(kind, filter),
            await session.facet(kind, filter, request),
          ]),
        );
        const expected = conditions.map((filter) => [
          heap.count(kind, filter),
          heap.facet(kind, filter, request),
        ]);
        expect(told).toEqual(expected);
      });
      await fc.assert(property, { numRuns: RUNS });
    });
  });

  it('answers lists that differ in one value as it answers each alone', async () => {
    const session = archive.session();
    const { nodes } = await session.page(
      { kind: 'Article', filter: EVERYTHING, order: anyOrderOf('Article') },
      { count: 100, from: 'FRONT' },
    );
    for (const order of fc.sample(anyOrder('Quote'), 6)) {
      const extra = fc.sample(anyCondition('Quote', heap.of('Quote')), 1)[0] as Condition<'Quote'>;
      for (const rest of [EVERYTHING, extra]) {
        const lists = nodes.map(({ id }) => ({
          kind: 'Quote' as const,
          filter: all<'Quote'>(oneOf('article', id), rest),
          order,
        }));
        const slice = { count: 2, from: 'BACK' } as const;
        const told = await Promise.all(
          lists.map(async (list) => [
            await session.page(list, slice),
            await session.count('Quote', list.filter),
          ]),
        );
        for (const [at, list] of lists.entries()) {
          const [page, count] = told[at] as [Page<Node>, number];
          expectPage(page, heap.page(list, slice));
          expect(count).toBe(heap.count('Quote', list.filter));
        }
      }
    }
  });

  it('answers any query as memory does, to the byte', async () => {
    const check = new OperationCheck(schema);
    const limits = limitsOf({ cost: 8_000 });
    let answered = 0;
    const property = fc.asyncProperty(fc.gen(), async (draw) => {
      const { query, variables } = fittingRequest(schema, draw);
      const request = requestOf(schema, query, variables);
      if (request === null || validate(schema, request.document).length > 0) return;
      const { document, operation } = request;
      if (check.check(document, operation, variables, memory, limits).errors.length > 0) return;
      const answers = await Promise.all(
        [memory, archive].map((one) =>
          new CompiledOperation(schema, document, operation, variables).execute(
            { archive: one, session: one.session() },
            variables,
          ),
        ),
      );
      const [expected, told] = answers.map(({ data, errors = [] }) =>
        JSON.stringify([data, errors.map((error) => JSON.stringify(error)).sort()]),
      );
      expect(told).toBe(expected);
      answered += 1;
    });
    await fc.assert(property, { numRuns: RUNS * 8 });
    expect(answered).toBeGreaterThan(RUNS / 2);
  }, 60_000);

  const formats = Object.keys(EXPORT_FORMATS) as ExportFormat[];
  const exported = EXPORT_SUBJECTS.flatMap((subject) =>
    formats
      .filter((format) => isExported(subject, format))
      .map((format) => [subject, format] as const),
  );
  it.each(exported)('exports %s as %s, to the byte', async (subject, format) => {
    const [expected, told] = await Promise.all(
      [memory, archive].map((one) => whole(exportDataset(one, subject, format))),
    );
    expect(told).toBe(expected);
  });
}

/** Any filter, those among them that a relation begins with: what one article, speaker or country has. */
function anyFilter<K extends ListKind>(
  kind: K,
  nodes: readonly NodeByKind[K][],
): fc.Arbitrary<Condition<K>> {
  const any = anyCondition(kind, nodes);
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(EVERYTHING) },
    { weight: 6, arbitrary: any },
    { weight: 2, arbitrary: fc.array(any, { minLength: 2, maxLength: 3 }).map((of) => all(...of)) },
  );
}

function anyRequest<K extends ListKind>(kind: K): fc.Arbitrary<FacetRequest<K>> {
  return fc.record({
    attribute: fc.constantFrom(...attributesOf(kind)),
    by: fc.constantFrom(...FACET_ORDERS),
    first: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(100)),
  });
}

function anyOrderOf<K extends ListKind>(kind: K) {
  return fc.sample(anyOrder(kind), 1)[0] as ReturnType<typeof anyOrder<K>> extends fc.Arbitrary<
    infer O
  >
    ? O
    : never;
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
