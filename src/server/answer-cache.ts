import { BoundedCache } from './bounded-cache.ts';
import type { Answer } from './exchange.ts';
import type { MediaType } from './media-type.ts';
import type { Parameters } from './parameters.ts';
import type { KeptDocument } from './prepared-documents.ts';

/** Answers without errors, by what was asked of which data; kept within a number of bytes. */
export class AnswerCache {
  readonly #kept: BoundedCache<Answer>;

  constructor(bytes: number) {
    // Compressed, the same body is kept a second time.
    this.#kept = new BoundedCache(bytes, ({ body }) =>
      body instanceof Uint8Array ? body.length * 1.5 : Number.POSITIVE_INFINITY,
    );
  }

  /** From here on it has answers of this edition of the data. */
  turnTo(edition: string): void {
    this.#kept.turnTo(edition);
  }

  get(key: string): Answer | undefined {
    const kept = this.#kept.get(key);
    return kept && { ...kept, headers: { ...kept.headers } };
  }

  set(key: string, edition: string, answer: Answer): void {
    this.#kept.set(key, edition, { ...answer, headers: { ...answer.headers } });
  }
}

/** What an answer to a document that is kept depends on besides the data. */
export function answerKey(
  { number }: KeptDocument,
  mediaType: MediaType,
  { operationName, variables }: Parameters,
): string {
  return `${number} ${mediaType} ${JSON.stringify([operationName, variables])}`;
}
