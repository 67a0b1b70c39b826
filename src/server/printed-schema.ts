import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { type Answer, type Ask, readOnlyPlace } from './exchange.ts';
import { tagOf } from './request-tag.ts';

export const SCHEMA_PATH = '/schema.graphql';

/** Answers `/schema.graphql`: the schema as it is printed and checked in; null for any other path. */
export function printedSchema(schema: GraphQLSchema, maxAge: number): (ask: Ask) => Answer | null {
  const body = new TextEncoder().encode(`${printSchema(lexicographicSortSchema(schema))}\n`);
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': `public, max-age=${maxAge}`,
    etag: tagOf(new TextDecoder().decode(body)),
  };
  return ({ path, method }) => {
    if (path !== SCHEMA_PATH) return null;
    if (method !== 'GET' && method !== 'HEAD') return readOnlyPlace();
    return { status: 200, headers: { ...headers }, body };
  };
}
