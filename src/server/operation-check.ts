import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
} from 'graphql';
import type { ArgumentCheck } from '../../schema/argument-check.ts';
import { type ListCost, USUAL_LIST } from '../../schema/cost.ts';
import type { Archive } from '../archive/archive.ts';
import { introspectionSizes } from './introspection-size.ts';
import type { Limits } from './limits.ts';

/** What an operation would cost, and what is wrong with its arguments. */
export interface Checked {
  /** About how many values its answer has, work that has no values included. */
  readonly cost: number;
  readonly errors: readonly GraphQLError[];
  /** The arguments of fields that were looked at, by the field's node in the document. */
  readonly args: ReadonlyMap<FieldNode, Variables>;
}

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** The fields of a list with pages that hold what is on its page. */
const PAGE_FIELDS = new Set(['nodes', 'edges', 'buckets']);

/**
 * Looks at an operation before anything is executed, with the variables it was sent: nested pages
 * multiply, and arguments that only their field knows to be wrong are request errors, without data
 * (GraphQL specification, section 7.1.2).
 */
export class OperationCheck {
  readonly #schema: GraphQLSchema;
  readonly #introspection: ReadonlyMap<string, number>;
  /** What was found of operations in which it depends on no variable, while an archive was served. */
  readonly #known = new WeakMap<OperationDefinitionNode, Found>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#introspection = introspectionSizes(schema);
  }

  check(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    archive: Archive,
    limits: Limits,
  ): Checked {
    const known = this.#known.get(operation);
    if (known?.archive === archive && known.limits === limits) return known.checked;
    const walk = new Walk(
      this.#schema,
      this.#introspection,
      document,
      variables,
      archive,
      limits.listLength,
    );
    const root = this.#schema.getRootType(operation.operation);
    const answers = root ? walk.selections(operation.selectionSet, root, null) : 0;
    const cost = walk.once + answers;
    const { errors } = walk;
    // What is wrong in itself is told by itself.
    if (errors.length === 0 && cost > limits.cost)
      errors.push(tooCostly(Math.ceil(cost), limits.cost));
    const checked = { cost: Math.ceil(cost), errors, args: walk.args };
    if (!walk.dependsOnVariables) this.#known.set(operation, { archive, limits, checked });
    return checked;
  }
}

interface Found {
  readonly archive: Archive;
  readonly limits: Limits;
  readonly checked: Checked;
}

class Walk {
  /** What is done once, however many objects have the field that needs it. */
  once = 0;
  /** Whether other variables might cost something else, or be wrong. */
  dependsOnVariables = false;
  readonly errors: GraphQLError[] = [];
  /** Of fields whose arguments depend on variables. */
  readonly args = new Map<FieldNode, Variables>();
  readonly #schema: GraphQLSchema;
  readonly #introspection: ReadonlyMap<string, number>;
  readonly #variables: Variables;
  readonly #archive: Archive;
  readonly #listLength: number;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** What each fragment costs, for each list it is spread in: it is gone through once. */
  readonly #fragmentCosts = new Map<string, number>();
  readonly #checked = new Set<SelectionNode>();

