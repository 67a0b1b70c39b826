import { putAscii, putHex, putUtf8, TextBytes } from '../text/text-bytes.ts';
import type { Dictionary } from './dictionary.ts';

/**
 * JSON in few bytes that can be read in part. A value is a head, which is a number of seven bits a
 * byte, low ones first (its low three bits are the type, the others a length or the value itself),
 * and what follows it. The same value makes the same bytes, and no value's bytes begin another's.
 */
const WORD = 0;
const ASCII = 1;
const UTF8 = 2;
const HEX = 3;
const INTEGER = 4;
const ARRAY = 5;
const OBJECT = 6;
const OTHER = 7;

const NULL = 0;
const TRUE = 1;
const FALSE = 2;
const DOUBLE = 3;
/** A text that UTF-8 has no bytes for: its code units. */
const UNITS = 4;
/** A member that is kept elsewhere. */
const ELSEWHERE = 5;

/** What fits into a head beside the type. */
const MOST = 2 ** 28 - 1;
const DIGEST = /^[0-9a-f]{64}$/;

const NOTHING = new TextBytes(new Uint8Array());

/** Stands for a member that is kept elsewhere. */
export const APART = Symbol('apart');

/** Packs values into bytes of its own, which are good until it begins anew. */
export class Packer {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<string, number>;
  #bytes = new Uint8Array(1 << 16);
  #doubles = new DataView(this.#bytes.buffer);
  #at = 0;

  constructor({ numbers, names }: Dictionary) {
    this.#numbers = numbers;
    this.#names = names;
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
      this.#head(ARRAY, value.length);
      for (const item of value) this.add(item);
    } else if (typeof value === 'object' && value !== null) this.#object(value);
    else if (typeof value === 'boolean') this.#head(OTHER, value ? TRUE : FALSE);
    else this.#head(OTHER, value === APART ? ELSEWHERE : NULL);
  }

  #object(value: object): void {
    let count = 0;
    for (const name in value) if (value[name as never] !== undefined) count += 1;
    this.#head(OBJECT, count);
    for (const name in value) {
      const member = value[name as never] as unknown;
      if (member === undefined) continue;
      const number = this.#names.get(name);
      if (number === undefined) this.#text(name);
      else this.#head(WORD, number);
      this.add(member);
    }
  }

  #number(value: number): void {
    if (value >= 0 && value <= MOST && Number.isInteger(value) && !Object.is(value, -0)) {
      this.#head(INTEGER, value);
      return;
    }
    this.#head(OTHER, DOUBLE);
    this.#reserve(8);
    this.#doubles.setFloat64(this.#at, value);
    this.#at += 8;
  }

  #text(text: string): void {
    const { length } = text;
    if (length === 64 && DIGEST.test(text)) {
      this.#head(HEX, length / 2);
      this.#reserve(length / 2);
      putHex(text, this.#bytes, this.#at);
      this.#at += length / 2;
      return;
    }
    // Nothing with a space is a word, nor are addresses.
    const number = text.includes(' ') || text.includes('://') ? undefined : this.#numbers.get(text);
    if (number !== undefined) {
      this.#head(WORD, number);
      return;
    }
    const before = this.#at;
    this.#head(ASCII, length);
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
      this.#head(OTHER, UNITS);
      this.#number(length);
      for (let unit = 0; unit < length; unit += 1) this.#number(text.charCodeAt(unit));
      return;
    }
    this.#head(UTF8, written);
    this.#bytes.copyWithin(this.#at, from, from + written);
    this.#at += written;
  }

  #head(type: number, rest: number): void {
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
    this.#doubles = new DataView(larger.buffer);
  }
}

/** Reads what was packed. */
export class Unpacker {
  readonly #words: readonly string[];
  readonly #names: ReadonlyMap<string, number>;
  /** By the numbers of members' names, whether they are left out. */
  readonly #isLeftOut: readonly boolean[];
  #texts: TextBytes;
  #bytes: Uint8Array;
  #at = 0;

  /** Members of some names are left out, wherever they stand. */
  constructor({ words, names }: Dictionary, leftOut: readonly string[] = []) {
    this.#words = words;
    this.#names = names;
    this.#isLeftOut = words.slice(0, names.size).map((word) => leftOut.includes(word));
    this.#texts = NOTHING;
    this.#bytes = NOTHING.bytes;
  }

  /** Goes to where a value begins. */
  goTo(texts: TextBytes, at: number): this {
    this.#texts = texts;
    this.#bytes = texts.bytes;
    this.#at = at;
    return this;
  }

  /** The value that begins here. */
  value(): unknown {
    return this.#headed(this.#head());
  }

  /** The value whose head has been read. */
  #headed(head: number): unknown {
    const rest = head >>> 3;
    switch (head & 7) {
      case WORD:
        return this.#words[rest];
      case ASCII:
        this.#at += rest;
        return this.#texts.ascii(this.#at - rest, this.#at);
      case INTEGER:
        return rest;
      case ARRAY: {
        const items: unknown[] = [];
        for (let count = 0; count < rest; count += 1) items.push(this.value());
        return items;
      }
      case OBJECT: {
        const object: Record<string, unknown> = {};
        for (let count = 0; count < rest; count += 1) {
          const name = this.#head();
          if ((name & 7) === WORD) {
            if (this.#isLeftOut[name >>> 3]) this.#pass(this.#head());
            else object[this.#words[name >>> 3] as string] = this.value();
          } else object[this.#headed(name) as string] = this.value();
        }
        return object;
      }
      case UTF8:
        this.#at += rest;
        return this.#texts.utf8(this.#at - rest, this.#at);
      case HEX:
        this.#at += rest;
        return this.#texts.hex(this.#at - rest, this.#at);
      default:
        return this.#other(rest);
    }
  }

  /** One member of the object that begins here; undefined where it has none of that name, which is one of the dictionary's. */
  member(name: string): unknown {
    const wanted = this.#names.get(name) as number;
    const count = this.#head() >>> 3;
    for (let index = 0; index < count; index += 1) {
      const head = this.#head();
      if (head >>> 3 === wanted && (head & 7) === WORD) return this.value();
      this.#pass(head);
      this.#pass(this.#head());
    }
    return undefined;
  }

  /** Goes past a value whose head has been read. */
  #pass(head: number): void {
    const rest = head >>> 3;
    switch (head & 7) {
      case WORD:
      case INTEGER:
        return;
      case ASCII:
      case UTF8:
      case HEX:
        this.#at += rest;
        return;
      case ARRAY:
        for (let left = rest; left > 0; left -= 1) this.#pass(this.#head());
        return;
      case OBJECT:
        for (let left = 2 * rest; left > 0; left -= 1) this.#pass(this.#head());
        return;
      default:
        if (rest === DOUBLE || rest === UNITS) this.#other(rest);
    }
  }

  #other(which: number): unknown {
    switch (which) {
      case TRUE:
        return true;
      case FALSE:
        return false;
      case DOUBLE: {
        this.#at += 8;
        const { buffer, byteOffset } = this.#bytes;
        return new DataView(buffer, byteOffset + this.#at - 8).getFloat64(0);
      }
      case UNITS: {
        const units: string[] = [];
        for (let left = this.value() as number; left > 0; left -= 1) {
          units.push(String.fromCharCode(this.value() as number));
        }
        return units.join('');
      }
      case ELSEWHERE:
        return APART;
      default:
        return null;
    }
  }

  #head(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] as number;
    if (byte < 0x80) return byte;
    let head = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.#at++] as number;
      head |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return head >>> 0;
  }
}
