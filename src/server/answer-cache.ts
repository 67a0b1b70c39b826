import { BoundedCache } from './bounded-cache.ts';
import type { Answer } from './exchange.ts';

type Whole = Answer & { readonly body: Uint8Array };

/** Answers without errors, by what was asked of which data; kept within a number of bytes. */
export class AnswerCache {
  readonly #kept: BoundedCache<Whole>;

  constructor(bytes: number) {
    // Compressed, the same body is kept a second time.
    this.#kept = new BoundedCache(bytes, ({ body }) => body.length * 1.5);
  }

  get(key: string): Answer | undefined {
    const kept = this.#kept.get(key);
    return kept && { ...kept, headers: { ...kept.headers } };
  }

  set(key: string, answer: Whole): void {
    this.#kept.set(key, { ...answer, headers: { ...answer.headers } });
  }
}
