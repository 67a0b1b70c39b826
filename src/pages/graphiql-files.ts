import { createRequire } from 'node:module';

type Files = typeof import('@graphql-yoga/render-graphiql/graphiql');

/**
 * GraphiQL as it is packaged: one module of 9 MB of text. Node would keep that for good, and each of
 * its files once more as a string, two bytes a letter; so the module is forgotten as soon as it was read.
 */
export function readGraphiqlFiles(): Files {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@graphql-yoga/render-graphiql/graphiql');
  const files = require(path) as Files;
  delete require.cache[path];
  return files;
}
