import { type Attack, body, graphql } from './attack.ts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const around = (count: number, open: string, inner: string, close: string) =>
  `${open.repeat(count)}${inner}${close.repeat(count)}`;
const fragments = (count: number, on: string, of: (index: number) => string) =>
  times(count, (at) => `fragment f${at} on ${on} { ${of(at)} }`);
/** 90 KB, close to the longest body. */
const long = (character: string) => character.repeat(90_000 / Buffer.byteLength(character));

const WIDE = 'nodes { slug headline summary language url }';
const INTROSPECTION = `__schema { types { name description fields { name description args { name description } type { name } } inputFields { name } enumValues { name } } }`;

/** Much work for few bytes: what a query of any shape may try. */
export const AMPLIFICATION: readonly Attack[] = [
  graphql(
    'fields a hundred levels deep',
    around(100, '{ articles { nodes { provider', '{ id }', '} } }'),
    'DOCUMENT_TOO_LARGE',
  ),
  graphql('fields a thousand levels deep', around(600, '{a', '', '}'), 'DOCUMENT_TOO_LARGE'),
  graphql('as deep as tokens go, and never closed', '{a'.repeat(990), 'GRAPHQL_PARSE_FAILED'),
  graphql('inline fragments hundreds deep', around(600, '{...', '{a}', '}'), 'DOCUMENT_TOO_LARGE'),
  graphql(
    'a list hundreds deep',
    `{ nodes(ids: ${around(900, '[', '', ']')}) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'a filter hundreds deep',
    `{ articles(filter: ${around(490, '{not:', '{}', '}')}) { totalCount } }`,
    'FILTER_TOO_LARGE',
  ),
  graphql(
    'a type hundreds deep',
    `query ($a: ${around(900, '[', 'ID', ']')}) { nodes(ids: $a) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'five hundred aliases',
    `{ ${times(500, (at) => `a${at}:__typename`)} }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'aliases of what is costly',
    `{ ${times(20, (at) => `a${at}: quotes(first: 100, filter: { text: "a*" }) { ${'nodes { text speakers { name } }'} }`)} }`,
    'TOO_COSTLY',
  ),
  graphql(
    'fragments that double fragments on the root',
    `{ ...f0 } ${fragments(150, 'Query', (at) => (at === 149 ? 'dataset { name }' : `...f${at + 1} ...f${at + 1}`))}`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'fragments that double fragments below',
    `{ articles { nodes { ...f0 } } } ${fragments(100, 'Article', (at) => (at === 99 ? 'slug' : `...f${at + 1} ...f${at + 1}`))}`,
    'TOO_COSTLY',
  ),
  graphql(
    'a web of fragments, each in all that follow',
    `{ articles { nodes { ...f0 } } } ${fragments(40, 'Article', (at) => `slug ${times(39 - at, (step) => `...f${at + step + 1}`)}`)}`,
    'TOO_COSTLY',
  ),
  graphql(
    'fragments that go round',
    `{ ...f0 } ${fragments(2, 'Query', (at) => `...f${1 - at}`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'a fragment in itself',
    '{ ...f0 } fragment f0 on Query { ...f0 }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'a hundred fragments that go round, by long names',
    `{ ...f0 } ${fragments(100, 'Query', (at) => `...f${(at + 1) % 100}`).replace(/f(\d+)/g, `f${'x'.repeat(400)}$1`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'fragments that go round below a field',
    `{ articles { nodes { ...f0 } } } fragment f0 on Article { quotes { nodes { article { ...f0 } } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'one field two thousand times',
    `{ ${'__typename '.repeat(1_990)} }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql('one field five hundred times, below', `{ dataset { ${'name '.repeat(500)} } }`, null),
  graphql(
    'one field two thousand times, below',
    `{ dataset { ${'name '.repeat(1_980)} } }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'fields that are compared each with each, on every level',
    `{ articles { ${`nodes { ${`quotes { ${'totalCount '.repeat(10)} }`.repeat(10)} }`.repeat(14)} } }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'fields that conflict, each with each',
    `{ dataset { ${times(49, (at) => `a: ${['name', 'kind', 'notice', 'licence'][at % 4]}`)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'conflicts of fields with long names',
    `{ ${times(12, (at) => `articles { nodes { ${times(4, (n) => `${'y'.repeat(900)}${n}: ${['slug', 'headline', 'summary', 'id'][at % 4]}`)} } }`)} }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'five hundred fields on the root',
    `{ ${'dataset{name}'.repeat(490)} }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'five hundred directives',
    `{ dataset { name ${'@include(if: true) '.repeat(280)} } }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'directives there are none of',
    `{ dataset { name ${'@a '.repeat(900)} } }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'a hundred operations',
    times(100, (at) => `query q${at} { dataset { name } }`),
    'DOCUMENT_TOO_LARGE',
    { operationName: 'q1' },
  ),
  graphql(
    'variables for hundreds of operations’ worth',
    `query (${times(400, (at) => `$v${at}: Int`)}) { dataset { name } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'nested pages, by variables',
    'query ($n: Int) { articles(first: $n) { nodes { quotes(first: $n) { nodes { article { quotes(first: $n) { nodes { id } } } } } } } }',
    'TOO_COSTLY',
    { variables: { n: 100 } },
  ),
  graphql(
    'a page of everything, twenty times',
    `{ ${times(20, (at) => `a${at}: articles(first: 100) { nodes { quotes(first: 100) { nodes { text } } } }`)} }`,
    'TOO_COSTLY',
  ),
  graphql('pages without end', `{ articles(first: 2147483647) { ${WIDE} } }`, 'BAD_PAGE_SIZE'),
  graphql(
    'introspection that goes deep',
    `{ __schema { types { ${around(5, 'fields { type { ', 'name', '} }')} } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  graphql(
    'introspection that goes deep without lists',
    `{ __type(name: "Query") ${around(30, '{ ofType', '{ name }', '}')} }`,
    'DOCUMENT_TOO_LARGE',
  ),
  graphql(
    'introspection twenty times',
    `{ ${times(20, (at) => `a${at}: ${INTROSPECTION}`)} }`,
    'TOO_COSTLY',
  ),
  graphql(
    'thirty thousand ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    'VARIABLES_TOO_LARGE',
    { variables: { ids: Array(15_000).fill('a') } },
  ),
  graphql(
    'nearly two thousand ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    'LIST_TOO_LONG',
    { variables: { ids: Array(1_900).fill('a') } },
  ),
  graphql(
    'thousands of ids that are none',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    'VARIABLES_TOO_LARGE',
    { variables: { ids: Array(15_000).fill(null) } },
  ),
  graphql(
    'hundreds of ids that are none',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    'BAD_USER_INPUT',
    { variables: { ids: Array(1_900).fill(null) } },
  ),
  graphql(
    'thousands of countries',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    'VARIABLES_TOO_LARGE',
    { variables: { f: { about: Array(10_000).fill('KR') } } },
  ),
  graphql(
    'hundreds of countries',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    'FILTER_TOO_LARGE',
    { variables: { f: { about: Array(1_900).fill('KR') } } },
  ),
  graphql(
    'thousands of filters',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    'VARIABLES_TOO_LARGE',
    { variables: { f: { or: Array(8_000).fill({ cue: 'x' }) } } },
  ),
  graphql(
    'hundreds of filters',
    'query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }',
    'FILTER_TOO_LARGE',
    { variables: { f: { or: Array(900).fill({ cue: 'x' }) } } },
  ),
  body(
    'a filter deep in variables',
    `{"query": "query ($f: QuoteFilter) { quotes(filter: $f) { totalCount } }", "variables": {"f": ${around(5_000, '{"not":', '{}', '}')}}}`,
    'VARIABLES_TOO_DEEP',
  ),
  graphql(
    'kinds there are none of, by thousands',
    'query ($k: [SearchKind!]) { search(query: "a", kinds: $k) { totalCount } }',
    'VARIABLES_TOO_LARGE',
    { variables: { k: Array(10_000).fill('X') } },
  ),
  graphql(
    'kinds there are none of, by hundreds',
    'query ($k: [SearchKind!]) { search(query: "a", kinds: $k) { totalCount } }',
    'BAD_USER_INPUT',
    { variables: { k: Array(1_900).fill('X') } },
  ),
];

/** Values at the edge of what can be written. */
export const EXTREMES: readonly Attack[] = [
  ...[
    '2147483648',
    '-2147483649',
    '99999999999999999999',
    '9'.repeat(50_000),
    '1e400',
    '1.5',
    '-0.0',
    '1e-400',
  ].map((number) =>
    graphql(
      `a number: ${number.slice(0, 20)}`,
      `{ articles(first: ${number}) { totalCount } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ),
  ),
  ...['0', '-1', '-2147483648', '101'].map((number) =>
    graphql(
      `a page of ${number}`,
      `{ articles(first: ${number}) { totalCount } }`,
      'BAD_PAGE_SIZE',
    ),
  ),
  ...['0x10', '01', '1_000', '١', '1.', '.5', '1e', '+1', 'NaN', 'Infinity'].map((number) =>
    graphql(
      `no number: ${number}`,
      `{ articles(first: ${number}) { totalCount } }`,
      /^[NI]/.test(number) ? 'GRAPHQL_VALIDATION_FAILED' : 'GRAPHQL_PARSE_FAILED',
    ),
  ),
  graphql('a long slug', `{ article(slug: "${long('x')}") { slug } }`, null),
  graphql('a long country', `{ country(code: "${long('x')}") { name } }`, null),
  graphql('a long id', `{ node(id: "${long('Q')}") { id } }`, 'BAD_ID'),
  graphql('a long cursor', `{ articles(after: "${long('W')}") { totalCount } }`, 'BAD_CURSOR'),
  graphql(
    'a long text to search for',
    `{ search(query: "${long('x ')}") { totalCount } }`,
    'TEXT_TOO_LONG',
  ),
  graphql(
    'a long sentence to match',
    `{ matchQuote(text: "${long('the ')}") { status } }`,
    'TEXT_TOO_LONG',
  ),
  graphql(
    'a sentence of the commonest word',
    `{ matchQuote(text: "${'the '.repeat(499)}") { status } }`,
    null,
  ),
  graphql(
    'a text to verify, all quotation marks',
    'query ($t: String!) { verify(article: "2025-03-27-tram-makes-first-trial-run", text: $t) { sourceMatches } }',
    null,
    { variables: { t: '“'.repeat(30_000) } },
  ),
  graphql(
    'a page to verify, all open tags',
    'query ($t: String!) { verify(article: "2025-03-27-tram-makes-first-trial-run", text: $t, format: HTML) { sourceMatches } }',
    null,
    { variables: { t: '<b><p><table>'.repeat(7_000) } },
  ),
  graphql(
    'words with stars and open quotation marks',
    '{ quotes(filter: { text: "* ** \\" *a* \\"b c*" }) { totalCount } }',
    null,
  ),
  graphql('a long comment', `{ dataset { name } } # ${long('x')}`, null),
  graphql('commas', `{ dataset {${long(',')} name } }`, null),
  graphql('a long name of a field', `{ ${long('x')} }`, 'GRAPHQL_VALIDATION_FAILED'),
  graphql('a long alias', `{ ${long('x')}: dataset { name } }`, null),
  graphql('a long name of an operation', `query ${long('x')} { dataset { name } }`, null),
  graphql(
    'a long block of text',
    `{ article(slug: """${'x\n'.repeat(25_000)}""") { slug } }`,
    null,
  ),
  graphql(
    'dates that do not exist',
    '{ quotes(filter: { published: { from: "99999-99-99" } }) { totalCount } }',
    'BAD_DATE',
  ),
  graphql(
    'a range that ends before it begins',
    '{ quotes(filter: { published: { from: "9999-12-31", to: "0001-01-01" } }) { totalCount } }',
    'BAD_RANGE',
  ),
  graphql('other kinds of operation', 'mutation { delete }', 'OPERATION_RESOLUTION_FAILURE'),
  graphql('a subscription', 'subscription { quotes }', 'OPERATION_RESOLUTION_FAILURE'),
  graphql(
    'an answer in pieces',
    '{ dataset { name @stream } ...F @defer } fragment F on Query { dataset { kind } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
];
