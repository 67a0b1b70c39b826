import { TextBytes } from '../text/text-bytes.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Numbers of so many digits are whole numbers that a number can be, whichever they are. */
const SAFE_DIGITS = 15;
/** What a number is made of; none that means anything is longer than what is looked at. */
const NUMBER = /^[-+.0-9eE]+/;
const LONGEST_NUMBER = 1 << 10;
/** Behind the end one may read on, four bytes at a time. */
const PADDING = 8;

/** Bytes that are looked for, four at a time. */
export interface Wanted {
  readonly length: number;
  readonly words: Int32Array;
  /** What counts of the last word. */
  readonly mask: number;
}

/** A line of JSON in UTF-8, which it has to be, and how far it has been read. */
export class LineBytes {
  #bytes = new Uint8Array(1 << 14);
  #texts = new TextBytes(this.#bytes);
  view = new DataView(this.#bytes.buffer);
  #length = 0;
  #at = 0;
  /** Where the last text begins and ends, marks left out, and a digest of its bytes. */
  start = 0;
  end = 0;
  digest = 0;
  isAscii = true;
  /** Whether its bytes are not those of what is meant. */
  isEscaped = false;

  begin(line: Uint8Array): void {
    if (line.length + PADDING > this.#bytes.length) {
      this.#bytes = new Uint8Array(2 * line.length + PADDING);
      this.#texts = new TextBytes(this.#bytes);
      this.view = new DataView(this.#bytes.buffer);
    }
    this.#bytes.set(line);
    // No JSON goes on with it.
    this.#bytes[line.length] = 0;
    this.#length = line.length;
    this.#at = 0;
  }

  /** Whether nothing but space is left. */
  get isDone(): boolean {
    this.next();
    return this.#at === this.#length;
  }

  /** The byte that comes next, space left out. */
  next(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at] as number;
    while (byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === 0x0a) {
      this.#at += 1;
      byte = bytes[this.#at] as number;
    }
    return byte;
  }

  /** Goes past a byte if it comes next. */
  take(byte: number): boolean {
    if (this.next() !== byte) return false;
    this.#at += 1;
    return true;
  }

  /** Goes past some bytes if they come next, without space. */
  takeAll({ length, words, mask }: Wanted): boolean {
    const { view } = this;
    let at = this.#at;
    const last = words.length - 1;
    for (let index = 0; index < last; index += 1) {
      if (view.getInt32(at, true) !== words[index]) return false;
      at += 4;
    }
    if ((view.getInt32(at, true) & mask) !== words[last]) return false;
    this.#at += length;
    return true;
  }

  /** Goes past a text if one comes next. */
  takeText(): boolean {
    if (!this.take(QUOTE)) return false;
    const bytes = this.#bytes;
    const { view } = this;
    let at = this.#at;
    this.start = at;
    let digest = 0;
    for (;;) {
      const word = view.getInt32(at, true);
      const quotes = word ^ 0x22222222;
      const backslashes = word ^ 0x5c5c5c5c;
      // The highest bit of a byte tells: a mark, a backslash, a control or what is not ASCII.
      const marks = (quotes - 0x01010101) & ~quotes;
      const escapes = (backslashes - 0x01010101) & ~backslashes;
      const controls = (word - 0x20202020) & ~word;
      if (((marks | escapes | controls | word) & 0x80808080) !== 0) break;
      digest = Math.imul(digest ^ word, 0x01000193);
      digest ^= digest >>> 15;
      at += 4;
    }
    let all = 0;
    let byte = bytes[at] as number;
    this.isEscaped = false;
    while (byte >= 0x20 && byte !== QUOTE) {
      if (byte === BACKSLASH) {
        this.isEscaped = true;
        at += 1;
      }
      digest = Math.imul(digest ^ byte, 0x01000193);
      all |= byte;
      at += 1;
      byte = bytes[at] as number;
    }
    this.digest = digest ^ (digest >>> 15);
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
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    let byte = bytes[at] as number;
    let number = 0;
    while (byte >= DIGIT_0 && byte <= DIGIT_9) {
      number = number * 10 + byte - DIGIT_0;
      at += 1;
      byte = bytes[at] as number;
    }
    // What follows else is a point, an exponent or space.
    const isWhole = byte === 0x2c || byte === 0x7d || byte === 0x5d;
    const isPlain = isWhole && at > start && (bytes[start] !== DIGIT_0 || at === start + 1);
    if (isPlain && at - start <= SAFE_DIGITS) {
      this.#at = at;
      return number;
    }
    const rest = this.#texts.ascii(start, Math.min(start + LONGEST_NUMBER, this.#length));
    const [digits] = NUMBER.exec(rest) ?? [];
    if (digits === undefined || digits.length === LONGEST_NUMBER) return undefined;
    this.#at = start + digits.length;
    return parsed(digits) as number | undefined;
  }
}

/** Some bytes, to be looked for. */
export function wanted(bytes: Uint8Array): Wanted {
  const words = new Int32Array(Math.ceil(bytes.length / 4));
  const view = new DataView(words.buffer);
  for (const [at, byte] of bytes.entries()) view.setUint8(at, byte);
  for (const at of words.keys()) words[at] = view.getInt32(4 * at, true);
  const rest = bytes.length % 4;
  return { length: bytes.length, words, mask: rest === 0 ? -1 : 2 ** (8 * rest) - 1 };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
