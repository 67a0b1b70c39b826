import { EVERYTHING, oneOf } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import { whenReady } from '../src/archive/maybe-promise.ts';
import type { Article as ArticleNode } from '../src/archive/node.ts';
import { articleJsonLd } from '../src/proof/json-ld.ts';
import { link, linksOfArticle } from '../src/proof/linked.ts';
import { ArticleRecord } from '../src/record/article.ts';
import { splitReference } from '../src/record/identifier.ts';
import { textReader } from '../src/record/kept-texts.ts';
import { ArticleFacets } from './article-facets.ts';
import { ArticleFilter } from './article-filter.ts';
import { builder } from './builder.ts';
import { connection } from './connection.ts';
import { Correction } from './correction.ts';
import { COSTS } from './cost.ts';
import { CountryMention } from './country-mention.ts';
import { CountryRole } from './country-role.ts';
import { Credit, CreditRole } from './credit.ts';
import { Curation } from './curation.ts';
import { Dateline } from './dateline.ts';
import { Figure } from './figure.ts';
import { follow, Node } from './node.ts';
import { orderBy } from './order-by.ts';
import { Organization } from './organization.ts';
import { PersonMention } from './person-mention.ts';
import { PersonRole } from './person-role.ts';
import { PublicationTime } from './publication-time.ts';
import { quoteConnection } from './quote.ts';
import { SourceText } from './source-text.ts';
import { UnnamedSource } from './unnamed-source.ts';

const slugOf = textReader(ArticleRecord, 'slug');
const headlineOf = textReader(ArticleRecord, 'headline');
const summaryOf = textReader(ArticleRecord, 'summary');

export const Article = builder.objectRef<ArticleNode>('Article');
export const articleConnection = connection('Article', Article, {
  filter: ArticleFilter,
  facets: ArticleFacets,
  orderBy: orderBy('Article', {
    PUBLISHED: 'By when it appeared: the earliest instant the printed time can mean; newest first.',
    QUOTES: 'By how many quotes it has; most first.',
  }),
});

