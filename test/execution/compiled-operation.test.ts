import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getIntrospectionQuery,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  CompiledOperation,
  decidingVariables,
  isCompilable,
} from '../../src/execution/compiled-operation.ts';
import type { Variables } from '../../src/execution/selection.ts';
import { opinionsOn, type Request, requestOf } from './opinions.ts';

const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 1, value));
const never = () => {
  throw new Error('thrown');
};

/** Values of each fate: there, null, thrown, an error in their place; at once and later. */
const FATES: Readonly<Record<string, () => unknown>> = {
  there: () => 'text',
  missing: () => null,
  undefinedThere: () => undefined,
  thrown: never,
  error: () => new Error('in its place'),
  late: () => later('late'),
  lateMissing: () => later(null),
  lateThrown: async () => never(),
  lateError: () => later(new Error('late, in its place')),
  laterThrown: async () =>
    later(null)
      .then(() => later(null))
      .then(never),
};

const NAMES = Object.keys(FATES);

const schema: GraphQLSchema = buildSchema(`
  union Thing = Node | Other
  interface Named { name: String! }
  enum Colour { RED, GREEN }
  type Other implements Named { name: String! ${NAMES.map((name) => `${name}: String`).join(' ')} node: Node }
  type Node implements Named {
    name: String!
    ${NAMES.map((name) => `${name}: String ${name}Needed: String! ${name}List: [String] ${name}ListNeeded: [String!] ${name}Node: Node`).join('\n')}
    nodes: [Node] nodesNeeded: [Node!] neededNodes: [Node!]!
    lostNodes: [Node!] things: [Thing!]! named: [Named] wrongThing: Thing lateThing: Thing
    numbers: [Int!] badNumber: Int notAList: [Int] set: [Int] matrix: [[Int!]]
    colour: Colour badColour: Colour float: Float yes: Boolean id: ID
    echo(text: String = "default", number: Int, list: [Int!]): String
  }
  type Query { latest: String node: Node needed: Node! lateNode: Node quoted(text: String): String }
`);

const node = (): unknown => ({
  name: 'a node',
  ...Object.fromEntries(
    NAMES.flatMap((name) => {
      const fate = FATES[name] as () => unknown;
      const listed = () =>
        [fate, () => 'other', fate].map((make) => (name === 'thrown' ? 'no' : make()));
      return [
        [name, fate],
        [`${name}Needed`, fate],
        [`${name}List`, listed],
        [`${name}ListNeeded`, listed],
        [`${name}Node`, () => (name === 'there' || name === 'late' ? node() : fate())],
      ];
    }),
  ),
  nodes: () => [node(), null, later(node()), new Error('an item')],
  nodesNeeded: () => [node(), null],
  neededNodes: () => [node(), later(node())],
  lostNodes: () => [node(), null, (async () => never())(), later(node())],
  things: () => [
    { kind: 'Node', ...(node() as object) },
    { kind: 'Other', name: 'other', node },
  ],
  named: () => [{ kind: 'Other', name: 'other', lateThrown: FATES.lateThrown }, null],
  wrongThing: () => ({ kind: 'Query' }),
  lateThing: () => ({ kind: 'Late', ...(node() as object) }),
  numbers: [1, 2, 3],
  badNumber: 'many',
  notAList: 7,
  set: () => new Set([1, 2]),
  matrix: [[1], null, [2, null]],
  colour: 'RED',
  badColour: 'BLUE',
  float: 1.5,
  yes: true,
  id: 7,
  echo: (args: object) => JSON.stringify(args),
});

for (const name of ['Thing', 'Named']) {
  const type = schema.getType(name) as GraphQLUnionType;
  type.resolveType = ({ kind }: { kind: string }) => (kind === 'Late' ? later('Node') : kind);
}
const query = (schema.getQueryType() as GraphQLObjectType).getFields();
Object.assign(query.node as object, { resolve: node });
Object.assign(query.needed as object, { resolve: node });
Object.assign(query.lateNode as object, { resolve: () => later(node()) });
Object.assign(query.latest as object, {
  resolve: () => new Promise((resolve) => setTimeout(resolve, 20, 'last of all')),
});
Object.assign(query.quoted as object, {
  resolve: (_: unknown, { text }: { text: string }) => text,
});