  constructor(
    schema: GraphQLSchema,
    introspection: ReadonlyMap<string, number>,
    document: DocumentNode,
    variables: Variables,
    archive: Archive,
    listLength: number,
  ) {
    this.#schema = schema;
    this.#introspection = introspection;
    this.#variables = variables;
    this.#archive = archive;
    this.#listLength = listLength;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  /** What the selections of one object cost; `list` is the one that the object is or is a part of. */
  selections(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    list: ListCost | null,
  ): number {
    return selections.reduce((sum, selection) => sum + this.#selection(selection, type, list), 0);
  }

  #selection(selection: SelectionNode, type: GraphQLCompositeType, list: ListCost | null): number {
    if (!this.#attempt(selection, () => this.#isIncluded(selection))) return 0;
    if (selection.kind === Kind.FIELD) return this.#field(selection, type, list);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition } = selection;
      const inner = typeCondition ? this.#typeNamed(typeCondition.name.value) : type;
      return inner ? this.selections(selection.selectionSet, inner, list) : 0;
    }
    return this.#fragment(selection.name.value, list);
  }

  #fragment(name: string, list: ListCost | null): number {
    const key = `${name} ${list?.pageSize} ${list?.find} ${list?.share}`;
    const known = this.#fragmentCosts.get(key);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    const type = fragment && this.#typeNamed(fragment.typeCondition.name.value);
    const cost = fragment && type ? this.selections(fragment.selectionSet, type, list) : 0;
    this.#fragmentCosts.set(key, cost);
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, list: ListCost | null): number {
    const field = this.#fieldOf(parent, node.name.value);
    if (!field) return 0;
    const isOpen = mayDepend(field, node);
    this.dependsOnVariables ||= isOpen;
    const args = this.#attempt(node, () => getArgumentValues(field, node, this.#variables));
    if (args === null) return 0;
    if (isOpen) this.args.set(node, args);
    const isNew = !this.#checked.has(node);
    this.#checkArguments(field, node, args);
    // What is refused anyway is not priced.
    if (this.errors.length > 0) return 0;
    const { cost = 1, onceCost, listCost, wholeListCost, isPartOfList } = field.extensions;
    if (isNew && onceCost) this.once += onceCost(args as never);
    const whole = list && wholeListCost ? wholeListCost(list) : 0;
    const own = whole + given(cost, args);
    const type = getNamedType(field.type);
    const here = listCost ? listCost(args as never) : isPartOfList ? list : null;
    const inner =
      node.selectionSet && isCompositeType(type)
        ? this.selections(node.selectionSet, type, here)
        : 0;
    if (!isListType(getNullableType(field.type))) return own + inner;
    const isPage = list !== null && PAGE_FIELDS.has(node.name.value);
    return own + (isPage ? list.pageSize : this.#lengthOf(field, parent, args)) * (1 + inner);
  }

  #lengthOf(field: Field, parent: GraphQLCompositeType, args: Variables): number {
    const { listSize } = field.extensions;
    if (listSize !== undefined) return given(listSize, args);
    return this.#introspection.get(`${parent.name}.${field.name}`) ?? USUAL_LIST;
  }

  /** A value may be wrong only with the variables: null for one that has a default, where null is none. */
  #attempt<T>(node: SelectionNode, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      if (!this.#checked.has(node)) this.errors.push(error);
      this.#checked.add(node);
      return null;
    }
  }

  #checkArguments(field: Field, node: FieldNode, args: Variables): void {
    if (this.#checked.has(node)) return;
    this.#checked.add(node);
    for (const [name, value] of Object.entries(args)) {
      if (!Array.isArray(value) || value.length <= this.#listLength) continue;
      this.errors.push(
        new GraphQLError(
          `"${name}" has ${value.length} values; at most ${this.#listLength} are taken. Ask in several requests.`,
          {
            nodes: node,
            extensions: { code: 'LIST_TOO_LONG', limit: this.#listLength, http: { status: 400 } },
          },
        ),
      );
      return;
    }
    const check = field.extensions.checkArguments as ArgumentCheck<unknown> | undefined;
    try {
      check?.(args, this.#archive);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const { message, extensions } = error;
      this.errors.push(new GraphQLError(message, { nodes: node, extensions }));
    }
  }

  #isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    this.dependsOnVariables = true;
    const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, this.#variables);
    return skip?.if !== true && include?.if !== false;
  }

  #typeNamed(name: string): GraphQLCompositeType | null {
    const type = this.#schema.getType(name);
    return isCompositeType(type) ? type : null;
  }

  #fieldOf(parent: GraphQLCompositeType, name: string): Field | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (parent === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isUnionType(parent) ? undefined : parent.getFields()[name];
  }
}

/** Whether what a field costs, or whether its arguments are wrong, may depend on variables. */
function mayDepend({ args, extensions }: Field, { arguments: given = [] }: FieldNode): boolean {
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

function tooCostly(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The operation costs ${cost}; at most ${limit} is answered. Ask for smaller pages, fewer facets, or in several requests.`,
    { extensions: { code: 'TOO_COSTLY', cost, limit, http: { status: 400 } } },
  );
}

function given(value: number | ((args: never) => number), args: Variables): number {
  return typeof value === 'function' ? value(args as never) : value;
}
