import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { MaybePromise } from '../archive/maybe-promise.ts';
import {
  CompiledOperation,
  decidingVariables,
  isCompilable,
  isQuery,
} from '../execution/compiled-operation.ts';
import { type VariablesReader, variablesReader } from '../execution/variables.ts';
import type { Deadline } from './deadline.ts';
import type { Executor as ExecutorName } from './exchange.ts';

/** More mistakes than these in variables are not told: each takes longer to tell than to make. */
const MOST_MISTAKES = 50;
/**
 * A document is compiled anew for other values of the variables that decide what is left out. The
 * last few are kept: each takes about 130 bytes for a character of the document.
 */
const MOST_FORMS = 2;

type Variables = Readonly<Record<string, unknown>>;
type Coerced = ReturnType<typeof getVariableValues>;

/** What is executed, and what is known of it already. */
export interface Execution extends ExecutionArgs {
  readonly deadline?: Deadline;
  /** The variables as they were read before, unless a plugin has set others since. */
  readonly read?: {
    readonly operation: OperationDefinitionNode;
    readonly variables: Variables;
    readonly values: Coerced;
    readonly args: ReadonlyMap<FieldNode, Variables>;
  };
}

/** What was made of one document. */
interface Forms {
  readonly deciding: readonly string[];
  readonly byName: Map<string, CompiledOperation>;
}

/**
 * Executes queries by functions that are compiled from them once, for as long as their document is
 * kept; by graphql-js what cannot be compiled.
 */
export class Executor {
  readonly #schema: GraphQLSchema;
  readonly #isCompilable: boolean;
  readonly #forms = new WeakMap<DocumentNode, Forms>();
  readonly #readers = new WeakMap<OperationDefinitionNode, VariablesReader>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#isCompilable = isCompilable(schema);
  }

  /** The variables of an operation as its fields take them. */
  coerce(operation: OperationDefinitionNode, variables: Variables): Coerced {
    let read = this.#readers.get(operation);
    if (read === undefined) {
      read = variablesReader(this.#schema, operation);
      this.#readers.set(operation, read);
    }
    const coerced = read(variables);
    if (coerced !== null) return { coerced };
    return getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: MOST_MISTAKES,
    });
  }

  /** What executes an operation. */
  nameFor(operation: OperationDefinitionNode): ExecutorName {
    return this.#isCompilable && isQuery(operation) ? 'compiled' : 'graphql-js';
  }

  readonly execute = (asked: Execution): MaybePromise<ExecutionResult> => {
    const { schema, document, operationName, variableValues, contextValue } = asked;
    const operation = getOperationAST(document, operationName);
    if (!operation || this.nameFor(operation) !== 'compiled') {
      return inTime(execute(asked), asked);
    }
    const isRead = asked.read?.variables === variableValues && asked.read?.operation === operation;
    const read = isRead ? asked.read : undefined;
    const { coerced, errors } = read?.values ?? this.coerce(operation, variableValues ?? {});
    if (errors) return { errors };
    const forms = this.#formsOf(document);
    const name = JSON.stringify([operationName, ...forms.deciding.map((one) => coerced[one])]);
    let compiled = forms.byName.get(name);
    if (compiled === undefined) {
      compiled = new CompiledOperation(schema, document, operation, coerced);
      const [oldest] = forms.byName.keys();
      if (forms.byName.size === MOST_FORMS && oldest !== undefined) forms.byName.delete(oldest);
      forms.byName.set(name, compiled);
    }
    const result = compiled.execute(contextValue, coerced, read?.args);
    return inTime(result as MaybePromise<ExecutionResult>, asked);
  };

  #formsOf(document: DocumentNode): Forms {
    const known = this.#forms.get(document);
    if (known) return known;
    const forms = { deciding: decidingVariables(document), byName: new Map() };
    this.#forms.set(document, forms);
    return forms;
  }
}

/** A result that is there, or one that is waited for until the deadline it was asked with. */
function inTime(
  result: MaybePromise<ExecutionResult>,
  { deadline }: Execution,
): MaybePromise<ExecutionResult> {
  return result instanceof Promise && deadline ? untilAborted(result, deadline.signal) : result;
}

/** What is promised, or a rejection as soon as nobody waits for it any more. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
