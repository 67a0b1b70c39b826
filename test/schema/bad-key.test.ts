import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { codesOf, refusal } from '../server/refusal.ts';

const client = connect(SPECIMENS);
const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('an id that is no id', () => {
  it.each([
    ['nothing', ''],
    ['a word', 'nonsense'],
    ['a slug', 'colm-dargan'],
    ['the name of a kind', encoded('Person')],
    ['a kind without a key', encoded('Person:')],
    ['a kind that does not exist', encoded('Planet:mars')],
    ['a kind in lower case', encoded('person:colm-dargan')],
    ['a key with a space', encoded('Person:colm dargan')],
    ['a key that ends a line', encoded('Person:colm-dargan\n')],
    ['padding', `${encoded('Country:KR')}==`],
    ['"__proto__"', '__proto__'],
    ['a number', 7],
  ])('is refused: %s', async (_, id) => {
    for (const query of [
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($id: ID!) { quote(id: $id) { id } }',
      'query ($id: ID!) { nodes(ids: ["Q291bnRyeTpLUg", $id]) { id } }',
    ]) {
      expect(codesOf(await refusal(client, query, { id }))).toEqual(['BAD_ID']);
    }
    const literal = `{ node(id: ${JSON.stringify(id)}) { id } }`;
    expect(codesOf(await refusal(client, literal))).toEqual(['BAD_ID']);
  });

  it('is one of another type, where a quote is asked for', async () => {
    const [error] = await refusal(client, '{ quote(id: "Q291bnRyeTpLUg") { id } }');
    expect(error?.extensions).toEqual({ code: 'BAD_ID' });
    expect(error?.message).toMatch(/Country, not Quote/);
  });
});

describe('a key that nothing has', () => {
  it.each([
    ['article(slug: "2024-03-13-no-such-article")', 'article'],
    ['article(slug: "")', 'article'],
    ['article(slug: "NOT A SLUG")', 'article'],
    ['person(slug: "nobody")', 'person'],
    ['person(slug: "meridian-wire")', 'person'],
    ['organization(slug: "nothing")', 'organization'],
    ['country(code: "ZZ")', 'country'],
    ['country(code: "ZZZ")', 'country'],
    ['country(code: "999")', 'country'],
    ['country(code: "0410")', 'country'],
    ['country(code: "Atlantis")', 'country'],
    ['country(code: "")', 'country'],
    [`quote(id: "${encoded('Quote:no-article/no-quote')}")`, 'quote'],
    [`node(id: "${encoded('Article:2024-03-13-no-such-article')}")`, 'node'],
    [`node(id: "${encoded('Country:ZZ')}")`, 'node'],
  ])('is answered with null: %s', async (lookup, field) => {
    const { status, text } = await client.ask(`{ ${lookup} { __typename } }`);
    expect([status, JSON.parse(text)]).toEqual([200, { data: { [field]: null } }]);
  });
});

describe('a country that could mislead', () => {
  const COUNTRY = 'query ($code: CountryRef!) { country(code: $code) { code } }';

  it.each([
    ['Korea', ['KP', 'KR']],
    ['korea', ['KP', 'KR']],
    ['Congo', ['CD', 'CG']],
    [' CONGO ', ['CD', 'CG']],
    ['St. Martin', ['MF', 'SX']],
    ['Virgin Islands', ['VG', 'VI']],
  ])('is refused, with all it can mean: %s', async (code, candidates) => {
    const [error, ...others] = await refusal(client, COUNTRY, { code });
    expect(others).toEqual([]);
    expect(error?.extensions?.code).toBe('AMBIGUOUS_COUNTRY');
    const found = error?.extensions?.candidates as { code: string; name: string }[];
    expect(found.map((candidate) => candidate.code).sort()).toEqual(candidates);
    for (const { code, name } of found) {
      expect(error?.message).toContain(`${code} (${name})`);
      expect((await client.ask(COUNTRY, { code })).data).toEqual({ country: { code } });
      expect((await client.ask(COUNTRY, { code: name })).data).toEqual({ country: { code } });
    }
  });

  it('is a code of FIPS 10-4: refused, naming the one that is likely', async () => {
    const [error, ...others] = await refusal(client, COUNTRY, { code: 'KS' });
    expect(others).toEqual([]);
    const likely = { code: 'KR', name: 'South Korea' };
    expect(error?.extensions).toEqual({ code: 'UNKNOWN_COUNTRY', likely });
    expect(error?.message).toMatch(/FIPS 10-4/);
    expect(codesOf(await refusal(client, '{ country(code: "ks") { code } }'))).toEqual([
      'UNKNOWN_COUNTRY',
    ]);
  });

  it('is not a code that both standards have: ISO 3166-1 comes first', async () => {
    const { data } = await client.ask('{ country(code: "GM") { name } }');
    expect(data).toEqual({ country: { name: 'Gambia' } });
  });
});

describe('a value of the wrong type', () => {
  const positions = 'person(slug: "ragnhild-solvik") { positions(at: $at) { title } }';

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '2024-2-1', '13/03/2024', 'today', ''])(
    'is a day that does not exist: %j',
    async (at) => {
      const variable = await refusal(client, `query ($at: Date) { ${positions} }`, { at });
      expect(codesOf(variable)).toEqual(['BAD_DATE']);
      const literal = `{ ${positions.replace('$at', JSON.stringify(at))} }`;
      expect(codesOf(await refusal(client, literal))).toEqual(['BAD_DATE']);
    },
  );

  it.each([
    ['Int', 'people(first: $v) { totalCount }', '"ten"'],
    ['Int', 'people(first: $v) { totalCount }', '2.5'],
    ['Int', 'people(first: $v) { totalCount }', '99999999999'],
    ['String', 'people(after: $v) { totalCount }', '5'],
    ['String!', 'article(slug: $v) { slug }', '["a"]'],
    ['String!', 'article(slug: $v) { slug }', 'null'],
    ['CountryRef!', 'country(code: $v) { code }', '410'],
    ['CountryRef!', 'country(code: $v) { code }', 'null'],
    ['ID!', 'node(id: $v) { id }', 'true'],
    ['[ID!]!', 'nodes(ids: $v) { id }', '["Q291bnRyeTpLUg", null]'],
  ])('is refused before it is executed: %s in %s as %s', async (type, field, value) => {
    const variables = { v: JSON.parse(value) };
    const variable = await refusal(client, `query ($v: ${type}) { ${field} }`, variables);
    expect(codesOf(variable)).toEqual(['BAD_USER_INPUT']);
    const literal = `{ ${field.replace('$v', value)} }`;
    const validated = await refusal(client, literal, undefined, [200, 400]);
    expect(codesOf(validated)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is refused where a variable is missing', async () => {
    const query = 'query ($slug: String!) { article(slug: $slug) { slug } }';
    expect(codesOf(await refusal(client, query))).toEqual(['BAD_USER_INPUT']);
  });
});
