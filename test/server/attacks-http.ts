import { type Attack, body, get, lines } from './attack.ts';

const QUERY = '{"query":"{dataset{name}}"}';
const GET_HEALTH = lines('GET /health HTTP/1.1', 'Host: attacker', '', '');
const around = (count: number, open: string, close: string) =>
  open.repeat(count) + close.repeat(count);

/** A POST of a query with headers of an attacker's own. */
function posted(
  name: string,
  headers: readonly string[],
  statuses: readonly number[],
  content = QUERY,
): Attack {
  const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...headers];
  return { name, bytes: lines(...head, '', content), statuses };
}

/** Another query by POST, of another content type. */
function typed(type: string, content: string): Attack {
  const length = `Content-Length: ${Buffer.byteLength(content)}`;
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: x',
    ...(type ? [`Content-Type: ${type}`] : []),
    length,
  ];
  return {
    name: `a body that is ${type || 'of no type'}`,
    bytes: lines(...head, 'Connection: close', '', content),
    statuses: [415],
    told: 'UNSUPPORTED_MEDIA_TYPE',
  };
}

function sent(
  name: string,
  first: string,
  statuses: readonly number[],
  ...headers: readonly string[]
): Attack {
  return {
    name,
    bytes: lines(first, 'Host: x', ...headers, 'Connection: close', '', ''),
    statuses,
  };
}

export const JSON_BODIES: readonly Attack[] = [
  body('nothing', '', 'BAD_REQUEST'),
  body('half of JSON', QUERY.slice(0, -3), 'BAD_REQUEST'),
  body('JSON and more', `${QUERY}${QUERY}`, 'BAD_REQUEST'),
  body('JSON with a comment', `/* a */${QUERY}`, 'BAD_REQUEST'),
  body('JSON in other quotes', "{'query':'{dataset{name}}'}", 'BAD_REQUEST'),
  body('NaN', '{"query":NaN}', 'BAD_REQUEST'),
  body('a list', `[${QUERY},${QUERY}]`, 'BAD_REQUEST'),
  body('a list of thousands', `[${Array(3_000).fill(QUERY).join()}]`, 'BAD_REQUEST'),
  body('lists forty thousand deep', around(40_000, '[', ']'), 'BAD_REQUEST'),
  body('lists that never end', '['.repeat(90_000), 'BAD_REQUEST'),
  body(
    'objects fifteen thousand deep',
    `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`,
    'BAD_REQUEST',
  ),
  body(
    'variables forty thousand deep',
    `{"query":"{dataset{name}}","variables":{"a":${around(40_000, '[', ']')}}}`,
    'VARIABLES_TOO_DEEP',
  ),
  body(
    'extensions forty thousand deep',
    `{"query":"{dataset{name}}","extensions":{"a":${around(40_000, '[', ']')}}}`,
    null,
  ),
  body(
    'nine thousand variables',
    `{"query":"{dataset{name}}","variables":{${Array.from({ length: 9_000 }, (_, at) => `"a${at}":1`).join()}}}`,
    'VARIABLES_TOO_LARGE',
  ),
  body(
    'numbers beyond any double',
    `{"query":"query($n:Int){articles(first:$n){totalCount}}","variables":{"n":1e999999}}`,
    'BAD_USER_INPUT',
  ),
  body(
    'a number of thousands of digits',
    `{"query":"query($n:Int){articles(first:$n){totalCount}}","variables":{"n":${'9'.repeat(50_000)}}}`,
    'BAD_USER_INPUT',
  ),
  body('one key twice', `{"query":"{nothing}","query":"{dataset{name}}"}`, null),
  body('a query that is a list', `{"query":["{dataset{name}}"]}`, 'BAD_REQUEST'),
  body('a query and a document', `{"query":"{dataset{name}}","documentId":"a"}`, 'BAD_REQUEST'),
  body(
    'two megabytes',
    `{"query":"{dataset{name}}","x":"${'x'.repeat(2_000_000)}"}`,
    'BODY_TOO_LARGE',
    413,
  ),
  body(
    'two hundred kilobytes',
    `{"query":"{dataset{name}}","x":"${'x'.repeat(200_000)}"}`,
    'BODY_TOO_LARGE',
    413,
  ),
];

