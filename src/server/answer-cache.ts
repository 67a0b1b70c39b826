import { BoundedCache } from './bounded-cache.ts';
import { Doorkeeper } from './doorkeeper.ts';
import type { Answer } from './exchange.ts';
import type { MediaType } from './media-type.ts';
import type { Parameters } from './parameters.ts';
import type { KeptDocument } from './prepared-documents.ts';

/**
 * Answers without errors, by what was asked of which data; kept within a number of bytes, from the
 * second time that one is given.
 */
export class AnswerCache {
  readonly #kept: BoundedCache<Answer>;
  readonly #doorkeeper = new Doorkeeper();

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

  /** Whether it is an answer that is wanted again and again. */
  set(key: string, edition: string, answer: Answer): boolean {
    if (!this.#doorkeeper.hasSeen(key)) return false;
    this.#kept.set(key, edition, { ...answer, headers: { ...answer.headers } });
    return true;
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
