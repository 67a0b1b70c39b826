import type { Figures, Outcome } from './contest.ts';
import type { Growth } from './growth.ts';
import type { Loading } from './loading.ts';

/** Something that onrecord promises of its speed. */
export interface Target {
  readonly what: string;
  /** What was measured, and where it was worst; null where it was not. */
  readonly measured: number | null;
  readonly where: string;
  readonly unit: '' | ' s' | ' MB';
  readonly must: number;
  readonly aim: number;
  /** Whether less is better. */
  readonly isCost: boolean;
}

/** The archive that loading is promised for. */
const LARGE = 100_000;

/** How often a workload costs another server what it costs onrecord. */
type Ratio = (figures: ReadonlyMap<string, Figures>) => number | undefined;

const times =
  (server: string): Ratio =>
  (figures) =>
    quotient(figures, server, 'onrecord');
const part =
  (server: string): Ratio =>
  (figures) =>
    quotient(figures, 'onrecord', server);

export function targets(
  outcomes: readonly Outcome[],
  loadings: readonly Loading[],
  growths: readonly Growth[],
): Target[] {
  const uncached = outcomes.filter(({ workload }) => workload.kind === 'UNCACHED');
  const kept = outcomes.filter(({ workload }) => workload.kind !== 'UNCACHED');
  const precompressed = kept.filter(({ workload }) => workload.headers.length > 0);
  const identical = kept.filter(({ workload }) => workload.headers.length === 0);
  const small = uncached.filter(({ workload }) => workload.size !== 'LARGE');
  const large = uncached.filter(({ workload }) => workload.size === 'LARGE');
  const loading = loadings.find(({ articles }) => articles === LARGE);
  const started = { where: `${LARGE} articles` };
  const grown = growths.filter(({ questions }) => questions > 0);
  const [steepest] = [...grown].sort((a, b) => b.ratio - a.ratio);
  return [
    {
      ...least('repeated answers and 304, against bare node:http', identical, times('bare')),
      must: 0.9,
      aim: 1.2,
    },
    {
      ...least('the same, precompressed', precompressed, times('bare')),
      must: 0.9,
      aim: 1.2,
    },
    {
      ...most('uncached, CPU against mercurius + JIT', uncached, part('mercurius-jit')),
      must: 1,
      aim: 0.7,
    },
    {
      ...least('uncached, against Apollo Server 5', uncached, times('apollo')),
      must: 2.5,
      aim: 3.5,
    },
    { ...least('uncached, against stock Yoga', small, times('yoga')), must: 3, aim: 5 },
    { ...least('the large list, against stock Yoga', large, times('yoga')), must: 2.5, aim: 5.5 },
    {
      ...started,
      what: 'start, from the index kept, CPU',
      measured: loading?.fromIndex.cpu ?? null,
      unit: ' s',
      must: 8,
      aim: 3,
      isCost: true,
    },
    {
      ...started,
      what: 'start, read, checked and indexed anew, CPU',
      measured: loading?.anew.cpu ?? null,
      unit: ' s',
      must: 8,
      aim: 3,
      isCost: true,
    },
    {
      ...started,
      what: 'resident once started, either way',
      measured: loading ? Math.max(loading.anew.resident, loading.fromIndex.resident) / 1e6 : null,
      unit: ' MB',
      must: 600,
      aim: 300,
      isCost: true,
    },
    {
      what: 'growth in an archive ten times as large',
      measured: steepest?.ratio ?? null,
      where: steepest?.title ?? '',
      unit: '',
      must: 1.5,
      aim: 1.1,
      isCost: true,
    },
    { ...least('all on, against all off', outcomes, times('plain')), must: 0.85, aim: 0.95 },
  ];
}

export function isMet({ measured, isCost }: Target, bound: number): boolean {
  return measured !== null && (isCost ? measured <= bound : measured >= bound);
}

function least(what: string, outcomes: readonly Outcome[], ratio: Ratio) {
  return { ...worst(outcomes, ratio, (a, b) => a - b), what, unit: '' as const, isCost: false };
}

function most(what: string, outcomes: readonly Outcome[], ratio: Ratio) {
  return { ...worst(outcomes, ratio, (a, b) => b - a), what, unit: '' as const, isCost: true };
}

/** Every workload has to meet a target, so the one that is farthest off is told. */
function worst(
  outcomes: readonly Outcome[],
  ratio: Ratio,
  order: (a: number, b: number) => number,
) {
  const measured = outcomes.flatMap(({ workload, figures }) => {
    const found = ratio(new Map(figures.map((each) => [each.server, each])));
    return found === undefined ? [] : [{ measured: found, where: workload.title }];
  });
  measured.sort((a, b) => order(a.measured, b.measured));
  return measured[0] ?? { measured: null, where: '' };
}

function quotient(
  figures: ReadonlyMap<string, Figures>,
  above: string,
  below: string,
): number | undefined {
  const [a, b] = [figures.get(above), figures.get(below)];
  return a && b && a.wrong === null && b.wrong === null ? a.cpu / b.cpu : undefined;
}
