import { nodeId } from '../src/archive/id.ts';
import { whenReady } from '../src/archive/maybe-promise.ts';
import type { Article as ArticleNode } from '../src/archive/node.ts';
import { type COPY_FORMATS, type CopyFormat, readCopy } from '../src/proof/copy.ts';
import type {
  QuoteCheck as QuoteCheckShape,
  CheckStatus as Status,
  Verification as VerificationShape,
} from '../src/proof/verification.ts';
import { verify } from '../src/proof/verify.ts';
import type { Stretch } from '../src/text/source.ts';
import { checkArguments } from './argument-check.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';
import { COSTS } from './cost.ts';
import { describedEnum } from './described-enum.ts';
import { Difference } from './difference.ts';
import { follow } from './node.ts';
import { Quote } from './quote.ts';

/** The longest article has a tenth of this; what a page has around it may be more. */
const MAX_CHARACTERS = { TEXT: 100_000, HTML: 400_000 } as const satisfies Record<
  CopyFormat,
  number
>;

const TextFormat = describedEnum<CopyFormat>('TextFormat', 'How a copy of an article was saved.', {
  TEXT: 'As plain text.',
  HTML: 'As a page: tags are dropped and entities read before it is checked.',
} satisfies Record<(typeof COPY_FORMATS)[number], string>);

const CheckStatus = describedEnum<Status>(
  'CheckStatus',
  'What became of a quote in a copy of its article.',
  {
    VERIFIED: 'The same words in the same place, or all of them shifted alike.',
    MOVED: 'The same words in another place, or in another order.',
    ALTERED: 'Words that come near, and differ.',
    NOT_FOUND: 'Nothing that comes near.',
  },
);

const FoundSpan = builder.objectRef<Stretch>('FoundSpan').implement({
  description: 'Where a passage stands in the copy that was checked.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'Its first code point in the copy, normalized; of a page, in its text.',
    }),
    end: t.exposeInt('end', { description: 'One past its last code point.' }),
  }),
});

interface OfArticle<T> {
  readonly article: ArticleNode;
  readonly of: T;
}

const QuoteCheck = builder.objectRef<OfArticle<QuoteCheckShape>>('QuoteCheck').implement({
  description: 'What became of one quote in a copy of its article.',
  fields: (t) => ({
    quote: t.field({
      type: Quote,
      description: 'The quote.',
      resolve: ({ article, of }, _, { session }) =>
        follow(session, 'Quote', nodeId('Quote', `${article.record.slug}/${of.quote.key}`)),
    }),
    status: t.field({
      type: CheckStatus,
      description:
        'What became of it; an INDIRECT quote is never ALTERED, its words being unknown.',
      resolve: ({ of }) => of.status,
    }),
    found: t.field({
      type: [FoundSpan],
      description: 'Where its passages stand in the copy; those that were found.',
      resolve: ({ of }) => [...of.found],
    }),
    differences: t.field({
      type: [Difference],
      description: 'What differs; only for ALTERED.',
      resolve: ({ of }) => [...of.differences],
    }),
  }),
});

const Verification = builder.objectRef<OfArticle<VerificationShape>>('Verification').implement({
  description: 'What a copy of an article says about its record. Nothing of the copy is kept.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      resolve: ({ article }) => article,
    }),
    sourceMatches: t.boolean({
      description: 'Whether the copy is the very text the record was made from.',
      resolve: ({ of }) => of.sourceMatches,
    }),
    sha256: t.string({
      description: 'SHA-256, in hexadecimal, of the copy’s normalized text.',
      resolve: ({ of }) => of.sha256,
    }),
    shift: t.int({
      nullable: true,
      description:
        'By how many characters of the match form all VERIFIED passages stand later than recorded, earlier if negative; null where none is.',
      resolve: ({ of }) => of.shift,
    }),
    checks: t.field({
      type: [QuoteCheck],
      description: 'One for each quote of the article, in the order of the text.',
      resolve: ({ article, of }) => of.checks.map((check) => ({ article, of: check })),
    }),
  }),
});

builder.queryFields((t) => ({
  verify: t.field({
    type: Verification,
    nullable: true,
    description:
      'Holds your copy of an article against its record; null if there is no such article. By POST only; the copy enters no cache and no log.',
    args: {
      article: t.arg.string({ required: true, description: 'The slug of the article.' }),
      text: t.arg.string({
        required: true,
        description: `Your copy, at most ${MAX_CHARACTERS.TEXT} characters; as HTML ${MAX_CHARACTERS.HTML}, of which the text at most ${MAX_CHARACTERS.TEXT}.`,
      }),
      format: t.arg({
        type: TextFormat,
        defaultValue: 'TEXT',
        description: 'How it was saved.',
      }),
    },
    extensions: {
      ...checkArguments(({ text, format }: Arguments) =>
        checkLength(text.length, MAX_CHARACTERS[format ?? 'TEXT']),
      ),
      takesPrivateText: true,
      cost: ({ text, format }: Arguments) =>
        1 + text.length * COSTS.verifyCharacter[format ?? 'TEXT'],
    },
    resolve: (_, { article, text, format }, { session }) =>
      whenReady(session.find('Article', nodeId('Article', article)), (found) => {
        if (found === null) return null;
        const copy = readCopy(text, format ?? 'TEXT');
        checkLength(copy.text.length, MAX_CHARACTERS.TEXT);
        return { article: found, of: verify(found.record, copy) };
      }),
  }),
}));

interface Arguments {
  readonly text: string;
  readonly format?: CopyFormat | null;
}

function checkLength(length: number, limit: number): void {
  if (length <= limit) return;
  throw codedError(
    'TEXT_TOO_LONG',
    `The text has ${length} characters; at most ${limit} are checked. Send the article alone.`,
    { limit },
  );
}
