import { parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** GraphiQL's introspection has some 300 tokens, a page of a news site fewer; the parser's stack bears this many. */
const MAX_TOKENS = 3_000;

/** Bounds a document by its tokens, before it is parsed any deeper. */
export function useTokenLimit(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: MAX_TOKENS }));
    },
  };
}
