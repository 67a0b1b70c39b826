import {
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLNullableType,
  isEnumType,
  isSpecifiedScalarType,
} from 'graphql';
import type { MaybePromise } from '../archive/maybe-promise.ts';
import { quoted } from './json-text.ts';
import { NULL, type Path, type Run } from './run.ts';

/** Writes a value as JSON. What cannot be written is thrown. */
export type Writer = (value: unknown, run: Run, path: Path) => MaybePromise<string>;

/** Writes scalars and enum values. */
export function leafWriter(type: GraphQLLeafType): Writer {
  const write = isEnumType(type)
    ? (value: unknown) => `"${type.serialize(value)}"`
    : isSpecifiedScalarType(type)
      ? (value: unknown) => written(type.serialize(value))
      : (value: unknown) => JSON.stringify(defined(type, type.serialize(value)));
  return (value) => (value == null ? NULL : write(value));
}

function written(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function defined(type: GraphQLNullableType, value: unknown): unknown {
  if (value != null) return value;
  throw new GraphQLError(`${type} cannot be serialized: it has no value.`);
}

/** Writes what may not be null. */
export function nonNullWriter(write: Writer, field: string): Writer {
  const checked = (text: string): string => {
    if (text !== NULL) return text;
    throw new Error(`Cannot return null for non-nullable field ${field}.`);
  };
  return (value, run, path) => {
    const text = write(value, run, path);
    return typeof text === 'string' ? checked(text) : text.then(checked);
  };
}

/** Writes lists, each item by itself. */
export function listWriter(
  write: Writer,
  fail: (error: unknown, run: Run, path: Path) => string,
): Writer {
  const writeItem = (item: unknown, run: Run, path: Path): MaybePromise<string> => {
    try {
      if (item instanceof Promise) {
        return item
          .then((value) => write(settled(value), run, path))
          .catch((error) => fail(error, run, path));
      }
      const text = write(settled(item), run, path);
      return typeof text === 'string' ? text : text.catch((error) => fail(error, run, path));
    } catch (error) {
      return fail(error, run, path);
    }
  };
  return (value, run, path) => {
    if (value == null) return NULL;
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError('A list was expected, and there is none.');
    }
    const items = Array.isArray(value) ? value : Array.from(value as Iterable<unknown>);
    const texts = items.map((item, at) => writeItem(item, run, { before: path, key: at }));
    return joined(texts, (all) => `[${all.join(',')}]`);
  };
}

/** An error in the place of a value is as good as thrown. */
export function settled(value: unknown): unknown {
  if (value instanceof Error) throw value;
  return value;
}

/** What is made of texts, once all of them are there. */
export function joined(
  texts: readonly MaybePromise<string>[],
  join: (texts: readonly string[]) => string,
): MaybePromise<string> {
  return texts.every((text) => typeof text === 'string')
    ? join(texts as readonly string[])
    : Promise.all(texts).then(join);
}
