import { z } from 'zod';
import { SpokenWords } from './prose.ts';

const Offset = z.int().min(0);
const offsets = {
  start: Offset.describe('First code point of the passage in the normalized source text.'),
  end: Offset.describe('One past its last code point.'),
};
/** Places in the match form do not change with marks, dashes, dots and spaces, so copies are compared by them. */
const matchStart = Offset.describe('Its first code point in the match form of the whole text.');
export const occurrence = z
  .strictObject({
    n: z.int().min(1).describe('Which one this is, counted from 1 in text order.'),
    of: z.int().min(1).describe('How often the words stand in the source text.'),
  })
  .optional()
  .describe('Left out where the words stand in the source text only once.');

/** The words of one stretch in quotation marks, and where they stand. */
export const Segment = z.strictObject({ text: SpokenWords, ...offsets, matchStart, occurrence });
export type Segment = z.infer<typeof Segment>;

/** Where the reported clause stands; its words are the publisher's and are known by digest only. */
export const ContentSpan = z.strictObject({
  ...offsets,
  matchStart,
  matchEnd: Offset.describe('One past its last code point there.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'should be a SHA-256 in lower-case hexadecimal')
    .describe('SHA-256 of the passage’s match form.'),
  occurrence,
});
export type ContentSpan = z.infer<typeof ContentSpan>;
