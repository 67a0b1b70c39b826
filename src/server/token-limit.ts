import { GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** GraphiQL's introspection has some 300 tokens, a page of a news site fewer. */
const MAX_TOKENS = 4_000;

/** Bounds a document by its tokens, and by how deep the parser can follow it. */
export function useTokenLimit(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parse(source, { ...options, maxTokens: MAX_TOKENS });
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          throw new GraphQLError('Syntax Error: The document is nested too deep.', {
            extensions: { code: 'GRAPHQL_PARSE_FAILED' },
          });
        }
      });
    },
  };
}
