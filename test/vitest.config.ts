import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Node's own choice of the two builds of graphql; one test must not see both.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/large/**', 'test/bench/**'],
    globalSetup: 'test/build.ts',
    // Modules are loaded once a worker, not once a file: no test leaves anything behind in one.
    isolate: false,
    maxWorkers: 2,
    // Properties draw many cases; a machine that is busy with something else may take its time.
    testTimeout: 30_000,
  },
});
