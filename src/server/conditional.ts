import { whenReady } from '../archive/maybe-promise.ts';
import type { Answer, Ask, Handler, MaybeAnswer } from './exchange.ts';

/** What a 304 tells besides that nothing has changed (RFC 9110, section 15.4.5). */
const KEPT =
  /^(?:etag|cache-control|content-location|date|expires|vary|x-request-id|access-control-.*)$/;

/** Answers 304 to whoever already has the answer (RFC 9110, section 13.1.2). */
export function conditional(handler: Handler): Handler {
  return function answerIfChanged(ask: Ask): MaybeAnswer {
    const asked = ask.header('if-none-match');
    if (asked === null || (ask.method !== 'GET' && ask.method !== 'HEAD')) return handler(ask);
    return whenReady(handler(ask), (answer) => unlessKnown(answer, asked));
  };
}

function unlessKnown(answer: Answer, known: string): Answer {
  const { etag } = answer.headers;
  if (etag === undefined || answer.status !== 200 || !names(known, etag)) return answer;
  const headers = Object.entries(answer.headers).filter(([name]) => KEPT.test(name));
  return { ...answer, status: 304, headers: Object.fromEntries(headers), body: null };
}

/** Whether a list of entity tags names one; compared weakly, as section 13.1.2 demands. */
function names(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return list.split(',').some((tag) => opaque(tag) === opaque(etag));
}
