/** One answer as it came off a connection. */
export interface Received {
  readonly status: number;
  readonly head: string;
  /** Bytes of the body, without what chunks are framed with. */
  readonly bytes: number;
  /** How the body begins; enough to tell data from errors. */
  readonly start: string;
  /** The body, where it is kept. */
  readonly body: Buffer | null;
}

const START = '{"data":{'.length;
const HEAD_END = '\r\n\r\n';

/**
 * Reads answers of HTTP/1.1 off one connection (RFC 9112, section 6), those with a length and those
 * in chunks. It does no more than a measuring client needs: what costs time here is not there for
 * the server on a machine of two cores.
 */
export class Wire {
  readonly #told: (received: Received) => void;
  readonly #keep: boolean;
  #rest: Buffer | null = null;
  #status = 0;
  #head: string | null = null;
  #bytes = 0;
  #start = '';
  #pieces: Buffer[] = [];
  /** Bytes of the body, or of a chunk and the line end behind it, that are yet to come. */
  #left = 0;
  /** Of a chunk, two of what is left are no part of the body. */
  #framing = 0;
  #isChunked = false;
  #isLast = false;

  constructor(told: (received: Received) => void, keep = false) {
    this.#told = told;
    this.#keep = keep;
  }

  /** Takes what came; the buffer may be used again afterwards. */
  feed(chunk: Buffer): void {
    let data = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = null;
    while (data.length > 0) {
      const taken = this.#head === null ? this.#takeHead(data) : this.#takeBody(data);
      if (taken === 0) {
        this.#rest = Buffer.from(data);
        return;
      }
      data = data.subarray(taken);
    }
  }

  #takeHead(data: Buffer): number {
    const end = data.indexOf(HEAD_END);
    if (end === -1) return 0;
    const head = data.toString('latin1', 0, end).toLowerCase();
    this.#status = Number(head.slice(9, 12));
    this.#head = head;
    this.#isChunked = head.includes('\r\ntransfer-encoding: chunked');
    const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
    const isBodiless = this.#status === 304 || this.#status === 204;
    this.#left = isBodiless || this.#isChunked ? 0 : Number(length ?? 0);
    if (isBodiless || (!this.#isChunked && this.#left === 0)) this.#end();
    return end + HEAD_END.length;
  }

  #takeBody(data: Buffer): number {
    if (this.#left === 0) return this.#takeSize(data);
    const taken = Math.min(this.#left, data.length);
    const ofBody = Math.max(0, Math.min(taken, this.#left - this.#framing));
    this.#bytes += ofBody;
    if (this.#start.length < START) {
      this.#start += data.toString('latin1', 0, Math.min(ofBody, START - this.#start.length));
    }
    if (this.#keep && ofBody > 0) this.#pieces.push(Buffer.from(data.subarray(0, ofBody)));
    this.#left -= taken;
    if (this.#left === 0 && (!this.#isChunked || this.#isLast)) this.#end();
    return taken;
  }

  /** The line before a chunk; the last one is of no bytes and has a line end behind it. */
  #takeSize(data: Buffer): number {
    const end = data.indexOf('\r\n');
    if (end === -1) return 0;
    const size = Number.parseInt(data.toString('latin1', 0, end), 16);
    this.#isLast = size === 0;
    this.#framing = 2;
    this.#left = size + this.#framing;
    return end + 2;
  }

  #end(): void {
    const received = {
      status: this.#status,
      head: this.#head ?? '',
      bytes: this.#bytes,
      start: this.#start,
      body: this.#keep ? Buffer.concat(this.#pieces) : null,
    };
    this.#head = null;
    this.#bytes = 0;
    this.#start = '';
    this.#pieces = [];
    this.#framing = 0;
    this.#isLast = false;
    this.#told(received);
  }
}
