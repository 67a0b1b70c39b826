import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** What needs a hundred thousand articles; run by `npm run test:large`. */
export default defineConfig({
  ...base,
  test: {
    include: ['test/large/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
