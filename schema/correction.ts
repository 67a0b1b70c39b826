import { builder } from './builder.ts';
import { follow } from './node.ts';
import { Quote } from './quote.ts';

interface CorrectionShape {
  readonly date: string;
  readonly note: string;
  readonly quoteId: string | null;
}

export const Correction = builder.objectRef<CorrectionShape>('Correction').implement({
  description: 'A correction the publisher made to an article.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day it was made.' }),
    note: t.exposeString('note', { description: 'What was corrected, in the curator’s words.' }),
    quote: t.field({
      type: Quote,
      nullable: true,
      description: 'The attribution it concerns, if it concerns one.',
      resolve: ({ quoteId }, _, { session }) =>
        quoteId === null ? null : follow(session, 'Quote', quoteId),
    }),
  }),
});
