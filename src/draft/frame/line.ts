import type { ArticleText } from '../article-text.ts';
import type { Words } from '../stretch.ts';

/** One line of an article, without the space around it. */
export interface Line extends Words {
  /** The paragraph it stands in, counted from 0. */
  readonly paragraph: number;
}

export function linesOf({ paragraphs }: ArticleText): Line[] {
  return paragraphs.flatMap(({ text, start }, paragraph) =>
    [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
      const words = line.trim();
      if (words === '') return [];
      const from = start + index + line.indexOf(words);
      return [{ text: words, start: from, end: from + words.length, paragraph }];
    }),
  );
}

/** Words of a line by their place in it. */
export function within(line: Line, start: number, end: number): Words {
  return { start: line.start + start, end: line.start + end, text: line.text.slice(start, end) };
}
