import { STATUS_CODES } from 'node:http';
import type { Answer } from '../exchange.ts';
import { httpDate } from './date.ts';

/** The header that tells one answer from another that is the same. */
const ID = 'x-request-id';

/** An answer as it is sent once, and where in it stands what differs. */
export interface Sent {
  readonly bytes: Buffer;
  readonly kept: string | null;
  readonly id: string;
  readonly idAt: number;
  readonly dateAt: number;
}

/** An answer as it goes over the wire, again and again: what differs is its id, and when it is sent. */
export class PlainAnswer {
  /** Whether the connection ends with it. */
  readonly isLast: boolean;
  readonly #body: Uint8Array | null;
  readonly #status: string;
  readonly #fields: string;
  readonly #length: string;
  /** What was sent and has left, to be sent again with another id and date. */
  #spare: Sent | null = null;

  constructor({ status, headers, body }: Answer, method: string) {
    if (body !== null && !(body instanceof Uint8Array)) {
      throw new TypeError('an answer to GraphQL comes in one piece');
    }
    this.isLast = headers.connection === 'close';
    this.#body = method === 'HEAD' || status === 204 || status === 304 ? null : body;
    this.#status = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
    let fields = '';
    for (const name in headers) if (name !== ID) fields += `${name}: ${headers[name]}\r\n`;
    this.#fields = fields;
    // A HEAD tells the length of what it does not send, or nothing of it (RFC 9110, section 8.6).
    const isUnsaid = status === 204 || status === 304 || (method === 'HEAD' && body === null);
    this.#length = isUnsaid ? '' : `content-length: ${body?.length ?? 0}\r\n`;
  }

  /** About how many bytes it takes in memory, once it has been sent. */
  get size(): number {
    return this.#fields.length * 2 + (this.#body?.length ?? 0) * 2;
  }

  /** How it is sent; `kept` is how long the connection is kept, or null where it is not. */
  sent(id: string, kept: string | null): Sent {
    const spare = this.#spare;
    if (spare?.kept === kept && spare.id.length === id.length) {
      this.#spare = null;
      spare.bytes.write(id, spare.idAt, 'latin1');
      spare.bytes.write(httpDate(), spare.dateAt, 'latin1');
      return spare;
    }
    return this.#made(id, kept);
  }

  /** Takes back what has left: nobody reads its bytes any more. */
  takeBack(sent: Sent): void {
    this.#spare = sent;
  }

  #made(id: string, kept: string | null): Sent {
    const before = kept === null ? '' : `keep-alive: ${kept}\r\n`;
    const after = this.isLast ? '' : `Connection: ${kept === null ? 'close' : 'keep-alive'}\r\n`;
    const start = `${this.#status}${before}${this.#fields}${ID}: `;
    const middle = `\r\n${this.#length}Date: `;
    const head = `${start}${id}${middle}${httpDate()}\r\n${after}\r\n`;
    const bytes = Buffer.allocUnsafe(head.length + (this.#body?.length ?? 0));
    bytes.write(head, 'latin1');
    if (this.#body !== null) bytes.set(this.#body, head.length);
    const dateAt = start.length + id.length + middle.length;
    return { bytes, kept, id, idAt: start.length, dateAt };
  }
}
