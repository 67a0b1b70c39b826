import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

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

function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  // Parsing and validation have both; their status depends on the media type.
  if (extensions.code !== undefined && extensions.http !== undefined) return error;
  const code = extensions.code ?? 'BAD_USER_INPUT';
  const status = code === 'INTERNAL_SERVER_ERROR' ? 500 : 400;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...extensions, code, http: { status } },
  });
}
