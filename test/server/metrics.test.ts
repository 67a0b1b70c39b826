import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { VERSION } from '../../src/index.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { collectMetrics } from '../../src/server/node-metrics.ts';
import type { Observation } from '../../src/server/observation.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { clientOf, ENDPOINT } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));

function measured() {
  const { observe, answer } = collectMetrics(() => archive.dataset);
  const service = createOnRecord({ archive, observe, metrics: answer });
  const metrics = async () => (await service(new Request(new URL('/metrics', ENDPOINT)))).text();
  /** The value of a series by its name and labels. */
  const value = async (series: string) => {
    const line = (await metrics()).split('\n').find((one) => one.startsWith(`${series} `));
    return line === undefined ? undefined : Number(line.slice(series.length + 1));
  };
  return { service, client: clientOf(service), metrics, value };
}

describe('the metrics', () => {
  it('count requests, errors by code, time, cost and answers that were kept', async () => {
    const { service, client, value } = measured();
    for (let time = 0; time < 3; time += 1) await client.ask('{ dataset { kind } }');
    await client.ask('{ nothing { a } also }');
    await client.ask('{ articles(first: 0) { totalCount } }');
    await (await service(new Request(new URL('/export/quotes.csv', ENDPOINT)))).text();
    const requests = (labels: string) => value(`onrecord_requests_total{${labels}}`);
    expect(await requests('place="/graphql",method="POST",status="200"')).toBe(4);
    expect(await requests('place="/graphql",method="POST",status="400"')).toBe(1);
    expect(await requests('place="/export/quotes.csv",method="GET",status="200"')).toBe(1);
    expect(await value('onrecord_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(await value('onrecord_errors_total{code="BAD_PAGE_SIZE"}')).toBe(1);
    expect(await value('onrecord_request_duration_seconds_count{place="/graphql"}')).toBe(5);
    expect(await value('onrecord_query_cost_count')).toBe(3);
    expect(await value('onrecord_cache_total{result="miss"}')).toBe(2);
    expect(await value('onrecord_cache_total{result="hit"}')).toBe(1);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('are not told to %s', async (method) => {
    const { service } = measured();
    const asked = await service(new Request(new URL('/metrics', ENDPOINT), { method }));
    expect([asked.status, asked.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await asked.text()).toBe('');
  });

  it('are told to HEAD without a body', async () => {
    const { service } = measured();
    const asked = await service(new Request(new URL('/metrics', ENDPOINT), { method: 'HEAD' }));
    expect([asked.status, await asked.text()]).toEqual([200, '']);
  });

  it('are no matter of other origins', async () => {
    const { service } = measured();
    const origin = { origin: 'https://elsewhere.test' };
    const preflight = { ...origin, 'access-control-request-method': 'GET' };
    for (const init of [{ headers: origin }, { method: 'OPTIONS', headers: preflight }]) {
      const { headers } = await service(new Request(new URL('/metrics', ENDPOINT), init));
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('tell what is served, and how the process does', async () => {
    const { metrics, value } = measured();
    const { version } = archive.dataset;
    expect(await value(`onrecord_dataset_info{dataset="${version}",version="${VERSION}"}`)).toBe(1);
    const text = await metrics();
    for (const name of [
      'nodejs_eventloop_lag_seconds',
      'nodejs_heap_size_used_bytes',
      'process_cpu_seconds_total',
    ]) {
      expect(text).toMatch(new RegExp(`^${name}\\b`, 'm'));
    }
    expect(text).toMatch(/^# TYPE onrecord_requests_total counter$/m);
  });

  it('do not grow by what clients make up', async () => {
    const { service, client, metrics } = measured();
    const ask = (path: string, init?: RequestInit) =>
      service(new Request(new URL(path, ENDPOINT), init));
    const make = async (name: string) => {
      await ask(`/${name}`);
      await ask(`/export/${name}.csv`);
      await ask(`/export/${name}.${name}`, {
        headers: { 'access-control-request-method': name },
        method: 'OPTIONS',
      });
      await ask(`/graphql?query={${name}}`, { method: name });
      await client.ask(`query ${name} { ${name} }`);
    };
    await make('first');
    await metrics();
    const before = (await metrics()).split('\n').length;
    for (let count = 0; count < 200; count += 1) await make(`name${count}`);
    expect((await metrics()).split('\n').length).toBe(before);
  });

  it('count each for what it is, whatever was before it', async () => {
    const anyObservation: fc.Arbitrary<Observation> = fc.record({
      id: fc.constant('one'),
      lane: fc.constantFrom('plain', 'http', 'repeat'),
      method: fc.constantFrom('GET', 'POST', 'BREW'),
      place: fc.constantFrom('/graphql', '/articles/…', 'other'),
      status: fc.constantFrom(200, 304, 400),
      bytes: fc.nat(100),
      milliseconds: fc.double({ min: 0, max: 10, noNaN: true }),
      cost: fc.constantFrom(undefined, 1, 2_000),
      codes: fc.constantFrom(undefined, undefined, ['A'], ['A', 'B', 'A']),
      cached: fc.constantFrom(undefined, true),
      executor: fc.constantFrom(undefined, 'compiled', 'graphql-js'),
    });
    const property = fc.asyncProperty(
      fc.array(
        fc.tuple(anyObservation, fc.constantFrom(1, 1, 3)).map(([one, times]) => {
          return Array.from({ length: times }, () => one);
        }),
      ),
      async (runs) => {
        const told = runs.flat();
        const { observe, answer } = collectMetrics(() => null);
        for (const one of told) observe({ ...one });
        const lines = new TextDecoder().decode((await answer()).body as Uint8Array).split('\n');
        const asked = told.filter(({ place }) => place === '/graphql');
        const good = asked.filter(({ codes, status }) => codes === undefined && status !== 400);
        const counts: [string, readonly unknown[]][] = [
          ...['GET', 'POST', 'other'].map((method): [string, unknown[]] => [
            `onrecord_requests_total{place="other",method="${method}",status="304"}`,
            told.filter(
              (one) =>
                one.place === 'other' &&
                one.status === 304 &&
                one.method === (method === 'other' ? 'BREW' : method),
            ),
          ]),
          ['onrecord_errors_total{code="B"}', told.filter(({ codes }) => codes?.includes('B'))],
          ['onrecord_lane_total{lane="repeat"}', asked.filter(({ lane }) => lane === 'repeat')],
          ['onrecord_cache_total{result="hit"}', good.filter(({ cached }) => cached)],
          ['onrecord_cache_total{result="miss"}', good.filter(({ cached }) => !cached)],
          [
            'onrecord_executor_total{executor="compiled"}',
            told.filter(({ executor, cached }) => executor === 'compiled' && !cached),
          ],
          [
            'onrecord_query_cost_count',
            told.filter(({ cost, cached }) => cost !== undefined && !cached),
          ],
        ];
        for (const [series, { length }] of counts) {
          const line = lines.find((one) => one.startsWith(`${series} `));
          expect([series, Number(line?.split(' ').at(-1) ?? 0)]).toEqual([series, length]);
        }
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
