import fc from 'fast-check';
import {
  buildSchema,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  getArgumentValues,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { argumentsReader } from '../../src/execution/arguments.ts';

const schema = buildSchema(`
  enum Order { NEWEST OLDEST }
  input Range { from: String to: String! }
  input Filter { about: [String!] any: [Int] range: Range nested: [Filter!] limit: Int = 5 }
  input Plain { range: Range ranges: [Range] order: Order flag: Boolean! }
  input One @oneOf { name: String number: Int }
  type Query {
    field(
      filter: Filter plain: Plain one: One order: Order = NEWEST
      texts: [String!]! = ["a"] number: Int! many: [[Int!]]
    ): Int
  }
`);
const field = schema.getQueryType()?.getFields().field as GraphQLField<unknown, unknown>;

const NAMES = ['a', 'b', 'valueOf', '__proto__'];
const anyVariables = fc.dictionary(
  fc.constantFrom('a', 'b', 'valueOf'),
  fc.oneof(fc.constantFrom(null, undefined, 1, 'x', true), fc.array(fc.constantFrom(1, 'x'))),
);
const { literal: anyLiteral } = fc.letrec<{ literal: string }>((tie) => ({
  literal: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('null', '1', '-3', '"x"', 'NEWEST', 'true', '1.5', '[]', '{}'),
    fc.constantFrom(...NAMES).map((name) => `$${name}`),
    fc.array(tie('literal'), { maxLength: 3 }).map((items) => `[${items.join(' ')}]`),
    fc
      .dictionary(
        fc.constantFrom(
          ...['about', 'any', 'range', 'nested', 'limit', 'from', 'to', 'flag', 'order'],
          ...['ranges', 'name', 'number'],
        ),
        tie('literal'),
        { maxKeys: 4 },
      )
      .map((fields) => `{${Object.entries(fields).map(([name, value]) => `${name}: ${value}`)}}`),
  ),
}));
const anyArguments = fc.dictionary(
  fc.constantFrom('filter', 'plain', 'one', 'order', 'texts', 'number', 'many'),
  anyLiteral,
);

/** What is read, or what is said to be wrong. */
function outcome(read: () => unknown): unknown {
  try {
    // What GraphQL reads has no prototype in its depths.
    return { read: JSON.parse(JSON.stringify(read())) };
  } catch (error) {
    if (error instanceof GraphQLError) return { wrong: error.message };
    throw error;
  }
}

describe('the arguments of a field', () => {
  it('are read as graphql-js reads them, however they are written', () => {
    let read = 0;
    fc.assert(
      fc.property(anyArguments, anyVariables, (given, variables) => {
        const written = Object.entries({ number: '$a', ...given });
        const text = `{ field(${written.map(([name, value]) => `${name}: ${value}`)}) }`;
        const [definition] = parse(text).definitions;
        if (definition?.kind !== 'OperationDefinition') throw new Error(text);
        const node = definition.selectionSet.selections[0] as FieldNode;
        const expected = outcome(() => getArgumentValues(field, node, variables));
        const reader = argumentsReader(field, node);
        expect(outcome(() => reader(variables))).toEqual(expected);
        expect(outcome(() => reader(variables))).toEqual(expected);
        if ('read' in (expected as object)) read += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
