import type { MaybePromise } from '../archive/maybe-promise.ts';

/** The way by which a request came: by the Fetch API, through Node's HTTP server, or past it, plainly or once more. */
export type Lane = 'fetch' | 'http' | 'plain' | 'repeat';

/** A request, as every concern of the service sees it; adapters make it of what their platform has. */
export interface Ask {
  readonly lane: Lane;
  readonly method: string;
  /** The path as it was sent, without its query: nothing is resolved or decoded in it. */
  readonly path: string;
  /** What stands behind the question mark. */
  readonly search: string;
  /** A header by its name in lower case; several of one name are joined by commas. */
  header(name: string): string | null;
  /** The whole body; a `BODY_TOO_LARGE` refusal as soon as it is longer than so many bytes. */
  readBody(limit: number): MaybePromise<Uint8Array>;
  /** Fires when whoever asked has gone. */
  readonly signal: AbortSignal | null;
}

/** Bytes at once, or one piece after another. */
export type Body = Uint8Array | AsyncIterable<Uint8Array> | null;

/** What is answered. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. Once answered they are the answer's own: what it passes through adds to them. */
  readonly headers: Record<string, string>;
  readonly body: Body;
  /**
   * The service's edition for which this is the answer to any request of the very same bytes; left out
   * where there may be none.
   */
  readonly edition?: string | undefined;
  /** What is told to whoever runs the service. */
  readonly report?: Report | undefined;
}

/** What executes operations. */
export type Executor = 'compiled' | 'graphql-js';

/** What is known of an answer to GraphQL; nothing of what was sent but the operation's name. */
export interface Report {
  readonly operationName?: string | null | undefined;
  readonly cost?: number | undefined;
  /** The codes of its errors. */
  readonly codes?: readonly string[] | undefined;
  /** Whether it was kept from an earlier request. */
  readonly cached?: boolean | undefined;
  /** What executed it. */
  readonly executor?: Executor | undefined;
}

export type MaybeAnswer = MaybePromise<Answer>;

/** Answers one request. */
export type Handler = (ask: Ask) => MaybeAnswer;

const encoder = new TextEncoder();

/** An answer of a text. */
export function textAnswer(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: encoder.encode(text),
  };
}

/** The answer to any method but those that read; a 405 may be kept unless it says otherwise (RFC 9110, section 15.1). */
export function readOnlyPlace(): Answer {
  return { status: 405, headers: { allow: 'GET, HEAD', 'cache-control': 'no-store' }, body: null };
}

/** Says that the body depends on one more header of the request (RFC 9110, section 12.5.5). */
export function vary({ headers }: Answer, name: string): void {
  const before = headers.vary;
  if (before === undefined) headers.vary = name;
  else if (!before.split(', ').includes(name)) headers.vary = `${before}, ${name}`;
}
