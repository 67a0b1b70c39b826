type Narrow = Uint8Array | Uint16Array | Uint32Array;

const SMALLEST_PIECE = 1 << 8;
const LARGEST_PIECE = 1 << 16;

/** Lists of numbers, one for each of some nodes, all in one: as narrow as the greatest of the numbers lets them be. */
export class Rows {
  readonly count: number;
  /** All lists, one behind another. */
  readonly flat: Narrow;
  /** List `n` stands in `flat` from `starts[n]` to `starts[n + 1]`; null where each has one number. */
  readonly starts: Uint32Array | null;

  constructor(count: number, flat: Narrow, starts: Uint32Array | null) {
    this.count = count;
    this.flat = flat;
    this.starts = starts;
  }

  start(row: number): number {
    return this.starts === null ? row : (this.starts[row] as number);
  }

  at(index: number): number {
    return this.flat[index] as number;
  }
}

/** Makes rows, of which it is known how many there will be. */
export class RowsBuilder {
  readonly #pieces: Narrow[] = [];
  #piece: Narrow = new Uint16Array();
  #taken = 0;
  #length = 0;
  #most = 0;
  #row = 0;
  #isSingle = true;
  readonly #starts: Uint32Array;

  constructor(count: number) {
    this.#starts = new Uint32Array(count + 1);
  }

  /** Adds a number to the row; says which row that is, counted from 1. */
  push(number: number): number {
    if (this.#taken === this.#piece.length || (number > 0xffff && this.#most <= 0xffff)) {
      this.#begin(number);
    }
    if (number > this.#most) this.#most = number;
    this.#piece[this.#taken] = number;
    this.#taken += 1;
    this.#length += 1;
    return this.#row + 1;
  }

  /** The row is complete; whether it has anything. */
  end(): boolean {
    const start = this.#starts[this.#row] as number;
    this.#row += 1;
    this.#starts[this.#row] = this.#length;
    if (this.#length - start !== 1) this.#isSingle = false;
    return this.#length > start;
  }

  finish(): Rows {
    this.#close();
    const make = this.#most <= 0xff ? Uint8Array : this.#most <= 0xffff ? Uint16Array : Uint32Array;
    const flat = new make(this.#length);
    let at = 0;
    for (const [index, piece] of this.#pieces.entries()) {
      flat.set(piece, at);
      at += piece.length;
      // Not needed twice.
      this.#pieces[index] = new Uint8Array();
    }
    return new Rows(this.#starts.length - 1, flat, this.#isSingle ? null : this.#starts);
  }

  #begin(number: number): void {
    this.#close();
    const length = Math.min(LARGEST_PIECE, Math.max(SMALLEST_PIECE, this.#length));
    const isWide = Math.max(number, this.#most) > 0xffff;
    this.#piece = isWide ? new Uint32Array(length) : new Uint16Array(length);
    this.#taken = 0;
  }

  #close(): void {
    if (this.#taken > 0) this.#pieces.push(this.#piece.subarray(0, this.#taken));
    this.#taken = 0;
  }
}
