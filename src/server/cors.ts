import { whenReady } from '../archive/maybe-promise.ts';
import type { Ask, Handler, MaybeAnswer } from './exchange.ts';
import { METRICS_PATH } from './metrics.ts';

/** Public, read-only data: a page of any origin may read it; none may send its user's credentials. */
const ANY_ORIGIN = '*';

const PREFLIGHT = {
  'access-control-allow-origin': ANY_ORIGIN,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type, accept, if-none-match, x-request-id',
  'access-control-max-age': '86400',
};

/** What a script may read of an answer besides its body. */
const EXPOSED = 'etag, x-query-cost, x-query-cost-limit, x-request-id';

/** Cross-origin resource sharing, as the Fetch standard asks for it. */
export function cors(handler: Handler): Handler {
  return function share(ask: Ask): MaybeAnswer {
    if (ask.path === METRICS_PATH) return handler(ask);
    if (ask.method === 'OPTIONS' && ask.header('access-control-request-method') !== null) {
      return { status: 204, headers: { ...PREFLIGHT }, body: null };
    }
    return whenReady(handler(ask), (answer) => {
      answer.headers['access-control-allow-origin'] = ANY_ORIGIN;
      answer.headers['access-control-expose-headers'] = EXPOSED;
      return answer;
    });
  };
}
