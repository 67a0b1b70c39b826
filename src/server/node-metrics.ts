import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Dataset } from '../archive/archive.ts';
import type { Answer } from './exchange.ts';
import { GRAPHQL_PATH } from './graphql.ts';
import { BucketTally, type Count, Tally } from './node-tally.ts';
import type { Again, Known, Observation, Observer } from './observation.ts';
import { VERSION } from './version.ts';

/** Figures of a running service, in the text format of Prometheus. */
export interface Metrics {
  readonly observe: Observer;
  readonly answer: () => Promise<Answer>;
}

/** Metrics of one service; `dataset` tells what it answers from at the moment, null for nothing yet. */
export function collectMetrics(dataset: () => Dataset | null): Metrics {
  const registry = new Registry();
  // Memory, CPU time and the lag of the event loop.
  collectDefaultMetrics({ register: registry });
  const counted = (name: string, help: string, ...labels: readonly string[]) =>
    new Tally(registry, { name, help }, (key) => {
      const values = key.split(' ');
      return Object.fromEntries(labels.map((label, at) => [label, values[at] as string]));
    });
  const requests = counted(
    'onrecord_requests_total',
    'Requests answered, by place, method and HTTP status.',
    ...['place', 'method', 'status'],
  );
  const errors = counted('onrecord_errors_total', 'Errors told to clients, by code.', 'code');
  const cached = counted(
    'onrecord_cache_total',
    'Answers to GraphQL, by whether they were kept from an earlier request.',
    'result',
  );
  const lanes = counted(
    'onrecord_lane_total',
    'Requests of GraphQL, by the way they came; repeat: known to the byte, plain: past Node’s HTTP server.',
    'lane',
  );
  const executors = counted(
    'onrecord_executor_total',
    'Operations that were executed, by what executed them.',
    'executor',
  );
  const seconds = new BucketTally(
    registry,
    {
      name: 'onrecord_request_duration_seconds',
      help: 'Time from a request’s head to its answer, by place.',
    },
    [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    (place) => ({ place }),
  );
  const cost = new BucketTally(
    registry,
    { name: 'onrecord_query_cost', help: 'Cost of the operations that were asked for.' },
    [10, 100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000],
    () => ({}),
  );
  new Gauge({
    name: 'onrecord_dataset_info',
    help: 'Always 1; what is served, in the labels.',
    labelNames: ['dataset', 'version'],
    registers: [registry],
    collect() {
      this.reset();
      const served = dataset();
      if (served !== null) this.set({ dataset: served.version, version: VERSION }, 1);
    },
  });
  /** What is counted each time that a request is answered so. */
  const countsOf = ({ lane, place, method, status, codes, executor, cached: isCached }: Known) => {
    const counts = [requests.of(`${place} ${METHODS.has(method) ? method : 'other'} ${status}`)];
    if (codes !== undefined) for (const code of new Set(codes)) counts.push(errors.of(code));
    if (executor !== undefined && !isCached) counts.push(executors.of(executor));
    if (place !== GRAPHQL_PATH) return counts;
    counts.push(lanes.of(lane));
    if ((status === 200 || status === 304) && codes === undefined) {
      counts.push(cached.of(isCached ? 'hit' : 'miss'));
    }
    return counts;
  };
  const count = (counts: readonly Count[], known: Known, milliseconds: number): void => {
    for (const one of counts) one.count += 1;
    seconds.observe(known.place, milliseconds / 1000);
    if (known.cost !== undefined && !known.cached) cost.observe('', known.cost);
  };
  // Most requests are answered as the last one was, and count as the same.
  let last: { readonly known: Known; readonly counts: readonly Count[] } | undefined;
  const observe = (observation: Observation): void => {
    if (last === undefined || !isCountedAs(observation, last.known)) {
      last = { known: observation, counts: countsOf(observation) };
    }
    count(last.counts, observation, observation.milliseconds);
  };
  const again = (known: Known): Again => {
    let counts: readonly Count[] | undefined;
    return (_, milliseconds) => {
      counts ??= countsOf(known);
      count(counts, known, milliseconds);
    };
  };
  return {
    observe: Object.assign(observe, { again }),
    answer: async () => ({
      status: 200,
      headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
      body: new TextEncoder().encode(await registry.metrics()),
    }),
  };
}

/** Whether two requests are the same to all that is counted, but for what they took. */
function isCountedAs(one: Known, other: Known): boolean {
  return (
    one.place === other.place &&
    one.method === other.method &&
    one.status === other.status &&
    one.lane === other.lane &&
    one.executor === other.executor &&
    one.cached === other.cached &&
    one.codes === undefined &&
    other.codes === undefined
  );
}

/** A label may not be anything a client makes up. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
