import { lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { jsonSchemas } from '../../src/record/json-schema.ts';

// `npm run schema` rewrites these files; a change of either shows in review.
describe('what is printed and checked in', () => {
  it('is the schema that is served', async () => {
    const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
    await expect(printed).toMatchFileSnapshot('../../schema/schema.graphql');
  });

  it.each(jsonSchemas())('is the shape of records: %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../data/schemas/${name}`);
  });
});
