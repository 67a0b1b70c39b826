import { type Answer, type Ask, type Handler, withHeaders } from './exchange.ts';

const NOSNIFF = { 'x-content-type-options': 'nosniff' };

/** Nothing is taken for what it is not said to be: words of a query that stand in an error are no script. */
export function nosniff(handler: Handler): Handler {
  return async function sayWhatItIs(ask: Ask): Promise<Answer> {
    return withHeaders(await handler(ask), NOSNIFF);
  };
}
