import type { Metric, Registry } from 'prom-client';

type Labels = Readonly<Record<string, string | number>>;

/** What a tally is of. */
interface Described {
  readonly name: string;
  readonly help: string;
}

/** One value of a metric as it is told. */
interface Told {
  readonly labels: Labels;
  readonly value: number;
  readonly metricName?: string;
}

/**
 * Adds what is told to a registry. prom-client's own counters look their labels up anew each time
 * they count, which takes longer than many an answer; these are told once somebody asks.
 */
function register(
  registry: Registry,
  { name, help }: Described,
  type: 'counter' | 'histogram',
  values: () => readonly Told[],
): void {
  const get = async () => ({ name, help, type, aggregator: 'sum', values: values() });
  const metric = { name, help, type, aggregator: 'sum', get, reset() {} };
  registry.registerMetric(metric as unknown as Metric);
}

/** How often something happened. */
export interface Count {
  readonly labels: Labels;
  count: number;
}

/** Counts by one key, which stands for labels. */
export class Tally {
  readonly #counts = new Map<string, Count>();
  readonly #labelsOf: (key: string) => Labels;

  constructor(registry: Registry, described: Described, labelsOf: (key: string) => Labels) {
    this.#labelsOf = labelsOf;
    register(registry, described, 'counter', () =>
      [...this.#counts.values()].map(({ labels, count }) => ({ labels, value: count })),
    );
  }

  /** What is counted of a key; told from here on, so that it is to be counted at once. */
  of(key: string): Count {
    let known = this.#counts.get(key);
    if (known === undefined) {
      known = { labels: this.#labelsOf(key), count: 0 };
      this.#counts.set(key, known);
    }
    return known;
  }
}

/** How many values lie up to each of some bounds, by one key. */
export class BucketTally {
  readonly #bounds: readonly number[];
  readonly #buckets = new Map<string, { readonly counts: number[]; sum: number }>();

  constructor(
    registry: Registry,
    described: Described,
    bounds: readonly number[],
    labelsOf: (key: string) => Labels,
  ) {
    this.#bounds = bounds;
    const { name } = described;
    register(registry, described, 'histogram', () =>
      [...this.#buckets].flatMap(([key, { counts, sum }]) => {
        const labels = labelsOf(key);
        let count = 0;
        const buckets = [...bounds, '+Inf'].map((le, at) => {
          count += counts[at] as number;
          return { labels: { le, ...labels }, value: count, metricName: `${name}_bucket` };
        });
        return [
          ...buckets,
          { labels, value: sum, metricName: `${name}_sum` },
          { labels, value: count, metricName: `${name}_count` },
        ];
      }),
    );
  }

  observe(key: string, value: number): void {
    let known = this.#buckets.get(key);
    if (known === undefined) {
      known = { counts: new Array(this.#bounds.length + 1).fill(0), sum: 0 };
      this.#buckets.set(key, known);
    }
    let at = 0;
    while (at < this.#bounds.length && value > (this.#bounds[at] as number)) at += 1;
    known.counts[at] = (known.counts[at] as number) + 1;
    known.sum += value;
  }
}