Article.implement({
  description:
    'What is known of one news article: its data and the words spoken in it. Its own prose belongs to its publisher and is not here.',
  interfaces: () => [Node],
  fields: (t) => ({
    slug: t.string({
      description: 'Names the article in addresses, for good: its day and a few words.',
      resolve: ({ record }) => slugOf(record),
    }),
    headline: t.string({
      extensions: { cost: COSTS.prose },
      description: 'The headline as printed.',
      resolve: ({ record }) => headlineOf(record),
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where it was published; null where the copy does not say.',
      resolve: ({ record }) => record.url,
    }),
    language: t.string({
      description: 'The language it is written in (BCP 47).',
      resolve: ({ record }) => record.language,
    }),
    summary: t.string({
      extensions: { cost: COSTS.prose },
      nullable: true,
      description: 'What it reports, in the curator’s own words.',
      resolve: ({ record }) => summaryOf(record),
    }),
    provider: t.field({
      type: Organization,
      description: 'Who wrote it: the newspaper, or the agency whose report it is.',
      resolve: ({ providerId }, _, { session }) => follow(session, 'Organization', providerId),
    }),
    publisher: t.field({
      type: Organization,
      nullable: true,
      description: 'Who carried the copy the record was made from; null where it is not named.',
      resolve: ({ publisherId }, _, { session }) =>
        publisherId === null ? null : follow(session, 'Organization', publisherId),
    }),
    published: t.field({
      type: PublicationTime,
      description: 'When it appeared.',
      resolve: ({ record }) => record.published,
    }),
    modified: t.field({
      type: PublicationTime,
      nullable: true,
      description: 'When it was last changed, where it says so.',
      resolve: ({ record }) => record.modified,
    }),
    corrections: t.field({
      type: [Correction],
      description: 'What its publisher corrected in it.',
      resolve: ({ record }) =>
        record.corrections.map(({ date, note, quote }) => ({
          date,
          note,
          quoteId: quoteId(record.slug, quote),
        })),
    }),
    dateline: t.field({
      type: Dateline,
      nullable: true,
      description: 'Where it says it was written.',
      resolve: ({ record }) => record.dateline,
    }),
    credits: t.field({
      type: [Credit],
      description: 'Who made it, as printed.',
      args: { roles: t.arg({ type: [CreditRole], description: 'Only credits for these.' }) },
      resolve: ({ record }, { roles }) =>
        record.credits
          .filter(({ role }) => roles == null || roles.includes(role))
          .map(({ contributor, role, printedIn }) => {
            const [kind, slug] = splitReference(contributor);
            const contributorId = nodeId(kind === 'person' ? 'Person' : 'Organization', slug);
            return { contributorId, role, printedIn };
          }),
    }),
    topics: t.stringList({
      description: 'What it is about, in the curator’s words.',
      resolve: ({ record }) => record.topics,
    }),
    figures: t.field({
      type: [Figure],
      description: 'The numbers it states.',
      resolve: ({ record }) =>
        record.figures.map((figure) => ({
          record: figure,
          quoteId: quoteId(record.slug, figure.quote),
        })),
    }),
    people: t.field({
      type: [PersonMention],
      description: 'The people named, quoted or credited in it.',
      args: { roles: t.arg({ type: [PersonRole], description: 'Only with one of these parts.' }) },
      resolve: ({ record, people }, { roles }) =>
        people.filter(hasOneOf(roles)).map((involved) => ({ record, ...involved })),
    }),
    countries: t.field({
      type: [CountryMention],
      description: 'The countries it names or reports words for, with the evidence.',
      args: { roles: t.arg({ type: [CountryRole], description: 'Only with one of these parts.' }) },
      resolve: ({ record, countries }, { roles }) =>
        countries.filter(hasOneOf(roles)).map((involved) => ({ record, ...involved })),
    }),
    unnamedSources: t.field({
      type: [UnnamedSource],
      description: 'The sources it quotes without naming them.',
      resolve: ({ record }, _, { session }) =>
        record.unnamedSources.map(({ key }) =>
          follow(session, 'UnnamedSource', nodeId('UnnamedSource', `${record.slug}/${key}`)),
        ),
    }),
    quotes: t.field({
      ...quoteConnection.field('FEW'),
      description: 'What it reports to have been said, in the order of the text.',
      resolve: ({ id }, args, context) => quoteConnection.of(context, oneOf('article', id), args),
    }),
    source: t.field({
      type: SourceText,
      description: 'The text that offsets point into.',
      resolve: ({ record }) => record.source,
    }),
    jsonLd: t.field({
      type: 'JSON',
      extensions: { cost: COSTS.document },
      description: 'The article as schema.org NewsArticle (JSON-LD): its data, not its prose.',
      resolve: (article, _, { session }) =>
        whenReady(link(session, linksOfArticle(article)), (linked) =>
          articleJsonLd(article, linked),
        ),
    }),
    curation: t.field({
      type: Curation,
      description: 'Who made this record.',
      resolve: ({ record }) => record.curation,
    }),
  }),
});

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'The article with this slug; null if there is none.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Such as `2024-03-13-us-south-korea-defense-talks`.',
      }),
    },
    resolve: (_, { slug }, { session }) => session.find('Article', nodeId('Article', slug)),
  }),
  articles: t.field({
    ...articleConnection.field('ALL'),
    description: 'All articles of the archive, newest first.',
    resolve: (_, args, context) => articleConnection.of(context, EVERYTHING, args),
  }),
}));

function quoteId(slug: string, key: string | undefined): string | null {
  return key === undefined ? null : nodeId('Quote', `${slug}/${key}`);
}

/** Passes whoever has one of the roles, or anybody where no roles are asked for. */
function hasOneOf<Role>(wanted: readonly Role[] | null | undefined) {
  return ({ roles }: { readonly roles: readonly Role[] }): boolean =>
    wanted == null || roles.some((role) => wanted.includes(role));
}
