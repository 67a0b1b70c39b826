import type { FetchHandler } from './service.ts';

/** Public, read-only data: a page of any origin may read it; none may send its user's credentials. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

const PREFLIGHT = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type, accept',
  'access-control-max-age': '86400',
};

/** Cross-origin resource sharing, as the Fetch standard asks for it. */
export function cors(handler: FetchHandler): FetchHandler {
  return async (request) => {
    const { method, headers } = request;
    if (method === 'OPTIONS' && headers.has('access-control-request-method')) {
      return new Response(null, { status: 204, headers: PREFLIGHT });
    }
    const answer = await handler(request);
    for (const [name, value] of Object.entries(ANY_ORIGIN)) answer.headers.set(name, value);
    return answer;
  };
}
