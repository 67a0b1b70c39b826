const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What stands before data where nothing else is told, and behind it. */
export const BEFORE = encoder.encode('{"data":');
export const BEHIND = encoder.encode('}');

/** Data that is written already, as JSON; for whoever looks into it, what was written. */
export class JsonText {
  /** The answer that tells nothing but the data. */
  readonly answer: Uint8Array<ArrayBuffer>;

  constructor(answer: Uint8Array<ArrayBuffer>) {
    this.answer = answer;
  }

  /** The data itself. */
  get data(): Uint8Array {
    return this.answer.subarray(BEFORE.length, this.answer.length - BEHIND.length);
  }

  toJSON(): unknown {
    return JSON.parse(decoder.decode(this.data));
  }
}
