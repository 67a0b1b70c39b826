import { bodyOf, getRequest, postRequest, targetOf } from './http-request.ts';
import { OPERATIONS, type OperationName, operationOf } from './operation.ts';
import type { Questions } from './question.ts';
import type { Asked } from './recording.ts';

/** Requests of one kind that all contestants are sent. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  /** Never asked before; asked before; asked by whoever has the answer. */
  readonly kind: 'UNCACHED' | 'REPEATED' | 'UNCHANGED';
  readonly size: 'SMALL' | 'MEDIUM' | 'LARGE';
  readonly batch: number;
  readonly warmUp: number;
  /** What is asked; none of it twice where it is uncached. */
  readonly all: readonly Asked[];
  /** Sent besides, where it changes how the same is answered. */
  readonly headers: readonly string[];
  readonly status: number;
}

/** So many different answers are repeated; a client's favourites, not a single one. */
const FAVOURITES = 10;

/** How many questions an operation needs: none is asked twice. */
export function questionsFor(rounds: number, share: number): Record<OperationName, number> {
  return Object.fromEntries(
    OPERATIONS.map(({ name, batch, warmUp }) => [
      name,
      Math.ceil(warmUp * share) + rounds * Math.ceil(batch * share),
    ]),
  ) as Record<OperationName, number>;
}

/** What is measured; where an archive has too few questions, batches are smaller. */
export function workloads(questions: Questions, rounds: number, share: number): Workload[] {
  const uncached = OPERATIONS.map((operation): Workload => {
    const { name, title, size } = operation;
    const all = questions[name].map((variables) => {
      const asked = bodyOf(operation, variables);
      return { asked, request: postRequest(asked) };
    });
    const warmUp = Math.min(Math.ceil(operation.warmUp * share), Math.floor(all.length / 2));
    const batch = Math.min(
      Math.ceil(operation.batch * share),
      Math.floor((all.length - warmUp) / rounds),
    );
    return { name, title, kind: 'UNCACHED', size, batch, warmUp, all, headers: [], status: 200 };
  });
  return [
    ...uncached,
    repeated('repeat', 'the article page, repeated', 'page', 1_500 * share, uncached),
    repeated('repeat-list', 'the 100 articles, repeated', 'list', 500 * share, uncached),
    {
      ...repeated('repeat-gzip', 'the same, gzip accepted', 'list', 500 * share, uncached),
      headers: ['accept-encoding: gzip'],
    },
    unchanged(questions, 1_500 * share),
  ];
}

function repeated(
  name: string,
  title: string,
  of: OperationName,
  batch: number,
  uncached: readonly Workload[],
): Workload {
  const whole = uncached.find((workload) => workload.name === of) as Workload;
  return {
    ...whole,
    name,
    title,
    kind: 'REPEATED',
    batch: Math.ceil(batch),
    warmUp: Math.ceil(batch * 2),
    all: whole.all.slice(0, FAVOURITES),
  };
}

/** The entity tags that these are sent with are known once they have been answered. */
function unchanged(questions: Questions, batch: number): Workload {
  const page = operationOf('page');
  return {
    name: '304',
    title: 'the article page, a 304',
    kind: 'UNCHANGED',
    size: 'MEDIUM',
    batch: Math.ceil(batch),
    warmUp: Math.ceil(batch * 2),
    all: questions.page.slice(0, FAVOURITES).map((variables) => {
      const asked = targetOf(page, variables);
      return { asked, request: getRequest(asked) };
    }),
    headers: [],
    status: 304,
  };
}

/** The requests of a workload as they are sent. */
export function requestsOf(
  { all, kind, headers }: Workload,
  etagOf: (asked: string) => string | null,
): string[] {
  return all.map(({ asked, request }) => {
    if (kind === 'UNCHANGED') return getRequest(asked, [`if-none-match: ${etagOf(asked)}`]);
    return headers.length === 0 ? request : postRequest(asked, headers);
  });
}
