import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';

/** The schema as types, for `gql.tada`: what its command writes, without an editor's TypeScript. */
export function introspectionTypes(sdl: string): string {
  const introspection = introspectionFromSchema(buildSchema(sdl), { descriptions: false });
  const options = { fileType: '.d.ts', shouldPreprocess: true };
  return outputIntrospectionFile(minifyIntrospection(introspection), options);
}
