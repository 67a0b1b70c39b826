import type { Answer, Ask } from './exchange.ts';
import { bodyCutShort, bodyTooLarge } from './graphql.ts';
import { Refusal } from './refusal.ts';

/** A request of the Fetch API as the service sees it. */
export class FetchAsk implements Ask {
  readonly lane = 'fetch';
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly signal: AbortSignal | null;
  readonly #request: Request;

  constructor(request: Request) {
    const { pathname, search } = new URL(request.url);
    this.#request = request;
    this.method = request.method;
    this.path = pathname;
    this.search = search;
    this.signal = request.signal ?? null;
  }

  header(name: string): string | null {
    return this.#request.headers.get(name);
  }

  async readBody(limit: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    if (this.#request.body === null) return new Uint8Array();
    try {
      for await (const piece of this.#request.body as unknown as AsyncIterable<Uint8Array>) {
        length += piece.length;
        if (length > limit) throw bodyTooLarge(limit);
        pieces.push(piece);
      }
    } catch (error) {
      throw error instanceof Refusal ? error : bodyCutShort();
    }
    return joined(pieces, length);
  }
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An answer as a response of the Fetch API. */
export function toResponse({ status, headers, body }: Answer, method: string): Response {
  const bodiless = method === 'HEAD' || body === null;
  const content = bodiless ? null : body instanceof Uint8Array ? body : streamOf(body);
  return new Response(content as BodyInit | null, { status, headers });
}

/** As fast as it is read, and no further once the reader is gone. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
