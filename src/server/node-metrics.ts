import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Dataset } from '../archive/archive.ts';
import type { Answer } from './exchange.ts';
import type { Observer } from './observation.ts';
import { VERSION } from './version.ts';

/** Figures of a running service, in the text format of Prometheus. */
export interface Metrics {
  readonly observe: Observer;
  readonly answer: () => Promise<Answer>;
}

/** Metrics of one service; `dataset` tells what it answers from at the moment, null for nothing yet. */
export function collectMetrics(dataset: () => Dataset | null): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, CPU time and the lag of the event loop.
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'onrecord_requests_total',
    help: 'Requests answered, by place, method and HTTP status.',
    labelNames: ['place', 'method', 'status'],
    registers,
  });
  const errors = new Counter({
    name: 'onrecord_errors_total',
    help: 'Errors told to clients, by code.',
    labelNames: ['code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'onrecord_request_duration_seconds',
    help: 'Time from a request’s head to its answer, by place.',
    labelNames: ['place'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const cost = new Histogram({
    name: 'onrecord_query_cost',
    help: 'Cost of the operations that were asked for.',
    buckets: [10, 100, 1_000, 5_000, 10_000, 25_000, 50_000, 100_000],
    registers,
  });
  const cached = new Counter({
    name: 'onrecord_cache_total',
    help: 'Answers to GraphQL, by whether they were kept from an earlier request.',
    labelNames: ['result'],
    registers,
  });
  const lanes = new Counter({
    name: 'onrecord_lane_total',
    help: 'Requests of GraphQL, by the way they came; repeat: known to the byte, plain: past Node’s HTTP server.',
    labelNames: ['lane'],
    registers,
  });
  const executors = new Counter({
    name: 'onrecord_executor_total',
    help: 'Operations that were executed, by what executed them.',
    labelNames: ['executor'],
    registers,
  });
  new Gauge({
    name: 'onrecord_dataset_info',
    help: 'Always 1; what is served, in the labels.',
    labelNames: ['dataset', 'version'],
    registers,
    collect() {
      this.reset();
      const served = dataset();
      if (served !== null) this.set({ dataset: served.version, version: VERSION }, 1);
    },
  });
  return {
    observe(observation) {
      const { lane, place, method, status, milliseconds, executor, codes = [] } = observation;
      requests.inc({ place, method: METHODS.has(method) ? method : 'other', status });
      seconds.observe({ place }, milliseconds / 1000);
      for (const code of new Set(codes)) errors.inc({ code });
      if (observation.cost !== undefined && !observation.cached) cost.observe(observation.cost);
      if (place === '/graphql') lanes.inc({ lane });
      if (executor !== undefined && !observation.cached) executors.inc({ executor });
      if (place === '/graphql' && (status === 200 || status === 304) && codes.length === 0) {
        cached.inc({ result: observation.cached ? 'hit' : 'miss' });
      }
    },
    answer: async () => ({
      status: 200,
      headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
      body: new TextEncoder().encode(await registry.metrics()),
    }),
  };
}

/** A label may not be anything a client makes up. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
