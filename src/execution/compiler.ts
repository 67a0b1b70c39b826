import {
  defaultFieldResolver,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { KeptText } from '../text/kept-text.ts';
import { argumentsReader } from './arguments.ts';
import { leafWriter } from './leaf.ts';
import { listWriter } from './list.ts';
import { objectWriter } from './object.ts';
import { type Place, writeNull, writePlace } from './place.ts';
import { continued, NULL, type Run, type Writer } from './run.ts';
import type { Selection, Variables } from './selection.ts';

const NO_ARGUMENTS: Variables = Object.freeze({});
const encoder = new TextEncoder();

/** Turns selections into functions that resolve and write them. */
export class Compiler {
  /** How many fields have arguments that depend on variables. */
  argumentSets = 0;
  readonly #selection: Selection;
  readonly #operation: OperationDefinitionNode;

  constructor(selection: Selection, operation: OperationDefinitionNode) {
    this.#selection = selection;
    this.#operation = operation;
  }

  /** Writes an object of a type, with all that is selected of it. */
  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Writer {
    const before: Uint8Array[] = [];
    const fields: Writer[] = [];
    let begun = '{';
    for (const [key, nodes] of this.#selection.fieldsOf(type, sets)) {
      const name = `${begun}"${key}":`;
      const field = this.#definition(type, (nodes[0] as FieldNode).name.value);
      if (field === TypeNameMetaFieldDef) begun = `${name}"${type.name}",`;
      else {
        before.push(encoder.encode(name));
        fields.push(this.#field(type, field, key, nodes));
        begun = ',';
      }
    }
    const end = encoder.encode(`${begun.replace(/,$/, '')}}`);
    return objectWriter({ before, fields, end });
  }

  /** Resolves a field of an object, and writes its value. */
  #field(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    nodes: readonly FieldNode[],
  ): Writer {
    const argumentsOf = this.#arguments(field, nodes[0] as FieldNode);
    const info = this.#info(parent, field, nodes);
    const resolve = field.resolve ?? defaultFieldResolver;
    const write = this.#value(field.type, info, nodes);
    const place: Place = { nodes, write, mayBeNull: !isNonNullType(field.type) };
    const type = getNullableType(field.type);
    const writeLeaf = isLeafType(type) ? leafWriter(type) : undefined;
    return (source, run) => {
      let value: unknown;
      try {
        value = resolve(source, argumentsOf(run), run.context, info);
        // A scalar that is there, as most values are: its place is told only where it fails.
        if (
          writeLeaf !== undefined &&
          value != null &&
          (typeof value !== 'object' || value instanceof KeptText)
        ) {
          writeLeaf(value, run.sheet);
          return undefined;
        }
      } catch (error) {
        run.path.push(key);
        writeNull(place, error, run, run.sheet);
        run.path.pop();
        return undefined;
      }
      run.path.push(key);
      const rest = writePlace(place, value, run);
      run.path.pop();
      return rest;
    };
  }

  #value(type: GraphQLOutputType, info: GraphQLResolveInfo, nodes: readonly FieldNode[]): Writer {
    const name = `${info.parentType.name}.${info.fieldName}`;
    if (isNonNullType(type)) {
      return nonNull(this.#value(type.ofType, info, nodes), name);
    }
    if (isListType(type)) {
      const write = this.#value(type.ofType, info, nodes);
      return listWriter({ nodes, write, mayBeNull: !isNonNullType(type.ofType) });
    }
    if (isLeafType(type)) {
      const writeLeaf = leafWriter(type);
      return unlessNull((value, { sheet }) => {
        writeLeaf(value, sheet);
        return undefined;
      });
    }
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (isObjectType(type)) return unlessNull(this.object(type, sets));
    // Only those that occur are compiled: of types within types there may be very many.
    const writers = new Map<string, Writer>();
    const writerFor = (typeName: unknown): Writer => {
      const known = writers.get(String(typeName));
      if (known) return known;
      const actual = this.#selection.schema.getType(String(typeName));
      if (!isObjectType(actual) || !this.#selection.schema.isSubType(type, actual)) {
        throw new GraphQLError(`${name}: "${typeName}" is no type that ${type} can be.`);
      }
      const made = this.object(actual, sets);
      writers.set(actual.name, made);
      return made;
    };
    return unlessNull((value, run) => {
      const typeName = type.resolveType?.(value, run.context, info, type);
      if (!(typeName instanceof Promise)) return writerFor(typeName)(value, run);
      const later = continued(run);
      return typeName.then((resolved) => writerFor(resolved)(value, later));
    });
  }

  /** Read once for all objects that have the field, since they depend on nothing else. */
  #arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): (run: Run) => Variables {
    if (field.args.length === 0) return () => NO_ARGUMENTS;
    let dependsOnVariables = false;
    visit(node, {
      [Kind.SELECTION_SET]: () => false,
      [Kind.VARIABLE]: () => {
        dependsOnVariables = true;
      },
    });
    if (!dependsOnVariables) {
      let read: Variables | undefined;
      return () => {
        read ??= getArgumentValues(field, node);
        return read;
      };
    }
    const number = this.argumentSets;
    this.argumentSets += 1;
    const readArguments = argumentsReader(field, node);
    return ({ args, known, variables }) => {
      const read = args[number] ?? known.get(node) ?? readArguments(variables);
      args[number] = read;
      return read;
    };
  }

  #definition(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
    const meta = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef].find(
      (field) => field.name === name,
    );
    return meta ?? (parent.getFields()[name] as GraphQLField<unknown, unknown>);
  }

  /** What resolvers are told; the same for all objects, so without their place in the answer. */
  #info(
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    fieldNodes: readonly FieldNode[],
  ): GraphQLResolveInfo {
    return {
      fieldName: field.name,
      fieldNodes,
      returnType: field.type,
      parentType,
      path: { prev: undefined, key: field.name, typename: parentType.name },
      schema: this.#selection.schema,
      fragments: this.#selection.fragments,
      rootValue: undefined,
      operation: this.#operation,
      variableValues: NO_ARGUMENTS,
    };
  }
}

function unlessNull(write: Writer): Writer {
  return (value, run) => {
    if (value != null) return write(value, run);
    run.sheet.write(NULL);
    return undefined;
  };
}

function nonNull(write: Writer, field: string): Writer {
  return (value, run) => {
    if (value != null) return write(value, run);
    throw new Error(`Cannot return null for non-nullable field ${field}.`);
  };
}
