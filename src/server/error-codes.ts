import { type ExecutionResult, GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { Plugin } from 'graphql-yoga';

type GraphQLHTTPExtensions = NonNullable<GraphQLErrorExtensions['http']>;

/**
 * Gives a code and a status to the request errors that GraphQL leaves without them: variables that
 * cannot be coerced, a kind of operation there is none of, a fault before anything was executed.
 */
export function useErrorCodes(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      // There are no batches, subscriptions or streams, so there is one result.
      const { errors, data, ...rest } = result as ExecutionResult;
      if (errors === undefined || data != null || errors.some(({ path }) => path)) return;
      setResult({ ...rest, errors: errors.map(withCode) });
    },
  };
}

function withCode({ message, nodes, source, positions, extensions }: GraphQLError): GraphQLError {
  // What made a request unreadable is told in the message; the cause's own words are nobody's business.
  const { code = 'BAD_USER_INPUT', http, originalError: _, ...rest } = extensions;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...rest, code, http: statusOf(code, http) },
  });
}

/** Of parsing and validation, Yoga makes the status depend on the media type; nothing else may answer 200. */
function statusOf(code: unknown, http: GraphQLHTTPExtensions | undefined): GraphQLHTTPExtensions {
  if (http?.spec && /^GRAPHQL_/.test(String(code))) return http;
  return {
    ...http,
    spec: false,
    status: http?.status ?? (code === 'INTERNAL_SERVER_ERROR' ? 500 : 400),
  };
}
