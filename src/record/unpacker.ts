import { KeptText } from '../text/kept-text.ts';
import { TextBytes } from '../text/text-bytes.ts';
import type { Dictionary } from './dictionary.ts';
import {
  APART,
  ARRAY,
  ASCII,
  DOUBLE,
  ELSEWHERE,
  FALSE,
  HEX,
  INTEGER,
  OBJECT,
  TRUE,
  UNITS,
  UTF8,
  WORD,
} from './packing.ts';

const NOTHING = new TextBytes(new Uint8Array());

/** Reads what was packed. */
export class Unpacker {
  readonly #words: readonly string[];
  /** By the numbers of members' names, whether they are left out. */
  readonly #isLeftOut: readonly boolean[];
  #texts: TextBytes;
  #bytes: Uint8Array;
  #at = 0;

  /** Members of some names are left out, wherever they stand. */
  constructor({ words, names }: Dictionary, leftOut: readonly string[] = []) {
    this.#words = words;
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

  /** The same, but for a text the text as it is kept. */
  kept(): unknown {
    const head = this.#head();
    const type = head & 7;
    if (type !== ASCII && type !== UTF8) return this.#headed(head);
    const start = this.#at;
    this.#at += head >>> 3;
    return new KeptText(this.#texts, start, this.#at, type === ASCII);
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

  /** Where the next value begins. */
  get at(): number {
    return this.#at;
  }

  /** Goes into the object that begins here, and says how many members it has. */
  open(): number {
    return this.#head() >>> 3;
  }

  /**
   * Goes to the value of a member, whose name is told by its number, among the next so many, and says
   * how many of these are left behind it; -1, and past them all, where it is none of them.
   */
  seek(name: number, count: number): number {
    for (let left = count - 1; left >= 0; left -= 1) {
      const head = this.#head();
      if (head >>> 3 === name && (head & 7) === WORD) return left;
      this.#pass(head);
      this.#pass(this.#head());
    }
    return -1;
  }

  /** Goes past so many members. */
  passMembers(count: number): void {
    for (let left = 2 * count; left > 0; left -= 1) this.#pass(this.#head());
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
