import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filters } from '../../src/archive/archive.ts';
import { assemble } from '../../src/archive/assemble.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import {
  COUNTRY_ROLES,
  type Involvement,
  type Node,
  type NodeByKind,
  ORGANIZATION_ROLES,
  PERSON_ROLES,
} from '../../src/archive/node.ts';
import { DEFAULT_ORDER, type ListKind } from '../../src/archive/order.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Heap } from './heap.ts';
import { recordsOf } from './records.ts';

const records = recordsOf(SPECIMENS);
const archive = new MemoryArchive(records);
const heap = new Heap(assemble(records, archive.countries));

function expectOracle<K extends ListKind>(
  kind: K,
  anyFilter: fc.Arbitrary<Filters[K]>,
  passes: (filter: Filters[K]) => (node: NodeByKind[K]) => boolean,
  numRuns: number,
): void {
  const order = DEFAULT_ORDER[kind];
  const property = fc.property(anyFilter, heap.anySlice(kind), (filter, slice) => {
    const { total, nodes, ...expected } = heap.page(kind, passes(filter), slice);
    const page = archive.page<K>({ kind, filter, order }, slice);
    expect(page.nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expect({ hasPrevious: page.hasPrevious, hasNext: page.hasNext }).toEqual(expected);
    expect(archive.count<K>({ kind, filter, order })).toBe(total);
  });
  fc.assert(property, { numRuns });
}

function involved<Role extends string>(kind: Node['kind'], roles: readonly Role[]) {
  return fc.record(
    { id: heap.anyId(kind), roles: fc.subarray([...roles]) },
    { requiredKeys: ['id'] },
  );
}

function plays<Role>(
  wanted: { readonly id: string; readonly roles?: readonly Role[] } | undefined,
  parts: readonly Involvement<Role>[],
): boolean {
  if (wanted === undefined) return true;
  const part = parts.find(({ id }) => id === wanted.id);
  return part?.roles.some((role) => wanted.roles?.includes(role) ?? true) ?? false;
}

describe('a page and a count of the memory archive are those of brute force', () => {
  it('for quotes', () => {
    const anyFilter = fc.record(
      {
        articleId: heap.anyId('Article'),
        speakerId: heap.anyId('Person', 'Organization', 'UnnamedSource', 'Country'),
        aboutId: heap.anyId('Country'),
        onBehalfOfId: heap.anyId('Country'),
      },
      { requiredKeys: [] },
    );
    // Members that most quotes of the archive have, so that several hold at once.
    const likely = fc.constantFrom(...heap.of('Quote')).chain((quote) =>
      fc.record(
        {
          articleId: fc.constant(quote.articleId),
          speakerId: fc.constantFrom(...quote.speakerIds, '-'),
          aboutId: fc.constantFrom(...quote.aboutIds, '-'),
          onBehalfOfId: fc.constantFrom(...quote.onBehalfOfIds, '-'),
        },
        { requiredKeys: [] },
      ),
    );
    const passes = (filter: Filters['Quote']) => (quote: NodeByKind['Quote']) =>
      (filter.articleId ?? quote.articleId) === quote.articleId &&
      (filter.speakerId === undefined || quote.speakerIds.includes(filter.speakerId)) &&
      (filter.aboutId === undefined || quote.aboutIds.includes(filter.aboutId)) &&
      (filter.onBehalfOfId === undefined || quote.onBehalfOfIds.includes(filter.onBehalfOfId));
    expectOracle('Quote', fc.oneof(anyFilter, likely), passes, 600);
  });

  it('for articles', () => {
    const anyFilter = fc.record(
      {
        country: involved('Country', COUNTRY_ROLES),
        person: involved('Person', PERSON_ROLES),
        organization: involved('Organization', ORGANIZATION_ROLES),
      },
      { requiredKeys: [] },
    );
    const likely = fc.constantFrom(...heap.of('Article')).chain((article) => {
      const one = <Role extends string>(
        parts: readonly Involvement<Role>[],
        roles: readonly Role[],
      ) =>
        fc.record(
          { id: fc.constantFrom(...parts.map(({ id }) => id)), roles: fc.subarray([...roles]) },
          { requiredKeys: ['id'] },
        );
      return fc.record(
        {
          country: one(article.countries, COUNTRY_ROLES),
          person: one(article.people, PERSON_ROLES),
          organization: one(article.organizations, ORGANIZATION_ROLES),
        },
        { requiredKeys: [] },
      );
    });
    const passes =
      ({ country, person, organization }: Filters['Article']) =>
      (article: NodeByKind['Article']) =>
        plays(country, article.countries) &&
        plays(person, article.people) &&
        plays(organization, article.organizations);
    expectOracle('Article', fc.oneof(anyFilter, likely), passes, 600);
  });

  it('for people', () => {
    const anyFilter = fc.record({ countryId: heap.anyId('Country') }, { requiredKeys: [] });
    const passes = (filter: Filters['Person']) => (person: NodeByKind['Person']) =>
      filter.countryId === undefined || person.countryIds.includes(filter.countryId);
    expectOracle('Person', anyFilter, passes, 300);
  });

  it.each(['Organization', 'Country'] as const)('for all of kind %s', (kind) => {
    expectOracle<'Organization' | 'Country'>(kind, fc.constant({}), () => () => true, 200);
  });
});

describe('a node of the memory archive', () => {
  it('is found under its own kind alone', () => {
    for (const { kind, id } of heap.nodes) {
      expect(archive.find(kind, id)?.id).toBe(id);
      expect(archive.find(kind === 'Quote' ? 'Article' : 'Quote', id)).toBeNull();
    }
  });

  it.each(['', '-', '__proto__', 'constructor'])('is not found by %j', (id) => {
    expect(archive.find('Article', id)).toBeNull();
  });
});
