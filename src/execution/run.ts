import { type FieldNode, locatedError } from 'graphql';
import type { Failures } from './failures.ts';
import type { Variables } from './selection.ts';
import type { Sheet } from './sheet.ts';

/** One execution: what it was asked with, where it is, and what went wrong in it. */
export interface Run {
  readonly context: unknown;
  readonly variables: Variables;
  /** The arguments of the fields that have any, by the number of the field: read once. */
  readonly args: (Variables | undefined)[];
  /** Those that were read before it began, by the node of the field. */
  readonly known: ReadonlyMap<FieldNode, Variables>;
  readonly failures: Failures;
  /** The keys that lead to what is being written: whoever adds one takes it off again. */
  readonly path: (string | number)[];
  readonly sheet: Sheet;
}

/**
 * Writes a value as JSON onto the run's sheet. Where some of it comes later, it is promised that it
 * will have been written. What cannot be written is thrown.
 */
export type Writer = (value: unknown, run: Run) => Promise<void> | undefined;

/** What is written where there is nothing. */
export const NULL = new TextEncoder().encode('null');

/** The same run for what goes on later, where it is now: on a sheet of its own. */
export function continued(run: Run, sheet = run.sheet.insert()): Run {
  return { ...run, path: [...run.path], sheet };
}

/** An error in the place of a value is as good as thrown. */
export function settled(value: unknown): unknown {
  if (value instanceof Error) throw value;
  return value;
}

/**
 * An error where a value should be: told with its place, for null to be written there; or, where
 * that may not be, thrown on, to what it is a part of (GraphQL specification, section 6.4.4).
 */
export function failed(
  error: unknown,
  { path, failures }: Run,
  nodes: readonly FieldNode[],
  mayBeNull: boolean,
): void {
  const located = locatedError(error, nodes, [...path]);
  if (!mayBeNull) throw located;
  failures.add(located, path);
}

/** All that is waited for; none where all is there. */
export function together(waiting: Promise<void>[] | undefined): Promise<void> | undefined {
  if (waiting === undefined) return undefined;
  return waiting.length === 1 ? waiting[0] : Promise.all(waiting).then(() => {});
}

/** What was begun, and is waited for by nobody any more, may fail: it must not end the process. */
export function leaveUnheard(begun: Iterable<unknown> = []): void {
  for (const one of begun) if (one instanceof Promise) one.catch(() => {});
}
