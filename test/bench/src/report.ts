import type { Outcome } from './contest.ts';
import { CONTESTANTS } from './contestant.ts';
import type { Growth } from './growth.ts';
import type { Loading, Start } from './loading.ts';
import { median, percentile } from './median.ts';
import type { Profile } from './profile.ts';
import { isMet, type Target } from './target.ts';

/** One workload: who took how much, and how often that is what onrecord took. */
export function outcomeText({ workload, figures, told }: Outcome): string {
  const own = figures.find(({ server }) => server === 'onrecord');
  const rows = figures.map(({ server, wrong, ...figure }) => {
    const title = CONTESTANTS.find(({ name }) => name === server)?.title ?? server;
    if (wrong !== null) return [title, 'not timed'];
    return [
      title,
      fixed(figure.cpu, 0),
      own && own.wrong === null ? `x${fixed(figure.cpu / own.cpu, 2)}` : '',
      fixed(figure.perSecond, 0),
      fixed(figure.p50, 2),
      fixed(figure.p99, 2),
      `${figure.bytes}`,
      `${figure.errors}`,
      `±${fixed(spread(figure.rounds) * 100, 0)} %`,
    ];
  });
  const heading = ['', 'CPU µs', 'ratio', 'req/s', 'p50 ms', 'p99 ms', 'bytes', 'errors', 'rounds'];
  const wrong = figures.flatMap((figure) =>
    figure.wrong === null ? [] : [`! ${figure.server} ${figure.wrong}`],
  );
  const ways = Object.entries(told?.ways ?? {}).map(([way, count]) => `${way}: ${count}`);
  const says = told
    ? [
        `onrecord: ${told.cacheHits} answers from its cache, ${told.cacheMisses} not; ${ways.join(', ') || 'by what lane it does not tell'}`,
      ]
    : [];
  return [
    `## ${workload.title} (${workload.name})`,
    aligned([heading, ...rows]),
    ...says,
    ...wrong,
    '',
  ].join('\n');
}

export function loadingText(loadings: readonly Loading[]): string {
  const row = (what: string, { cpu, resident, mostResident }: Start) => [
    what,
    fixed(cpu, 2),
    fixed(resident / 1e6, 0),
    fixed(mostResident / 1e6, 0),
  ];
  const rows = loadings.flatMap(({ articles, anew, fromIndex }) => [
    row(`${articles} articles`, anew),
    row('  from the index kept of them', fromIndex),
  ]);
  return `## start\n${aligned([['', 'CPU s', 'resident MB', 'most MB'], ...rows])}\n`;
}

export function growthText(growths: readonly Growth[], sizes: readonly [number, number]): string {
  const rows = growths.map(({ title, cpu, ratio, questions }) => [
    title,
    ...(questions === 0
      ? ['no questions alike']
      : [fixed(cpu[0], 0), fixed(cpu[1], 0), `x${fixed(ratio, 2)}`, `${questions}`]),
  ]);
  const heading = ['', ...sizes.map((size) => `µs of ${size}`), 'growth', 'questions'];
  return `## growth, matches of the same number\n${aligned([heading, ...rows])}\n`;
}

export function targetText(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const { what, measured, where, unit, must, aim, isCost } = target;
    const sign = isCost ? '<=' : '>=';
    return [
      what,
      measured === null ? 'not measured' : `${fixed(measured, 2)}${unit}`,
      `${sign} ${must}${unit}`,
      `${sign} ${aim}${unit}`,
      measured === null ? '' : isMet(target, aim) ? 'aim' : isMet(target, must) ? 'must' : 'MISSED',
      where,
    ];
  });
  return `## targets\n${aligned([['', 'measured', 'must', 'aim', 'met', 'worst at'], ...rows], 5)}\n`;
}

export function profileText({ workload, file, functions }: Profile): string {
  const rows = functions.map(({ name, place, microseconds, part }) => [
    `${name} ${place}`,
    fixed(microseconds, 1),
    `${fixed(part * 100, 1)} %`,
  ]);
  return `## ${workload.title}: ${file}\n${aligned([['', 'µs a request', ''], ...rows])}\n`;
}

/** How far the middle half of the rounds lies apart, as a part of the median to either side. */
function spread(rounds: readonly number[]): number {
  const sorted = Float64Array.from(rounds).sort();
  return (percentile(sorted, 0.75) - percentile(sorted, 0.25)) / 2 / median(rounds);
}

function fixed(figure: number, digits: number): string {
  return Number.isFinite(figure) ? figure.toFixed(digits) : '-';
}

/** Columns: the first to the left, others to the right but those from `left` on. */
function aligned(rows: readonly (readonly string[])[], left = Number.POSITIVE_INFINITY): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, cell.length);
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 || at >= left ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
