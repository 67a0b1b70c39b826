/** The answer outside the paths that are served. */
export function notFound(): Response {
  return new Response('There is nothing here. GraphQL and GraphiQL are at /graphql.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
