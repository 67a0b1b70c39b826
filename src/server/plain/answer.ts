import { STATUS_CODES } from 'node:http';
import type { Answer } from '../exchange.ts';
import { httpDate } from './date.ts';

/** The header that tells one answer from another that is the same. */
const ID = 'x-request-id';

/** An answer as it goes over the wire, again and again: what differs is its id, and when it is sent. */
export class PlainAnswer {
  readonly body: Uint8Array | null;
  /** Whether the connection ends with it. */
  readonly isLast: boolean;
  readonly #status: string;
  readonly #fields: string;
  readonly #length: string;

  constructor({ status, headers, body }: Answer, method: string) {
    if (body !== null && !(body instanceof Uint8Array)) {
      throw new TypeError('an answer to GraphQL comes in one piece');
    }
    this.body = method === 'HEAD' || status === 204 || status === 304 ? null : body;
    this.isLast = headers.connection === 'close';
    this.#status = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
    this.#fields = Object.entries(headers)
      .map(([name, value]) => (name === ID ? '' : `${name}: ${value}\r\n`))
      .join('');
    // A HEAD tells the length of what it does not send, or nothing of it (RFC 9110, section 8.6).
    const isUnsaid = status === 204 || status === 304 || (method === 'HEAD' && body === null);
    this.#length = isUnsaid ? '' : `content-length: ${body?.length ?? 0}\r\n`;
  }

  /** About how many bytes it takes in memory. */
  get size(): number {
    return this.#fields.length + (this.body?.length ?? 0);
  }

  /** Its head; `kept` is how long the connection is kept, or null where it is not. */
  head(id: string, kept: string | null): string {
    const before = kept === null ? '' : `keep-alive: ${kept}\r\n`;
    const manner = kept === null ? 'close' : 'keep-alive';
    const after = this.isLast ? '' : `Connection: ${manner}\r\n`;
    return `${this.#status}${before}${this.#fields}${ID}: ${id}\r\n${this.#length}Date: ${httpDate()}\r\n${after}\r\n`;
  }
}
