import type { KeptText } from '../text/kept-text.ts';
import { putUtf8 } from '../text/text-bytes.ts';
import { giveBack, type Room, roomOf, takeRoom } from './room.ts';

/** What comes later is mostly little. */
const LITTLE = 256;
const NO_ROOM = roomOf(0);

const [MARK, BACKSLASH] = [0x22, 0x5c] as const;
/** What JSON writes otherwise than it is: RFC 8259, section 7, and surrogates, which may be alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Bytes of UTF-8 that a code unit of UTF-16 may take. */
const BYTES_OF_A_UNIT = 3;

/** How far a sheet was written. */
export interface Mark {
  readonly length: number;
  readonly count: number;
}

/** A sheet in another, behind so many of its bytes. */
interface Inserted {
  readonly behind: number;
  readonly sheet: Sheet;
}

/** What an answer is written on, as JSON in UTF-8. What comes later has a sheet of its own in its place. */
export class Sheet {
  /** How many bytes are written on it itself. */
  length = 0;
  #room: Room;
  readonly #inserted: Inserted[] = [];

  private constructor(room: Room) {
    this.#room = room;
  }

  /** The first sheet of an answer. */
  static begin(): Sheet {
    return new Sheet(takeRoom());
  }

  /** How many sheets are in it: with its length, how far it is written. */
  get count(): number {
    return this.#inserted.length;
  }

  writeByte(byte: number): void {
    this.#make(1);
    this.#room.bytes[this.length] = byte;
    this.length += 1;
  }

  /** Bytes that are JSON already; mostly few, for which a loop is quicker than to ask for a copy. */
  write(json: Uint8Array): void {
    this.#make(json.length);
    const { bytes } = this.#room;
    let at = this.length;
    for (let index = 0; index < json.length; index += 1) bytes[at++] = json[index] as number;
    this.length = at;
  }

  /** A text that is JSON already. */
  writeJson(json: string): void {
    this.#make(json.length * BYTES_OF_A_UNIT);
    this.length += putUtf8(json, this.#room.bytes, this.length);
  }

  /** A text, as a string of JSON. */
  writeText(text: string): void {
    const { length } = text;
    this.#make(length + 2);
    const { bytes } = this.#room;
    let at = this.length;
    bytes[at++] = MARK;
    for (let unit = 0; unit < length; unit += 1) {
      const code = text.charCodeAt(unit);
      if (code < 0x20 || code > 0x7e || code === MARK || code === BACKSLASH) {
        this.writeJson(ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);
        return;
      }
      bytes[at++] = code;
    }
    bytes[at++] = MARK;
    this.length = at;
  }

  /** The same, copied from where it is kept. */
  writeKept(text: KeptText): void {
    const { view: from, start, end } = text;
    this.#make(end - start + 2);
    const { bytes, view } = this.#room;
    let at = this.length;
    let index = start;
    let escaped = 0;
    bytes[at++] = MARK;
    for (; index + 4 <= end; index += 4) {
      const four = from.getInt32(index, true);
      const marks = four ^ 0x22222222;
      const backslashes = four ^ 0x5c5c5c5c;
      // The highest bit of a byte tells of a mark, a backslash or a control.
      escaped |= (marks - 0x01010101) & ~marks;
      escaped |= (backslashes - 0x01010101) & ~backslashes;
      escaped |= (four - 0x20202020) & ~four;
      view.setInt32(at, four, true);
      at += 4;
    }
    let isEscaped = (escaped & 0x80808080) !== 0;
    for (; index < end; index += 1) {
      const byte = from.getUint8(index);
      if (byte < 0x20 || byte === MARK || byte === BACKSLASH) isEscaped = true;
      bytes[at++] = byte;
    }
    if (isEscaped) {
      this.writeText(text.toString());
      return;
    }
    bytes[at++] = MARK;
    this.length = at;
  }

  /** Goes back to where it was. */
  goBack({ length, count }: Mark): void {
    this.#inserted.length = count;
    this.length = length;
  }

  /** A sheet in this place, for what is not there yet. */
  insert(): Sheet {
    const sheet = new Sheet(NO_ROOM);
    this.#inserted.push({ behind: this.length, sheet });
    return sheet;
  }

  /** Moves what was written since onto a sheet in its place. */
  part({ length, count }: Mark): Sheet {
    const part = new Sheet(NO_ROOM);
    part.write(this.#room.bytes.subarray(length, this.length));
    for (const { behind, sheet } of this.#inserted.splice(count)) {
      part.#inserted.push({ behind: behind - length, sheet });
    }
    this.length = length;
    this.#inserted.push({ behind: length, sheet: part });
    return part;
  }

  /** All that was written, once nothing is to come; nothing may be written on it afterwards. */
  finish(): Room['bytes'] {
    const whole = this.#whole();
    this.drop();
    return whole;
  }

  /** Lets go of what was written; nothing may be written on it afterwards. */
  drop(): void {
    giveBack(this.#room);
    this.#room = NO_ROOM;
  }

  #whole(): Room['bytes'] {
    if (this.#inserted.length === 0) return this.#room.bytes.slice(0, this.length);
    const whole = new Uint8Array(this.#size());
    this.#put(whole, 0);
    return whole;
  }

  #size(): number {
    let size = this.length;
    for (const { sheet } of this.#inserted) size += sheet.#size();
    return size;
  }

  /** Puts all of it where it is to begin, and says where it ends. */
  #put(into: Uint8Array, from: number): number {
    let at = from;
    let put = 0;
    for (const { behind, sheet } of this.#inserted) {
      into.set(this.#room.bytes.subarray(put, behind), at);
      at = sheet.#put(into, at + behind - put);
      put = behind;
    }
    into.set(this.#room.bytes.subarray(put, this.length), at);
    return at + this.length - put;
  }

  /** Makes room for so many more bytes. */
  #make(count: number): void {
    const wanted = this.length + count;
    const { bytes } = this.#room;
    if (wanted <= bytes.length) return;
    const room = roomOf(Math.max(LITTLE, wanted, 2 * bytes.length));
    room.bytes.set(bytes.subarray(0, this.length));
    this.#room = room;
  }
}
