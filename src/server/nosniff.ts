import { whenReady } from '../archive/maybe-promise.ts';
import type { Ask, Handler, MaybeAnswer } from './exchange.ts';

/** Nothing is taken for what it is not said to be: words of a query that stand in an error are no script. */
export function nosniff(handler: Handler): Handler {
  return function sayWhatItIs(ask: Ask): MaybeAnswer {
    return whenReady(handler(ask), (answer) => {
      answer.headers['x-content-type-options'] = 'nosniff';
      return answer;
    });
  };
}
