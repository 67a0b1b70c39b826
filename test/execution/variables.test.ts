import fc from 'fast-check';
import { buildSchema, getVariableValues, parse } from 'graphql';
import { expect, it } from 'vitest';
import { variablesReader } from '../../src/execution/variables.ts';

const schema = buildSchema(`
  enum Order { NEWEST OLDEST }
  input Range { from: String to: String! limit: Int = 5 }
  input One @oneOf { name: String number: Int }
  type Query { field: Int }
`);
const WRAPPERS = ['_', '_!', '[_]', '[_!]!', '[[_]]'];
const NAMED = ['Int', 'Float', 'String', 'String', 'ID', 'ID', 'Order', 'Range', 'One', 'Query'];
const DEFAULTS = ['', '', '', ' = null', ' = 1', ' = "x"', ' = NEWEST', ' = [2]', ' = {to: "y"}'];
const NAMES = ['a', 'b', 'c', 'valueOf', '__proto__'];

const anyDefinition = fc
  .tuple(fc.constantFrom(...WRAPPERS), fc.constantFrom(...NAMED), fc.constantFrom(...DEFAULTS))
  .map(([wrapper, named, byDefault]) => `${wrapper.replace('_', named)}${byDefault}`);
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, 1, 2, -0.5, 2 ** 40, 'x', 'NEWEST', true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('from', 'to', 'limit', 'name', 'number', 'other'), tie('value'), {
      maxKeys: 3,
    }),
  ),
}));

const anyVariables = fc.uniqueArray(
  fc.record({
    name: fc.constantFrom(...NAMES),
    definition: anyDefinition,
    sent: fc.option(anyValue, { nil: undefined, freq: 4 }),
  }),
  { minLength: 1, maxLength: 2, selector: ({ name }) => name },
);

it('reads variables as graphql-js does, or leaves them to it', () => {
  let read = 0;
  const property = fc.property(anyVariables, (variables) => {
    const definitions = variables.map(({ name, definition }) => `$${name}: ${definition}`);
    const text = `query (${definitions}) { field }`;
    const members = variables
      .filter(({ sent }) => sent !== undefined)
      .map(({ name, sent }) => `${JSON.stringify(name)}: ${JSON.stringify(sent)}`);
    const given = JSON.parse(`{${members}}`);
    const [operation] = parse(text).definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error(text);
    const reader = variablesReader(schema, operation);
    const values = reader(given);
    expect(reader(given)).toEqual(values);
    const { coerced, errors } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      given,
    );
    if (values === null) return;
    read += 1;
    expect(errors).toBeUndefined();
    expect(JSON.stringify(values)).toBe(JSON.stringify(coerced));
  });
  fc.assert(property, { numRuns: 6_000 });
  expect(read).toBeGreaterThan(100);
});

it('leaves nothing that is right to graphql-js', () => {
  const [operation] = parse(
    'query ($a: Int! $b: [Order!] $c: Range = {to: "x"} $d: Boolean) { field }',
  ).definitions;
  const read = variablesReader(schema, operation as never);
  expect(read({ a: 1, b: ['NEWEST'], c: { to: 'y' } })).toEqual({
    a: 1,
    b: ['NEWEST'],
    c: { to: 'y', limit: 5 },
  });
  expect(read({ a: 2, d: null })).toEqual({ a: 2, c: { to: 'x', limit: 5 }, d: null });
  expect(read({ a: null })).toBeNull();
  expect(read({})).toBeNull();
});
