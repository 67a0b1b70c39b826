import { type FieldNode, locatedError } from 'graphql';
import type { Failures } from './failures.ts';
import type { Variables } from './selection.ts';

/** One execution: what it was asked with, where it is, and what went wrong in it. */
export interface Run {
  readonly context: unknown;
  readonly variables: Variables;
  /** The arguments of the fields that have any, by the number of the field: read once. */
  readonly args: (Variables | undefined)[];
  /** Those that were read before it began, by the node of the field. */
  readonly known: ReadonlyMap<FieldNode, Variables>;
  readonly failures: Failures;
  /** The keys that lead to what is being written: one is added on the way in, and taken off on the way out. */
  readonly path: (string | number)[];
}

/** What is written where there is nothing. */
export const NULL = 'null';

/** The same run for what goes on later: it is where it is now, wherever the others go meanwhile. */
export function continued(run: Run): Run {
  return { ...run, path: [...run.path] };
}

/** The same for what stands at the end of the path, which the run itself leaves. */
export function leaving(run: Run): Run {
  const later = continued(run);
  run.path.pop();
  return later;
}

/**
 * An error where a value should be: told with its place, and null for the value; or, where that may
 * not be null, thrown on, to what it is a part of (GraphQL specification, section 6.4.4).
 */
export function failed(
  error: unknown,
  run: Run,
  nodes: readonly FieldNode[],
  mayBeNull: boolean,
): typeof NULL {
  const located = locatedError(error, nodes, [...run.path]);
  if (!mayBeNull) throw located;
  run.failures.add(located, run.path);
  return NULL;
}
