import {
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectValueNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import type { Variables } from './selection.ts';

/** Reads a value as it is written in a document, with the variables in it; undefined where it is none of its type. */
export type LiteralReader = (variables: Variables) => unknown;

/** Of values without variables, and of a rule that is not known here, graphql-js makes what it makes. */
export function literalReader(node: ValueNode, type: GraphQLInputType): LiteralReader {
  if (node.kind === Kind.VARIABLE) return variableReader(node.name.value, type);
  if (!hasVariable(node)) {
    const value = valueFromAST(node, type);
    return () => value;
  }
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner) && node.kind === Kind.LIST) {
    return listReader(node.values.map((item) => itemReader(item, inner.ofType)));
  }
  if (isInputObjectType(inner) && node.kind === Kind.OBJECT && !inner.isOneOf) {
    const fields = Object.values(inner.getFields());
    if (fields.every(({ defaultValue }) => defaultValue === undefined)) {
      return objectReader(fields, node);
    }
  }
  return (variables) => valueFromAST(node, type, variables);
}

/** Whether there is a variable in a value. */
export function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

function variableReader(name: string, type: GraphQLInputType): LiteralReader {
  const mayBeNull = !isNonNullType(type);
  return (variables) => {
    const value = given(variables, name);
    return value === null && !mayBeNull ? undefined : value;
  };
}

/** The value of a variable; undefined where it has none. */
function given(variables: Variables, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

/** An item that is a variable without a value is null (GraphQL specification, section 3.12). */
function itemReader(item: ValueNode, type: GraphQLInputType): LiteralReader {
  const read = literalReader(item, type);
  if (item.kind !== Kind.VARIABLE || isNonNullType(type)) return read;
  const name = item.name.value;
  return (variables) => (given(variables, name) === undefined ? null : read(variables));
}

function listReader(items: readonly LiteralReader[]): LiteralReader {
  return (variables) => {
    const values: unknown[] = [];
    for (const read of items) {
      const value = read(variables);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

/** A field that is a variable without a value is as if it was not written (GraphQL specification, section 3.10). */
function objectReader(
  fields: readonly { readonly name: string; readonly type: GraphQLInputType }[],
  { fields: written }: ObjectValueNode,
): LiteralReader {
  const readers = fields.map(({ name, type }) => {
    const node = written.find((field) => field.name.value === name)?.value;
    return {
      name,
      mayLack: !isNonNullType(type),
      variable: node?.kind === Kind.VARIABLE ? node.name.value : null,
      read: node && literalReader(node, type),
    };
  });
  return (variables) => {
    const object: Record<string, unknown> = {};
    for (const { name, mayLack, variable, read } of readers) {
      const isLacking = variable !== null && given(variables, variable) === undefined;
      if (read === undefined || isLacking) {
        if (!mayLack) return undefined;
        continue;
      }
      const value = read(variables);
      if (value === undefined) return undefined;
      object[name] = value;
    }
    return object;
  };
}
