import { GraphQLError } from 'graphql';
import type { MaybePromise } from '../archive/maybe-promise.ts';
import { leaving, NULL, type Run } from './run.ts';

/** Writes a value as JSON. What cannot be written is thrown. */
export type Writer = (value: unknown, run: Run) => MaybePromise<string>;

/** Writes what may not be null. */
export function nonNullWriter(write: Writer, field: string): Writer {
  const checked = (text: string): string => {
    if (text !== NULL) return text;
    throw new Error(`Cannot return null for non-nullable field ${field}.`);
  };
  return (value, run) => {
    const text = write(value, run);
    return typeof text === 'string' ? checked(text) : text.then(checked);
  };
}

/** Writes lists, each item by itself. */
export function listWriter(write: Writer, fail: (error: unknown, run: Run) => string): Writer {
  const writeItem = (item: unknown, at: number, run: Run): MaybePromise<string> => {
    const depth = run.path.push(at);
    try {
      if (item instanceof Promise) {
        const later = leaving(run);
        return item
          .then((value) => write(settled(value), later))
          .catch((error) => fail(error, later));
      }
      const text = write(settled(item), run);
      if (typeof text === 'string') {
        run.path.pop();
        return text;
      }
      const later = leaving(run);
      return text.catch((error) => fail(error, later));
    } catch (error) {
      run.path.length = depth;
      return fail(error, leaving(run));
    }
  };
  return (value, run) => {
    if (value == null) return NULL;
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError('A list was expected, and there is none.');
    }
    const items = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
    let text = '[';
    try {
      for (let at = 0; at < items.length; at += 1) {
        const before = at === 0 ? '' : ',';
        const part = writeItem(items[at], at, run);
        if (typeof part !== 'string') {
          return withRest([text + before, part], at + 1, items.length, ']', (index) => [
            ',',
            writeItem(items[index], index, run),
          ]);
        }
        text += before;
        text += part;
      }
    } catch (error) {
      leaveUnheard(items);
      throw error;
    }
    return `${text}]`;
  };
}

/** An error in the place of a value is as good as thrown. */
export function settled(value: unknown): unknown {
  if (value instanceof Error) throw value;
  return value;
}

/** What was written, the first part that is not there yet, and all behind it: brought together once it is. */
export function withRest(
  written: readonly MaybePromise<string>[],
  next: number,
  count: number,
  end: string,
  write: (at: number) => readonly MaybePromise<string>[],
): Promise<string> {
  const parts = [...written];
  try {
    for (let at = next; at < count; at += 1) parts.push(...write(at));
  } catch (error) {
    leaveUnheard(parts);
    throw error;
  }
  return Promise.all([...parts, end]).then((all) => all.join(''));
}

/** What was begun, and is waited for by nobody any more, may fail: it must not end the process. */
function leaveUnheard(begun: readonly unknown[]): void {
  for (const one of begun) if (one instanceof Promise) one.catch(() => {});
}
