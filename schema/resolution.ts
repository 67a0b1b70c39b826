import type { RESOLUTIONS } from '../src/record/quote.ts';
import { describedEnum } from './described-enum.ts';

export const Resolution = describedEnum<(typeof RESOLUTIONS)[number]>(
  'Resolution',
  'How the mention of a speaker leads to the speaker.',
  {
    EXPLICIT: 'By name or full description: "Donald Trump", "a senior official".',
    COREFERENCE: 'By a word that stands for one named elsewhere: "he", "the official", "who".',
    CONTINUATION: 'There is none: the quotation goes on from the one before it.',
    METONYM: 'By a place that stands for a government: "Seoul said".',
    CURATOR: 'The text alone does not tell; the curator does.',
    UNRESOLVED: 'Not at all: nobody is named.',
  },
);
