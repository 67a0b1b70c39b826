import { LRUCache } from 'lru-cache';
import type { Answer } from './exchange.ts';

/** What an entry costs besides its body. */
const OVERHEAD = 500;

/** Answers without errors, by what was asked of which data; kept within a number of bytes. */
export class AnswerCache {
  readonly #kept: LRUCache<string, Answer & { readonly body: Uint8Array }>;

  constructor(bytes: number) {
    this.#kept = new LRUCache({
      maxSize: Math.max(1, bytes),
      maxEntrySize: Math.max(1, Math.floor(bytes / 8)),
      // Compressed, the same body is kept a second time.
      sizeCalculation: ({ body }, key) => OVERHEAD + key.length + Math.ceil(body.length * 1.5),
    });
  }

  get(key: string): Answer | undefined {
    const kept = this.#kept.get(key);
    return kept && { ...kept, headers: { ...kept.headers } };
  }

  set(key: string, answer: Answer & { readonly body: Uint8Array }): void {
    this.#kept.set(key, { ...answer, headers: { ...answer.headers } });
  }
}
