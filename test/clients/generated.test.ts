import { lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { cacheTypes } from './cache-types.ts';
import { introspectionTypes } from './introspection-types.ts';

const printed = printSchema(lexicographicSortSchema(schema));

// `npm run schema` rewrites these files.
describe('what clients are told of the schema', () => {
  it('is the schema of today, to those who type by it', async () => {
    await expect(introspectionTypes(printed)).toMatchFileSnapshot('generated/graphql-env.d.ts');
  });

  it('is the schema of today, to those who cache by it', async () => {
    await expect(cacheTypes(printed)).toMatchFileSnapshot('generated/cache-types.ts');
  });
});
