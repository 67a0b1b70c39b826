import { z } from 'zod';
import { ArticleRecord, SourceText } from './article.ts';
import { ContentSpan, Segment } from './passage.ts';
import { Mention } from './prose.ts';
import { QuoteRecord } from './quote.ts';

const Which = z
  .strictObject({ n: z.int().min(1), of: z.int().min(1).optional() })
  .optional()
  .describe('Which one is meant, where the words stand in the text more than once.');

const Segments = z.array(
  Segment.partial({ start: true, end: true, matchStart: true }).extend({
    occurrence: Which,
  }),
);

const FirstAndLastWords = z.strictObject({
  from: Mention.describe('The first words of the reported clause, as printed.'),
  to: Mention.describe('Its last words, a closing mark included.'),
  occurrence: Which,
});

/** An article's record as a person writes it, before its words have been found in the text. */
export const HandWrittenArticle = ArticleRecord.extend({
  figures: z
    .array(
      ArticleRecord.shape.figures
        .unwrap()
        .element.partial({ start: true, end: true })
        .extend({ occurrence: Which }),
    )
    .default([]),
  quotes: z
    .array(
      QuoteRecord.extend({
        segments: Segments.default([]),
        content: z
          .union(
            [
              FirstAndLastWords,
              ContentSpan.partial({ matchStart: true, matchEnd: true }).extend({
                occurrence: Which,
              }),
            ],
            {
              error: 'should hold "from" and "to", or what "onrecord anchor" wrote',
            },
          )
          .optional(),
      }),
    )
    .default([]),
  source: SourceText.optional(),
});
export type HandWrittenArticle = z.infer<typeof HandWrittenArticle>;
export type HandWrittenQuote = HandWrittenArticle['quotes'][number];
export type FirstAndLastWords = z.infer<typeof FirstAndLastWords>;
