import type { ArticleRecord } from '../src/record/article.ts';
import { builder } from './builder.ts';
import { follow } from './node.ts';
import { Quote } from './quote.ts';
import { Span } from './span.ts';

interface FigureShape {
  readonly record: ArticleRecord['figures'][number];
  readonly quoteId: string | null;
}

export const Figure = builder.objectRef<FigureShape>('Figure').implement({
  description: 'A number the article states.',
  fields: (t) => ({
    stated: t.string({ description: 'As printed.', resolve: ({ record }) => record.stated }),
    span: t.field({
      type: Span,
      description: 'Where it is printed.',
      resolve: ({ record }) => ({ ...record, text: record.stated }),
    }),
    value: t.float({ description: 'The number itself.', resolve: ({ record }) => record.value }),
    unit: t.string({
      description: 'Its unit: `percent`, an ISO 4217 currency code, or what is counted.',
      resolve: ({ record }) => record.unit,
    }),
    per: t.string({
      nullable: true,
      description: 'The unit of time of a rate, such as `year`.',
      resolve: ({ record }) => record.per,
    }),
    qualifier: t.string({
      nullable: true,
      description: 'What limits it, as printed: "some", "as much as".',
      resolve: ({ record }) => record.qualifier,
    }),
    measures: t.string({
      description: 'What it measures, in the curator’s words.',
      resolve: ({ record }) => record.measures,
    }),
    quote: t.field({
      type: Quote,
      nullable: true,
      description: 'The attribution that states it; null where the reporter does.',
      resolve: ({ quoteId }, _, { session }) =>
        quoteId === null ? null : follow(session, 'Quote', quoteId),
    }),
  }),
});
