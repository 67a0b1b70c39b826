import {
  type MATCH_STATUSES,
  matchQuote,
  type QuoteMatch as QuoteMatchShape,
} from '../src/proof/match-quote.ts';
import { checkArguments } from './argument-check.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';
import { COSTS } from './cost.ts';
import { describedEnum } from './described-enum.ts';
import { Difference } from './difference.ts';
import { checkPageSize, MAX_PAGE_SIZE } from './page-size.ts';
import { Quote } from './quote.ts';

/** A paragraph fits. */
const MAX_CHARACTERS = 2_000;
const DEFAULT_MATCHES = 10;

const MatchStatus = describedEnum<(typeof MATCH_STATUSES)[number]>(
  'MatchStatus',
  'How a sentence stands on record.',
  {
    VERBATIM: 'To the character, apart from the kind of white space.',
    NEAR: 'With other marks, dashes, dots or case, or with a few other words.',
  },
);

const QuoteMatch = builder.objectRef<QuoteMatchShape>('QuoteMatch').implement({
  description: 'A quote in which a sentence stands, or words that come near to it.',
  fields: (t) => ({
    quote: t.field({
      type: Quote,
      description: 'The quote. Who else said the same has another one.',
      resolve: ({ quote }) => quote,
    }),
    status: t.field({
      type: MatchStatus,
      description: 'How the sentence stands in it.',
      resolve: ({ status }) => status,
    }),
    differences: t.field({
      type: [Difference],
      description: 'The words that differ; none where only marks, dashes, dots or spaces do.',
      resolve: ({ differences }) => [...differences],
    }),
  }),
});

interface Arguments {
  readonly text: string;
  readonly first?: number | null;
}

builder.queryFields((t) => ({
  matchQuote: t.field({
    type: [QuoteMatch],
    description:
      'Is this sentence on record? The quotes that have it, verbatim ones first, then those nearest to it; none where nothing comes near. Paste it as you have it, with or without quotation marks and attribution. By POST only; it enters no cache and no log.',
    args: {
      text: t.arg.string({
        required: true,
        description: `The sentence, at most ${MAX_CHARACTERS} characters.`,
      }),
      first: t.arg.int({
        defaultValue: DEFAULT_MATCHES,
        description: `How many quotes at most, 1 to ${MAX_PAGE_SIZE}.`,
      }),
    },
    extensions: {
      ...checkArguments(({ text, first }: Arguments) => {
        checkPageSize('first', first);
        checkLength(text);
      }),
      takesPrivateText: true,
      cost: ({ text }: Arguments) => COSTS.match + text.length * COSTS.matchCharacter,
      listSize: ({ first }: Arguments) => first ?? DEFAULT_MATCHES,
    },
    resolve: (_, { text, first }, { session }) =>
      matchQuote(session, text, first ?? DEFAULT_MATCHES),
  }),
}));

function checkLength(text: string): void {
  if (text.length <= MAX_CHARACTERS) return;
  throw codedError(
    'TEXT_TOO_LONG',
    `The text has ${text.length} characters; at most ${MAX_CHARACTERS} are looked for. Send one sentence.`,
    { limit: MAX_CHARACTERS },
  );
}
