import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Archive } from '../archive/archive.ts';
import { whenReady } from '../archive/maybe-promise.ts';
import { AnswerCache, answerKey } from './answer-cache.ts';
import { Deadline } from './deadline.ts';
import { isUnavailable, maskError } from './error-mask.ts';
import { type Answer, type Ask, type MaybeAnswer, vary } from './exchange.ts';
import { GraphqlEngine } from './graphql-engine.ts';
import type { Limits } from './limits.ts';
import { type MediaType, mediaTypeFor } from './media-type.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { archiveAway, Refusal } from './refusal.ts';
import { requestKey, tagOf } from './request-tag.ts';
import { formatResult } from './result.ts';
import { documentOf, type TrustedDocuments } from './trusted-documents.ts';

/** Where GraphQL is answered, and GraphiQL shown. */
export const GRAPHQL_PATH = '/graphql';

const METHODS = ['GET', 'HEAD', 'POST'];
const ALLOWED = 'GET, HEAD, POST, OPTIONS';
const NOT_STORED = 'no-store';

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
  readonly #engine: GraphqlEngine;
  readonly #cache: AnswerCache;
  readonly #caching: string;

  constructor(options: GraphqlOptions) {
    this.#options = options;
    this.#engine = new GraphqlEngine(options);
    // The other half is for answers that are known by the bytes of their requests.
    this.#cache = new AnswerCache(options.limits.cache / 2);
    this.#caching = `public, max-age=${options.maxAge}`;
  }

  /** What is kept parsed, for those who check that nothing private is. */
  get keptDocuments(): string[] {
    return this.#engine.keptDocuments;
  }

  answer(ask: Ask): MaybeAnswer {
    if (ask.method === 'OPTIONS') return { status: 204, headers: { allow: ALLOWED }, body: null };
    let mediaType: MediaType | undefined;
    const failed = (error: unknown) => this.#failed(error, mediaType);
    try {
      if (!METHODS.includes(ask.method)) throw wrongMethod();
      const wanted = mediaTypeFor(ask.header('accept'));
      mediaType = wanted;
      const answer = whenReady(readParameters(ask, this.#options.limits), (parameters) =>
        this.#answerTo(ask, wanted, parameters),
      );
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  }

  #answerTo(ask: Ask, mediaType: MediaType, parameters: Parameters): MaybeAnswer {
    const { limits, documents } = this.#options;
    const text = documentOf(parameters, documents);
    if (parameters.bytes > limits.body) throw bodyTooLarge(limits.body);
    if (parameters.bringsText && !this.#engine.mayBePrivate(text)) throw bodyTooLarge(limits.body);
    const archive = this.#options.archive();
    const { version } = archive.dataset;
    const { method } = ask;
    const known = this.#engine.known(text);
    this.#cache.turnTo(version);
    const key = known && answerKey(known, mediaType, parameters);
    const kept = key === undefined ? undefined : this.#cache.get(key);
    const tag = () => tagOf(requestKey(version, mediaType, text, parameters));
    if (kept !== undefined) {
      const report = { ...kept.report, cached: true };
      return this.#told({ ...kept, report }, method, tag, version);
    }
    const deadline = new Deadline(limits.deadline, ask);
    const asked = { parameters, method, mediaType, text, known, archive, deadline };
    return whenReady(this.#engine.run(asked), (answer) => {
      const document = known ?? this.#engine.known(text);
      const isWanted =
        document !== undefined &&
        isKept(answer) &&
        this.#cache.set(key ?? answerKey(document, mediaType, parameters), version, answer);
      return this.#told(answer, method, tag, isWanted ? version : undefined);
    });
  }

  /** Says for how long an answer is good, and of what it is one. */
  #told(answer: Answer, method: string, tag: () => string, edition?: string): Answer {
    const { headers } = answer;
    vary(answer, 'accept');
    if (!isKept(answer)) {
      headers['cache-control'] = NOT_STORED;
      return answer;
    }
    if (method !== 'POST') {
      // Only an answer that was there without errors bears a tag, so no other is ever "not modified".
      headers.etag = tag();
      headers['cache-control'] = this.#caching;
    }
    const { status, body, report } = answer;
    return { status, headers, body, report, edition };
  }

  #failed(fault: unknown, mediaType: MediaType | undefined): Answer {
    const error = isUnavailable(fault) ? archiveAway() : fault;
    if (error instanceof Refusal) return error.answer(mediaType && `${mediaType}; charset=utf-8`);
    this.#options.onFault(error);
    return formatResult(
      { errors: [maskError(error) as never] },
      {
        mediaType: mediaType ?? 'application/json',
        status: 500,
        headers: { 'cache-control': NOT_STORED },
      },
    );
  }
}

/** Whether an answer is as good for the next who asks: without errors, and nobody's own. */
function isKept({ report, headers }: Answer): boolean {
  return report?.codes === undefined && headers['cache-control'] !== NOT_STORED;
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
