import { LRUCache } from 'lru-cache';

/** What an entry takes besides what is counted. */
const OVERHEAD = 500;
/** No entry takes a larger part of all there is room for. */
const PART = 1 / 8;

/**
 * What was used last, by texts, within a number of bytes; all of it of one edition of the data, since
 * nobody wants anything of another.
 */
export class BoundedCache<Value extends object> {
  readonly #kept: LRUCache<string, Value>;
  readonly #bytes: number;
  readonly #sizeOf: (value: Value) => number;
  #edition = '';

  constructor(bytes: number, sizeOf: (value: Value) => number) {
    this.#bytes = bytes;
    this.#sizeOf = sizeOf;
    this.#kept = new LRUCache({ maxSize: Math.max(1, Math.floor(bytes)) });
  }

  /** From here on what is kept is of this edition; what was kept of another is let go. */
  turnTo(edition: string): void {
    if (edition === this.#edition) return;
    this.#kept.clear();
    this.#edition = edition;
  }

  get(key: string): Value | undefined {
    return this.#kept.get(key);
  }

  /** Keeps what is of the edition it was turned to. */
  set(key: string, edition: string, value: Value): void {
    if (edition !== this.#edition) return;
    const size = Math.ceil(OVERHEAD + key.length + this.#sizeOf(value));
    if (size > this.#bytes * PART) return;
    this.#kept.set(key, value, { size });
  }
}
