import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive, List, Slice } from '../../src/archive/archive.ts';
import { all, type Condition, EVERYTHING, oneOf } from '../../src/archive/condition.ts';
import { nodeId } from '../../src/archive/id.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { type ListKind, ordersOf, type Position } from '../../src/archive/order.ts';
import { tokenWords } from '../../src/text/token.ts';
import { synthetic } from '../archive/synthetic.ts';
import { type SqlBackend, serverBackend } from './backend.ts';

const { DATABASE_URL } = process.env;
const ARTICLES = 2_000;
/** A node of a page is looked up in four indexes of three levels at most, and read from as many tables. */
const BUFFERS_A_NODE = 20;
const BUFFERS_A_PAGE = 100;

/** A step of a plan, as EXPLAIN tells it. */
interface Step {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Step[];
}

function stepsOf(step: Step): Step[] {
  return [step, ...(step.Plans ?? []).flatMap(stepsOf)];
}

describe.skipIf(DATABASE_URL === undefined)('the plan of', () => {
  const records = synthetic(ARTICLES, 7);
  const memory = new MemoryArchive(records);
  let backend: SqlBackend;
  let archive: Archive;

  beforeAll(async () => {
    backend = await serverBackend(DATABASE_URL as string);
    archive = await backend.open(records);
  }, 90_000);
  afterAll(() => backend?.close());

  /** What the server does for what is asked of one session, statement by statement. */
  async function plansOf(ask: (one: Archive) => unknown): Promise<Step[]> {
    const statements: [string, readonly string[]][] = [];
    backend.listener = (...statement) => statements.push(statement);
    await ask(archive);
    backend.listener = null;
    const plans: Step[] = [];
    for (const [text, values] of statements) {
      const { rows } = await backend.connection.sql(
        `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
        values,
      );
      const [explained] = rows as readonly { 'QUERY PLAN': readonly [{ Plan: Step }] }[];
      if (explained !== undefined) plans.push(explained['QUERY PLAN'][0].Plan);
    }
    return plans;
  }

  /** Pages of two sizes, from the front of a list, its middle and near its end. */
  async function expectProportion<K extends ListKind>(list: List<K>, index: RegExp): Promise<void> {
    const total = memory.count(list.kind, list.filter);
    for (const depth of [0, 0.5, 0.9]) {
      const after = positionAt(list, Math.floor(depth * total));
      for (const count of [10, 40]) {
        const slice: Slice = { count, from: 'FRONT', ...(after && { after }) };
        const plans = await plansOf((one) => one.session().page(list, slice));
        const steps = plans.flatMap(stepsOf);
        const read = plans.reduce(
          (sum, plan) => sum + plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
          0,
        );
        expect(read).toBeLessThan(BUFFERS_A_PAGE + BUFFERS_A_NODE * (count + 1));
        expect(steps.flatMap((step) => step['Index Name'] ?? []).join()).toMatch(index);
        const scanned = steps.filter((step) => step['Node Type'].includes('Seq Scan'));
        expect(scanned.map((step) => step['Relation Name'])).toEqual([]);
        expect(steps.map((step) => step['Node Type'])).not.toContain('Hash Join');
      }
    }
  }

  function positionAt<K extends ListKind>(list: List<K>, place: number): Position | undefined {
    let after: Position | undefined;
    for (let left = place; left > 0; ) {
      const slice: Slice = { count: left, from: 'FRONT', ...(after && { after }) };
      const { nodes } = memory.page(list, slice);
      after = list.order.positionOf(nodes.at(-1) as never);
      left -= nodes.length;
    }
    return after;
  }

  const everywhere = (['Article', 'Quote'] as const).flatMap((kind) =>
    ordersOf<ListKind>(kind).map((order) => [order.name, kind, order] as const),
  );
  it.each(everywhere)(
    'a page of all in the order %s walks the index of the order',
    async (name, kind, order) => {
      const [, field, direction] = name.split('.') as [string, string, string];
      const own = `${field}_${direction}`.toLowerCase();
      await expectProportion({ kind, filter: EVERYTHING, order }, new RegExp(`${own}_idx|_pkey`));
    },
  );

  const newest = ordersOf('Quote').find(({ name }) => name === 'Quote.PUBLISHED.DESC');
  const quotes = (filter: Condition<'Quote'>) =>
    ({ kind: 'Quote', filter, order: newest }) as List<'Quote'>;
  const top = (attribute: 'about' | 'speaker') =>
    memory.facet('Quote', EVERYTHING, { attribute, by: 'COUNT', first: 1 }).buckets[0]
      ?.value as string;

  it('what is about a country, within some months, walks the country within these days', async () => {
    const months = memory.facet('Quote', EVERYTHING, {
      attribute: 'month',
      by: 'VALUE',
      first: 100,
    });
    const from = `${months.buckets.at(2)?.value}-01`;
    const to = `${months.buckets.at(-3)?.value}-01`;
    const filter = all<'Quote'>(oneOf('about', top('about')), {
      test: 'DAYS',
      range: { from, to },
    });
    expect(memory.count('Quote', filter)).toBeGreaterThan(50);
    await expectProportion(quotes(filter), /quote_posting_pkey/);
  });

  it('what a speaker said walks the speaker', async () => {
    await expectProportion(quotes(oneOf('speaker', top('speaker'))), /quote_posting_pkey/);
  });

  it('a country that nobody mentions is known without looking', async () => {
    const filter = all<'Quote'>(oneOf('about', nodeId('Country', 'XX')), oneOf('kind', 'DIRECT'));
    const plans = await plansOf((one) => one.session().page(quotes(filter), FIRST));
    expect(plans.flatMap(stepsOf).flatMap((step) => step['Relation Name'] ?? [])).toEqual([
      'quote_value',
    ]);
  });

  describe('a search, newest first,', () => {
    const counts = new Map<string, number>();
    for (const { quotes: own } of records.articles) {
      for (const { segments } of own) {
        const words = new Set(segments.flatMap(({ text }) => tokenWords(text)));
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const byCount = [...counts].sort(([, a], [, b]) => a - b).map(([word]) => word);
    const has = (word: string): Condition<'Quote'> => ({
      test: 'TEXT',
      field: 'words',
      query: { words: [word], phrases: [], prefix: null },
    });

    it('for the most common word walks what is newest', async () => {
      await expectProportion(quotes(has(byCount.at(-1) as string)), /quote_pkey/);
    });

    it('for a rare word finds it by the index of words', async () => {
      const rare = byCount.find((word) => counts.get(word) === 5) as string;
      await expectProportion(quotes(has(rare)), /quote_words_found/);
    });
  });

  it('a facet of all reads what was counted when it was loaded', async () => {
    const request = { attribute: 'speaker', by: 'COUNT', first: 10 } as const;
    const [plan] = await plansOf((one) => one.session().facet('Quote', EVERYTHING, request));
    const steps = stepsOf(plan as Step);
    expect(steps.flatMap((step) => step['Relation Name'] ?? [])).toEqual(['quote_value']);
    expect((plan as Step)['Shared Hit Blocks'] + (plan as Step)['Shared Read Blocks']).toBeLessThan(
      40,
    );
  });
});

const FIRST: Slice = { count: 20, from: 'FRONT' };
