import type { Dataset } from '../archive/archive.ts';
import type { Ask, MaybeAnswer } from './exchange.ts';
import { GRAPHQL_PATH } from './graphql.ts';
import type { Limits } from './limits.ts';
import { GRAPHQL_RESPONSE, JSON_RESPONSE } from './media-type.ts';
import { Refusal } from './refusal.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** A GraphQL document of one operation. */
export interface NamedDocument {
  /** The name of its operation. */
  readonly name: string;
  readonly text: string;
}

/** The same with the types of what goes in and what comes out. */
export interface Document<Data, Variables> extends NamedDocument {
  /** Never there: it carries the types alone. */
  readonly types?: (variables: Variables) => Data;
}

/** What pages are made from. */
export interface PageSource {
  readonly limits: Limits;
  dataset(): Dataset;
  /** What GraphQL answers: a client like any other, with all limits on. A refusal where it is an error. */
  query<Data, Variables extends object>(
    document: Document<Data, Variables>,
    variables: Variables,
    signal: AbortSignal | null,
  ): Promise<Data>;
}

/** What people are shown in a browser. */
export interface Pages {
  /** What they ask for; answered as registered documents are. */
  readonly documents?: readonly NamedDocument[];
  /** The page that is asked for; null for any other request. */
  answer(ask: Ask, source: PageSource): MaybeAnswer | null;
}

/** The id by which GraphQL knows a document of the pages. */
export function pageDocumentId(name: string): string {
  return `page:${name}`;
}

/** Registered documents, with those of the pages among them: they are answered where no others are. */
export function withPages(
  { byId, only }: TrustedDocuments,
  pages: Pages | undefined,
): TrustedDocuments {
  const own = (pages?.documents ?? []).map(
    ({ name, text }) => [pageDocumentId(name), text] as const,
  );
  return { byId: new Map([...byId, ...own]), only };
}

/** The answer of GraphQL to one of the documents, read as a program elsewhere would read it. */
export async function readAnswer<Data>(
  answerGraphql: (ask: Ask) => MaybeAnswer,
  request: { readonly documentId: string; readonly variables: object },
  signal: AbortSignal | null,
): Promise<Data> {
  const { status, body } = await answerGraphql(new GraphqlAsk(request, signal));
  if (!(body instanceof Uint8Array)) throw new TypeError('GraphQL answered without a body');
  const { data, errors } = JSON.parse(new TextDecoder().decode(body)) as GraphqlBody<Data>;
  const [error] = errors ?? [];
  if (error === undefined && data != null) return data;
  const { code = 'INTERNAL_SERVER_ERROR' } = error?.extensions ?? {};
  const isOurs = code === 'INTERNAL_SERVER_ERROR';
  // An answer that has errors beside its data says 200.
  throw new Refusal(
    status === 200 ? (isOurs ? 500 : 400) : status,
    code,
    error?.message ?? 'There is no data.',
  );
}

interface GraphqlBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}

const HEADERS = new Map([
  ['content-type', JSON_RESPONSE],
  // The type in which a mistake has a status of its own.
  ['accept', GRAPHQL_RESPONSE],
]);

/** A request of the pages to the GraphQL beside them. */
class GraphqlAsk implements Ask {
  readonly lane = 'fetch';
  readonly method = 'POST';
  readonly path = GRAPHQL_PATH;
  readonly search = '';
  readonly signal: AbortSignal | null;
  readonly #body: Uint8Array;

  constructor(request: object, signal: AbortSignal | null) {
    this.signal = signal;
    this.#body = new TextEncoder().encode(JSON.stringify(request));
  }

  header(name: string): string | null {
    return HEADERS.get(name) ?? null;
  }

  readBody(): Uint8Array {
    return this.#body;
  }
}
