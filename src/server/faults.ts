import { isUnavailable } from './error-mask.ts';
import { type Answer, type Ask, type Handler, type MaybeAnswer, textAnswer } from './exchange.ts';
import { archiveAway } from './refusal.ts';

/** What the service fails at is told to whoever runs it, and nobody else. */
export function faults(onFault: (fault: unknown) => void, handler: Handler): Handler {
  const failed = (error: unknown): Answer => {
    if (isUnavailable(error)) return archiveAway().answer();
    onFault(error);
    return textAnswer(500, 'The service failed to answer.\n', { 'cache-control': 'no-store' });
  };
  return function answerAnyway(ask: Ask): MaybeAnswer {
    try {
      const answer = handler(ask);
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  };
}
