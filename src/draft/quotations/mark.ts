/** A quotation mark where it stands in a paragraph, and what it can do there. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** 2 where glyph and place agree, 1 where only one of them says so, 0 where it cannot be. */
  readonly opening: number;
  readonly closing: number;
}

export type MarkFamily = 'DOUBLE' | 'SINGLE' | 'GUILLEMET';

const GLYPHS = /``|''|[\u201C\u201D\u201E\u201F"\u2018\u2019\u201A\u201B'«»‹›\u300C-\u300F]/gu;
const OPENING = /^(?:``|[\u201C\u201E\u2018\u201A\u201B«‹\u300C\u300E])$/u;
const CLOSING = /^(?:[\u201D\u201F\u2019»›\u300D\u300F])$/u;
const SINGLE = /^[\u2018\u2019\u201A\u201B']$/u;
const GUILLEMET = /^[«»‹›\u300C-\u300F]$/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe, and decades. */
const ELIDED = /^['\u2018\u2019](?:bout|cause|em|n|round|til|tis|twas|\d\ds?)(?![\p{L}\p{N}])/iu;
const DIGIT_BEFORE = /\d$/u;
/** What follows a measure in feet. */
const MEASURES = /^(?:\s?\d| (?:tall|high|long|wide|deep)\b)/u;
const FEET_BEFORE = /\d['\u2019\u2032]\s?\d{1,2}(?:\.\d+)?$/u;

/** What tells a mark from something else stands no further before it; a link's address may be long. */
const LOOK_BACK = 300;

/** The marks of a paragraph in order: no apostrophe among them, nor feet and inches. */
export function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: glyph, index } of text.matchAll(GLYPHS)) {
    const before = text.slice(Math.max(0, index - LOOK_BACK), index);
    const after = text[index + glyph.length] ?? '';
    const family = familyOf(glyph);
    const last = marks.at(-1);
    // "‘We began in 1998’, said Kask": where single marks are open, one behind a figure closes them.
    const isOpen = family === 'SINGLE' && last?.family === family && last.opening > last.closing;
    const closes = isOpen && !MEASURES.test(text.slice(index + glyph.length, index + 8));
    if ((isMeasure(glyph, before) && !closes) || isAttribute(before)) continue;
    if (family === 'SINGLE' && isApostrophe(text, index)) continue;
    const [opening, closing] = turns(glyph, before.at(-1) ?? '', after);
    marks.push({ start: index, end: index + glyph.length, family, opening, closing });
  }
  return marks;
}

function familyOf(glyph: string): MarkFamily {
  if (GUILLEMET.test(glyph)) return 'GUILLEMET';
  return SINGLE.test(glyph) ? 'SINGLE' : 'DOUBLE';
}

function turns(glyph: string, before: string, after: string): [opening: number, closing: number] {
  const startsWords =
    (before === '' || /[\s([{\u2013\u2014\u2015\u2026/-]/u.test(before)) && /\S/u.test(after);
  const endsWords =
    /\S/u.test(before) && (after === '' || /[\s)\]},.;:!?\u2013\u2014\u2015\u2026/-]/u.test(after));
  if (GUILLEMET.test(glyph)) {
    // French and German writers turn them the other way round, so that place outweighs glyph.
    const outward = OPENING.test(glyph);
    return [outward ? 2 : startsWords ? 1 : 0, outward ? (endsWords ? 1 : 0) : 2];
  }
  if (OPENING.test(glyph)) {
    // A German or Polish closing mark looks like an English opening one.
    return [endsWords && !startsWords ? 1 : 2, endsWords && !startsWords ? 1 : 0];
  }
  if (CLOSING.test(glyph))
    return [startsWords && !endsWords ? 1 : 0, startsWords && !endsWords ? 1 : 2];
  if (startsWords === endsWords) return [1, 1];
  return startsWords ? [2, 0] : [0, 2];
}

/** Markup that was left in a text: `<a href="…">`. */
function isAttribute(before: string): boolean {
  return before.endsWith('=') || /<[^<>]*="[^"<>]*$/u.test(before);
}

/** Feet and inches: `6'2"`; and a lone straight mark after a number is taken for inches only with feet before it. */
function isMeasure(glyph: string, before: string): boolean {
  if (glyph === '"' || glyph === "''" || glyph === '\u201D') return FEET_BEFORE.test(before);
  return (glyph === "'" || glyph === '\u2019') && DIGIT_BEFORE.test(before);
}

function isApostrophe(text: string, index: number): boolean {
  const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
  if (LETTER.test(before) && LETTER.test(after)) return true;
  return ELIDED.test(text.slice(index, index + 8)) && !LETTER.test(before);
}
