import type { LineBytes } from './line-bytes.ts';
import { LONGEST_WORD } from './line-bytes.ts';
import type { Packer } from './packer.ts';

/** No more are kept: who has not come by then comes seldom. */
const MOST = 1 << 16;
/** After so many it shows whether they come again. */
const TRIED = 1 << 12;

/** Texts that have come before and how they are packed, found by their bytes where these stand. */
export class KnownTexts {
  readonly #texts: string[] = [];
  /** Each one's bytes, and behind them those it is packed in. */
  #bytes = new Uint8Array(1 << 10);
  /** For each where its bytes begin and where they end; the next begins where the packed ones end. */
  #bounds = new Uint32Array(1 << 6);
  /** By the digest of a text its number and 1; 0 where there is none. */
  #slots = new Uint32Array(1 << 6);
  #digests = new Int32Array(1 << 5);
  #asked = 0;
  #isOpen = true;

  /** The text that was gone past, if it is known, in which case it is packed. */
  take(line: LineBytes, packer: Packer): string | undefined {
    const { digest, start, end } = line;
    if (!this.#isOpen || end - start > LONGEST_WORD || line.isEscaped) return undefined;
    this.#asked += 1;
    const mask = this.#slots.length - 1;
    for (let slot = digest & mask; ; slot = (slot + 1) & mask) {
      const known = (this.#slots[slot] as number) - 1;
      if (known === -1) return undefined;
      if (!this.#isAt(known, line.bytes, start, end)) continue;
      const from = this.#bounds[2 * known + 1] as number;
      packer.copy(this.#bytes, from, this.#bounds[2 * known + 2] as number);
      return this.#texts[known];
    }
  }

  /** Takes in a text that has been packed. */
  add(text: string, { bytes, start, end, digest, isEscaped }: LineBytes, packed: Uint8Array): void {
    const number = this.#texts.length;
    if (!this.#isOpen || end - start > LONGEST_WORD || isEscaped || number === MOST) return;
    // Where most of them are new, to look for them takes longer than it saves.
    if (this.#asked > TRIED && 2 * number > this.#asked) {
      this.#isOpen = false;
      return;
    }
    const from = this.#bounds[2 * number] as number;
    this.#reserve(number, from + end - start + packed.length);
    for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] as number;
    this.#bytes.set(packed, from + end - start);
    this.#bounds[2 * number + 1] = from + end - start;
    this.#bounds[2 * number + 2] = from + end - start + packed.length;
    this.#digests[number] = digest;
    this.#texts.push(text);
    this.#place(number);
  }

  #isAt(known: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    const from = this.#bounds[2 * known] as number;
    if ((this.#bounds[2 * known + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (own[from + at - start] !== bytes[at]) return false;
    }
    return true;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#digests[number] as number) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  /** Makes room for one more, whose bytes end there. */
  #reserve(number: number, end: number): void {
    if (end > this.#bytes.length) {
      const bytes = new Uint8Array(Math.max(2 * this.#bytes.length, end));
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    if (2 * number < this.#slots.length - 2) return;
    const bounds = new Uint32Array(2 * this.#slots.length);
    bounds.set(this.#bounds);
    this.#bounds = bounds;
    const digests = new Int32Array(this.#slots.length);
    digests.set(this.#digests);
    this.#digests = digests;
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let before = 0; before < number; before += 1) this.#place(before);
  }
}
