import { GRAPHQL_PATH } from '../graphql.ts';

/**
 * The head of a request that can be read in one way only: of the grammar of RFC 9112 what most
 * clients write. Whatever else is sent is for Node's own parser to read, or to refuse.
 */
export interface PlainHead {
  readonly method: string;
  /** What stands behind the path, with its question mark. */
  readonly search: string;
  readonly headers: ReadonlyMap<string, string>;
  /** Bytes of the body that follows. */
  readonly bodyLength: number;
  /** Whether the connection is kept afterwards. */
  readonly isKept: boolean;
  /** Whether another request with this head may be somebody else's. */
  readonly isNobodys: boolean;
}

const REQUEST_LINE = new RegExp(`^(GET|HEAD|POST) ${GRAPHQL_PATH}(\\?[!-~]*)? HTTP/1\\.1$`);
/** RFC 9110, section 5.5: of the values those in ASCII, without the spaces around them; Node refuses tabs in some. */
const FIELD = /^([!#$%&'*+.^_`|~\dA-Za-z-]+): *([ -~]*)$/;
/** They change how the rest is read, or what happens to the connection. */
const UNUSUAL = new Set([
  'expect',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** They say who asks, or are another each time. */
const PERSONAL = ['authorization', 'cookie', 'proxy-authorization', 'x-request-id'];
const MOST_FIELDS = 50;
const DIGITS = /^\d{1,6}$/;

/** A head of GraphQL that is plain, without the blank line at its end; null for any other. */
export function readHead(text: string): PlainHead | null {
  const [first = '', ...lines] = text.split('\r\n');
  const [line, method, search = ''] = REQUEST_LINE.exec(first) ?? [];
  if (line === undefined || method === undefined || lines.length > MOST_FIELDS) return null;
  const headers = new Map<string, string>();
  for (const field of lines) {
    const [, given, value] = FIELD.exec(field) ?? [];
    if (given === undefined || value === undefined) return null;
    const name = given.toLowerCase();
    if (headers.has(name) || UNUSUAL.has(name)) return null;
    headers.set(name, value.trimEnd());
  }
  const length = headers.get('content-length') ?? (method === 'POST' ? '' : '0');
  const connection = headers.get('connection')?.toLowerCase() ?? 'keep-alive';
  if (!headers.has('host') || !DIGITS.test(length)) return null;
  if (method !== 'POST' && length !== '0') return null;
  if (connection !== 'keep-alive' && connection !== 'close') return null;
  return {
    method,
    search,
    headers,
    bodyLength: Number(length),
    isKept: connection === 'keep-alive',
    isNobodys: !PERSONAL.some((name) => headers.has(name)),
  };
}

/** So many heads are remembered, none of them longer: those of some hundred sorts of clients. */
const MOST_KEPT = 1_000;
const LONGEST_KEPT = 1_000;

/**
 * Heads by their text: a client's are much the same. None is remembered that says who asks, and
 * none that has a query, which may hold a text of its user's.
 */
export class PlainHeads {
  readonly #kept = new Map<string, PlainHead>();

  read(text: string): PlainHead | null {
    const known = this.#kept.get(text);
    if (known !== undefined) return known;
    const head = readHead(text);
    if (head?.isNobodys && head.search === '' && text.length <= LONGEST_KEPT) {
      if (this.#kept.size === MOST_KEPT) this.#kept.clear();
      this.#kept.set(text, head);
    }
    return head;
  }
}
