import { OverdueError } from './archive.ts';

/** How much may be looked at between two looks at the clock; a fraction of a millisecond. */
const LOOK_EVERY = 4_096;

/** Thrown where more is looked at than was allowed; never seen outside of the meter. */
const EXHAUSTED = Symbol('exhausted');

/**
 * Counts what is looked at for somebody, index entries and nodes, and stops when their time is over:
 * what is done in one go cannot be interrupted from outside.
 */
export class Meter {
  #touched = 0;
  /** How much of that `total` has been told of. */
  #told = 0;
  #look = LOOK_EVERY;
  /** Up to here nobody has to stop. */
  #next = LOOK_EVERY;
  /** Where a try that is under way gives up. */
  #most = Number.POSITIVE_INFINITY;
  readonly #expires: number;
  readonly #total: Meter | null;

  /** What is counted here counts in `total` as well, once it is settled. */
  constructor(expires = Number.POSITIVE_INFINITY, total: Meter | null = null) {
    this.#expires = expires;
    this.#total = total;
  }

  get touched(): number {
    return this.#touched;
  }

  /** What an act makes, or null where it looks at more than an allowance. */
  within<T>(allowance: number, act: () => T): T | null {
    this.#most = this.#touched + allowance;
    this.#next = Math.min(this.#look, this.#most);
    try {
      return act();
    } catch (error) {
      if (error === EXHAUSTED) return null;
      throw error;
    } finally {
      this.#most = Number.POSITIVE_INFINITY;
      this.#next = this.#look;
    }
  }

  touch(count = 1): void {
    this.#touched += count;
    if (this.#touched >= this.#next) this.#stop();
  }

  /** Tells `total` what it has not been told of yet. */
  settle(): void {
    this.#total?.touch(this.#touched - this.#told);
    this.#told = this.#touched;
  }

  #stop(): void {
    if (this.#touched > this.#most) throw EXHAUSTED;
    if (this.#touched < this.#look) return;
    this.#look = this.#touched + LOOK_EVERY;
    this.#next = Math.min(this.#look, this.#most);
    if (Date.now() > this.#expires) throw new OverdueError('the session is overdue');
  }
}
