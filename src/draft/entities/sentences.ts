import type { Paragraph } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';
import { wordsOfParagraph } from './word.ts';

const read = new WeakMap<Paragraph, readonly Stretch[]>();

/** A paragraph's sentences, found once: they end where a mark does and a capital follows. */
export function sentencesOf(paragraph: Paragraph): readonly Stretch[] {
  const known = read.get(paragraph) ?? partsOf(paragraph);
  read.set(paragraph, known);
  return known;
}

function partsOf(paragraph: Paragraph): Stretch[] {
  const { text, start } = paragraph;
  const sentences: Stretch[] = [];
  let from = 0;
  let reached = 0;
  for (const word of wordsOfParagraph(paragraph)) {
    const between = text.slice(reached, word.start - start);
    const ends = word.opening && word.capital && /[.!?…]["”’)]*\s/.test(between);
    if (ends) {
      sentences.push({ start: start + from, end: word.start });
      from = word.start - start;
    }
    reached = word.end - start;
  }
  sentences.push({ start: start + from, end: start + text.length });
  return sentences;
}
