import type { Answer, Ask, Handler, Report } from './exchange.ts';
import { isExportPath } from './exports.ts';

/** What is told of each request that was answered; nothing of what was sent in it. */
export interface Observation extends Report {
  readonly id: string;
  readonly method: string;
  /** Which of the service's places was asked: `/graphql`, `/export/…`; `other` for what is none. */
  readonly place: string;
  readonly status: number;
  /** Bytes of the body; null for what is sent piece by piece. */
  readonly bytes: number | null;
  readonly milliseconds: number;
}

export type Observer = (observation: Observation) => void;

const GIVEN_ID = /^[\w.:-]{1,64}$/;
const PLACES = /^\/(?:graphql|health|ready|metrics|schema\.graphql)$/;

/** Gives each request an id, or keeps the one it comes with, and tells an observer how it was answered. */
export function observation(observe: Observer, handler: Handler): Handler {
  return async function observed(ask: Ask): Promise<Answer> {
    const start = performance.now();
    const given = ask.header('x-request-id');
    const id = given !== null && GIVEN_ID.test(given) ? given : crypto.randomUUID();
    const answer = await handler(ask);
    observe({
      ...answer.report,
      id,
      method: ask.method,
      // A place that is none is not told: clients make up as many as they like.
      place: PLACES.test(ask.path) || isExportPath(ask.path) ? ask.path : 'other',
      status: answer.status,
      bytes: answer.body instanceof Uint8Array ? answer.body.length : answer.body && null,
      milliseconds: performance.now() - start,
    });
    return { ...answer, headers: { ...answer.headers, 'x-request-id': id } };
  };
}
