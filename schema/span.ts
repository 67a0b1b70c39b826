import type { ContentSpan, Segment } from '../src/record/passage.ts';
import { passageDigest } from '../src/text/digest.ts';
import { builder } from './builder.ts';

/** A passage known by its words or by their digest. */
export type SpanShape = Omit<Segment, 'matchStart'> | ContentSpan;

const Occurrence = builder.objectRef<{ n: number; of: number }>('Occurrence').implement({
  description: 'Which of several equal passages of a text is meant.',
  fields: (t) => ({
    n: t.exposeInt('n', { description: 'Its number in the order of the text, from 1.' }),
    of: t.exposeInt('of', { description: 'How often the same words stand in the text.' }),
  }),
});

export const Span = builder.objectRef<SpanShape>('Span').implement({
  description:
    'Where a passage stands in the source text, and what proves it: whoever holds the text cuts `[start, end)` out of it and compares the digest.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'Its first Unicode code point, counted from 0 in the normalized source text.',
    }),
    end: t.exposeInt('end', { description: 'One past its last code point.' }),
    sha256: t.string({
      description: 'SHA-256, in hexadecimal, of the passage’s match form (docs/proof.md).',
      resolve: (span) => ('sha256' in span ? span.sha256 : passageDigest(span.text)),
    }),
    occurrence: t.field({
      type: Occurrence,
      description: 'Which one it is, where the same words stand in the text more than once.',
      resolve: ({ occurrence }) => occurrence ?? { n: 1, of: 1 },
    }),
  }),
});
