import type { Article } from '../src/archive/node.ts';
import { passagesOf, type QuoteRecord } from '../src/record/quote.ts';
import { builder } from './builder.ts';
import { SourceText } from './source-text.ts';
import { Span } from './span.ts';

interface ProofShape {
  readonly article: Article;
  readonly quote: QuoteRecord;
}

export const Proof = builder.objectRef<ProofShape>('Proof').implement({
  description: 'All that is needed to check a quote against a copy of its article.',
  fields: (t) => ({
    source: t.field({
      type: SourceText,
      description: 'The text the offsets point into.',
      resolve: ({ article }) => article.record.source,
    }),
    spans: t.field({
      type: [Span],
      description: 'The words in marks, in order; for an INDIRECT quote the reported clause.',
      resolve: ({ quote }) => passagesOf(quote),
    }),
  }),
});
