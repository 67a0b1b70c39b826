import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Archive } from '../archive/archive.ts';
import { introspectionSizes } from './introspection-size.ts';
import type { Limits } from './limits.ts';
import { OperationWalk, WalkedFields } from './operation-walk.ts';

/** What an operation would cost, and what is wrong with its arguments. */
export interface Checked {
  /** About how many values its answer has, work that has no values included. */
  readonly cost: number;
  readonly errors: readonly GraphQLError[];
  /** The arguments of fields that were looked at, by the field's node in the document. */
  readonly args: ReadonlyMap<FieldNode, Variables>;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Looks at an operation before anything is executed, with the variables it was sent: nested pages
 * multiply, and arguments that only their field knows to be wrong are request errors, without data
 * (GraphQL specification, section 7.1.2).
 */
export class OperationCheck {
  readonly #schema: GraphQLSchema;
  readonly #introspection: ReadonlyMap<string, number>;
  /** What was found of operations while this archive was served; another is not held by what was found. */
  #known = new WeakMap<OperationDefinitionNode, Found>();
  #archive: Archive | null = null;

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
    if (this.#archive !== archive) {
      this.#archive = archive;
      this.#known = new WeakMap();
    }
    const known = this.#known.get(operation);
    const isCurrent = known?.limits === limits;
    if (isCurrent && known.checked !== null) return known.checked;
    const walked = isCurrent ? known.walked : new WalkedFields();
    const walk = new OperationWalk(
      this.#schema,
      this.#introspection,
      document,
      variables,
      archive,
      limits.listLength,
      walked,
    );
    const root = this.#schema.getRootType(operation.operation);
    const answers = root ? walk.selections(operation.selectionSet, root, null) : 0;
    const cost = walk.once + answers;
    const { errors } = walk;
    // What is wrong in itself is told by itself.
    if (errors.length === 0 && cost > limits.cost)
      errors.push(tooCostly(Math.ceil(cost), limits.cost));
    const checked = { cost: Math.ceil(cost), errors, args: walk.args };
    const whole = walk.dependsOnVariables ? null : checked;
    if (!isCurrent || whole !== null) {
      this.#known.set(operation, { limits, walked, checked: whole });
    }
    return checked;
  }
}

interface Found {
  readonly limits: Limits;
  readonly walked: WalkedFields;
  /** All of it, where it depends on no variable. */
  readonly checked: Checked | null;
}

function tooCostly(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The operation costs ${cost}; at most ${limit} is answered. Ask for smaller pages, fewer facets, or in several requests.`,
    { extensions: { code: 'TOO_COSTLY', cost, limit, http: { status: 400 } } },
  );
}
