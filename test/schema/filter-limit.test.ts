import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT, type GivenError, JSON_TYPE } from '../server/client.ts';
import { codesOf, refusal } from '../server/refusal.ts';
import { client, type ListName, mistake, totalOf } from './filtered.ts';
import type { Filter } from './passes.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `n-${index}`);
const times = (count: number, filter: Filter): Filter[] =>
  Array.from({ length: count }, () => filter);
/** A filter within so many others. */
const within = (depth: number, wrap: (inner: Filter) => Filter): Filter =>
  depth === 0 ? { kind: 'DIRECT' } : wrap(within(depth - 1, wrap));

/** A literal in the GraphQL language. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, inner]) => `${name}: ${literal(inner)}`)}}`;
}

const NESTINGS = [
  ['not', (inner: Filter) => ({ not: inner })],
  ['and', (inner: Filter) => ({ and: [inner] })],
  ['or', (inner: Filter) => ({ or: [inner, {}] })],
  ['all three', (inner: Filter) => ({ and: [{ or: [{ not: inner }] }] })],
] as const;

describe('a filter that is too large', () => {
  it.each<[string, ListName, Filter]>([
    ['some', 'quotes', { article: many(101) }],
    ['a thousand', 'quotes', { person: many(1_000) }],
    ['in a part', 'quotes', { and: [{ or: [{ cue: many(101) }] }] }],
    ['a thousand slugs', 'articles', { slug: many(1_000) }],
    ['within a criterion', 'articles', { person: { slug: many(101) } }],
  ])('has too many values: %s', async (_, list, filter) => {
    const error = await mistake(list, filter);
    expect(error?.extensions).toEqual({ code: 'FILTER_TOO_LARGE', limit: 100 });
    expect(error?.message).toMatch(/more than 100/);
  });

  it('has a thousand ids', async () => {
    const speaker = Array.from({ length: 1_000 }, (_, index) =>
      Buffer.from(`Person:n-${index}`).toString('base64url'),
    );
    const error = await mistake('quotes', { speaker });
    expect(error?.extensions).toEqual({ code: 'FILTER_TOO_LARGE', limit: 100 });
  });

  it.each(NESTINGS)('is nested too deep by %s', async (name, wrap) => {
    const depth = name === 'all three' ? 2 : 6;
    const error = await mistake('quotes', within(depth, wrap));
    expect(error?.extensions).toEqual({ code: 'FILTER_TOO_LARGE', limit: 5 });
    expect(error?.message).toMatch(/more than 5 deep/);
  });

  it.each([
    ['side by side', { and: times(50, { kind: 'DIRECT' }) }],
    ['among others', { or: times(17, { cue: 'said', text: 'a', kind: 'DIRECT' }) }],
    ['deep within', { and: [{ or: [{ and: times(50, { text: 'a' }) }] }] }],
  ])('has too many criteria: %s', async (_, filter) => {
    const error = await mistake('quotes', filter);
    expect(error?.extensions).toEqual({ code: 'FILTER_TOO_LARGE', limit: 50 });
    expect(error?.message).toMatch(/more than 50 criteria/);
  });

  it.each([
    ['all', { and: times(1_900, {}) }],
    ['any', { or: times(1_900, {}) }],
    ['all that are null', { and: times(900, { kind: null }) }],
    ['deep within', { not: { or: [{ and: times(1_900, {}) }] } }],
  ])('has too many parts that ask for nothing: %s', async (_, filter) => {
    const error = await mistake('quotes', filter);
    expect(error?.extensions?.code).toBe('FILTER_TOO_LARGE');
  });

  it('has more values than variables may have', async () => {
    const error = await mistake('quotes', { or: times(1_000, { kind: 'DIRECT' }) });
    expect(error?.extensions).toMatchObject({ code: 'VARIABLES_TOO_LARGE', limit: 2_000 });
  });

  it('is found in a literal, in a nested list and beside other mistakes', async () => {
    const deep = literal(within(6, (inner) => ({ not: inner }))).replaceAll('"DIRECT"', 'DIRECT');
    expect(codesOf(await refusal(client, `{ quotes(filter: ${deep}) { totalCount } }`))).toEqual([
      'FILTER_TOO_LARGE',
    ]);
    const nested = `query ($filter: QuoteFilter) {
      country(code: "AQ") { quotesAbout(filter: $filter) { totalCount } }
      people(first: 0) { totalCount }
    }`;
    const errors = await refusal(client, nested, { filter: { article: many(101) } });
    expect(codesOf(errors)).toEqual(['FILTER_TOO_LARGE', 'BAD_PAGE_SIZE']);
  });
});

describe('a filter that is just not too large', () => {
  it.each(NESTINGS)('may be nested by %s', async (name, wrap) => {
    expect(await totalOf('quotes', within(name === 'all three' ? 1 : 5, wrap))).toBeGreaterThan(0);
  });

  it('may have a hundred values and fifty criteria', async () => {
    expect(await totalOf('quotes', { article: many(100) })).toBe(0);
    const direct = await totalOf('quotes', { kind: 'DIRECT' });
    expect(await totalOf('quotes', { and: times(49, { kind: 'DIRECT' }) })).toBe(direct);
  });
});

describe('a filter nested ten thousand deep in variables', () => {
  const handler = createOnRecord({ archive: new MemoryArchive(recordsOf(SPECIMENS)) });
  const headers = { accept: JSON_TYPE, 'content-type': JSON_TYPE };
  const QUOTES = 'query ($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }';
  const nested = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);

  it.each([
    ['not', QUOTES, nested('{"not":', '}').replace(':}', ':{}}')],
    ['and', QUOTES, nested('{"and":[', ']}')],
    ['or', QUOTES, nested('{"or":', '}').replace(':}', ':{}}')],
    ['lists', QUOTES, `{"and":${nested('[', ']')}}`],
    ['lists of values', QUOTES, `{"person":${nested('[', ']')}}`],
    ['a day', QUOTES, `{"said":{"from":${nested('[', ']')}}}`],
    ['what is no field', QUOTES, nested('{"x":', '}').replace(':}', ':{}}')],
  ])('is refused, not a fault of the service: %s', async (_, query, filter) => {
    // As text: JSON.stringify would not come to the end of it.
    const body = `{"query":${JSON.stringify(query)},"variables":{"filter":${filter}}}`;
    const response = await handler(new Request(ENDPOINT, { method: 'POST', headers, body }));
    const text = await response.text();
    expect(text.slice(0, 300)).not.toMatch(/INTERNAL_SERVER_ERROR/);
    expect(response.status, text.slice(0, 300)).toBe(400);
    const { errors } = JSON.parse(text) as { errors: readonly GivenError[] };
    expect(errors[0]?.extensions?.code).toMatch(/^[A-Z_]+$/);
    expect(text.length).toBeLessThan(10_000);
  });
});
