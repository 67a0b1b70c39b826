import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import type { MaybePromise } from '../archive/maybe-promise.ts';
import { Compiler } from './compiler.ts';
import { Failures } from './failures.ts';
import { BEFORE, BEHIND, JsonText } from './json-text.ts';
import type { Run, Writer } from './run.ts';
import { Selection, type Variables } from './selection.ts';
import { Sheet } from './sheet.ts';

/** The answer to a query: its data is JSON already. */
export interface WrittenResult {
  readonly data: JsonText | null;
  readonly errors?: ExecutionResult['errors'];
}

const NOTHING_KNOWN: Run['known'] = new Map();

/** A query, turned once into functions that resolve and write it, each time it is asked. */
export class CompiledOperation {
  readonly #write: Writer;
  readonly #argumentSets: () => number;

  /** Of the variables, only those count that decide what is left out: `decidingVariables`. */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
  ) {
    const compiler = new Compiler(new Selection(schema, document, variables), operation);
    const root = schema.getQueryType() as GraphQLObjectType;
    this.#write = compiler.object(root, [operation.selectionSet]);
    this.#argumentSets = () => compiler.argumentSets;
  }

  /** `known` are arguments of fields that were read before, from these variables. */
  execute(
    context: unknown,
    variables: Variables,
    known: Run['known'] = NOTHING_KNOWN,
  ): MaybePromise<WrittenResult> {
    const args = new Array(this.#argumentSets());
    const failures = new Failures();
    const sheet = Sheet.begin();
    sheet.write(BEFORE);
    const run: Run = { context, variables, args, known, failures, path: [], sheet };
    const told = (data: JsonText | null): WrittenResult =>
      failures.errors === undefined ? { data } : { data, errors: failures.errors };
    const whole = () => {
      sheet.write(BEHIND);
      return told(new JsonText(sheet.finish()));
    };
    const lost = (error: unknown): WrittenResult => {
      sheet.drop();
      failures.add(error as never, []);
      return told(null);
    };
    try {
      const rest = this.#write(undefined, run);
      return rest === undefined ? whole() : rest.then(whole).catch(lost);
    } catch (error) {
      return lost(error);
    }
  }
}

/** Whether a schema has nothing that is not compiled: types told by asking each of them. */
export function isCompilable(schema: GraphQLSchema): boolean {
  return Object.values(schema.getTypeMap()).every((type) => {
    if (isObjectType(type)) return type.isTypeOf == null;
    return !isAbstractType(type) || type.resolveType != null;
  });
}

/** Whether an operation is one that can be compiled. */
export function isQuery({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.QUERY;
}

/** The names of the variables that decide what of a document is left out. */
export function decidingVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: {
      enter: ({ arguments: given = [] }) => {
        for (const { value } of given)
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    },
  });
  return [...names];
}
