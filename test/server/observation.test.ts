import { expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../src/server/node-log.ts';
import { collectMetrics } from '../../src/server/node-metrics.ts';
import {
  allOf,
  type Known,
  type Observation,
  type Observer,
} from '../../src/server/observation.ts';
import { converse } from './conversation.ts';
import { serve } from './serving.ts';

const TIMES = 4;
const body = JSON.stringify({ query: 'query Named { articles { totalCount } }' });
const bytes = [
  'POST /graphql HTTP/1.1',
  'host: 127.0.0.1',
  'content-type: application/json',
  `content-length: ${body.length}`,
  '',
  body,
].join('\r\n');

/** What was told of each, less what is no two requests'. */
const shared = (told: readonly Observation[]) =>
  told.map(({ id: _, milliseconds: __, ...known }) => known);

it('tells those who make something of a repeated request once what it tells all others', async () => {
  const [each, prepared]: [Observation[], Observation[]] = [[], []];
  const lines: string[] = [];
  let made = 0;
  const preparing: Observer = Object.assign((one: Observation) => void prepared.push(one), {
    again: (known: Known) => {
      made += 1;
      return (id: string, milliseconds: number) =>
        void prepared.push({ ...known, id, milliseconds });
    },
  });
  const log = openLog('info', { write: (line) => void lines.push(line) });
  const metrics = collectMetrics(() => null);
  const observe = allOf((one) => void each.push(one), preparing, log.observe, metrics.observe);
  const serving = await serve({ observe }, true);
  onTestFinished(() => serving.close());
  for (let time = 0; time < TIMES; time += 1) {
    await converse(serving.origin, bytes, { answers: 1 });
  }

  expect(each.map(({ lane }) => lane)).toEqual(['plain', 'plain', 'repeat', 'repeat']);
  expect(prepared).toEqual(each);
  expect(made).toBe(1);
  const [first, second, ...again] = shared(each);
  expect(second).toEqual(first);
  expect(again).toEqual(
    again.map(() => ({ ...first, lane: 'repeat', cached: true, executor: undefined })),
  );
  expect(lines.map((line) => JSON.parse(line))).toMatchObject(
    each.map(({ id, milliseconds, operationName, cached }) => ({
      request: id,
      operation: operationName,
      milliseconds: Math.round(milliseconds * 1000) / 1000,
      ...(cached !== undefined && { cached }),
    })),
  );
  const answer = await metrics.answer();
  const figures = new TextDecoder().decode(answer.body as Uint8Array);
  for (const figure of [
    `onrecord_requests_total{place="/graphql",method="POST",status="200"} ${TIMES}`,
    `onrecord_lane_total{lane="repeat"} ${TIMES - 2}`,
    `onrecord_cache_total{result="hit"} ${TIMES - 2}`,
    'onrecord_executor_total{executor="compiled"} 2',
    `onrecord_request_duration_seconds_count{place="/graphql"} ${TIMES}`,
    'onrecord_query_cost_count 2',
  ]) {
    expect(figures.split('\n')).toContain(figure);
  }
});
