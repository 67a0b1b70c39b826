import { z } from 'zod';
import {
  CountryCode,
  Key,
  LanguageTag,
  PrincipalReference,
  SpeakerReference,
} from './identifier.ts';
import { ContentSpan, Segment } from './passage.ts';
import { Mention, OwnWords } from './prose.ts';
import { StatedTime } from './time.ts';

export const QUOTE_KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;
export const RESOLUTIONS = [
  'EXPLICIT',
  'COREFERENCE',
  'CONTINUATION',
  'METONYM',
  'CURATOR',
  'UNRESOLVED',
] as const;

/** One attribution: somebody is reported to have said something. */
export const QuoteRecord = z.strictObject({
  key: Key,
  kind: z
    .enum(QUOTE_KINDS)
    .describe(
      'DIRECT: all in marks. MIXED: some words in marks. INDIRECT: the reporter’s paraphrase.',
    ),
  speakers: z
    .array(SpeakerReference)
    .default([])
    .describe('Several for a joint statement, none where the article names none.'),
  attribution: z.strictObject({
    mention: Mention.optional().describe('How the article names the speaker here.'),
    resolution: z.enum(RESOLUTIONS).describe('How the mention leads to the speaker.'),
  }),
  cue: Mention.optional().describe('The reporting verb as printed: "said", "according to".'),
  segments: z.array(Segment).default([]).describe('The words in marks, in order.'),
  content: ContentSpan.optional().describe('The whole reported clause, for MIXED and INDIRECT.'),
  paraphrase: OwnWords.optional().describe(
    'The whole sense in your own words, for MIXED and INDIRECT.',
  ),
  about: z
    .array(CountryCode)
    .optional()
    .describe('Left out where these are the article’s SUBJECT countries.'),
  speaksFor: PrincipalReference.optional().describe(
    'For whom the words are spoken; left out where that is whom the speaker speaks for anyway.',
  ),
  said: StatedTime.optional().describe(
    'Left out where nothing but the article’s own time is known.',
  ),
  originalLanguage: LanguageTag.optional().describe(
    'The language spoken, where the article says so.',
  ),
  translated: z.boolean().optional().describe('Whether the words are a translation, where known.'),
});
export type QuoteRecord = z.infer<typeof QuoteRecord>;

/** The passages that prove a quote: its words in marks, or, where it has none, the reported clause. */
export function passagesOf({ segments, content }: QuoteRecord): (Segment | ContentSpan)[] {
  return segments.length > 0 || content === undefined ? segments : [content];
}
