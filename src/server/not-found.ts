import { type Answer, textAnswer } from './exchange.ts';

/** The answer outside the paths that are served. */
export function notFound(): Answer {
  return textAnswer(404, 'There is nothing here. GraphQL and GraphiQL are at /graphql.\n', {
    'cache-control': 'no-store',
  });
}
