import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { type Answer, connect, GRAPHQL_TYPE } from '../server/client.ts';

// What a request may weigh and cost is tested elsewhere.
const client = connect(SPECIMENS, { body: 1_000_000, cost: 1_000_000 });

const ONE = '{ totalCount }';
const each = (names: string) => names.split(' ').map((name) => `{ ${name}: [$text] }`);

/** Every place in which a client can put a text of its own. */
const PLACES = [
  ['String!', 'article(slug: $text) { slug }'],
  ['String!', 'person(slug: $text) { slug }'],
  ['String!', 'organization(slug: $text) { slug }'],
  ['CountryRef!', 'country(code: $text) { code }'],
  ['ID!', 'node(id: $text) { id }'],
  ['ID!', 'nodes(ids: [$text, $text]) { id }'],
  ['ID!', 'quote(id: $text) { id }'],
  ['String!', 'articles(after: $text) { nodes { id } }'],
  ['String!', 'quotes(before: $text) { nodes { id } }'],
  ['String!', 'people(after: $text) { nodes { id } }'],
  ['String!', 'countries(before: $text, last: 1) { nodes { id } }'],
  ['String!', 'country(code: "KR") { quotesAbout(after: $text) { nodes { id } } }'],
  ['Date!', 'person(slug: "ragnhild-solvik") { positions(at: $text) { title } }'],
  ['String!', 'quotes(filter: { or: [{ text: $text }, { words: $text }] }) { nodes { id } }'],
  [
    'String!',
    `quotes(filter: { or: [${each('cue person organization article provider')}] }) ${ONE}`,
  ],
  ['CountryRef!', `quotes(filter: { or: [${each('about onBehalfOf')}] }) ${ONE}`],
  ['ID!', `quotes(filter: { speaker: [$text] }) ${ONE}`],
  ['Date!', `quotes(filter: { said: { from: $text } }) ${ONE}`],
  ['String!', `articles(filter: { text: $text }) ${ONE}`],
  [
    'String!',
    `articles(filter: { or: [${each('slug provider publisher topic language')}] }) ${ONE}`,
  ],
  [
    'String!',
    `articles(filter: { person: { slug: [$text] }, organization: { slug: [$text] } }) ${ONE}`,
  ],
  ['CountryRef!', `articles(filter: { country: { code: [$text] } }) ${ONE}`],
  ['Date!', `articles(filter: { published: { to: $text } }) ${ONE}`],
  ['DateTime!', `articles(filter: { publishedInstant: { from: $text } }) ${ONE}`],
  ['String!', `people(filter: { or: [{ text: $text }, { position: $text }] }) ${ONE}`],
  ['String!', `organizations(filter: { text: $text }) ${ONE}`],
  ['String!', `countries(filter: { or: [${each('region subregion')}] }) ${ONE}`],
  ['CountryRef!', `countries(filter: { code: [$text] }) ${ONE}`],
] as const;

const CODES = [
  'BAD_ID',
  'BAD_CURSOR',
  'BAD_DATE',
  'UNKNOWN_COUNTRY',
  'AMBIGUOUS_COUNTRY',
  'TEXT_TOO_LONG',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
];

function expectCalm({ status, text, errors }: Answer<unknown>): void {
  expect([200, 400], text).toContain(status);
  for (const { extensions } of errors ?? []) expect(CODES, text).toContain(extensions?.code);
  expect(text).not.toMatch(/node_modules|\.ts:|\.js:|\bat \w+ \(|file:\/\/|"stack"/);
}

/** A literal that means the text, in pure ASCII: GraphQL cannot spell lone surrogates. */
function literal(text: string): string {
  return JSON.stringify(Buffer.from(text).toString()).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.base64String({ maxLength: 80 }),
  // Lone surrogates among them.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc.json().map((json) => Buffer.from(json).toString('base64url')),
  fc
    .tuple(fc.constantFrom('Article', 'Quote', 'Country', 'Person'), fc.string())
    .map(([kind, key]) => Buffer.from(`${kind}:${key}`).toString('base64url')),
  fc
    .tuple(
      fc.constantFrom('Quote.PUBLISHED.DESC', 'Person.NAME.ASC', 'Article.PUBLISHED.DESC'),
      fc.jsonValue(),
    )
    .map((values) => Buffer.from(JSON.stringify(values.flat())).toString('base64url')),
);

const SUSPECTS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['NUL', '\0'],
  ['NUL in a name', 'KR\0'],
  ['a line feed', 'reuters\n'],
  ['a lone high surrogate', '\ud800'],
  ['a lone low surrogate', 'a\udc00b'],
  ['a byte order mark', '\ufeffKR'],
  ['marks that turn text round', '\u202eRK\u202c'],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString', 'toString'],
  ['a path', '../../../etc/passwd'],
  ['markup', '<script>alert(1)</script>'],
  ['a query', '") { slug } }'],
  ['a format', '%s %d %n $1 $& {{7*7}}'],
  ['10 KB of letters', 'a'.repeat(10_240)],
  ['10 KB of digits', '4'.repeat(10_240)],
  ['10 KB of emoji', '🎈'.repeat(2_560)],
  ['10 KB of combining marks', `e${'\u0301'.repeat(5_119)}`],
  ['10 KB of spaces', ' '.repeat(10_240)],
  ['10 KB of brackets', Buffer.from('['.repeat(7_680)).toString('base64url')],
];

describe.each(PLACES)('a text of type %s in %s', (type, field) => {
  const query = `query ($text: ${type}) { ${field} }`;
  const send = async (text: string) => {
    expectCalm(await client.ask(query, { text }));
    expectCalm(await client.ask(`{ ${field.replaceAll('$text', literal(text))} }`));
  };

  it('may be any of the usual suspects', async () => {
    for (const [name, text] of SUSPECTS) {
      await expect(send(text), name).resolves.toBeUndefined();
      expectCalm(await client.ask(query, { text }, { accept: GRAPHQL_TYPE }));
    }
  });

  it('may be any', async () => {
    await fc.assert(fc.asyncProperty(anyText, send), { numRuns: 15 });
  });
});

describe('a text of 250 KB', () => {
  it.each(PLACES)('of type %s is answered like any other in %s', async (type, field) => {
    const text = 'a'.repeat(250_000);
    expectCalm(await client.ask(`query ($text: ${type}) { ${field} }`, { text }));
  });
});

describe('a variable that is no text', () => {
  it.each([
    ['an object', '{"__proto__": {"first": 1}}'],
    ['a list', '[["a"]]'],
    ['an object in objects', `${'{"not":'.repeat(500)}null${'}'.repeat(500)}`],
    ['a list in lists', `${'['.repeat(500)}${']'.repeat(500)}`],
    ['a large number', '1e300'],
  ])('is refused: %s', async (_, json) => {
    for (const [type, field] of PLACES) {
      const query = `query ($text: ${type}) { ${field} }`;
      const { status, errors } = await client.ask(query, { text: JSON.parse(json) });
      expect(status).toBe(400);
      expect(errors?.map(({ extensions }) => extensions?.code)).not.toContain(
        'INTERNAL_SERVER_ERROR',
      );
    }
  });
});
