import { GraphQLError } from 'graphql';

/** What a client can do wrong that the schema's types do not show; docs/api.md explains each. */
export type ErrorCode =
  | 'BAD_ID'
  | 'BAD_CURSOR'
  | 'BAD_PAGE_SIZE'
  | 'BAD_DATE'
  | 'BAD_RANGE'
  | 'FILTER_TOO_LARGE'
  | 'UNKNOWN_COUNTRY'
  | 'AMBIGUOUS_COUNTRY'
  | 'TEXT_TOO_LONG'
  | 'POST_ONLY'
  | 'ONE_TEXT_ONLY';

/** A mistake in the request: answered with its code and HTTP status 400. */
export function codedError(
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code, http: { status: 400 } } });
}
