import { BoundedCache } from '../bounded-cache.ts';
import type { Again } from '../observation.ts';
import type { PlainAnswer } from './answer.ts';

/** An answer that may be given again, and what is told of it each time. */
export interface Repeat {
  readonly answer: PlainAnswer;
  readonly isKept: boolean;
  readonly tell: Again;
}

/**
 * Answers by the very bytes of their requests, head and body: whoever sends the same bytes is
 * answered the same, as long as the same data is served. Kept within a number of bytes.
 */
export function repeatsWithin(bytes: number): BoundedCache<Repeat> {
  return new BoundedCache(bytes, ({ answer }) => answer.size);
}
