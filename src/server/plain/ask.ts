import type { Ask } from '../exchange.ts';
import { bodyTooLarge, GRAPHQL_PATH } from '../graphql.ts';
import type { PlainHead } from './head.ts';

/** A plain request, whole, as the service sees it. */
export class PlainAsk implements Ask {
  readonly lane = 'plain';
  readonly path = GRAPHQL_PATH;
  readonly head: PlainHead;
  readonly #body: Uint8Array;
  #gone: AbortController | undefined;

  constructor(head: PlainHead, body: Uint8Array) {
    this.head = head;
    this.#body = body;
  }

  get method(): string {
    return this.head.method;
  }

  get search(): string {
    return this.head.search;
  }

  get signal(): AbortSignal {
    this.#gone ??= new AbortController();
    return this.#gone.signal;
  }

  header(name: string): string | null {
    return this.head.headers.get(name) ?? null;
  }

  readBody(limit: number): Uint8Array {
    if (this.#body.length > limit) throw bodyTooLarge(limit);
    return this.#body;
  }

  /** Whoever asked has gone. */
  abort(): void {
    this.#gone?.abort();
  }
}
