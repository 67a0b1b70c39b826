import type { LineBytes } from './line-bytes.ts';
import type { Packer } from './packer.ts';

/** No more are kept: what has not come by then comes seldom. */
const MOST = 1 << 16;
/** Longer ones hardly come again. */
const LONGEST = 48;
/** After so many it shows whether they come again. */
const TRIED = 1 << 12;
/** What stands before a text's bytes: its number and its length; behind them, how it is packed. */
const HEAD = 6;

/**
 * Texts that have come before and how they are packed, found by their bytes where these stand. All
 * that is known of a text stands together: most of them are far from what was looked at last.
 */
export class KnownTexts {
  readonly #texts: string[] = [];
  /** By their numbers, where they stand and what their digests are. */
  readonly #places: number[] = [];
  readonly #digests: number[] = [];
  #bytes = new DataView(new ArrayBuffer(1 << 12));
  #end = 0;
  /** By the digest of a text where it stands, and 1; 0 where there is none. */
  #slots = new Uint32Array(1 << 6);
  #asked = 0;
  #isOpen = true;

  /** The text that was gone past, if it is known, in which case it is packed. */
  take(line: LineBytes, packer: Packer): string | undefined {
    if (!this.isFor(line)) return undefined;
    const { digest, start, view } = line;
    const length = line.end - start;
    this.#asked += 1;
    const slots = this.#slots;
    const bytes = this.#bytes;
    const mask = slots.length - 1;
    for (let slot = digest & mask; ; slot = (slot + 1) & mask) {
      const known = (slots[slot] as number) - 1;
      if (known === -1) return undefined;
      if (bytes.getUint8(known + 4) !== length) continue;
      if (!areSame(bytes, known + HEAD, view, start, length)) continue;
      const from = known + HEAD + length;
      packer.copy(bytes, from, from + bytes.getUint8(known + 5));
      return this.#texts[bytes.getUint32(known)];
    }
  }

  /** Whether a text like the one that was gone past may be known. */
  isFor({ start, end, isEscaped }: LineBytes): boolean {
    return this.#isOpen && end - start <= LONGEST && !isEscaped;
  }

  /** Takes in a text that was gone past, and has been packed from there on. */
  add(text: string, line: LineBytes, packer: Packer, packedFrom: number): void {
    const { view, start, end, digest } = line;
    const number = this.#texts.length;
    const length = end - start;
    if (number === MOST) return;
    // Where most of them are new, to look for them takes longer than it saves.
    if (this.#asked > TRIED && 2 * number > this.#asked) {
      this.#isOpen = false;
      return;
    }
    if (2 * number >= this.#slots.length) this.#rehash();
    const packed = packer.packed.subarray(packedFrom);
    const from = this.#end;
    const middle = from + HEAD + length;
    this.#reserve(middle + packed.length);
    const bytes = this.#bytes;
    bytes.setUint32(from, number);
    bytes.setUint8(from + 4, length);
    bytes.setUint8(from + 5, packed.length);
    for (let at = 0; at < length; at += 1)
      bytes.setUint8(from + HEAD + at, view.getUint8(start + at));
    for (const [at, byte] of packed.entries()) bytes.setUint8(middle + at, byte);
    this.#end = middle + packed.length;
    this.#texts.push(text);
    this.#places.push(from);
    this.#digests.push(digest);
    this.#put(number);
  }

  #put(number: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (this.#digests[number] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (this.#places[number] as number) + 1;
  }

  #rehash(): void {
    this.#slots = new Uint32Array(4 * this.#slots.length);
    for (let number = 0; number < this.#texts.length; number += 1) this.#put(number);
  }

  /** Room for what ends there; what is copied may be read a little beyond. */
  #reserve(end: number): void {
    if (end + 4 <= this.#bytes.byteLength) return;
    const bytes = new Uint8Array(2 * (end + 4));
    bytes.set(new Uint8Array(this.#bytes.buffer));
    this.#bytes = new DataView(bytes.buffer);
  }
}

function areSame(
  known: DataView,
  from: number,
  view: DataView,
  start: number,
  length: number,
): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    if (known.getInt32(from + at) !== view.getInt32(start + at)) return false;
  }
  for (; at < length; at += 1) {
    if (known.getUint8(from + at) !== view.getUint8(start + at)) return false;
  }
  return true;
}
