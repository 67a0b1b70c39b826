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
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ArgumentCheck } from '../../schema/argument-check.ts';
import { type ListCost, USUAL_LIST } from '../../schema/cost.ts';
import type { Archive } from '../archive/archive.ts';
import { argumentsOf, type FieldArguments } from './open-arguments.ts';

type Variables = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** The fields of a list with pages that hold what is on its page. */
const PAGE_FIELDS = new Set(['nodes', 'edges', 'buckets']);

/** What a field and all in it cost in a list, whatever the variables. */
interface Closed {
  readonly list: ListCost | null;
  readonly cost: number;
}

interface FragmentCost {
  readonly cost: number;
  readonly isOpen: boolean;
  readonly isShared: boolean;
}

/** What is known of an operation from the walks before, as long as the same archive is served. */
export class WalkedFields {
  readonly costs = new Map<FieldNode, Closed>();
  readonly arguments = new Map<FieldNode, FieldArguments>();
}

/** Goes through an operation with the variables of one request. */
export class OperationWalk {
  /** What is done once, however many objects have the field that needs it. */
  once = 0;
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
  readonly #fragmentCosts = new Map<string, FragmentCost>();
  readonly #checked = new Set<SelectionNode>();
  readonly #walked: WalkedFields;
  /** How much was come by that depends on variables. */
  #opened = 0;
  /** How much was come by that is paid for once, by whichever field is the first to need it. */
  #shared = 0;

  constructor(
    schema: GraphQLSchema,
    introspection: ReadonlyMap<string, number>,
    document: DocumentNode,
    variables: Variables,
    archive: Archive,
    listLength: number,
    walked: WalkedFields,
  ) {
    this.#schema = schema;
    this.#introspection = introspection;
    this.#variables = variables;
    this.#archive = archive;
    this.#listLength = listLength;
    this.#walked = walked;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  /** Whether other variables might cost something else, or be wrong. */
  get dependsOnVariables(): boolean {
    return this.#opened > 0;
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
    if (known !== undefined) {
      if (known.isOpen) this.#opened += 1;
      if (known.isShared) this.#shared += 1;
      return known.cost;
    }
    const [opened, shared] = [this.#opened, this.#shared];
    const fragment = this.#fragments.get(name);
    const type = fragment && this.#typeNamed(fragment.typeCondition.name.value);
    const cost = fragment && type ? this.selections(fragment.selectionSet, type, list) : 0;
    const isOpen = this.#opened > opened;
    this.#fragmentCosts.set(key, { cost, isOpen, isShared: this.#shared > shared });
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLCompositeType, list: ListCost | null): number {
    // What is refused anyway is not priced.
    if (this.errors.length === 0) {
      const known = this.#walked.costs.get(node);
      if (known !== undefined && isSame(known.list, list)) return known.cost;
    }
    const [opened, shared] = [this.#opened, this.#shared];
    const cost = this.#costOf(node, parent, list);
    const isSelfContained = opened === this.#opened && shared === this.#shared;
    const isClosed = isSelfContained && this.errors.length === 0;
    if (isClosed) this.#walked.costs.set(node, { list, cost });
    return cost;
  }

  #costOf(node: FieldNode, parent: GraphQLCompositeType, list: ListCost | null): number {
    const field = this.#fieldOf(parent, node.name.value);
    if (!field) return 0;
    const { isOpen, read } = this.#argumentsOf(field, node);
    if (isOpen) this.#opened += 1;
    const args = this.#attempt(node, () => read(this.#variables));
    if (args === null) return 0;
    if (isOpen) this.args.set(node, args);
    const isNew = !this.#checked.has(node);
    this.#checkArguments(field, node, args);
    if (this.errors.length > 0) return 0;
    const { cost = 1, onceCost, listCost, wholeListCost, isPartOfList } = field.extensions;
    const once = onceCost?.(args as never) ?? 0;
    if (once > 0) this.#shared += 1;
    if (isNew) this.once += once;
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

  /** One node of a fragment may be a field of several types. */
  #argumentsOf(field: Field, node: FieldNode): FieldArguments {
    const known = this.#walked.arguments.get(node);
    if (known?.field === field) return known;
    const made = argumentsOf(field, node);
    this.#walked.arguments.set(node, made);
    return made;
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
    this.#opened += 1;
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

function isSame(a: ListCost | null, b: ListCost | null): boolean {
  if (a === null || b === null) return a === b;
  return a.pageSize === b.pageSize && a.find === b.find && a.share === b.share;
}

function given(value: number | ((args: never) => number), args: Variables): number {
  return typeof value === 'function' ? value(args as never) : value;
}
