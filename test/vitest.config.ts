import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Node's own choice of the two builds of graphql; one test must not see both.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  // Properties draw many cases; a machine that is busy with something else may take its time.
  test: { include: ['test/**/*.test.ts'], exclude: ['test/large/**'], testTimeout: 30_000 },
});
