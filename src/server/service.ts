import type { Plugin } from 'graphql-yoga';
import { schema } from '../../schema/index.ts';
import type { Archive } from '../archive/archive.ts';
import { whenReady } from '../archive/maybe-promise.ts';
import { type Codings, compression, WEB_CODINGS } from './compression.ts';
import { conditional } from './conditional.ts';
import { cors } from './cors.ts';
import type { Answer, Ask, Handler, MaybeAnswer } from './exchange.ts';
import { answerExport } from './exports.ts';
import { faults } from './faults.ts';
import { FetchAsk, toResponse } from './fetch-adapter.ts';
import { GRAPHQL_PATH, GraphqlService } from './graphql.ts';
import { answerHealth, type Readiness } from './health.ts';
import { type Limits, limitsOf } from './limits.ts';
import { answerMetrics } from './metrics.ts';
import { nosniff } from './nosniff.ts';
import { notFound } from './not-found.ts';
import { type Observer, observation } from './observation.ts';
import { type PageSource, type Pages, pageDocumentId, readAnswer, withPages } from './pages.ts';
import { printedSchema } from './printed-schema.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface OnRecordOptions {
  /** The archive to answer from, or how to get the one that is current when a request comes in. */
  readonly archive: Archive | (() => Archive);
  /** What browsers are shown; without it the service has no pages. */
  readonly pages?: Pages;
  /** Bounds that are to be other than their defaults; see `LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Documents that may be asked for by id. */
  readonly documents?: TrustedDocuments;
  /** For how many seconds an answer to a GET may be reused without asking again; 60. */
  readonly maxAge?: number;
  /** Told of every request, once it is answered. */
  readonly observe?: Observer;
  /** Told what the service itself failed at; the console is. */
  readonly onFault?: (fault: unknown) => void;
  /** Whether requests are welcome, besides that there is an archive. */
  readonly isReady?: Readiness;
  /** What encodes bodies; gzip is there without. */
  readonly codings?: Codings;
  /** Answers `/metrics`. */
  readonly metrics?: () => Promise<Answer>;
  /**
   * Further plugins of Yoga, for parsing, validation and execution. A resolver that one wraps may give a
   * `KeptText` for a text of a record, of which `String()` makes a string.
   */
  readonly plugins?: readonly Plugin[];
}

/** The service: a Fetch handler, and the same for platforms that have requests of their own. */
export interface OnRecord {
  (request: Request): Promise<Response>;
  answer(ask: Ask): MaybeAnswer;
  /** What is served at the moment; answers say of which edition they are. Null where there is nothing. */
  edition(): string | null;
  /** Told of every request, once it is answered. */
  readonly observe: Observer;
  readonly limits: Limits;
}

const SECONDS_FRESH = 60;
const NO_DOCUMENTS: TrustedDocuments = { byId: new Map(), only: false };

/** The service, with all limits on. */
export function createOnRecord(options: OnRecordOptions): OnRecord {
  const { archive, pages, observe = () => {}, maxAge = SECONDS_FRESH } = options;
  // biome-ignore lint/suspicious/noConsole: whoever runs the service has to hear of it somewhere
  const onFault = options.onFault ?? ((fault: unknown) => console.error(fault));
  const current = typeof archive === 'function' ? archive : () => archive;
  const limits = limitsOf(options.limits);
  const graphql = new GraphqlService({
    schema,
    archive: current,
    limits,
    documents: withPages(options.documents ?? NO_DOCUMENTS, pages),
    maxAge,
    onFault,
    plugins: options.plugins ?? [],
  });
  const answerSchema = printedSchema(schema, maxAge);
  const isReady = options.isReady ?? (() => true);

  const source: PageSource = {
    limits,
    dataset: () => current().dataset,
    query: ({ name }, variables, signal) =>
      readAnswer(
        (ask) => graphql.answer(ask),
        { documentId: pageDocumentId(name), variables },
        signal,
      ),
  };

  const route: Handler = (ask) => {
    if (ask.path === GRAPHQL_PATH && ask.method === 'POST') return graphql.answer(ask);
    const known = answerHealth(ask, current, isReady) ?? answerMetrics(ask, options.metrics);
    if (known) return known;
    const page = pages?.answer(ask, source);
    // Headers of a file that is sent again and again are not its answer's own.
    if (page) return whenReady(page, (one) => ({ ...one, headers: { ...one.headers } }));
    if (ask.path === GRAPHQL_PATH) return graphql.answer(ask);
    return answerSchema(ask) ?? answerExport(ask, current, maxAge) ?? notFound();
  };
  const concerns = faults(onFault, compression(options.codings ?? WEB_CODINGS, route));
  const answer = observation(observe, cors(nosniff(conditional(concerns))));
  const edition = (): string | null => {
    try {
      return current().dataset.version;
    } catch {
      return null;
    }
  };
  return Object.assign(
    async (request: Request) => toResponse(await answer(new FetchAsk(request)), request.method),
    { answer, observe, limits, edition },
  );
}
