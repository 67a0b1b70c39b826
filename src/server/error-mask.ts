import { GraphQLError } from 'graphql';

/** What a client is told of a fault that is not its own: nothing but that there was one. */
export function maskError(error: unknown): Error {
  if (isForClients(error)) return error;
  return new GraphQLError('The service failed to answer. It is not the query’s fault.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** GraphQL's own errors, and those the schema throws on purpose; not what a resolver dies of. */
function isForClients(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError == null || error.originalError instanceof GraphQLError;
}
