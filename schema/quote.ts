import { EVERYTHING } from '../src/archive/condition.ts';
import { whenReady } from '../src/archive/maybe-promise.ts';
import type { Quote as QuoteNode, Speaker as SpeakerNode } from '../src/archive/node.ts';
import { quoteJsonLd } from '../src/proof/json-ld.ts';
import { link, linksOfQuote } from '../src/proof/linked.ts';
import { webAnnotation } from '../src/proof/web-annotation.ts';
import { textReader, textsReader } from '../src/record/kept-texts.ts';
import { QuoteRecord } from '../src/record/quote.ts';
import { checkArguments } from './argument-check.ts';
import { Article } from './article.ts';
import { Attribution } from './attribution.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { COSTS } from './cost.ts';
import { Country } from './country.ts';
import { checkedId, follow, followAny, Node } from './node.ts';
import { orderBy } from './order-by.ts';
import { Proof } from './proof.ts';
import { QuoteFacets } from './quote-facets.ts';
import { QuoteFilter } from './quote-filter.ts';
import { QuoteKind } from './quote-kind.ts';
import { Segment } from './segment.ts';
import { Span } from './span.ts';
import { Speaker } from './speaker.ts';
import { StatedTime } from './stated-time.ts';

const keyOf = textReader(QuoteRecord, 'key');
const paraphraseOf = textReader(QuoteRecord, 'paraphrase');
const cueOf = textReader(QuoteRecord, 'cue');
const segmentsOf = textsReader('segments', 'text');

export const Quote = builder.objectRef<QuoteNode>('Quote');
export const quoteConnection = connection('Quote', Quote, {
  filter: QuoteFilter,
  facets: QuoteFacets,
  orderBy: orderBy('Quote', {
    PUBLISHED: 'By when the article appeared, then in the order of the text; newest first.',
    TEXT: 'By article, then in the order of the text.',
  }),
});

Quote.implement({
  description: 'One attribution: somebody is reported to have said something.',
  interfaces: () => [Node],
  fields: (t) => ({
    key: t.string({
      description: 'Names the quote within its article, for good.',
      resolve: ({ record }) => keyOf(record),
    }),
    article: t.field({
      type: Article,
      description: 'The article that reports it.',
      resolve: ({ articleId }, _, { session }) => follow(session, 'Article', articleId),
    }),
    position: t.exposeInt('position', {
      description: 'Its place among the quotes of its article, in the order of the text, from 0.',
    }),
    kind: t.field({
      type: QuoteKind,
      description: 'How much of it is in the speaker’s own words.',
      resolve: ({ record }) => record.kind,
    }),
    segments: t.field({
      type: [Segment],
      description:
        'The words in quotation marks, in order; several where the article interrupts them, none for INDIRECT.',
      resolve: ({ record }) => record.segments,
    }),
    text: t.string({
      extensions: { cost: COSTS.prose },
      nullable: true,
      description: 'All segments, joined by one space; null for INDIRECT.',
      resolve: ({ record }) => {
        const texts = segmentsOf(record);
        return texts.length < 2 ? (texts[0] ?? null) : texts.join(' ');
      },
    }),
    paraphrase: t.string({
      extensions: { cost: COSTS.prose },
      nullable: true,
      description:
        'The whole sense in the curator’s words; there for MIXED and INDIRECT unless the article’s record is a DRAFT. Not the article’s words, not the speaker’s.',
      resolve: ({ record }) => paraphraseOf(record),
    }),
    content: t.field({
      type: Span,
      nullable: true,
      description:
        'Where the whole reported clause stands, for MIXED and INDIRECT; its words are the publisher’s and not here.',
      resolve: ({ record }) => record.content,
    }),
    speakers: t.field({
      type: [Speaker],
      description:
        'Who said it; several for a joint statement, none where the article names nobody.',
      resolve: ({ speakerIds }, _, { session }) =>
        speakerIds.map((id) => followAny<SpeakerNode>(session, id)),
    }),
    attribution: t.field({
      type: Attribution,
      description: 'How the article says who spoke.',
      resolve: (quote) => quote,
    }),
    cue: t.string({
      nullable: true,
      description: 'The word that reports it, as printed: "said", "accused", "according to".',
      resolve: ({ record }) => cueOf(record),
    }),
    said: t.field({
      type: StatedTime,
      nullable: true,
      description: 'When it was said; null where nothing but the time of the article is known.',
      resolve: ({ record }) => record.said,
    }),
    about: t.field({
      type: [Country],
      description: 'The countries it is about.',
      resolve: ({ aboutIds }, _, { session }) =>
        aboutIds.map((id) => follow(session, 'Country', id)),
    }),
    speaksFor: t.field({
      type: Speaker,
      nullable: true,
      description:
        'For whom it is said, where the speaker speaks for somebody; an organization or a country speaks for itself.',
      resolve: ({ speaksForId }, _, { session }) =>
        speaksForId === null ? null : followAny<SpeakerNode>(session, speaksForId),
    }),
    originalLanguage: t.string({
      nullable: true,
      description: 'The language it was said in (BCP 47), where the article tells.',
      resolve: ({ record }) => record.originalLanguage,
    }),
    translated: t.boolean({
      nullable: true,
      description: 'Whether the words are a translation; null where the article does not tell.',
      resolve: ({ record }) => record.translated,
    }),
    proof: t.field({
      type: Proof,
      description: 'What is needed to check it against a copy of the article.',
      resolve: ({ articleId, record }, _, { session }) =>
        whenReady(follow(session, 'Article', articleId), (article) => ({ article, quote: record })),
    }),
    jsonLd: t.field({
      type: 'JSON',
      extensions: { cost: COSTS.document },
      description: 'The quote as schema.org Quotation (JSON-LD).',
      resolve: (quote, _, { session }) =>
        whenReady(link(session, linksOfQuote(quote)), (linked) => quoteJsonLd(quote, linked)),
    }),
    webAnnotation: t.field({
      type: 'JSON',
      extensions: { cost: COSTS.document },
      description:
        'The quote as a W3C Web Annotation, with a TextPositionSelector target for each of its spans.',
      resolve: (quote, _, { session }) =>
        whenReady(link(session, linksOfQuote(quote)), (linked) => webAnnotation(quote, linked)),
    }),
  }),
});

builder.queryFields((t) => ({
  quote: t.field({
    type: Quote,
    nullable: true,
    description: 'The quote with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of a Quote.' }) },
    extensions: checkArguments(({ id }: { id: string }) => void checkedId('Quote', id)),
    resolve: (_, { id }, { session }) => session.find('Quote', checkedId('Quote', id)),
  }),
  quotes: t.field({
    ...quoteConnection.field('ALL'),
    description: 'All quotes of the archive, newest article first, each in the order of its text.',
    resolve: (_, args, context) => quoteConnection.of(context, EVERYTHING, args),
  }),
}));
