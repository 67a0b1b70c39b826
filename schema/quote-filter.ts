import { type Certainty, oneOf, type Range } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import type {
  AnonymityReasonStatus,
  AnonymityStatus,
  SpeakerType as SpeakerTypeValue,
} from '../src/archive/node.ts';
import { fold } from '../src/text/fold.ts';
import { countryCriterion } from './country-criterion.ts';
import { rangeOf, SaidRange } from './date-range.ts';
import { describedEnum } from './described-enum.ts';
import { anyOf, type Criterion, filterOf, single } from './filter.ts';
import { checkedSpeakerId } from './node.ts';
import { PUBLISHED_CRITERIA } from './published-criterion.ts';
import { QuoteKind } from './quote-kind.ts';
import { Resolution } from './resolution.ts';
import { textCriterion } from './text-criterion.ts';

const SpeakerType = describedEnum<SpeakerTypeValue>('SpeakerType', 'What speaks.', {
  PERSON: 'A person who is named.',
  ORGANIZATION: 'An organization.',
  UNNAMED: 'A source the article does not name.',
  COUNTRY: 'A country: a place stands for its government.',
  NONE: 'The article names nobody.',
});

const AnonymityStatusEnum = describedEnum<AnonymityStatus>(
  'AnonymityStatus',
  'Whether an article says of an unnamed source that anonymity was granted.',
  { GRANTED: 'It says so.', NOT_STATED: 'It does not say.' },
);

const AnonymityReasonEnum = describedEnum<AnonymityReasonStatus>(
  'AnonymityReasonStatus',
  'Whether an article says why a source goes unnamed.',
  { STATED: 'It gives a reason.', NOT_STATED: 'It gives none.' },
);

export const QuoteFilter = filterOf<'Quote'>('Quote', {
  speaker: anyOf('ID', 'One of these spoke: ids of speakers of any type.', (ids) =>
    oneOf('speaker', ...ids.map(checkedSpeakerId)),
  ),
  person: anyOf('String', 'One of these people spoke: slugs.', (slugs) =>
    oneOf('speaker', ...slugs.map((slug) => nodeId('Person', slug))),
  ),
  organization: anyOf('String', 'One of these organizations spoke: slugs.', (slugs) =>
    oneOf('speaker', ...slugs.map((slug) => nodeId('Organization', slug))),
  ),
  speakerType: anyOf(
    SpeakerType,
    'What spoke; of a joint statement, one of those who did.',
    (types) => oneOf('speakerType', ...types),
  ),
  about: countryCriterion('about', 'It is about one of these countries.'),
  onBehalfOf: countryCriterion(
    'onBehalfOf',
    'It is spoken for one of these countries: by itself, by a government body of it, or by somebody who speaks for it.',
  ),
  kind: anyOf(QuoteKind, 'How much of it is in the speaker’s own words.', (kinds) =>
    oneOf('kind', ...kinds),
  ),
  cue: anyOf('String', 'The word that reports it, in any case: "said".', (cues) =>
    oneOf('cue', ...cues.map(fold)),
  ),
  resolution: anyOf(Resolution, 'How the mention leads to the speaker.', (resolutions) =>
    oneOf('resolution', ...resolutions),
  ),
  anonymity: anyOf(
    AnonymityStatusEnum,
    'An unnamed source spoke, of which the article says so much.',
    (statuses) => oneOf('anonymity', ...statuses),
  ),
  anonymityReason: anyOf(
    AnonymityReasonEnum,
    'An unnamed source spoke, of which the article says so much.',
    (statuses) => oneOf('anonymityReason', ...statuses),
  ),
  article: anyOf('String', 'It stands in one of these articles: slugs.', (slugs) =>
    oneOf('article', ...slugs.map((slug) => nodeId('Article', slug))),
  ),
  provider: anyOf('String', 'One of these organizations wrote the article: slugs.', (slugs) =>
    oneOf('provider', ...slugs.map((slug) => nodeId('Organization', slug))),
  ),
  ...(PUBLISHED_CRITERIA as Record<keyof typeof PUBLISHED_CRITERIA, Criterion<'Quote'>>),
  said: single<'Quote', Range<string> & { certainty: Certainty }>(
    SaidRange,
    'It was said on these days; only where the article states when.',
    ({ certainty, ...range }) => ({ test: 'SAID', range: rangeOf(range), certainty }),
  ),
  text: textCriterion('text', 'Its spoken words or its paraphrase have these words.'),
  words: textCriterion('words', 'Its spoken words have these words.'),
});
