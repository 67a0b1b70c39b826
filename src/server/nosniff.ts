import { type Answer, type Ask, type Handler, withHeaders } from './exchange.ts';

const NOSNIFF = { 'x-content-type-options': 'nosniff' };

/** Nothing is to be taken for what it is not said to be (Fetch standard, section 3.6): words of a query in an error are no script. */
export function nosniff(handler: Handler): Handler {
  return async function sayWhatItIs(ask: Ask): Promise<Answer> {
    return withHeaders(await handler(ask), NOSNIFF);
  };
}
