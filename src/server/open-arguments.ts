import { type FieldNode, type GraphQLField, isListType, isNonNullType, Kind } from 'graphql';
import '../../schema/argument-check.ts';
import '../../schema/cost.ts';
import { type ArgumentsReader, argumentsReader } from '../execution/arguments.ts';
import { hasVariable } from '../execution/literal.ts';

/** The arguments of a field as they stand in a document. */
export interface FieldArguments {
  readonly field: GraphQLField<unknown, unknown>;
  readonly isOpen: boolean;
  readonly read: ArgumentsReader;
}

export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): FieldArguments {
  return { field, isOpen: mayDepend(field, node), read: argumentsReader(field, node) };
}

/** Whether what a field costs, or whether its arguments are wrong, may depend on variables. */
function mayDepend(
  { args, extensions }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
): boolean {
  const open = given.filter(({ value }) => hasVariable(value));
  if (open.length === 0) return false;
  const { checkArguments, cost, onceCost, listCost, listSize } = extensions;
  if (checkArguments || onceCost || listCost) return true;
  if (typeof cost === 'function' || typeof listSize === 'function') return true;
  // A list may be too long; and null may be given to what may not be null, where either it or the
  // variable has a default (GraphQL specification, section 5.8.5).
  return open.some(({ name, value }) => {
    const argument = args.find((one) => one.name === name.value);
    return (
      value.kind !== Kind.VARIABLE ||
      isNonNullType(argument?.type) ||
      isListType(argument?.type) ||
      argument?.defaultValue !== undefined
    );
  });
}
