import { type FieldNode, type GraphQLField, getArgumentValues, isNonNullType, Kind } from 'graphql';
import type { Variables } from './selection.ts';

/** An argument whose value is that of a variable. */
interface Direct {
  readonly name: string;
  readonly variable: string;
  readonly mayBeNull: boolean;
}

/**
 * Reads the arguments of a field, which depend on variables. Where each is a variable as a whole,
 * its value is there already (GraphQL specification, section 6.4.1); all else graphql-js reads.
 */
export function argumentsReader(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Variables {
  const anyWay = (variables: Variables) => getArgumentValues(field, node, variables);
  const direct: Direct[] = [];
  for (const { name, value } of node.arguments ?? []) {
    const argument = field.args.find((one) => one.name === name.value);
    if (value.kind !== Kind.VARIABLE || argument === undefined) return anyWay;
    const mayBeNull = !isNonNullType(argument.type);
    direct.push({ name: name.value, variable: value.name.value, mayBeNull });
  }
  if (field.args.some(({ defaultValue }) => defaultValue !== undefined)) return anyWay;
  return (variables) => {
    const read: Record<string, unknown> = {};
    for (const { name, variable, mayBeNull } of direct) {
      const value = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
      if (value === undefined || (value === null && !mayBeNull)) return anyWay(variables);
      read[name] = value;
    }
    return read;
  };
}
