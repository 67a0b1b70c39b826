import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Variables } from './selection.ts';

/** Where a value stands in an answer, from the inside out. */
export interface Path {
  readonly before: Path | null;
  readonly key: string | number;
}

/** One execution: what it was asked with, and what went wrong in it. */
export interface Run {
  readonly context: unknown;
  readonly variables: Variables;
  /** The arguments of the fields that have any, by the number of the field: read once. */
  readonly args: (Variables | undefined)[];
  readonly errors: GraphQLError[];
}

/** What is written where there is nothing. */
export const NULL = 'null';

/**
 * An error where a value should be: told with its place, and null for the value; or, where that may
 * not be null, thrown on, to what it is a part of (GraphQL specification, section 6.4.4).
 */
export function failed(
  error: unknown,
  run: Run,
  nodes: readonly FieldNode[],
  path: Path,
  mayBeNull: boolean,
): typeof NULL {
  const located = locatedError(error, nodes, keysOf(path));
  if (!mayBeNull) throw located;
  run.errors.push(located);
  return NULL;
}

function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | null = path; at !== null; at = at.before) keys.push(at.key);
  return keys.reverse();
}
