import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import type { Archive } from '../archive/archive.ts';
import { AnswerCache } from './answer-cache.ts';
import { Deadline } from './deadline.ts';
import { isOverdue, maskError, OVERDUE } from './error-mask.ts';
import { type Answer, type Ask, varying } from './exchange.ts';
import { Executor } from './executor.ts';
import type { Limits } from './limits.ts';
import { type MediaType, mediaTypeFor } from './media-type.ts';
import { OperationCheck } from './operation-check.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { PreparedDocuments } from './prepared-documents.ts';
import { PrivateFields, postOnly } from './private-text.ts';
import { Refusal } from './refusal.ts';
import { requestKey, tagOf } from './request-tag.ts';
import { formatResult, mistakes } from './result.ts';
import { documentOf, type TrustedDocuments } from './trusted-documents.ts';

/** Where GraphQL is answered, and GraphiQL shown. */
export const GRAPHQL_PATH = '/graphql';

const METHODS = ['GET', 'HEAD', 'POST'];
const ALLOWED = 'GET, HEAD, POST, OPTIONS';

/** What GraphQL is answered from and by. */
export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly archive: () => Archive;
  readonly limits: Limits;
  readonly documents: TrustedDocuments;
  /** For how many seconds an answer to a GET may be reused without asking again. */
  readonly maxAge: number;
  /** Told what a resolver died of. */
  readonly onFault: (fault: unknown) => void;
  /** Further plugins of Yoga, for parsing, validation and execution. */
  readonly plugins: readonly Plugin[];
}

/** GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/ */
export class GraphqlService {
  readonly #options: GraphqlOptions;
  readonly #engine: ReturnType<typeof createYoga<object, Context>>;
  readonly #private: PrivateFields;
  readonly #documents: PreparedDocuments;
  readonly #check: OperationCheck;
  readonly #executor: Executor;
  readonly #cache: AnswerCache;

