import type { Paragraph } from '../article-text.ts';
import type { Stretch, Words } from '../stretch.ts';
import { type Mark, type MarkFamily, marksIn } from './mark.ts';

/** Words in marks, in one block; those that stand inside other marks are none. */
export interface Quotation extends Stretch {
  readonly text: string;
  readonly block: number;
  /** With its marks. */
  readonly outer: Stretch;
  readonly family: MarkFamily;
  /** Whether the paragraph before left its marks open for this one to go on. */
  readonly carriedOn: boolean;
  readonly isClosed: boolean;
  /** "MAYOR:" at the head of the words, as transcripts have it: who speaks, and none of the words. */
  readonly label: Words | null;
  readonly warnings: readonly string[];
}

const LABEL = /^(\p{Lu}[\p{Lu}.'\u2019-]+(?: \p{Lu}[\p{Lu}.'\u2019-]+){0,3}):\s+(?=\S)/u;

type Draft = { -readonly [K in keyof Quotation]: Quotation[K] };

/** The quotations of an article's blocks in the order of the text. */
export function quotationsOf(blocks: readonly Paragraph[]): Quotation[] {
  const found: Draft[] = [];
  let open: Draft | undefined;
  for (const [index, block] of blocks.entries()) {
    const own = inBlock(block, index, open);
    const [first] = own;
    // Left open, and the next paragraph opens no marks: then the closing mark was forgotten.
    if (open && !first?.carriedOn) open.warnings = ['its quotation marks are not closed'];
    found.push(...own);
    const last = own.at(-1);
    open = last && !last.isClosed ? last : undefined;
  }
  if (open) open.warnings = ['its quotation marks are not closed'];
  return inTheArticlesMarks(found);
}

function inBlock(block: Paragraph, index: number, before: Quotation | undefined): Draft[] {
  const found: Draft[] = [];
  const marks = marksIn(block.text);
  let outer: Mark | undefined;
  let nested: Mark | undefined;
  const close = (mark: Mark, end: Mark | undefined) => {
    const from = mark.end;
    const to = end?.start ?? block.text.length;
    const words = block.text.slice(from, to);
    const text = words.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const begins = block.start + from + words.indexOf(text);
    const label = LABEL.exec(text);
    const start = begins + (label?.[0].length ?? 0);
    found.push({
      start,
      end: begins + text.length,
      text: text.slice(start - begins),
      label: label && {
        start: begins,
        end: begins + (label[1] as string).length,
        text: label[1] as string,
      },
      block: index,
      outer: { start: block.start + mark.start, end: block.start + (end?.end ?? to) },
      family: mark.family,
      carriedOn: before?.family === mark.family && block.text.slice(0, mark.start).trim() === '',
      isClosed: end !== undefined,
      warnings: [],
    });
  };
  for (const [at, mark] of marks.entries()) {
    if (outer === undefined) {
      if (
        mark.opening > 0 &&
        mark.opening >= mark.closing &&
        (mark.family !== 'SINGLE' || isClosedLater(marks, at))
      )
        outer = mark;
    } else if (nested) {
      if (mark.family === nested.family && mark.closing > 0) nested = undefined;
      else if (
        mark.family === outer.family &&
        mark.closing === 2 &&
        !isClosedLater(marks, at, nested)
      ) {
        close(outer, mark);
        outer = nested = undefined;
      }
    } else if (isPluralsOwn(block.text, marks, at)) {
      // "‘The bakers’ hall is old,’": the mark belongs to the word.
    } else if (mark.family === outer.family && mark.closing > 0 && mark.closing >= mark.opening) {
      close(outer, mark);
      outer = undefined;
    } else if (mark.opening === 2) {
      if (mark.family !== outer.family) {
        if (isClosedLater(marks, at)) nested = mark;
      } else if (opensAnew(block.text, outer, mark) && !closesTwice(marks, at)) {
        // The mark before was never closed, or stood there by mistake.
        outer = mark;
      } else nested = mark;
    }
  }
  if (outer && outer.family !== 'SINGLE') close(outer, undefined);
  return found;
}

/** Whether a single mark within single marks is the apostrophe of a plural: then the next one closes what is said. */
function isPluralsOwn(text: string, marks: readonly Mark[], at: number): boolean {
  const { start, end, family } = marks[at] as Mark;
  const next = marks[at + 1];
  if (family !== 'SINGLE' || next?.family !== 'SINGLE' || next.opening > next.closing) return false;
  if (!text.slice(0, start).endsWith('s')) return false;
  // "‘It is the bakers’,’": one mark right behind the other, with what the sentence has between them.
  const behind = text.slice(end, next.start);
  if (/^[,.?!\u2026]$/u.test(behind)) return true;
  return /^ \p{Ll}/u.test(behind) && /[,.?!\u2026]$/u.test(behind);
}

/** Same marks inside marks are nested where glyphs differ (`"He asked, “Why?” and left"`), else a new beginning. */
function opensAnew(text: string, outer: Mark, mark: Mark): boolean {
  return text.slice(outer.start, outer.end) === text.slice(mark.start, mark.end);
}

/** Marks so many further on belong to other words. */
const FAR_MARKS = 200;

/** `“She asked “why” and left.”`: both marks are closed, so that one stands in the other. */
function closesTwice(marks: readonly Mark[], at: number): boolean {
  let depth = 2;
  for (let next = at + 1; next < Math.min(marks.length, at + FAR_MARKS); next += 1) {
    const { family, opening, closing } = marks[next] as Mark;
    if (family !== marks[at]?.family) continue;
    if (opening === closing) return false;
    depth += opening > closing ? 1 : -1;
    if (depth === 0) return true;
  }
  return false;
}

function isClosedLater(marks: readonly Mark[], at: number, opening = marks[at] as Mark): boolean {
  for (let next = at + 1; next < marks.length; next += 1) {
    const { family, closing } = marks[next] as Mark;
    if (family === opening.family && closing > 0) return true;
  }
  return false;
}

/**
 * In an article that quotes in double marks or guillemets, words in single marks are a headline's or
 * a nickname; where single marks hold what people say, as in Britain, they are the article's own.
 */
function inTheArticlesMarks(found: readonly Draft[]): Draft[] {
  const speech = (single: boolean) =>
    found.filter(
      ({ family, text }) => (family === 'SINGLE') === single && /\s.*[,.?!\u2026]$/su.test(text),
    ).length;
  const quotesInSingle = speech(true) > speech(false);
  return found.filter(({ family }) => family !== 'SINGLE' || quotesInSingle);
}
