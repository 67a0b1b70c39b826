import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
  isSpecifiedScalarType,
} from 'graphql';
import { quoted } from './json-text.ts';
import { NULL } from './run.ts';

const TEXTS: ReadonlySet<GraphQLLeafType> = new Set([GraphQLString, GraphQLID]);
const PLAIN: ReadonlySet<GraphQLLeafType> = new Set([GraphQLInt, GraphQLFloat, GraphQLBoolean]);

/** Tells scalars and enum values as JSON; what cannot be told is thrown. */
export function leafText(type: GraphQLLeafType): (value: unknown) => string {
  const write = serializedText(type);
  if (TEXTS.has(type)) {
    return (value) =>
      typeof value === 'string' ? quoted(value) : value == null ? NULL : write(value);
  }
  return (value) => (value == null ? NULL : write(value));
}

function serializedText(type: GraphQLLeafType): (value: unknown) => string {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name, value }) => [value, `"${name}"`]));
    return (value) => names.get(value) ?? `"${type.serialize(value)}"`;
  }
  if (PLAIN.has(type)) return (value) => String(type.serialize(value));
  if (isSpecifiedScalarType(type)) return (value) => quoted(String(type.serialize(value)));
  return (value) => {
    const serialized = type.serialize(value);
    if (serialized == null) {
      throw new GraphQLError(`${type} cannot be serialized: it has no value.`);
    }
    return typeof serialized === 'string' ? quoted(serialized) : JSON.stringify(serialized);
  };
}
