import { GraphQLError } from 'graphql';
import { OverdueError, UnavailableError } from '../archive/archive.ts';

/** The code of what was not found in time. */
export const OVERDUE = 'DEADLINE_EXCEEDED';

/** The code of what may be asked again: the archive was not there. */
export const UNAVAILABLE = 'ARCHIVE_UNAVAILABLE';
export const AWAY = 'The archive cannot be reached for now. Ask again in a few seconds.';
/** For so many seconds nobody needs to ask again. */
export const RETRY_AFTER = '5';

/** What a client is told of a fault that is not its own: nothing but that there was one. */
export function maskError(error: unknown): Error {
  if (isForClients(error)) return error;
  if (isOverdue(error)) {
    return new GraphQLError('No answer was found in time.', { extensions: { code: OVERDUE } });
  }
  if (isUnavailable(error)) return new GraphQLError(AWAY, { extensions: { code: UNAVAILABLE } });
  return new GraphQLError('The service failed to answer. It is not the query’s fault.', {
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
}

/** Whether a resolver was stopped because its time was over: no fault, and told to nobody but who asked. */
export function isOverdue(error: unknown): boolean {
  return error instanceof GraphQLError && error.originalError instanceof OverdueError;
}

/** Whether a resolver, or what came before it, found no archive. */
export function isUnavailable(error: unknown): boolean {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof UnavailableError;
}

/** GraphQL's own errors, and those the schema throws on purpose; not what a resolver dies of. */
function isForClients(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError == null || error.originalError instanceof GraphQLError;
}
