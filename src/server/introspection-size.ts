import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** How long the lists of introspection are: on the average of all types, so that a whole schema adds up. */
export function introspectionSizes(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.flatMap((type) => Object.values(type.getFields()));
  const inputFields = types
    .filter((type) => isInputObjectType(type))
    .flatMap((type) => Object.values(type.getFields()));
  const values = types.filter((type) => isEnumType(type)).flatMap((type) => type.getValues());
  const interfaces = withFields.flatMap((type) => type.getInterfaces());
  const per = (count: number, of: number) => Math.max(1, count / Math.max(1, of));
  const args = fields.reduce((sum, field) => sum + field.args.length, 0);
  return new Map([
    ['__Schema.types', types.length],
    ['__Schema.directives', schema.getDirectives().length],
    ['__Directive.args', 1],
    ['__Directive.locations', 3],
    ['__Type.fields', per(fields.length, types.length)],
    ['__Type.inputFields', per(inputFields.length, types.length)],
    ['__Type.enumValues', per(values.length, types.length)],
    ['__Type.interfaces', per(interfaces.length, types.length)],
    ['__Type.possibleTypes', 1],
    ['__Field.args', per(args, fields.length)],
  ]);
}
