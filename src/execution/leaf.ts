import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';
import { KeptText } from '../text/kept-text.ts';
import type { Sheet } from './sheet.ts';

const TEXTS: ReadonlySet<GraphQLLeafType> = new Set([GraphQLString, GraphQLID]);
const PLAIN: ReadonlySet<GraphQLLeafType> = new Set([GraphQLInt, GraphQLFloat, GraphQLBoolean]);
const encoder = new TextEncoder();

/** Writes a scalar or an enum's value that is there; where it cannot be told, throws, with nothing written. */
export type LeafWriter = (value: unknown, sheet: Sheet) => void;

/** One for each type: many fields are of one. */
const writers = new WeakMap<GraphQLLeafType, LeafWriter>();

export function leafWriter(type: GraphQLLeafType): LeafWriter {
  const known = writers.get(type);
  if (known !== undefined) return known;
  const made = writerOf(type);
  writers.set(type, made);
  return made;
}

function writerOf(type: GraphQLLeafType): LeafWriter {
  if (isEnumType(type)) {
    const names = new Map(
      type.getValues().map(({ name, value }) => [value, encoder.encode(`"${name}"`)]),
    );
    return (value, sheet) => {
      const name = names.get(value);
      if (name === undefined) sheet.writeText(String(type.serialize(value)));
      else sheet.write(name);
    };
  }
  if (TEXTS.has(type)) {
    return (value, sheet) => {
      if (typeof value === 'string') sheet.writeText(value);
      else if (value instanceof KeptText) sheet.writeKept(value);
      else sheet.writeText(String(type.serialize(value)));
    };
  }
  if (PLAIN.has(type)) return (value, sheet) => sheet.writeJson(String(type.serialize(value)));
  return (value, sheet) => {
    const serialized = type.serialize(value);
    // JSON has none for functions and symbols.
    const json = serialized == null ? undefined : JSON.stringify(serialized);
    if (json === undefined) {
      throw new GraphQLError(`${type} cannot be serialized: it has no value.`);
    }
    sheet.writeJson(json);
  };
}
