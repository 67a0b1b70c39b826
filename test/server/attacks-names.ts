import { type Attack, body, get, graphql, lines } from './attack.ts';

/** Names that every object has, and what only looks like a name. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
const base64 = (text: string) => Buffer.from(text).toString('base64url');

const everywhere = (name: string): readonly Attack[] => [
  graphql(
    `${name} as a slug`,
    `{ article(slug: "${name}") { slug } person(slug: "${name}") { slug } organization(slug: "${name}") { slug } }`,
    null,
  ),
  graphql(`${name} as a country`, `{ country(code: "${name}") { name } }`, null),
  graphql(`${name} as an id`, `{ node(id: "${name}") { id } }`, 'BAD_ID'),
  graphql(
    `${name} as the kind of an id`,
    `{ node(id: "${base64(`${name}:a`)}") { id } }`,
    'BAD_ID',
  ),
  graphql(
    `${name} as the key of an id`,
    `{ node(id: "${base64(`Article:${name}`)}") { id } }`,
    name === '__proto__' ? 'BAD_ID' : null,
  ),
  graphql(
    `${name} as the order of a cursor`,
    `{ articles(after: "${base64(JSON.stringify([name, 1, 'a']))}") { totalCount } }`,
    'BAD_CURSOR',
  ),
  graphql(
    `${name} as the value of an enum`,
    `{ quotes(filter: { kind: ${name} }) { totalCount } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    `${name} as the value of an enum, by a variable`,
    'query ($k: QuoteKind!) { quotes(filter: { kind: [$k] }) { totalCount } }',
    'BAD_USER_INPUT',
    { variables: { k: name } },
  ),
  graphql(`${name} as a field`, `{ ${name} }`, 'GRAPHQL_VALIDATION_FAILED'),
  graphql(
    `${name} as an argument`,
    `{ articles(${name}: 1) { totalCount } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    `${name} as a type`,
    `{ node(id: "a") { ... on ${name} { id } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(`${name} as a directive`, `{ dataset @${name} { name } }`, 'GRAPHQL_VALIDATION_FAILED'),
  graphql(`${name} as an alias`, `{ ${name}: dataset { ${name}: name } }`, null),
  graphql(
    `${name} as a fragment`,
    `{ ...${name} } fragment ${name} on Query { dataset { name } }`,
    null,
  ),
  graphql(`${name} as a fragment there is none of`, `{ ...${name} }`, 'GRAPHQL_VALIDATION_FAILED'),
  graphql(`${name} as the name of an operation`, `query ${name} { dataset { name } }`, null, {
    operationName: name,
  }),
  graphql(
    `${name} as an operation there is none of`,
    'query A { dataset { name } }',
    'OPERATION_RESOLUTION_FAILURE',
    { operationName: name },
  ),
  body(
    `${name} as a parameter`,
    `{"query": "{ dataset { name } }", "${name}": {"query": 1}}`,
    null,
  ),
  body(
    `${name} as a variable that is not used`,
    `{"query": "{ dataset { name } }", "variables": {"${name}": {"a": 1}}}`,
    null,
  ),
  body(
    `${name} in extensions`,
    `{"query": "{ dataset { name } }", "extensions": {"${name}": {"a": 1}}}`,
    null,
  ),
  body(`${name} as a document`, `{"documentId": "${name}"}`, 'UNKNOWN_DOCUMENT'),
  body(
    `${name} as a criterion`,
    `{"query": "query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }", "variables": {"f": {"${name}": {"not": {}}}}}`,
    'BAD_USER_INPUT',
  ),
  graphql(
    `${name} as the value of criteria`,
    `{ articles(filter: { slug: "${name}", topic: "${name}", language: "${name}", provider: "${name}", text: "${name}" }) { totalCount } quotes(filter: { cue: "${name}", person: "${name}" }) { totalCount } search(query: "${name}") { totalCount } }`,
    null,
  ),
  get(
    `${name} as a parameter of an address`,
    `/graphql?${name}=1&${name}[a]=1&query={dataset{name}}`,
    200,
  ),
  get(`${name} as a path`, `/${name}`, 404),
  get(`${name} as an export`, `/export/${name}.${name}`, 404),
  get(`${name} as an asset`, `/graphiql/${name}`, 404),
  {
    name: `${name} as a header`,
    bytes: lines(
      'GET /health HTTP/1.1',
      'Host: x',
      `${name}: 1`,
      `Accept: ${name}/${name}`,
      'Connection: close',
      '',
      '',
    ),
    statuses: [200],
  },
];

export const NAMES: readonly Attack[] = INHERITED.flatMap(everywhere);

const utf8 = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

/** Text as nobody writes it. */
export const UNICODE: readonly Attack[] = [
  graphql('NUL in a document', '{ dataset { name } }\0', 'GRAPHQL_PARSE_FAILED'),
  graphql('NUL in a literal', '{ article(slug: "a\0b") { slug } }', null),
  graphql(
    'NUL, escaped',
    '{ article(slug: "a\\u0000b") { slug } country(code: "\\u0000") { name } }',
    null,
  ),
  graphql(
    'NUL in variables',
    'query ($s: String!) { article(slug: $s) { slug } quotes(filter: { text: $s }) { totalCount } }',
    null,
    { variables: { s: '\0' } },
  ),
  graphql(
    'half a character, escaped',
    '{ article(slug: "\\uD800") { slug } }',
    'GRAPHQL_PARSE_FAILED',
  ),
  body(
    'half a character in variables',
    '{"query": "query ($s: String!) { article(slug: $s) { slug } search(query: $s) { totalCount } country(code: \\"KR\\") { quotes(filter: { text: $s }) { totalCount } } }", "variables": {"s": "\\ud800a\\udfff"}}',
    null,
  ),
  body(
    'half a character in a document',
    '{"query": "{ article(slug: \\"\\ud800\\") { slug } }"}',
    'GRAPHQL_PARSE_FAILED',
  ),
  body(
    'half a character in a comment',
    '{"query": "{ dataset { name } } # \\udc00"}',
    'GRAPHQL_PARSE_FAILED',
  ),
  graphql('a byte order mark before a document', '\uFEFF{ dataset { name } }', null),
  graphql('a byte order mark in a document', '{ dataset \uFEFF { name } }', null),
  graphql('a byte order mark in a name', '{ data\uFEFFset { name } }', 'GRAPHQL_VALIDATION_FAILED'),
  graphql('letters that look like others', '{ dаtaset { name } }', 'GRAPHQL_PARSE_FAILED'),
  graphql('wide letters', '{ ｄataset { name } }', 'GRAPHQL_PARSE_FAILED'),
  graphql('what cannot be seen', '{ data\u200Bset { name } }', 'GRAPHQL_PARSE_FAILED'),
  graphql('lines that are none to JSON', '{ dataset \u2028 { name } }', 'GRAPHQL_PARSE_FAILED'),
  graphql(
    'a code point that is none',
    '{ article(slug: "\\u{110000}") { slug } }',
    'GRAPHQL_PARSE_FAILED',
  ),
  graphql(
    'a code point with a million noughts',
    `{ article(slug: "\\u{${'0'.repeat(50_000)}41}") { slug } }`,
    'GRAPHQL_PARSE_FAILED',
  ),
  graphql(
    'text that runs backwards',
    '{ search(query: "\u202E\u2066abc\u2069") { totalCount } }',
    null,
  ),
  graphql(
    'marks upon marks',
    `{ search(query: "a${'\u0301\u0323'.repeat(450)}") { totalCount } }`,
    null,
  ),
  graphql(
    'letters that become words',
    `{ matchQuote(text: "${'\uFDFA'.repeat(1_900)}") { status } }`,
    null,
  ),
  body(
    'overlong UTF-8',
    utf8('{"query": "{ dataset { name } } #', [0xc0, 0xaf], '"}'),
    'BAD_REQUEST',
  ),
  body(
    'a surrogate in UTF-8',
    utf8('{"query": "{ dataset { name } } #', [0xed, 0xa0, 0x80], '"}'),
    'BAD_REQUEST',
  ),
  body(
    'five bytes of UTF-8',
    utf8('{"query": "{ dataset { name } } #', [0xf8, 0x88, 0x80, 0x80, 0x80], '"}'),
    'BAD_REQUEST',
  ),
  body(
    'half of UTF-8',
    utf8('{"query": "{ dataset { name } } #', [0xe2, 0x82], '"}'),
    'BAD_REQUEST',
  ),
  body(
    'a byte order mark and JSON',
    utf8([0xef, 0xbb, 0xbf], '{"query": "{ dataset { name } }"}'),
    null,
  ),
  body('UTF-16', Buffer.from('\uFEFF{"query": "{ dataset { name } }"}', 'utf16le'), 'BAD_REQUEST'),
  get('an address that is no UTF-8', '/graphql?query=%ff%fe%c0%80', 200, 'GRAPHQL_PARSE_FAILED'),
  get(
    'an address with half an escape',
    '/graphql?query={dataset{name}}&variables=%7',
    400,
    'BAD_REQUEST',
  ),
  get('an address with NUL', '/graphql?query={dataset{name}}%00', 200, 'GRAPHQL_PARSE_FAILED'),
];
