import { putAscii, putHex, putUtf8 } from '../text/text-bytes.ts';
import type { Dictionary } from './dictionary.ts';
import type { LineBytes } from './line-bytes.ts';
import {
  APART,
  ARRAY,
  ASCII,
  DOUBLE,
  ELSEWHERE,
  FALSE,
  HEX,
  INTEGER,
  MOST,
  NULL,
  OBJECT,
  OTHER,
  TRUE,
  UNITS,
  UTF8,
  WORD,
} from './packing.ts';

const DIGEST = /^[0-9a-f]{64}$/;
const DIGEST_LENGTH = 64;

/** Packs values into bytes of its own, which are good until it begins anew. */
export class Packer {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<string, number>;
  readonly #longest: number;
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  constructor({ numbers, names, longest }: Dictionary) {
    this.#numbers = numbers;
    this.#names = names;
    this.#longest = longest;
  }

  begin(): void {
    this.#at = 0;
  }

  /** How many bytes were packed since. */
  get length(): number {
    return this.#at;
  }

  get packed(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#at);
  }

  add(value: unknown): void {
    if (typeof value === 'string') this.#text(value);
    else if (typeof value === 'number') this.#number(value);
    else if (Array.isArray(value)) {
      this.head(ARRAY, value.length);
      for (const item of value) this.add(item);
    } else if (typeof value === 'object' && value !== null) this.#object(value);
    else if (typeof value === 'boolean') this.head(OTHER, value ? TRUE : FALSE);
    else this.head(OTHER, value === APART ? ELSEWHERE : NULL);
  }

  /** A text that stands somewhere in bytes, unless these are escaped. */
  addText(text: string, { view, start, end, isAscii, isEscaped }: LineBytes): void {
    const isSpecial = isEscaped || text.length === DIGEST_LENGTH;
    if (isSpecial || this.#numberOf(text) !== undefined) {
      this.#text(text);
      return;
    }
    this.head(isAscii ? ASCII : UTF8, end - start);
    this.copy(view, start, end);
  }

  /** Bytes from elsewhere, four at a time: some of those behind them, which have to be there, come too. */
  copy(view: DataView, start: number, end: number): void {
    this.#reserve(end - start + 4);
    const own = this.#view;
    const shift = this.#at - start;
    for (let at = start; at < end; at += 4) own.setInt32(at + shift, view.getInt32(at));
    this.#at = end + shift;
  }

  /** What another has packed. */
  append({ packed }: Packer): void {
    this.#reserve(packed.length);
    this.#bytes.set(packed, this.#at);
    this.#at += packed.length;
  }

  /** The head of something of which it shows later how much it holds; says where to close it. */
  open(): number {
    this.#reserve(1);
    this.#at += 1;
    return this.#at;
  }

  /** What was opened there is complete. */
  close(from: number, type: number, rest: number): void {
    const end = this.#at;
    this.#at = from - 1;
    let more = 0;
    for (let left = rest * 8 + type; left > 0x7f; left >>>= 7) more += 1;
    if (more > 0) {
      this.#reserve(end - from + 5);
      this.#bytes.copyWithin(from + more, from, end);
    }
    this.head(type, rest);
    this.#at = end + more;
  }

  #object(value: object): void {
    let count = 0;
    for (const name in value) if (value[name as never] !== undefined) count += 1;
    this.head(OBJECT, count);
    for (const name in value) {
      const member = value[name as never] as unknown;
      if (member === undefined) continue;
      const number = this.#names.get(name);
      if (number === undefined) this.#text(name);
      else this.head(WORD, number);
      this.add(member);
    }
  }

  #number(value: number): void {
    if (value >= 0 && value <= MOST && Number.isInteger(value) && !Object.is(value, -0)) {
      this.head(INTEGER, value);
      return;
    }
    this.head(OTHER, DOUBLE);
    this.#reserve(8);
    this.#view.setFloat64(this.#at, value);
    this.#at += 8;
  }

  #text(text: string): void {
    const { length } = text;
    if (length === DIGEST_LENGTH && DIGEST.test(text)) {
      this.head(HEX, length / 2);
      this.#reserve(length / 2);
      putHex(text, this.#bytes, this.#at);
      this.#at += length / 2;
      return;
    }
    const number = this.#numberOf(text);
    if (number !== undefined) {
      this.head(WORD, number);
      return;
    }
    const before = this.#at;
    this.head(ASCII, length);
    this.#reserve(length);
    if (putAscii(text, this.#bytes, this.#at)) {
      this.#at += length;
      return;
    }
    this.#at = before;
    // How long the head is depends on how many bytes follow it: they are put behind the longest.
    this.#reserve(5 + 3 * length);
    const from = this.#at + 5;
    const written = putUtf8(text, this.#bytes, from);
    if (written === -1) {
      this.head(OTHER, UNITS);
      this.#number(length);
      for (let unit = 0; unit < length; unit += 1) this.#number(text.charCodeAt(unit));
      return;
    }
    this.head(UTF8, written);
    this.#bytes.copyWithin(this.#at, from, from + written);
    this.#at += written;
  }

  /** To look is sooner done than to look up: nothing with a space is a word, nor are addresses. */
  #numberOf(text: string): number | undefined {
    if (text.length > this.#longest || text.includes(' ') || text.includes('://')) return undefined;
    return this.#numbers.get(text);
  }

  head(type: number, rest: number): void {
    this.#reserve(5);
    const bytes = this.#bytes;
    let at = this.#at;
    let left = rest * 8 + type;
    while (left > 0x7f) {
      bytes[at++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    bytes[at++] = left;
    this.#at = at;
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
