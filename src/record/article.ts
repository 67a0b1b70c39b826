import { z } from 'zod';
import {
  ContributorReference,
  CountryCode,
  Key,
  LanguageTag,
  PrincipalReference,
  Slug,
  WebAddress,
} from './identifier.ts';
import { occurrence } from './passage.ts';
import { Headline, Mention, Name, OwnWords } from './prose.ts';
import { QuoteRecord } from './quote.ts';
import { PlainDate, PublicationTime } from './time.ts';

export const CREDIT_ROLES = [
  'REPORTER',
  'EDITOR',
  'PHOTOGRAPHER',
  'TRANSLATOR',
  'CONTRIBUTOR',
  'SYNDICATOR',
] as const;
export const PRINTED_PLACES = ['BYLINE', 'CREDIT_LINE'] as const;
export const EVIDENCE_KINDS = ['NAME', 'DEMONYM', 'ABBREVIATION', 'CAPITAL', 'METONYM'] as const;
export const UNNAMED_KINDS = ['PERSON', 'GROUP', 'MEDIA'] as const;
export const CURATION_METHODS = ['HAND', 'DRAFT_REVIEWED', 'DRAFT'] as const;
export const MEDIA_TYPES = ['text/plain', 'text/html'] as const;

const subject = z
  .literal(true)
  .optional()
  .describe('Whether the article is about it; all other roles follow from the rest of the record.');

const Dateline = z.strictObject({
  stated: Mention.describe('As printed before the first sentence.'),
  place: Name,
  country: CountryCode,
});

const Credit = z.strictObject({
  contributor: ContributorReference,
  role: z.enum(CREDIT_ROLES),
  printedIn: z.array(z.enum(PRINTED_PLACES)).min(1),
});

const CountryMention = z.strictObject({
  country: CountryCode,
  subject,
  evidence: z
    .array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), text: Mention }))
    .min(1)
    .describe('Every form in which the article names it.'),
});

const PersonMention = z.strictObject({
  person: Slug,
  subject,
  mentions: z.array(Mention).min(1).describe('Every form of the name the article prints.'),
});

const UnnamedSource = z.strictObject({
  key: Key,
  description: Mention.describe('As the article describes the source.'),
  kind: z.enum(UNNAMED_KINDS),
  anonymity: z
    .strictObject({
      granted: z.literal(true).optional().describe('Only where the article says it was granted.'),
      reason: OwnWords.optional().describe('Only where the article gives one.'),
    })
    .refine(({ granted, reason }) => granted !== undefined || reason !== undefined, {
      error: 'says nothing; should be left out',
    })
    .optional()
    .describe('Left out where the article states nothing about it.'),
  speaksFor: PrincipalReference.optional(),
});

const Figure = z.strictObject({
  stated: Mention.describe('As printed.'),
  start: z.int().min(0),
  end: z.int().min(0),
  occurrence,
  value: z.number(),
  unit: Name.describe('"percent", an ISO 4217 currency code, or what is counted.'),
  per: Name.optional().describe('The unit of time of a rate, such as "year".'),
  qualifier: Mention.optional().describe('As printed: "some", "as much as".'),
  measures: OwnWords.describe('What the figure measures.'),
  quote: Key.optional().describe(
    'The attribution that states it; left out where the reporter does.',
  ),
});

const Correction = z.strictObject({
  date: PlainDate,
  note: OwnWords,
  quote: Key.optional().describe('The attribution it concerns.'),
});

/** What is known of the text that offsets point into. The text itself is not here. */
export const SourceText = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'should be a SHA-256 in lower-case hexadecimal'),
  normalization: Name,
  codePoints: z.int().min(1),
  mediaType: z.enum(MEDIA_TYPES),
});
export type SourceText = z.infer<typeof SourceText>;

/** What is known of one article: its data and the words spoken in it, never its prose. */
export const ArticleRecord = z.strictObject({
  $schema: z.string().optional(),
  slug: Slug.describe('The local date of publication and a few words; also the name of the file.'),
  headline: Headline,
  url: WebAddress.optional(),
  language: LanguageTag,
  summary: OwnWords.optional(),
  provider: Slug.describe('The organization that wrote the article.'),
  publisher: Slug.optional().describe('Who carried this copy; left out where it is not named.'),
  published: PublicationTime,
  modified: PublicationTime.optional(),
  corrections: z.array(Correction).default([]),
  dateline: Dateline.optional(),
  credits: z.array(Credit).default([]),
  topics: z.array(Name).default([]),
  countries: z.array(CountryMention).default([]),
  people: z.array(PersonMention).default([]),
  unnamedSources: z.array(UnnamedSource).default([]),
  figures: z.array(Figure).default([]),
  quotes: z.array(QuoteRecord).default([]).describe('In the order of the text.'),
  source: SourceText,
  curation: z.strictObject({
    by: z.array(Key).min(1).describe('Keys of the archive’s curators.'),
    date: PlainDate,
    method: z
      .enum(CURATION_METHODS)
      .describe('DRAFT: not reviewed yet, so that paraphrases may still be missing.'),
  }),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;
