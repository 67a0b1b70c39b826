/**
 * Work that can be put down between any two of its steps, so that others have a turn; it returns
 * what it comes to. No step is longer than a few milliseconds, however much there is to do.
 */
export type Work<T> = Generator<void, T, void>;

/** Putting work down has a cost of its own: of small things so many are done in one step. */
export const STEP = 32;
/** And so many of the smallest: steps of a sort, numbers in a column. */
export const LONG_STEP = 1024;

/** Does all of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
