import type { TextBytes } from './text-bytes.ts';

/**
 * A text where it is kept, as UTF-8: what is sent is copied from there, and a string is made of it only
 * where somebody looks at it.
 */
export class KeptText {
  readonly start: number;
  readonly end: number;
  readonly #texts: TextBytes;
  readonly #isAscii: boolean;

  constructor(texts: TextBytes, start: number, end: number, isAscii: boolean) {
    this.start = start;
    this.end = end;
    this.#texts = texts;
    this.#isAscii = isAscii;
  }

  /** The bytes that it is some of. */
  get view(): DataView {
    return this.#texts.view;
  }

  toString(): string {
    return this.#isAscii
      ? this.#texts.ascii(this.start, this.end)
      : this.#texts.utf8(this.start, this.end);
  }

  /** What graphql-js takes for a string. */
  valueOf(): string {
    return this.toString();
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A text, however it is kept. */
export type Text = string | KeptText;
