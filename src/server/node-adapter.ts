import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Ask } from './exchange.ts';
import { joined } from './fetch-adapter.ts';
import { bodyCutShort, bodyTooLarge } from './graphql.ts';

/** A request of Node's HTTP server as the service sees it. */
export class NodeAsk implements Ask {
  readonly lane = 'http';
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  /** Whether the client waits to be told to go on before it sends a body (RFC 9110, section 10.1.1). */
  readonly #isAwaited: boolean;
  #signal: AbortSignal | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, isAwaited = false) {
    const target = originForm(request.url ?? '/');
    const mark = target.indexOf('?');
    this.method = request.method ?? 'GET';
    this.path = mark === -1 ? target : target.slice(0, mark);
    this.search = mark === -1 ? '' : target.slice(mark);
    this.#request = request;
    this.#response = response;
    this.#isAwaited = isAwaited;
  }

  get signal(): AbortSignal {
    if (this.#signal === undefined) {
      const gone = new AbortController();
      this.#response.once('close', () => {
        if (!this.#response.writableFinished) gone.abort();
      });
      this.#signal = gone.signal;
    }
    return this.#signal;
  }

  header(name: string): string | null {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  }

  readBody(limit: number): Promise<Uint8Array> {
    const request = this.#request;
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > limit) return Promise.reject(bodyTooLarge(limit));
    if (this.#isAwaited) this.#response.writeContinue();
    return new Promise((resolve, reject) => {
      const pieces: Uint8Array[] = [];
      let length = 0;
      request.on('data', (piece: Uint8Array) => {
        length += piece.length;
        if (length <= limit) pieces.push(piece);
        else {
          request.removeAllListeners('data').pause();
          reject(bodyTooLarge(limit));
        }
      });
      request.on('end', () => resolve(joined(pieces, length)));
      request.on('error', () => reject(bodyCutShort()));
    });
  }
}

/** What is asked for, without the origin that a client may put before it as to a proxy (RFC 9112, section 3.2.2). */
function originForm(target: string): string {
  const rest = target.replace(/^https?:\/\/[^/?]*/i, '');
  return rest.startsWith('/') || rest === target ? rest : `/${rest}`;
}

/**
 * Sends an answer; resolves once it has left, or whoever asked has gone. What there is to wait for
 * before the connection is closed is waited for with all of the answer sent.
 */
export async function send(
  { status, headers, body }: Answer,
  method: string,
  response: ServerResponse,
  lingering?: () => Promise<void>,
): Promise<void> {
  if (body === null || body instanceof Uint8Array) {
    // A HEAD tells the length of what it does not send, or nothing of it (RFC 9110, section 8.6).
    const length = body?.length ?? 0;
    const isUnmade = method === 'HEAD' && body === null;
    const bodiless = status === 204 || status === 304 || isUnmade;
    response.writeHead(status, bodiless ? headers : { ...headers, 'content-length': length });
    const content = method === 'HEAD' ? null : body;
    if (lingering !== undefined) {
      response.flushHeaders();
      if (content !== null) response.write(content);
      await lingering();
      response.end();
    } else response.end(content);
    return;
  }
  response.writeHead(status, headers);
  if (method === 'HEAD') {
    response.end();
    return;
  }
  for await (const piece of body) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
  response.end();
}

/** Until there is room for more; or nobody is there any more to make room. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}
