import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from 'graphql';
import type { Variables } from './selection.ts';

/** Reads the variables of an operation as they were sent; null where any of them is wrong. */
export type VariablesReader = (given: Variables) => Variables | null;

/** What reads one value that was sent; undefined where it is none of its type. */
type ValueReader = (value: unknown) => unknown;

/**
 * A reader that looks at an operation once (GraphQL specification, section 6.1.2). What is wrong it
 * does not say: that is for graphql-js.
 */
export function variablesReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): VariablesReader {
  const readers = variableDefinitions.map((definition) => readerOf(schema, definition));
  return (given) => {
    const values: Record<string, unknown> = {};
    for (const reader of readers) {
      if (reader === null) return null;
      const { name, byDefault, mayLack, read } = reader;
      if (!Object.hasOwn(given, name)) {
        if (byDefault !== undefined) values[name] = byDefault;
        else if (!mayLack) return null;
        continue;
      }
      const value = read(given[name]);
      if (value === undefined) return null;
      values[name] = value;
    }
    return values;
  };
}

function readerOf(
  schema: GraphQLSchema,
  { variable, type: written, defaultValue }: VariableDefinitionNode,
) {
  const name = variable.name.value;
  const type = typeFromAST(schema, written as never);
  // An object has no member of its own by this name unless it is told so in another way.
  if (name === '__proto__' || !isInputType(type)) return null;
  const byDefault = defaultValue && valueFromAST(defaultValue, type);
  if (defaultValue !== undefined && byDefault === undefined) return null;
  return { name, byDefault, mayLack: !isNonNullType(type), read: valueReader(type) };
}

function valueReader(type: GraphQLInputType): ValueReader {
  const inner = isNonNullType(type) ? type.ofType : type;
  const absent = isNonNullType(type) ? undefined : null;
  const read: ValueReader = isLeafType(inner)
    ? (value) => inner.parseValue(value)
    : (value) => coerceInputValue(value, inner, wrong);
  return (value) => {
    if (value == null) return absent;
    try {
      return read(value);
    } catch {
      return undefined;
    }
  };
}

function wrong(): never {
  throw new TypeError('a value is none of its type');
}
