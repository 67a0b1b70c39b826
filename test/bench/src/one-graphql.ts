import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const PEERS = ['mercurius', 'graphql-jit', '@apollo/server'];

/**
 * Throws where a peer finds another copy of `graphql` than the schema was made with: what comes of
 * two is that schemas are refused, or that figures mean nothing.
 */
export function checkOneGraphql(): void {
  const here = createRequire(import.meta.url);
  const ours = createRequire(new URL('../../../dist/schema/index.js', import.meta.url));
  const expected = realpathSync(ours.resolve('graphql'));
  const seen = [
    ['the bench', here] as const,
    ...PEERS.map((name) => [name, near(here, name)] as const),
  ];
  for (const [name, require] of seen) {
    const found = realpathSync(require.resolve('graphql'));
    if (found !== expected) {
      throw new Error(
        `two copies of graphql: onrecord takes ${expected}, ${name} takes ${found}; remove test/bench/node_modules and start again`,
      );
    }
  }
}

/** What a package would find if it asked. */
function near(here: NodeJS.Require, name: string): NodeJS.Require {
  return createRequire(pathToFileURL(realpathSync(here.resolve(name))));
}
