import {
  defaultFieldResolver,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
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
import type { MaybePromise } from '../archive/maybe-promise.ts';
import { argumentsReader } from './arguments.ts';
import { quoted } from './json-text.ts';
import { leafWriter } from './leaf.ts';
import { continued, failed, leaving, NULL, type Run } from './run.ts';
import type { Selection, Variables } from './selection.ts';
import { listWriter, nonNullWriter, settled, type Writer, withRest } from './writer.ts';

const NO_ARGUMENTS: Variables = Object.freeze({});

/** Resolves a field of an object, and writes its value. */
type FieldWriter = (source: unknown, run: Run) => MaybePromise<string>;

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
    const selected = [...this.#selection.fieldsOf(type, sets)];
    const fields = selected.map(([name, nodes]) => this.#field(type, name, nodes));
    const starts = selected.map(([name], at) => `${at === 0 ? '{' : ','}${quoted(name)}:`);
    if (fields.length === 0) return () => '{}';
    const writeField = (source: unknown, run: Run, at: number) =>
      (fields[at] as FieldWriter)(source, run);
    return (source, run) => {
      let text = '';
      for (let at = 0; at < fields.length; at += 1) {
        const part = writeField(source, run, at);
        if (typeof part !== 'string') {
          return withRest(
            [text, starts[at] as string, part],
            at + 1,
            fields.length,
            '}',
            (next) => [starts[next] as string, writeField(source, run, next)],
          );
        }
        text += starts[at];
        text += part;
      }
      return `${text}}`;
    };
  }

  #field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldWriter {
    const field = this.#definition(parent, (nodes[0] as FieldNode).name.value);
    if (field === TypeNameMetaFieldDef) return () => `"${parent.name}"`;
    const argumentsOf = this.#arguments(field, nodes[0] as FieldNode);
    const info = this.#info(parent, field, nodes);
    const resolve = field.resolve ?? defaultFieldResolver;
    const write = this.#value(field.type, info, nodes);
    const mayBeNull = !isNonNullType(field.type);
    return (source, run) => {
      const depth = run.path.push(key);
      try {
        const value = resolve(source, argumentsOf(run), run.context, info);
        if (value instanceof Promise) {
          const later = leaving(run);
          return value
            .then((resolved) => write(settled(resolved), later))
            .catch((error) => failed(error, later, nodes, mayBeNull));
        }
        const text = write(settled(value), run);
        if (typeof text === 'string') {
          run.path.pop();
          return text;
        }
        const later = leaving(run);
        return text.catch((error) => failed(error, later, nodes, mayBeNull));
      } catch (error) {
        run.path.length = depth;
        return failed(error, leaving(run), nodes, mayBeNull);
      }
    };
  }

  #value(type: GraphQLOutputType, info: GraphQLResolveInfo, nodes: readonly FieldNode[]): Writer {
    const name = `${info.parentType.name}.${info.fieldName}`;
    if (isNonNullType(type)) {
      return nonNullWriter(this.#value(type.ofType, info, nodes), name);
    }
    if (isListType(type)) {
      const mayBeNull = !isNonNullType(type.ofType);
      return listWriter(this.#value(type.ofType, info, nodes), (error, run) =>
        failed(error, run, nodes, mayBeNull),
      );
    }
    if (isLeafType(type)) return leafWriter(type);
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
  return (value, run) => (value == null ? NULL : write(value, run));
}
