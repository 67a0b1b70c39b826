import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isObjectType,
} from 'graphql';

/** What a cache that knows things by their ids has to be told of the schema, as a module. */
export function cacheTypes(sdl: string): string {
  const schema = buildSchema(sdl);
  return [
    '/** Which types an interface or a union can turn out to be. */',
    `export const possibleTypes = ${JSON.stringify(possibleTypes(schema), null, 2)};`,
    '',
    '/** Types without an id, of which something has one value: it is a part of what has an id. */',
    `export const valueTypes = ${JSON.stringify(valueTypes(schema), null, 2)};`,
    '',
  ].join('\n');
}

function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
}

function valueTypes(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.values((type as GraphQLObjectType).getFields()));
  const values = fields
    .map(({ type }) => getNullableType(type))
    .filter((type) => isObjectType(type))
    // Pages of a list are put together by a rule of the list.
    .filter((type) => !type.getFields().id && !type.name.endsWith('Connection'));
  return [...new Set(values.map(({ name }) => name))].sort();
}