/** What a page of another origin may send without asking. */
export const CROSS_SITE: readonly Attack[] = [
  typed('', QUERY),
  typed('text/plain', QUERY),
  typed('text/plain; charset=application/json', QUERY),
  typed('text/plain;application/json', QUERY),
  typed('application/x-www-form-urlencoded', 'query=%7Bdataset%7Bname%7D%7D'),
  typed(
    'multipart/form-data; boundary=x',
    lines(
      '--x',
      'Content-Disposition: form-data; name="query"',
      '',
      '{dataset{name}}',
      '--x--',
      '',
    ),
  ),
  typed(
    'multipart/form-data; boundary=x',
    lines(
      '--x',
      'Content-Disposition: form-data; name="operations"',
      '',
      QUERY,
      '--x',
      'Content-Disposition: form-data; name="map"',
      '',
      '{"0":["variables.f"]}',
      '--x--',
      '',
    ),
  ),
  typed('application/graphql', '{dataset{name}}'),
  typed('application/json, text/plain', QUERY),
  typed('application/json; charset=utf-7', QUERY),
];

/** One method that says it is another, and methods there are none of. */
export const METHODS: readonly Attack[] = [
  posted(
    'a POST that says it is a GET',
    ['X-HTTP-Method-Override: GET', `Content-Length: ${QUERY.length}`, 'Connection: close'],
    [200],
  ),
  sent(
    'a GET that says it is a DELETE',
    'GET /graphql?query={dataset{name}} HTTP/1.1',
    [200],
    'X-HTTP-Method-Override: DELETE',
    'X-HTTP-Method: DELETE',
  ),
  get('a method in the address', '/graphql?_method=POST&query={dataset{name}}', 200),
  {
    name: 'a GET with a body, which is no request of its own',
    bytes: [
      lines(
        'GET /health HTTP/1.1',
        'Host: x',
        `Content-Length: ${GET_HEALTH.length}`,
        '',
        GET_HEALTH,
      ),
      lines('GET /nothing HTTP/1.1', 'Host: x', 'Connection: close', '', ''),
    ].join(''),
    statuses: [200, 404],
  },
  {
    name: 'a body that never comes, and a request in its place',
    bytes: [
      lines('GET /health HTTP/1.1', 'Host: x', 'Content-Length: 1000', '', ''),
      lines('GET /nothing HTTP/1.1', 'Host: x', '', ''),
    ].join(''),
    statuses: [200],
  },
  posted('a POST without a body', ['Connection: close'], [400], ''),
  posted('a POST with an empty body', ['Content-Length: 0', 'Connection: close'], [400], ''),
  sent('a HEAD', 'HEAD /nothing HTTP/1.1', []),
  sent('OPTIONS for everything', 'OPTIONS * HTTP/1.1', [404]),
  sent('TRACE', 'TRACE /graphql HTTP/1.1', [405], 'Cookie: secret'),
  sent('CONNECT', 'CONNECT example.org:443 HTTP/1.1', []),
  sent('DELETE', 'DELETE /graphql HTTP/1.1', [405]),
  sent('a method in small letters', 'get /health HTTP/1.1', [400]),
  sent('a method there is none of', 'STEAL /health HTTP/1.1', [400]),
  sent(
    'an upgrade to another protocol',
    'GET /health HTTP/1.1',
    [200],
    'Upgrade: h2c',
    'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA',
  ),
  sent(
    'a socket that stays',
    'GET /graphql HTTP/1.1',
    [400],
    'Upgrade: websocket',
    'Sec-WebSocket-Key: eHh4',
    'Sec-WebSocket-Version: 13',
  ),
  posted(
    'what is expected of nobody',
    ['Expect: cake', `Content-Length: ${QUERY.length}`, 'Connection: close'],
    [417],
  ),
];

