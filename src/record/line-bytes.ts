import { TextBytes } from '../text/text-bytes.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Numbers of so many digits are whole numbers that a number can be, whichever they are. */
const SAFE_DIGITS = 15;
/** What may stand in a number besides digits. */
const IN_NUMBER = /^[-+.0-9eE]+/;
/** Of a longer text no digest is taken: it is unlikely to come again. */
export const LONGEST_WORD = 48;

/** JSON in UTF-8, which it has to be, and how far it has been read. */
export class LineBytes {
  readonly bytes: Uint8Array;
  readonly #texts: TextBytes;
  #at = 0;
  /** Where the last text begins and ends, marks left out. */
  start = 0;
  end = 0;
  /** Of its bytes, if it is no longer than a word. */
  digest = 0;
  isAscii = true;
  /** Whether its bytes are not those of what is meant. */
  isEscaped = false;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.#texts = new TextBytes(bytes);
  }

  /** The byte that comes next, space left out; -1 behind the last. */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.#at] as number;
    while (byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a) {
      this.#at += 1;
      byte = bytes[this.#at] as number;
    }
    return byte ?? -1;
  }

  /** Goes past a byte if it comes next. */
  take(byte: number): boolean {
    if (this.next() !== byte) return false;
    this.#at += 1;
    return true;
  }

  /** Goes past some bytes if they come next. */
  takeAll(wanted: Uint8Array): boolean {
    this.next();
    const { bytes } = this;
    const at = this.#at;
    for (let index = 0; index < wanted.length; index += 1) {
      if (bytes[at + index] !== wanted[index]) return false;
    }
    this.#at = at + wanted.length;
    return true;
  }

  /** Goes past a text if one comes next. */
  takeText(): boolean {
    if (!this.take(QUOTE)) return false;
    const { bytes } = this;
    let at = this.#at;
    this.start = at;
    const wordEnd = at + LONGEST_WORD;
    let byte = bytes[at] as number;
    let digest = 0;
    let all = 0;
    while (byte >= 0x20 && byte !== QUOTE && byte !== BACKSLASH && at < wordEnd) {
      digest = Math.imul(digest ^ byte, 0x01000193);
      all |= byte;
      at += 1;
      byte = bytes[at] as number;
    }
    this.digest = digest ^ (digest >>> 15);
    this.isEscaped = false;
    while (byte >= 0x20 && byte !== QUOTE) {
      if (byte === BACKSLASH) {
        this.isEscaped = true;
        at += 1;
      }
      all |= byte;
      at += 1;
      byte = bytes[at] as number;
    }
    this.isAscii = all < 0x80;
    this.end = at;
    this.#at = at + 1;
    return byte === QUOTE;
  }

  /** The text that was gone past; undefined where its escapes are none of JSON's. */
  text(): string | undefined {
    if (this.isEscaped) return parsed(this.#texts.utf8(this.start - 1, this.end + 1)) as string;
    return this.isAscii
      ? this.#texts.ascii(this.start, this.end)
      : this.#texts.utf8(this.start, this.end);
  }

  /** The number that comes next, which is gone past; undefined where it is none of JSON's. */
  number(): number | undefined {
    const { bytes } = this;
    this.next();
    const start = this.#at;
    let at = start;
    let byte = bytes[at] as number;
    let number = 0;
    while (byte >= DIGIT_0 && byte <= DIGIT_9) {
      number = number * 10 + byte - DIGIT_0;
      at += 1;
      byte = bytes[at] as number;
    }
    // What follows is a point, an exponent or the end of it.
    const isWhole = byte === 0x2c || byte === 0x7d || byte === 0x5d;
    const isPlain = isWhole && at > start && (bytes[start] !== DIGIT_0 || at === start + 1);
    if (isPlain && at - start <= SAFE_DIGITS) {
      this.#at = at;
      return number;
    }
    const [digits] =
      IN_NUMBER.exec(this.#texts.ascii(start, Math.min(start + 400, bytes.length))) ?? [];
    if (digits === undefined) return undefined;
    this.#at = start + digits.length;
    return parsed(digits) as number | undefined;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
