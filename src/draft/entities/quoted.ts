import type { Paragraph } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';

const read = new WeakMap<Paragraph, readonly Stretch[]>();

/**
 * What stands between double marks in a paragraph, found once; an open one reaches to its end. Coarser than `marksIn`
 * of the quotations on purpose: no name is to be taken from within marks, whoever is quoted there or not.
 */
export function quotedIn(paragraph: Paragraph): readonly Stretch[] {
  const known = read.get(paragraph) ?? between(paragraph);
  read.set(paragraph, known);
  return known;
}

function between({ text, start: offset }: Paragraph): Stretch[] {
  const quoted: Stretch[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”«»]|''/g)) {
    const opens = mark === '“' || mark === '«' || (open === null && mark !== '”' && mark !== '»');
    if (opens) open ??= index + mark.length;
    else if (open !== null) {
      quoted.push({ start: offset + open, end: offset + index });
      open = null;
    }
  }
  if (open !== null) quoted.push({ start: offset + open, end: offset + text.length });
  return quoted;
}

export const isWithin = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ start, end }) => start <= at && at < end);