/** Two opinions on where a request ends. */
export const SMUGGLING: readonly Attack[] = [
  posted(
    'a length and chunks',
    ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    [400],
    `0\r\n\r\n${GET_HEALTH}`,
  ),
  posted(
    'chunks and a length',
    ['Transfer-Encoding: chunked', 'Content-Length: 5'],
    [400],
    `0\r\n\r\n${GET_HEALTH}`,
  ),
  posted(
    'two lengths',
    [`Content-Length: ${QUERY.length}`, 'Content-Length: 0'],
    [400],
    QUERY + GET_HEALTH,
  ),
  posted(
    'one length twice',
    [`Content-Length: ${QUERY.length}`, `Content-Length: ${QUERY.length}`],
    [400],
  ),
  posted('a length and a tab', [`Content-Length: ${QUERY.length}\t`], [400]),
  posted('a list of lengths', [`Content-Length: ${QUERY.length}, ${QUERY.length}`], [400]),
  ...['-1', `+${QUERY.length}`, '0x1b', '1e1', ' ', '27 27', '99999999999999999999'].map((length) =>
    posted(`a length of ${length}`, [`Content-Length: ${length}`], [400]),
  ),
  posted('a length of gigabytes', ['Content-Length: 9999999999'], [413]),
  ...['zz', '-1', '+1b', '0x1b', 'FFFFFFFFFFFFFFFFF', '1b ', ' 1b'].map((size) =>
    posted(
      `a chunk of ${JSON.stringify(size)}`,
      ['Transfer-Encoding: chunked'],
      [400],
      `${size}\r\n${QUERY}\r\n0\r\n\r\n${GET_HEALTH}`,
    ),
  ),
  posted(
    'a chunk longer than it says',
    ['Transfer-Encoding: chunked'],
    [400],
    `5\r\n${QUERY}\r\n0\r\n\r\n`,
  ),
  posted(
    'chunks with bare line feeds',
    ['Transfer-Encoding: chunked'],
    [400],
    `1b\n${QUERY}\n0\n\n${GET_HEALTH}`,
  ),
  posted(
    'a chunk with a long extension',
    ['Transfer-Encoding: chunked'],
    [413],
    `1b;a=${'b'.repeat(20_000)}\r\n${QUERY}\r\n0\r\n\r\n`,
  ),
  posted(
    'chunks with long trailers',
    ['Transfer-Encoding: chunked'],
    [431],
    `1b\r\n${QUERY}\r\n0\r\nX: ${'y'.repeat(30_000)}\r\n\r\n`,
  ),
  ...['xchunked', 'chunked, identity', 'chunked;q=1', 'identity'].map((coding) =>
    posted(
      `a transfer coding of ${JSON.stringify(coding)}`,
      [`Transfer-Encoding: ${coding}`],
      [400],
      `0\r\n\r\n${GET_HEALTH}`,
    ),
  ),
  posted(
    'a header with a space before its colon',
    ['Transfer-Encoding : chunked', `Content-Length: ${QUERY.length}`],
    [400],
  ),
  sent('a folded header', 'GET /health HTTP/1.1', [400], 'X-A: b', ' c'),
  sent('a header without a name', 'GET /health HTTP/1.1', [400], ': b'),
  sent('a header with NUL', 'GET /health HTTP/1.1', [400], 'X-A: \0'),
  sent('a header with a bare carriage return', 'GET /health HTTP/1.1', [400], 'X-A: b\rX-C: d'),
  { name: 'bare line feeds', bytes: 'GET /health HTTP/1.1\nHost: x\n\n', statuses: [400] },
  { name: 'no host', bytes: lines('GET /health HTTP/1.1', '', ''), statuses: [400] },
  sent('another version', 'GET /health HTTP/9.9', [400]),
  {
    name: 'the preface of HTTP/2',
    bytes: lines('PRI * HTTP/2.0', '', 'SM', '', ''),
    statuses: [400],
  },
  {
    name: 'TLS',
    bytes: Uint8Array.of(0x16, 3, 1, 0, 0xa5, 1, 0, 0, 0xa1, 3, 3, 0x0d, 0x0a),
    statuses: [400],
  },
  {
    name: 'noise',
    bytes: Uint8Array.from({ length: 4_096 }, (_, at) => (at * 167 + 13) % 256),
    statuses: [400],
  },
];

