import { describe, expect, it } from 'vitest';
import type { Session, Slice } from '../../src/archive/archive.ts';
import { all, type Condition, EVERYTHING, oneOf } from '../../src/archive/condition.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import {
  DIRECTIONS,
  defaultOrder,
  type ListKind,
  type Order,
  orderFields,
  orderOf,
} from '../../src/archive/order.ts';
import type { Records } from '../../src/record/check.ts';
import { synthetic } from './synthetic.ts';

const RARE = 'zymurgy';

/** The records with a rare word spoken in five quotes, however many there are. */
function withRareWord(records: Records): Records {
  const step = Math.floor(records.articles.length / 5);
  const articles = records.articles.map((article, number) => {
    const spoken = article.quotes.findIndex(({ segments }) => segments.length > 0);
    const quotes = article.quotes.map((quote, index) => ({
      ...quote,
      segments: quote.segments.map((segment) =>
        number % step === 0 && index === spoken
          ? { ...segment, text: `${segment.text} ${RARE}` }
          : segment,
      ),
    }));
    return { ...article, quotes };
  });
  return { ...records, articles };
}

const [small, large] = [200, 2000].map(
  (articles) => new MemoryArchive(withRareWord(synthetic(articles, 5))),
) as [MemoryArchive, MemoryArchive];

/** What one session looks at. */
function touched(archive: MemoryArchive, use: (session: Session) => unknown): number {
  const before = archive.touched;
  use(archive.session());
  return archive.touched - before;
}

/** Ten times the articles, and at most half as much again to look at. */
function expectNoGrowth<K extends ListKind>(
  kind: K,
  filter: Condition<K>,
  order: Order<K> = defaultOrder(kind),
  slices: (archive: MemoryArchive) => readonly Slice[] = () => [{ count: 20, from: 'FRONT' }],
): void {
  const [less, more] = [small, large].map((archive) => {
    const costs = slices(archive).map((slice) =>
      touched(archive, (session) => session.page<K>({ kind, filter, order }, slice)),
    );
    return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  }) as [number, number];
  // In a list ten times as long, finding a place takes some steps more.
  expect(more).toBeLessThanOrEqual(1.5 * less + 40);
  expect(more).toBeLessThan(500);
}

const direct = oneOf<'Quote'>('kind', 'DIRECT');
const ORDERS = (['Article', 'Quote'] as const).flatMap((kind) =>
  orderFields<ListKind>(kind).flatMap((field) =>
    DIRECTIONS.map((direction) => {
      const order = orderOf<ListKind>(kind, field, direction);
      // Besides everything, a value that a constant part of the nodes has.
      const narrowed = kind === 'Quote' ? direct : oneOf<'Article'>('language', 'en');
      return [order.name, kind, order, [EVERYTHING, narrowed as Condition<ListKind>]] as const;
    }),
  ),
);
const DEPTHS = [0.1, 0.3, 0.5, 0.7, 0.9];

