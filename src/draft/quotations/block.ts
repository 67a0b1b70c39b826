import type { ArticleText } from '../article-text.ts';
import type { Stretch } from '../stretch.ts';
import type { Token } from '../token.ts';

/** What is set as one paragraph, whether a blank line or only the end of a line parts it from the next. */
export interface Block extends Stretch {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A line that ends a sentence ends a paragraph; other lines were broken to fit a page. */
const LINE = /(?:[^\n]*[^\n.?!:"\u201D\u2019)\s][^\S\n]*\n)*[^\n]+\n?/gu;

export function blocksOf(article: ArticleText): Block[] {
  return article.paragraphs.flatMap((paragraph) => {
    const lines = [...paragraph.text.matchAll(LINE)].filter(([line]) => line.trim() !== '');
    if (lines.length < 2) return [paragraph];
    let next = 0;
    return lines.map(({ 0: line, index }) => {
      const text = line.trimEnd();
      const start = paragraph.start + index;
      const end = start + text.length;
      const tokens: Token[] = [];
      for (; next < paragraph.tokens.length; next += 1) {
        const token = paragraph.tokens[next] as Token;
        if (token.end > end) break;
        tokens.push(token);
      }
      return { start, end, text, tokens };
    });
  });
}
