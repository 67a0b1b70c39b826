import type { Segment as SegmentRecord } from '../src/record/passage.ts';
import { builder } from './builder.ts';
import { COSTS } from './cost.ts';
import { Span } from './span.ts';

export const Segment = builder.objectRef<SegmentRecord>('Segment').implement({
  description: 'One stretch of spoken words in quotation marks.',
  fields: (t) => ({
    text: t.exposeString('text', {
      extensions: { cost: COSTS.prose },
      description: 'The words, without the marks.',
    }),
    span: t.field({
      type: Span,
      description: 'Where they stand, the marks left out.',
      resolve: (segment) => segment,
    }),
  }),
});