/** Paths that are meant to be taken for others. */
export const PATHS: readonly Attack[] = [
  ...[
    '/graphql/',
    '//graphql',
    '/graphql/..',
    '/./graphql',
    '/graphql/.',
    '/x/../graphql',
    '/%67raphql',
    '/graphql%2f',
    '/graphql%00',
    '/graphql;x',
    '/GRAPHQL',
    '/graphql#x',
    '/graphql\\',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/../../etc/passwd',
    '/export/../health',
    '/export/quotes.csv/',
    '/graphiql/../../package.json',
    '/ready/',
    '//health',
    '/health/',
    '*',
  ].map((path) => get(`a path of ${path}`, path, 404)),
  get('another path behind the question mark', '/graphql?x=/health', 400, 'BAD_REQUEST'),
  get('two question marks', '/graphql??query={dataset{name}}', 400, 'BAD_REQUEST'),
  get('a parameter twice', '/graphql?query={dataset{name}}&query={x}', 400, 'BAD_REQUEST'),
  get('a parameter’s name, escaped', '/graphql?%71uery={dataset{name}}', 200),
  get(
    'a path with an origin, as to a proxy',
    'http://elsewhere.test/graphql?query={dataset{name}}',
    200,
  ),
  get('another origin’s path', 'http://elsewhere.test/nothing', 404),
  get('an origin without a path', 'http://elsewhere.test', 200),
  get('an origin of another scheme', 'file:///etc/passwd', 404),
  get('a path that is none', '\\graphql', 400),
  get('a space in a path', '/graphql /health', 400),
  {
    name: 'a NUL in a path',
    bytes: lines('GET /hea\0lth HTTP/1.1', 'Host: x', '', ''),
    statuses: [400],
  },
  get('a long path', `/${'a'.repeat(50_000)}`, 431),
  get('a long query', `/graphql?query=${'a'.repeat(50_000)}`, 431),
];

export const HEADERS: readonly Attack[] = [
  sent('a long header', 'GET /health HTTP/1.1', [431], `X-A: ${'a'.repeat(100_000)}`),
  sent('a long name of a header', 'GET /health HTTP/1.1', [431], `${'a'.repeat(100_000)}: x`),
  sent(
    'thousands of headers',
    'GET /health HTTP/1.1',
    [431],
    ...Array.from({ length: 10_000 }, (_, at) => `X-${at}: a`),
  ),
  sent('thousands of short headers', 'GET /health HTTP/1.1', [200], ...Array(1_900).fill('A: b')),
  sent(
    'an endless list of media types',
    'GET /graphql?query={dataset{name}} HTTP/1.1',
    [200],
    `Accept: ${'a/b,'.repeat(3_500)}*/*`,
  ),
  sent(
    'an endless list of codings',
    'GET /schema.graphql HTTP/1.1',
    [200],
    `Accept-Encoding: ${'x;q=0.1,'.repeat(1_800)}`,
  ),
  sent(
    'an endless list of tags',
    'GET /schema.graphql HTTP/1.1',
    [200],
    `If-None-Match: ${'"a",'.repeat(3_500)}"b"`,
  ),
  sent(
    'an id that is a header of its own',
    'GET /health HTTP/1.1',
    [200],
    'X-Request-Id: a%0d%0aSet-Cookie: b',
  ),
  sent(
    'ranges upon ranges',
    'GET /schema.graphql HTTP/1.1',
    [200],
    `Range: bytes=${'0-,'.repeat(3_000)}0-`,
  ),
];

/** Several requests at once on one socket are answered in their order. */
export const PIPELINES: readonly Attack[] = [
  {
    name: 'requests before the first is answered',
    bytes: [
      lines('GET /health HTTP/1.1', 'Host: x', '', ''),
      lines('GET /graphql?query={articles{totalCount}} HTTP/1.1', 'Host: x', '', ''),
      lines('GET /nothing HTTP/1.1', 'Host: x', '', ''),
      lines(
        'POST /graphql HTTP/1.1',
        'Host: x',
        'Content-Type: application/json',
        `Content-Length: ${QUERY.length}`,
        '',
        QUERY,
      ),
      lines('DELETE /graphql HTTP/1.1', 'Host: x', '', ''),
      lines('GET /ready HTTP/1.1', 'Host: x', 'Connection: close', '', ''),
    ].join(''),
    statuses: [200, 200, 404, 200, 405, 200],
  },
  {
    name: 'five hundred requests at once',
    bytes:
      lines('GET /graphql?query={dataset{name}} HTTP/1.1', 'Host: x', '', '').repeat(500) +
      lines('GET /health HTTP/1.1', 'Host: x', 'Connection: close', '', ''),
    statuses: Array(501).fill(200),
  },
  {
    name: 'what is wrong ends all that came with it',
    bytes: `${lines('GET /health HTTP/1.1', 'Host: x', '', '')}nonsense\r\n\r\n`,
    statuses: [400],
  },
];
