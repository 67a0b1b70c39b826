import { type ExecutionResult, GraphQLError, getOperationAST } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import type { Archive } from '../archive/archive.ts';
import { type MaybePromise, whenReady } from '../archive/maybe-promise.ts';
import type { Deadline } from './deadline.ts';
import {
  AWAY,
  isOverdue,
  isUnavailable,
  maskError,
  OVERDUE,
  RETRY_AFTER,
  UNAVAILABLE,
} from './error-mask.ts';
import type { Answer, MaybeAnswer } from './exchange.ts';
import { Executor } from './executor.ts';
import { bodyTooLarge, type GraphqlOptions } from './graphql.ts';
import type { MediaType } from './media-type.ts';
import { OperationCheck } from './operation-check.ts';
import type { Parameters } from './parameters.ts';
import { type KeptDocument, PreparedDocuments } from './prepared-documents.ts';
import { PrivateFields, postOnly } from './private-text.ts';
import { formatResult, mistakes } from './result.ts';

/** One operation that is to be answered. */
export interface Asked {
  readonly parameters: Parameters;
  readonly method: string;
  readonly mediaType: MediaType;
  /** The document. */
  readonly text: string;
  /** The document as it is kept; undefined where it is not. */
  readonly known: KeptDocument | undefined;
  readonly archive: Archive;
  readonly deadline: Deadline;
}

/** Yoga, without its HTTP: parses, validates, makes the context, executes and masks, plugins included. */
export class GraphqlEngine {
  readonly #options: GraphqlOptions;
  readonly #yoga: ReturnType<typeof createYoga<object, Context>>;
  readonly #private: PrivateFields;
  readonly #documents: PreparedDocuments;
  readonly #check: OperationCheck;
  readonly #executor: Executor;

  constructor(options: GraphqlOptions) {
    const { schema, limits, plugins, onFault } = options;
    this.#options = options;
    this.#private = new PrivateFields(schema);
    this.#documents = new PreparedDocuments(schema, limits, this.#private);
    this.#check = new OperationCheck(schema);
    this.#executor = new Executor(schema);
    const tell = (fault: unknown) => {
      if (!isOverdue(fault) && !isUnavailable(fault)) onFault(fault);
    };
    const { execute } = this.#executor;
    const executing: Plugin = {
      onExecute: ({ setExecuteFn }) => setExecuteFn(execute as never),
    };
    this.#yoga = createYoga<object, Context>({
      schema,
      plugins: [executing, ...plugins],
      parserAndValidationCache: false,
      maskedErrors: { isDev: false, maskError },
      graphiql: false,
      landingPage: false,
      logging: { debug() {}, info() {}, warn: tell, error: tell },
    });
  }

  /** What is kept parsed, for those who check that nothing private is. */
  get keptDocuments(): string[] {
    return this.#documents.keys();
  }

  /** A document, as far as it is kept. */
  known(text: string): KeptDocument | undefined {
    return this.#documents.known(text);
  }

  /** Whether a document may be sent a text of the user's. */
  mayBePrivate(text: string): boolean {
    return this.#private.mayBeIn(text);
  }

  run(asked: Asked): MaybeAnswer {
    const { text, parameters, mediaType, archive, deadline } = asked;
    const { variables, operationName } = parameters;
    const { limits, schema } = this.#options;
    const session = archive.session({ expires: deadline.at });
    const engine = this.#yoga.getEnveloped({ archive, session } as never);
    const prepared = asked.known ?? this.#documents.prepare(text, engine);
    const { isPrivate } = prepared;
    if (isPrivate && asked.method !== 'POST') throw postOnly();
    if (prepared.document === null) {
      return mistakes(prepared.errors, mediaType, { operationName });
    }
    const { document } = prepared;
    if (parameters.bringsText && !isPrivate) throw bodyTooLarge(limits.body);
    const operation = getOperationAST(document, operationName);
    if (!operation) return mistakes([noOperation(operationName)], mediaType, { operationName });
    if (!schema.getRootType(operation.operation)) {
      return mistakes([readOnly(operation.operation)], mediaType, { operationName });
    }
    const name = operation.name?.value ?? null;
    const coerced = this.#executor.coerce(operation, variables);
    if (coerced.errors) return mistakes(coerced.errors, mediaType, { operationName: name });
    const { cost, errors, args } = this.#check.check(
      document,
      operation,
      coerced.coerced,
      archive,
      limits,
    );
    const report = { operationName: name, cost };
    const headers = { 'x-query-cost': String(cost), 'x-query-cost-limit': String(limits.cost) };
    if (errors.length > 0) return mistakes(errors, mediaType, report, headers);

    const result = executed(deadline, () =>
      whenReady(
        engine.contextFactory() as MaybePromise<Context>,
        (contextValue) =>
          engine.execute({
            schema,
            document,
            contextValue,
            variableValues: variables,
            operationName,
            // Not its signal: that is made for whoever has to wait.
            deadline,
            read: { operation, variables, values: coerced, args },
          } as never) as MaybePromise<ExecutionResult>,
      ),
    );
    return whenReady(result, (done): Answer => {
      if (done === null || done.errors?.some(({ extensions }) => extensions.code === OVERDUE)) {
        return mistakes([tooLate(limits.deadline)], mediaType, report, headers);
      }
      if (done.errors?.some(({ extensions }) => extensions.code === UNAVAILABLE)) {
        return mistakes([away()], mediaType, report, { ...headers, 'retry-after': RETRY_AFTER });
      }
      return formatResult(done, {
        mediaType,
        status: 200,
        headers: isPrivate ? { ...headers, 'cache-control': 'no-store' } : headers,
        report: { operationName: name, cost, executor: this.#executor.nameFor(operation) },
        limit: limits.answer,
      });
    });
  }
}

/** A result, or null where nothing was found in time; and the deadline is ended. */
function executed(
  deadline: Deadline,
  execute: () => MaybePromise<ExecutionResult>,
): MaybePromise<ExecutionResult | null> {
  const failed = (error: unknown): null => {
    if (deadline.isOver) return null;
    throw error;
  };
  let result: MaybePromise<ExecutionResult> | null;
  try {
    result = execute();
  } catch (error) {
    result = failed(error);
  }
  if (result instanceof Promise) return result.catch(failed).finally(() => deadline.end());
  deadline.end();
  return result;
}

function noOperation(name: string | null): GraphQLError {
  const message =
    name === null
      ? 'There is no one operation to choose: send one, or name it by "operationName".'
      : 'There is no operation of this "operationName" in the document.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

function readOnly(kind: string): GraphQLError {
  return new GraphQLError(`There is no ${kind} here: all that can be asked are queries.`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}

function away(): GraphQLError {
  return new GraphQLError(AWAY, { extensions: { code: UNAVAILABLE, http: { status: 503 } } });
}

function tooLate(limit: number): GraphQLError {
  return new GraphQLError(`No answer was found within ${limit} milliseconds. Ask for less.`, {
    extensions: { code: OVERDUE, limit, http: { status: 504 } },
  });
}