  constructor(options: GraphqlOptions) {
    const { schema, limits, plugins, onFault } = options;
    this.#options = options;
    this.#private = new PrivateFields(schema);
    this.#documents = new PreparedDocuments(schema, limits, this.#private);
    this.#check = new OperationCheck(schema);
    this.#executor = new Executor(schema);
    this.#cache = new AnswerCache(limits.cache);
    const tell = (fault: unknown) => {
      if (!isOverdue(fault)) onFault(fault);
    };
    const { execute } = this.#executor;
    const executing: Plugin = {
      onExecute: ({ setExecuteFn }) => setExecuteFn(execute as never),
    };
    // Yoga parses, validates, makes the context, executes and masks; HTTP is the matter of this room.
    this.#engine = createYoga<object, Context>({
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

  async answer(ask: Ask): Promise<Answer> {
    let mediaType: MediaType | undefined;
    if (ask.method === 'OPTIONS') return { status: 204, headers: { allow: ALLOWED }, body: null };
    try {
      if (!METHODS.includes(ask.method)) throw wrongMethod();
      mediaType = mediaTypeFor(ask.header('accept'));
      const parameters = await readParameters(ask, this.#options.limits);
      return varying(await this.#answerTo(ask, mediaType, parameters), 'accept');
    } catch (error) {
      if (error instanceof Refusal) return error.answer(mediaType && `${mediaType}; charset=utf-8`);
      this.#options.onFault(error);
      const masked = maskError(error) as GraphQLError;
      return formatResult(
        { errors: [masked] },
        {
          mediaType: mediaType ?? 'application/json',
          status: 500,
          headers: { 'cache-control': 'no-store' },
        },
      );
    }
  }

  async #answerTo(ask: Ask, mediaType: MediaType, parameters: Parameters): Promise<Answer> {
    const { limits, documents } = this.#options;
    const text = documentOf(parameters, documents);
    if (parameters.bytes > limits.body) throw bodyTooLarge(limits.body);
    if (parameters.bringsText && !this.#private.mayBeIn(text)) throw bodyTooLarge(limits.body);
    const archive = this.#options.archive();
    const key = requestKey(archive.dataset.version, mediaType, text, parameters);
    const kept = this.#cache.get(key);
    const answer =
      kept === undefined
        ? await this.#inTime(ask, (deadline) =>
            this.#execute(deadline, ask.method, mediaType, text, parameters, archive),
          )
        : { ...kept, report: { ...kept.report, cached: true } };
    const isValid = answer.report?.codes === undefined;
    if (!isValid || isNotStored(answer)) return withCacheControl(answer, NOT_STORED);
    if (kept === undefined && answer.body instanceof Uint8Array) {
      this.#cache.set(key, { ...answer, body: answer.body });
    }
    if (ask.method === 'POST') return answer;
    // Only an answer that was there without errors bears a tag, so no other is ever "not modified".
    const tagged = { ...answer, headers: { ...answer.headers, etag: tagOf(key) } };
    return withCacheControl(tagged, `public, max-age=${this.#options.maxAge}`);
  }

  async #inTime<T>(ask: Ask, act: (deadline: Deadline) => Promise<T>): Promise<T> {
    const deadline = new Deadline(this.#options.limits.deadline, ask);
    try {
      return await act(deadline);
    } finally {
      deadline.end();
    }
  }

  async #execute(
    deadline: Deadline,
    method: string,
    mediaType: MediaType,
    text: string,
    { variables, operationName, bringsText }: Parameters,
    archive: Archive,
  ): Promise<Answer> {
    const { limits, schema } = this.#options;
    const session = archive.session({ expires: deadline.at });
    const engine = this.#engine.getEnveloped({ archive, session } as never);
    const prepared = this.#documents.prepare(text, engine);
    const { isPrivate } = prepared;
    if (isPrivate && method !== 'POST') throw postOnly();
    if (prepared.document === null) {
      return mistakes(prepared.errors, mediaType, { operationName });
    }
    const { document } = prepared;
    if (bringsText && !isPrivate) throw bodyTooLarge(limits.body);
    const operation = getOperationAST(document, operationName);
    if (!operation) return mistakes([noOperation(operationName)], mediaType, { operationName });
    if (!schema.getRootType(operation.operation)) {
      return mistakes([readOnly(operation.operation)], mediaType, { operationName });
    }
    const report = { operationName: operation.name?.value ?? null };
    const coerced = this.#executor.coerce(operation, variables);
    if (coerced.errors) return mistakes(coerced.errors, mediaType, report);
    const { cost, errors } = this.#check.check(
      document,
      operation,
      coerced.coerced,
      archive,
      limits,
    );
    const measured = { ...report, cost };
    const priced = { 'x-query-cost': String(cost), 'x-query-cost-limit': String(limits.cost) };
    if (errors.length > 0) return mistakes(errors, mediaType, measured, priced);

    const contextValue = await engine.contextFactory();
    let result: ExecutionResult;
    try {
      result = (await engine.execute({
        schema,
        document,
        contextValue,
        variableValues: variables,
        operationName,
        // Not its signal: that is made for whoever has to wait.
        deadline,
      } as never)) as ExecutionResult;
    } catch (error) {
      if (deadline.isOver) return mistakes([tooLate(limits.deadline)], mediaType, measured, priced);
      throw error;
    }
    if (result.errors?.some(({ extensions }) => extensions.code === OVERDUE)) {
      return mistakes([tooLate(limits.deadline)], mediaType, measured, priced);
    }
    return formatResult(result, {
      mediaType,
      status: 200,
      headers: isPrivate ? { ...priced, 'cache-control': NOT_STORED } : priced,
      report: measured,
      limit: limits.answer,
    });
  }
}

const NOT_STORED = 'no-store';

function isNotStored({ headers }: Answer): boolean {
  return headers['cache-control'] === NOT_STORED;
}

function withCacheControl(answer: Answer, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': value } };
}

function wrongMethod(): Refusal {
  return new Refusal(405, 'METHOD_NOT_ALLOWED', 'GraphQL is answered to GET and POST.', {
    headers: { allow: ALLOWED },
  });
}

/** A body may be longer only where it brings a text to verify. */
export function bodyTooLarge(limit: number): Refusal {
  const message = `The body is longer than ${limit} bytes. Ask in several requests.`;
  return new Refusal(413, 'BODY_TOO_LARGE', message, {
    details: { limit },
    headers: { connection: 'close' },
  });
}

/** Whoever sent it has gone, or was too slow; it is no fault of the service. */
export function bodyCutShort(): Refusal {
  return new Refusal(400, 'BAD_REQUEST', 'The body ended before all of it had come.');
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

function tooLate(limit: number): GraphQLError {
  return new GraphQLError(`No answer was found within ${limit} milliseconds. Ask for less.`, {
    extensions: { code: OVERDUE, limit, http: { status: 504 } },
  });
}
