import type { QUOTE_KINDS } from '../src/record/quote.ts';
import { describedEnum } from './described-enum.ts';

export const QuoteKind = describedEnum<(typeof QUOTE_KINDS)[number]>(
  'QuoteKind',
  'How much of what was said is given in the speaker’s own words.',
  {
    DIRECT: 'All of it: everything stands in quotation marks.',
    MIXED: 'Some of it: the rest is the reporter’s.',
    INDIRECT: 'None of it: the reporter’s paraphrase.',
  },
);
