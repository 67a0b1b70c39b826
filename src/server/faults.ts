import { type Answer, type Ask, type Handler, textAnswer } from './exchange.ts';

/** What the service fails at is told to whoever runs it, and nobody else. */
export function faults(onFault: (fault: unknown) => void, handler: Handler): Handler {
  return async function answerAnyway(ask: Ask): Promise<Answer> {
    try {
      return await handler(ask);
    } catch (error) {
      onFault(error);
      return textAnswer(500, 'The service failed to answer.\n', { 'cache-control': 'no-store' });
    }
  };
}
