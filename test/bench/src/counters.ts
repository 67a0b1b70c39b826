/** Counters of `/metrics`, by name and labels as they stand there. */
export type Counters = ReadonlyMap<string, number>;

export async function readCounters(port: number): Promise<Counters> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith('onrecord_'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))];
    }),
  );
}

/** What onrecord says of the requests between two readings. */
export interface Told {
  readonly cacheHits: number;
  readonly cacheMisses: number;
  /** How many were answered how, such as `lane="plain"`; nothing where it does not tell. */
  readonly ways: Readonly<Record<string, number>>;
}

/** Counters that tell by what way requests were answered. */
const WAYS = /^onrecord_(?:lane|executor)_total\{(.+)\}$/;

export function toldBetween(before: Counters, after: Counters): Told {
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    cacheHits: grown('onrecord_cache_total{result="hit"}'),
    cacheMisses: grown('onrecord_cache_total{result="miss"}'),
    ways: Object.fromEntries(
      [...after.keys()].flatMap((name) => {
        const way = WAYS.exec(name)?.[1];
        const count = grown(name);
        return way === undefined || count === 0 ? [] : [[way, count] as const];
      }),
    ),
  };
}

/** What was said at several times, together. */
export function toldInAll(told: readonly Told[]): Told {
  const ways: Record<string, number> = {};
  for (const each of told) {
    for (const [way, count] of Object.entries(each.ways)) ways[way] = (ways[way] ?? 0) + count;
  }
  return {
    cacheHits: told.reduce((sum, { cacheHits }) => sum + cacheHits, 0),
    cacheMisses: told.reduce((sum, { cacheMisses }) => sum + cacheMisses, 0),
    ways,
  };
}
