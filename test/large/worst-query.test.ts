import { beforeAll, describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { orderOf } from '../../src/archive/order.ts';
import { loadCountries } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';
import { type Client, clientOf, type Variables } from '../server/client.ts';
import { WORST } from './worst-queries.ts';

const ARTICLES = 100_000;
const MOST_MILLISECONDS = 250;
const MOST_BYTES = 2_000_000;

let client: Client;
let slug: string;

beforeAll(() => {
  const archive = new MemoryArchive(syntheticRecords(ARTICLES, 1, loadCountries()));
  slug = archive.page(
    { kind: 'Article', filter: { test: 'ALL', of: [] }, order: orderOf('Article', 'QUOTES') },
    { count: 1, from: 'FRONT' },
  ).nodes[0]?.record.slug as string;
  // Nothing is answered from the cache here.
  client = clientOf(createOnRecord({ archive, limits: { cache: 0 } }));
});

/**
 * How long the process was held, at best of three. What else the machine does is not the query's
 * fault: neither the clock nor what the process's threads used of the machine can be less than that.
 */
async function held(query: string, variables?: Variables) {
  const times: number[] = [];
  let answer = await client.ask(query, variables);
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    const used = process.cpuUsage();
    answer = await client.ask(query, variables);
    const { user, system } = process.cpuUsage(used);
    times.push(performance.now() - start, (user + system) / 1_000);
  }
  return { answer, milliseconds: Math.min(...times) };
}

describe('the worst that is let through', () => {
  it.each(Object.entries(WORST))('%s', async (_, { query, variables }) => {
    const { answer, milliseconds } = await held(query, variables);
    expect(answer.errors ?? [], answer.text.slice(0, 300)).toEqual([]);
    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
    expect(answer.text.length).toBeLessThan(MOST_BYTES);
  });

  it.each([
    ['TEXT', '“a b” ', 16_500],
    ['TEXT', 'we ', 33_000],
    ['TEXT', 'lorem ipsum ', 8_300],
    ['HTML', '<p>lorem <b>ipsum</b></p>', 8_300],
    ['HTML', '<div>', 79_000],
  ])('a copy that is no copy, as %s: %s, %i times', async (format, piece, times) => {
    const text = piece.repeat(times);
    const query = `query ($slug: String!, $text: String!) {
      verify(article: $slug, text: $text, format: ${format}) { shift checks { status differences { found } } }
    }`;
    const { answer, milliseconds } = await held(query, { slug, text });
    expect(answer.errors ?? [], answer.text.slice(0, 300)).toEqual([]);
    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
  });
});