describe('in an archive ten times as large a page costs the same', () => {
  it.each(ORDERS)('at either end of %s', (_, kind, order, filters) => {
    for (const filter of filters) {
      for (const from of ['FRONT', 'BACK'] as const) {
        expectNoGrowth<ListKind>(kind, filter, order, () => [{ count: 20, from }]);
      }
    }
  });

  it.each(ORDERS)('deep in %s', (_, kind, order, filters) => {
    const deep = (archive: MemoryArchive): Slice[] => {
      const total = archive.dataset.counts[kind];
      const whole = { kind, filter: EVERYTHING, order };
      const { nodes } = archive.page<ListKind>(whole, { count: total, from: 'FRONT' });
      return DEPTHS.flatMap((depth): Slice[] => {
        const position = order.positionOf(nodes[Math.floor(total * depth)] as never);
        return [
          { count: 20, from: 'FRONT', after: position },
          { count: 20, from: 'BACK', before: position },
        ];
      });
    };
    for (const filter of filters) expectNoGrowth<ListKind>(kind, filter, order, deep);
  });

  it.each<[string, Condition<'Quote'>]>([
    ['what is not so', { test: 'NOT', of: direct }],
    ['one or the other', { test: 'ANY', of: [direct, oneOf('kind', 'MIXED')] }],
    ['one and the other', all(direct, oneOf<'Quote'>('speakerType', 'PERSON'))],
    ['a time', { test: 'DAYS', range: { to: '2020-12-31' } }],
    ['a day without a single quote', { test: 'DAYS', range: { to: '1066-10-14' } }],
    ['a speaker nobody is', oneOf('speaker', '-')],
  ])('of %s', (_, filter) => expectNoGrowth('Quote', filter));

  it.each(ORDERS)('of the few with a rare word in %s', (_, kind, order) => {
    const query = { words: [RARE], phrases: [], prefix: null };
    const word = { test: 'TEXT', field: 'text', query } as const;
    expectNoGrowth<ListKind>(kind, word as Condition<ListKind>, order);
  });

  it.each(['text', 'words'] as const)('of those with a rare word in their %s', (field) => {
    for (const query of [
      { words: [RARE], phrases: [], prefix: null },
      { words: ['the', RARE], phrases: [], prefix: null },
      { words: [RARE], phrases: [['a', 'the']], prefix: null },
      { words: [], phrases: [], prefix: RARE.slice(0, 4) },
    ]) {
      expectNoGrowth('Quote', { test: 'TEXT', field, query });
    }
  });
});

const sizeOf = (filter: Condition<'Quote'>) => large.count('Quote', filter);
const speakers = large.facet('Quote', EVERYTHING, {
  attribute: 'speaker',
  by: 'COUNT',
  first: 100,
});
const rare = oneOf<'Quote'>('speaker', speakers.buckets.at(-1)?.value ?? '');
const query = { words: [RARE], phrases: [], prefix: null };
const word = { test: 'TEXT', field: 'text', query } as const satisfies Condition<'Quote'>;
const not = (of: Condition<'Quote'>): Condition<'Quote'> => ({ test: 'NOT', of });

describe('a total and a facet look at little more than the shortest list of the index', () => {
  it.each<[string, Condition<'Quote'>, Condition<'Quote'>]>([
    ['a value', direct, direct],
    ['a rare value among many', all(direct, rare), rare],
    ['the same the other way round', all(rare, direct), rare],
    ['the same deep within', all(direct, all(all(rare), EVERYTHING)), rare],
    [
      'either of two',
      all(direct, { test: 'ANY', of: [rare, word] }),
      { test: 'ANY', of: [rare, word] },
    ],
    ['a rare value and not another', all(not(direct), rare), rare],
    ['a rare word', all(direct, word), word],
    ['a rare value on some days', all({ test: 'DAYS', range: { from: '1900-01-01' } }, rare), rare],
    [
      'a rare value said some time',
      all({ test: 'SAID', range: {}, certainty: 'POSSIBLE' }, rare),
      rare,
    ],
  ])('%s', (_, filter, shortest) => {
    expect(sizeOf(shortest)).toBeGreaterThan(0);
    // Each is looked up in each other list, which takes a few steps where that is long.
    const most = 12 * sizeOf(shortest) + 50;
    if (shortest !== direct) expect(most).toBeLessThan(sizeOf(direct) / 2);
    const facet = { attribute: 'about', by: 'COUNT', first: 10 } as const;
    expect(touched(large, (session) => session.count('Quote', filter))).toBeLessThanOrEqual(most);
    expect(touched(large, (session) => session.facet('Quote', filter, facet))).toBeLessThanOrEqual(
      most,
    );
  });

  it('and at none for the total of everything, of a value, or of all but a value', () => {
    for (const filter of [EVERYTHING, direct, not(direct), all<'Quote'>(EVERYTHING, direct)]) {
      expect(touched(large, (session) => session.count('Quote', filter))).toBe(0);
    }
  });

  it('and at the values alone for a facet of everything', () => {
    const facet = { attribute: 'kind', by: 'COUNT', first: 10 } as const;
    expect(touched(large, (session) => session.facet('Quote', EVERYTHING, facet))).toBe(3);
  });
});
