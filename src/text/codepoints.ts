const HAS_SURROGATE = /[\uD800-\uDFFF]/;
const NONE: readonly number[] = [];

/**
 * A text addressed by Unicode code points, as W3C Web Annotation's TextPositionSelector counts
 * them, where JavaScript counts UTF-16 code units. Conversions happen here and nowhere else.
 */
export class CodePoints {
  readonly text: string;
  readonly length: number;
  /** Code unit index of every astral code point's second half; empty for most texts. */
  readonly #lowHalves: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.#lowHalves = lowHalves(text);
    this.length = text.length - this.#lowHalves.length;
  }

  /** Code points in `[start, end)`; an offset outside the text is an error, never clipped. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUnits(start), this.toUnits(end));
  }

  /** The code unit index at which the code point number `offset` begins. */
  toUnits(offset: number): number {
    if (!Number.isInteger(offset) || offset < 0 || offset > this.length) {
      throw new RangeError(`offset ${offset} is outside a text of ${this.length} code points`);
    }
    // Every low half that lies before the answer shifts it by one unit.
    let low = 0;
    let high = this.#lowHalves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lowHalves[middle] as number) - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  }

  /** The number of code points that begin before the code unit index `unit`. */
  fromUnits(unit: number): number {
    let low = 0;
    let high = this.#lowHalves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lowHalves[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }
}

/** The number of code points in a text. */
export function countCodePoints(text: string): number {
  return text.length - lowHalves(text).length;
}

function lowHalves(text: string): readonly number[] {
  if (!HAS_SURROGATE.test(text)) return NONE;
  const found: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) found.push(match.index + 1);
  return found;
}