const DOCUMENTS: readonly (readonly [text: string, variables?: Variables])[] = [
  ...NAMES.flatMap((name): [string][] => [
    [`{ node { ${name} name } }`],
    [`{ node { name ${name}Needed } needed { name } }`],
    [`{ needed { name nodes { ${name}Needed } } }`],
    [`{ node { ${name}List name } }`],
    [`{ node { ${name}ListNeeded name } }`],
    [`{ node { ${name}Node { name ${name}Needed there } } }`],
    [`{ lateNode { neededNodes { ${name}Needed late } } node { name } }`],
    [`{ needed { ${name}Needed } }`],
    [`{ latest node { laterThrown lateThrownNeeded ${name} } }`],
    [`{ latest node { neededNodes { laterThrown lateThrownNeeded } ${name} } }`],
    [`{ latest needed { laterThrown ${name} lateThrownNeeded } }`],
  ]),
  ['{ node { numbers badNumber set matrix colour badColour float yes id } }'],
  [
    '{ node { things { __typename ... on Node { name late } ... on Other { name node { name } } } } }',
  ],
  [
    '{ node { named { __typename name ... on Other { lateThrown } } lateThing { ... on Named { name } } } }',
  ],
  ['{ node { echo a: echo(text: "x", number: 3) b: echo(text: null, list: 4) } }'],
  [
    'query ($t: String, $n: Int = 2) { node { echo(text: $t, number: $n, list: [$n]) nodes { echo(text: $t) } } }',
    { t: 'given' },
  ],
  ['query ($t: String) { node { echo(text: $t) } }'],
  [
    'query ($yes: Boolean!) { node { a: name @include(if: $yes) b: name @skip(if: $yes) ... on Node @include(if: $yes) { there } ...F @skip(if: $yes) } } fragment F on Named { c: name }',
    { yes: true },
  ],
  [
    'query ($yes: Boolean!) { node { a: name @include(if: $yes) b: name @skip(if: $yes) ... on Node @include(if: $yes) { there } ...F @skip(if: $yes) } } fragment F on Named { c: name }',
    { yes: false },
  ],
  [
    '{ node { thereNode { name } ...A ...A } } fragment A on Node { thereNode { there late } thereNode { name } }',
  ],
  [
    '{ __typename node { __typename n: __typename } __type(name: "Node") { kind fields(includeDeprecated: true) { name type { name ofType { name } } } } }',
  ],
  [
    'query ($text: String) { quoted(text: $text) }',
    { text: 'a "quote", \\ a\nline, \u2028, \ud83d\ude00, \u0007 and half: \ud83d' },
  ],
  ['query ($text: String) { quoted(text: $text) }', { text: 'long '.repeat(100) }],
  [getIntrospectionQuery()],
];

describe('a compiled operation', () => {
  it.each(DOCUMENTS.map(([text, variables]) => ({ text, variables })))(
    'answers as graphql-js does: $text',
    async ({ text, variables }) => {
      const request = requestOf(schema, text, variables);
      if (request === null) throw new Error('the variables do not fit');
      const { reference, compiled } = await opinionsOn(schema, request, () => ({}));
      expect(compiled).toBe(reference);
    },
  );

  it.each([
    '{ node { name notAList } }',
    '{ needed { name nodes { wrongThing { __typename } } } }',
  ])('finds the same places at fault, in words of its own: %s', async (text) => {
    const opinions = await opinionsOn(schema, requestOf(schema, text) as Request, () => ({}));
    const silent = (opinion: string) =>
      opinion.replaceAll(/\\"message\\":\\".*?\\",\\"loc/g, '"loc');
    expect(silent(opinions.compiled)).toBe(silent(opinions.reference));
    expect(JSON.parse(opinions.compiled).errors).not.toEqual([]);
  });
});

describe('what is begun beside what fails', () => {
  it.each([
    '{ latest node { lostNodes { name } } }',
    '{ latest node { lostNodes { lateThrownNeeded laterThrown } } }',
    '{ latest node { nodesNeeded { lateThrownNeeded } } }',
    '{ latest needed { lateThrownNeeded thrownNeeded laterThrown } }',
    '{ latest lateNode { laterThrown thrownNeeded } }',
  ])('ends unheard: %s', async (text) => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', hear);
    const { document, operation } = requestOf(schema, text) as Request;
    const { errors } = await new CompiledOperation(schema, document, operation, {}).execute({}, {});
    await later(null);
    process.off('unhandledRejection', hear);
    expect(errors?.length).toBe(1);
    expect(unheard).toEqual([]);
  });
});

describe('what is not compiled', () => {
  it('are schemas whose types are told by asking each of them', () => {
    expect(isCompilable(schema)).toBe(true);
    expect(isCompilable(buildSchema('type Query { a: A } union A = B type B { c: Int }'))).toBe(
      false,
    );
  });

  it('leaves out what variables decide, and only these are named', () => {
    const request = requestOf(
      schema,
      'query ($a: Boolean!, $b: Boolean!, $t: String) { node { name @skip(if: $a) echo(text: $t) @include(if: $b) id @skip(if: true) } }',
      { a: true, b: true },
    );
    expect(decidingVariables((request as never as { document: never }).document)).toEqual([
      'a',
      'b',
    ]);
  });
});
