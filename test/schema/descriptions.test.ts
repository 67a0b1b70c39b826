import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function* described(type: GraphQLNamedType): Generator<[string, Described]> {
  yield [type.name, type];
  if (isEnumType(type)) {
    for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      yield [`${type.name}.${field.name}`, field];
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field];
      for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg];
    }
  }
}

const all = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !BUILT_IN.has(type.name))
  .flatMap((type) => [...described(type)]);

describe('every description', () => {
  it('is there', () => {
    expect(all.length).toBeGreaterThan(200);
    const missing = all.filter(([, { description }]) => !description?.trim()).map(([path]) => path);
    expect(missing).toEqual([]);
  });

  it('is a sentence of its own, not the name again', () => {
    const hollow = all.filter(([, { name, description }]) => {
      const words = (description ?? '').toLowerCase().replace(/[^a-z]/g, '');
      return !/[.)?]$/.test(description ?? '') || words === name.toLowerCase();
    });
    expect(hollow.map(([path]) => path)).toEqual([]);
  });
});
