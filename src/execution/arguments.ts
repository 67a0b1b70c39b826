import { type FieldNode, type GraphQLField, getArgumentValues, isNonNullType, Kind } from 'graphql';
import { literalReader } from './literal.ts';
import type { Variables } from './selection.ts';

/** Reads the arguments of a field, with the variables in them. */
export type ArgumentsReader = (variables: Variables) => Variables;

/**
 * A reader of a field's arguments that looks at the document once (GraphQL specification, section
 * 6.4.1). Where anything is wrong, graphql-js is asked, which tells what it is.
 */
export function argumentsReader(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ArgumentsReader {
  const readers = field.args.map(({ name, type, defaultValue }) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return {
      name,
      defaultValue,
      mayLack: !isNonNullType(type),
      variable: value?.kind === Kind.VARIABLE ? value.name.value : null,
      read: value && literalReader(value, type),
    };
  });
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, defaultValue, mayLack, variable, read } of readers) {
      const isLacking = variable !== null && !Object.hasOwn(variables, variable);
      if (read === undefined || isLacking) {
        if (defaultValue !== undefined) values[name] = defaultValue;
        else if (!mayLack) return getArgumentValues(field, node, variables);
        continue;
      }
      const value = read(variables);
      if (value === undefined) return getArgumentValues(field, node, variables);
      values[name] = value;
    }
    return values;
  };
}
