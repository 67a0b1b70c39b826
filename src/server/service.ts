import { createYoga } from 'graphql-yoga';
import type { Context } from '../../schema/builder.ts';
import { schema } from '../../schema/index.ts';
import type { Archive, Dataset } from '../archive/archive.ts';
import { useArgumentCheck } from './argument-check.ts';
import { cors } from './cors.ts';
import { useErrorCodes } from './error-codes.ts';
import { maskError } from './error-mask.ts';
import { answerExport } from './exports.ts';
import { notFound } from './not-found.ts';
import { parserCache } from './parser-cache.ts';
import { mentions, privateFields, usePrivateText } from './private-text.ts';
import { refuseParameters } from './query-parameters.ts';
import { useTokenLimit } from './token-limit.ts';

export interface OnRecordOptions {
  /** The archive to answer from, or how to get the one that is current when a request comes in. */
  readonly archive: Archive | (() => Archive);
  /** Answers browsers with GraphiQL; without it the service shows no page. */
  readonly playground?: Playground;
}

/** Answers what a browser asks of GraphiQL, telling what it asks from; null for any other request. */
export type Playground = (
  request: Request,
  dataset: Dataset,
) => Response | Promise<Response> | null;

/** Answers HTTP requests, wherever the Fetch API runs. */
export type FetchHandler = (request: Request) => Promise<Response>;

/** Where GraphQL is answered, and GraphiQL shown. */
export const GRAPHQL_PATH = '/graphql';

/** The service as a Fetch handler. */
export function createOnRecord({ archive, playground }: OnRecordOptions): FetchHandler {
  const current = typeof archive === 'function' ? archive : () => archive;
  const names = privateFields(schema);
  const yoga = createYoga<object, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: () => {
      const archive = current();
      return { archive, session: archive.session() };
    },
    plugins: [useTokenLimit(), usePrivateText(names), useArgumentCheck(), useErrorCodes()],
    parserAndValidationCache: parserCache((document) => mentions(names, document)),
    cors: false,
    maskedErrors: { isDev: false, maskError },
    graphiql: false,
    landingPage: false,
    // Yoga looks for this at the end of the whole address, its query included; no address ends so.
    healthCheckEndpoint: '\n',
    multipart: false,
    logging: 'error',
  });
  return cors(async (request) => {
    const page = playground?.(request, current().dataset);
    if (page) return page;
    if (new URL(request.url).pathname !== GRAPHQL_PATH) {
      return answerExport(request, current()) ?? notFound();
    }
    const answer = refuseParameters(request) ?? (await yoga.fetch(request));
    // A browser is answered with a page at the same address.
    if (playground) answer.headers.append('vary', 'accept');
    return answer;
  });
}
