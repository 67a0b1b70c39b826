import { BoundedCache } from '../bounded-cache.ts';
import type { Observation } from '../observation.ts';
import type { PlainAnswer } from './answer.ts';

/** An answer that may be given again, and what is told of it each time. */
export interface Repeat {
  readonly answer: PlainAnswer;
  readonly isKept: boolean;
  readonly observation: Omit<Observation, 'id' | 'milliseconds'>;
}

/**
 * Answers by the very bytes of their requests, head and body: whoever sends the same bytes is
 * answered the same, as long as the same data is served. Kept within a number of bytes.
 */
export class Repeats {
  readonly #kept: BoundedCache<Repeat>;
  #edition = '';

  constructor(bytes: number) {
    this.#kept = new BoundedCache(bytes, ({ answer }) => answer.size);
  }

  /** What was answered to these bytes while `edition` was served. */
  get(bytes: string, edition: string | null): Repeat | undefined {
    if (edition === null) return undefined;
    if (edition !== this.#edition) {
      this.#kept.clear();
      this.#edition = edition;
    }
    return this.#kept.get(bytes);
  }

  set(bytes: string, edition: string, repeat: Repeat): void {
    if (edition === this.#edition) this.#kept.set(bytes, repeat);
  }
}
