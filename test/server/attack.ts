/** What somebody may send to harm, and what they get for it. */
export interface Attack {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** The status of each answer, in order; none where the connection is cut without a word. */
  readonly statuses: readonly number[];
  /** What the last answer has in it. */
  readonly told?: string;
  /** Whether the connection may stay open, for honest requests on it. */
  readonly staysOpen?: boolean;
}

const encoder = new TextEncoder();

/** A GraphQL request by POST, and the code it is refused with; null for one that is answered. */
export function graphql(
  name: string,
  query: string,
  code: string | null,
  more: { readonly variables?: unknown; readonly [parameter: string]: unknown } = {},
): Attack {
  const body = JSON.stringify({ query, ...more });
  const told = code === null ? '"data"' : `"code":"${code}"`;
  return { name, bytes: post(body), statuses: [code === null ? 200 : 400], told };
}

/** A body by POST as it is, and the code it is refused with. */
export function body(
  name: string,
  content: string | Uint8Array,
  code: string | null,
  status = code === null ? 200 : 400,
): Attack {
  const told = code === null ? '"data"' : `"code":"${code}"`;
  return { name, bytes: post(content), statuses: [status], told };
}

/** A GET, and the status it is answered with. */
export function get(name: string, target: string, status: number, told?: string): Attack {
  const bytes = `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
  return { name, bytes, statuses: [status], ...(told !== undefined && { told }) };
}

/** The bytes of a request of several lines. */
export function lines(...parts: readonly string[]): string {
  return parts.join('\r\n');
}

function post(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const head = lines(
    'POST /graphql HTTP/1.1',
    'Host: x',
    'Accept: application/graphql-response+json',
    'Content-Type: application/json',
    `Content-Length: ${bytes.length}`,
    'Connection: close',
    '',
    '',
  );
  return Buffer.concat([encoder.encode(head), bytes]);
}
