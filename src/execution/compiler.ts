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
import { quoted } from './json-text.ts';
import { failed, NULL, type Path, type Run } from './run.ts';
import type { Selection, Variables } from './selection.ts';
import { joined, leafWriter, listWriter, nonNullWriter, settled, type Writer } from './writer.ts';

const NO_ARGUMENTS: Variables = Object.freeze({});

/** Writes one field of an object: `"name":` and its value. */
type FieldWriter = (source: unknown, run: Run, path: Path | null) => MaybePromise<string>;

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
    const fields = [...this.#selection.fieldsOf(type, sets)].map(([name, nodes]) =>
      this.#field(type, name, nodes),
    );
    return (source, run, path) => {
      const texts: MaybePromise<string>[] = [];
      let isReady = true;
      try {
        for (const write of fields) {
          const text = write(source, run, path);
          if (typeof text !== 'string') isReady = false;
          texts.push(text);
        }
      } catch (error) {
        // What was begun ends unheard.
        for (const text of texts) if (typeof text !== 'string') text.catch(() => {});
        throw error;
      }
      return isReady ? `{${texts.join(',')}}` : joined(texts, (all) => `{${all.join(',')}}`);
    };
  }

  #field(parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldWriter {
    const field = this.#definition(parent, (nodes[0] as FieldNode).name.value);
    const start = `${quoted(key)}:`;
    if (field === TypeNameMetaFieldDef) return () => `${start}"${parent.name}"`;
    const argumentsOf = this.#arguments(field, nodes[0] as FieldNode);
    const info = this.#info(parent, field, nodes);
    const resolve = field.resolve ?? defaultFieldResolver;
    const write = this.#value(field.type, info, nodes);
    const mayBeNull = !isNonNullType(field.type);
    const done = (text: string) => start + text;
    return (source, run, before) => {
      const path = { before, key };
      try {
        const value = resolve(source, argumentsOf(run), run.context, info);
        const text =
          value instanceof Promise
            ? value.then((resolved) => write(settled(resolved), run, path))
            : write(settled(value), run, path);
        return typeof text === 'string'
          ? start + text
          : text.then(done).catch((error) => done(failed(error, run, nodes, path, mayBeNull)));
      } catch (error) {
        return done(failed(error, run, nodes, path, mayBeNull));
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
      return listWriter(this.#value(type.ofType, info, nodes), (error, run, path) =>
        failed(error, run, nodes, path, mayBeNull),
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
    return unlessNull((value, run, path) => {
      const typeName = type.resolveType?.(value, run.context, info, type);
      return typeName instanceof Promise
        ? typeName.then((resolved) => writerFor(resolved)(value, run, path))
        : writerFor(typeName)(value, run, path);
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
    return ({ args, variables }) => {
      const read = args[number] ?? getArgumentValues(field, node, variables);
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
  return (value, run, path) => (value == null ? NULL : write(value, run, path));
}
