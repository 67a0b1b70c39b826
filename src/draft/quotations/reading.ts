import type { ArticleText, Paragraph } from '../article-text.ts';
import { namesIn } from './names.ts';
import { narrationOf, type Sentence } from './narration.ts';
import { type Quotation, quotationsOf } from './quotation.ts';

/** An article as far as it is read for who says what. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

export function readingOf(article: ArticleText): Reading {
  const blocks = article.paragraphs;
  const quotations = new Map<number, Quotation[]>();
  for (const quotation of quotationsOf(blocks)) {
    const { block } = quotation;
    quotations.set(block, [...(quotations.get(block) ?? []), quotation]);
  }
  const names = namesIn(blocks);
  const sentences = blocks.flatMap((block, index) =>
    narrationOf(block, index, quotations.get(index) ?? [], names),
  );
  return { text: article.text, blocks, sentences };
}
