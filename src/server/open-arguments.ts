import {
  type FieldNode,
  type GraphQLField,
  getNullableType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import '../../schema/argument-check.ts';
import '../../schema/cost.ts';

/** Whether what a field costs, or whether its arguments are wrong, may depend on variables. */
export function mayDepend(
  { args, extensions }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
): boolean {
  const open = given.filter(({ value }) => hasVariable(value));
  if (open.length === 0) return false;
  const { checkArguments, cost, onceCost, listCost, listSize } = extensions;
  if (checkArguments || onceCost || listCost) return true;
  if (typeof cost === 'function' || typeof listSize === 'function') return true;
  // A list may be too long, and null may be given to what has a default instead.
  return open.some(({ name, value }) => {
    const type = args.find((argument) => argument.name === name.value)?.type;
    const hasDefault = args.find((argument) => argument.name === name.value)?.defaultValue;
    return (
      value.kind !== Kind.VARIABLE || isListType(getNullableType(type)) || hasDefault !== undefined
    );
  });
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}
