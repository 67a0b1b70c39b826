import type { ArticleRecord, SourceText } from '../record/article.ts';
import type { ContentSpan, Segment } from '../record/passage.ts';
import { countCodePoints } from '../text/codepoints.ts';
import { digest } from '../text/digest.ts';
import { matchForm } from '../text/match-form.ts';
import { NORMALIZATION } from '../text/normalize.ts';
import { Source } from '../text/source.ts';

/** A place between two pieces: in code points of the text and of its match form, and in code units of both. */
export interface Here {
  readonly start: number;
  readonly matchStart: number;
  readonly unit: number;
  readonly formUnit: number;
}

/** The match form of a piece, with the spaces at its ends, and how long both are in code points. */
interface Measured {
  readonly form: string;
  readonly codePoints: number;
  readonly formPoints: number;
}

/** Names, marks and blank lines come again and again; so many of them are kept. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Measured>();

type Passage = Pick<Segment, 'start' | 'end' | 'occurrence'>;
type Figure = ArticleRecord['figures'][number];

/**
 * A text that is written piece by piece and knows, without looking at it again, where in it and in
 * its match form each passage stands. Pieces are in Normalization Form C and begin with no
 * combining mark, so that what holds of each holds of the whole.
 */
export class ComposedText {
  #text = '';
  #form = '';
  /** The form's last character; a text has no space at its beginning. */
  #last = ' ';
  #codePoints = 0;
  #formPoints = 0;
  readonly #passages: { readonly form: string; readonly passage: Passage }[] = [];

  get text(): string {
    return this.#text;
  }

  get here(): Here {
    return {
      start: this.#codePoints,
      matchStart: this.#formPoints,
      unit: this.#text.length,
      formUnit: this.#form.length,
    };
  }

  add(piece: string): void {
    if (piece === '') return;
    let { form, codePoints, formPoints } = measure(piece);
    const [first] = form;
    if ((first === ' ' || first === '-') && first === this.#last) {
      form = form.slice(1);
      formPoints -= 1;
    }
    this.#last = form.at(-1) ?? this.#last;
    this.#text += piece;
    this.#form += form;
    this.#codePoints += codePoints;
    this.#formPoints += formPoints;
  }

  /** The words from a place up to here, as a segment. */
  segmentFrom(from: Here): Segment {
    const { start, matchStart, unit } = from;
    const text = this.#text.slice(unit);
    return this.#passage({ text, start, end: this.#codePoints, matchStart }, from);
  }

  /** The clause from a place up to here, known by its digest. */
  contentFrom(from: Here): ContentSpan {
    const { start, matchStart, formUnit } = from;
    const span = {
      start,
      end: this.#codePoints,
      matchStart,
      matchEnd: this.#formPoints,
      sha256: digest(this.#form.slice(formUnit)),
    };
    return this.#passage(span, from);
  }

  /** Writes a figure and notes where it stands. */
  addFigure({ stated, ...rest }: Omit<Figure, 'start' | 'end' | 'occurrence'>): Figure {
    const from = this.here;
    this.add(stated);
    // Its place in the order of the members is kept for the occurrence.
    const place = { start: from.start, end: this.#codePoints, occurrence: undefined };
    return this.#passage({ stated, ...place, ...rest }, from);
  }

  /** Tells each passage that stands more than once which one it is; describes the text. */
  finish(): SourceText {
    let source: Source | undefined;
    for (const { form, passage } of this.#passages) {
      if (this.#form.indexOf(form) === this.#form.lastIndexOf(form)) continue;
      source ??= new Source(this.#text);
      const all = source.find(form);
      const n = all.findIndex(({ start }) => start === passage.start) + 1;
      if (all.length > 1) passage.occurrence = { n, of: all.length };
    }
    return {
      sha256: digest(this.#text),
      normalization: NORMALIZATION,
      codePoints: this.#codePoints,
      mediaType: 'text/plain',
    };
  }

  #passage<P extends Passage>(passage: P, { formUnit }: Here): P {
    this.#passages.push({ form: this.#form.slice(formUnit), passage });
    return passage;
  }
}

function measure(piece: string): Measured {
  if (isPlain(piece)) return { form: piece, codePoints: piece.length, formPoints: piece.length };
  let measured = kept.get(piece);
  if (measured === undefined) {
    // A letter on either side keeps the spaces at the ends.
    const form = matchForm(`x${piece}x`).slice(1, -1);
    measured = { form, codePoints: countCodePoints(piece), formPoints: countCodePoints(form) };
    if (kept.size === MOST_KEPT) kept.clear();
    kept.set(piece, measured);
  }
  return measured;
}

/** Whether a piece is its own match form: visible ASCII, no two spaces or hyphens in a row. */
function isPlain(piece: string): boolean {
  let before = 0;
  for (let index = 0; index < piece.length; index += 1) {
    const unit = piece.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e) return false;
    if (unit === before && (unit === 0x20 || unit === 0x2d)) return false;
    before = unit;
  }
  return true;
}
