import { AWAY, RETRY_AFTER, UNAVAILABLE } from './error-mask.ts';
import type { Answer } from './exchange.ts';

/** A request that is refused before it is looked at as GraphQL: HTTP status, code, and what to do. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    message: string,
    {
      headers = {},
      details = {},
    }: {
      headers?: Readonly<Record<string, string>>;
      details?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.details = details;
  }

  /** In the form of a GraphQL response, so that clients need to read but one. */
  answer(contentType = 'application/json; charset=utf-8'): Answer {
    const errors = [{ message: this.message, extensions: { ...this.details, code: this.code } }];
    return {
      status: this.status,
      headers: { 'content-type': contentType, 'cache-control': 'no-store', ...this.headers },
      body: new TextEncoder().encode(JSON.stringify({ errors })),
      report: { codes: [this.code] },
    };
  }
}

/** What is told where there is no archive to answer from. */
export function archiveAway(): Refusal {
  return new Refusal(503, UNAVAILABLE, AWAY, { headers: { 'retry-after': RETRY_AFTER } });
}
