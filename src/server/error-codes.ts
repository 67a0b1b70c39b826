import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Gives a code to the request errors that GraphQL leaves without one: variables that cannot be coerced. */
export function useErrorCodes(): Plugin {
  return {
    onExecute() {
      return {
        onExecuteDone({ result, setResult }) {
          // There are no subscriptions and no streams, so there is one result.
          const { errors, ...rest } = result as ExecutionResult;
          if (errors === undefined || 'data' in rest) return;
          setResult({ ...rest, errors: errors.map(withCode) });
        },
      };
    },
  };
}

function withCode(error: GraphQLError): GraphQLError {
  const { message, nodes, extensions } = error;
  if (extensions.code !== undefined) return error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { ...extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
