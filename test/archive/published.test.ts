import { describe, expect, it } from 'vitest';
import { CERTAINTIES, type Condition } from '../../src/archive/condition.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { ListKind } from '../../src/archive/order.ts';
import type { Records } from '../../src/record/check.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Heap } from './heap.ts';
import { recordsOf } from './records.ts';

type Time = Omit<Records['articles'][number]['published'], 'stated'>;

/** Times that lie as far from their day in UTC as any can, and some that mean much more than others. */
const TIMES: readonly Time[] = [
  { date: '2020-03-10', time: '00:00', offset: '+14:00' },
  { date: '2020-03-10', time: '23:59:59', offset: '-12:00' },
  { date: '2020-03-10', time: '00:00' },
  { date: '2020-03-10', time: '23:59' },
  { date: '2020-03-10' },
  { date: '2020-03-11', time: '00:00', offset: '+00:00' },
  { date: '2020-03-09', time: '23:59', offset: '+00:00' },
  { from: '2020-01-01', to: '2020-03-31' },
  { from: '2019-01-01', to: '2021-12-31' },
  { date: '2020-02-01', time: '12:00' },
];

const specimens = recordsOf(SPECIMENS);
const [article] = specimens.articles;
if (article === undefined) throw new Error('no specimens');
const records: Records = {
  ...specimens,
  articles: TIMES.map((time, index) => ({
    ...article,
    slug: `${article.slug}-${index}`,
    published: { stated: 'as printed', ...time },
  })),
};
const archive = new MemoryArchive(records);
const heap = new Heap(records);
const published = heap.of('Article').map((node) => node.published);
const instants = published.flatMap(({ earliest, latest }) =>
  [earliest, latest].flatMap((at) => [at - 1, at, at + 1]),
);
const days = ['2020-01-01', '2020-03-08', '2020-03-09', '2020-03-10', '2020-03-11', '2020-03-12'];

/** Every range with these ends, those that are open and those that end before they begin among them. */
function ranges<T>(ends: readonly T[]): { readonly from?: T; readonly to?: T }[] {
  const open = [undefined, ...new Set(ends)];
  return open.flatMap((from) =>
    open.map((to) => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) })),
  );
}

describe.each(['Article', 'Quote'] as const)('of kind %s', (kind: ListKind) => {
  const expectBruteForce = (condition: Condition<'Article' | 'Quote'>) => {
    const expected = heap.count(kind, condition as never);
    expect(archive.count(kind, condition as never), JSON.stringify(condition)).toBe(expected);
  };

  it('those of a day are found, wherever on earth it was', () => {
    for (const range of ranges(days)) expectBruteForce({ test: 'DAYS', range });
    const day = { from: '2020-03-10', to: '2020-03-10' };
    const perArticle = kind === 'Article' ? 1 : article.quotes.length;
    expect(archive.count<ListKind>(kind, { test: 'DAYS', range: day } as never)).toBe(
      5 * perArticle,
    );
  });

  it.each(CERTAINTIES)(
    'those between two instants are found, however long they are: %s',
    (certainty) => {
      for (const range of ranges(instants))
        expectBruteForce({ test: 'INSTANTS', range, certainty });
    },
  );
});
