import { nodeId } from '../archive/id.ts';
import type {
  Article,
  Country,
  Node,
  Organization,
  Person,
  Quote,
  Speaker,
} from '../archive/node.ts';
import { splitReference } from '../record/identifier.ts';
import type { PublicationTime } from '../record/time.ts';
import { iriOf, type Linked, nameOf } from './linked.ts';

/** A JSON object; members that hold nothing are left out of what is written. */
export type JsonObject = { readonly [name: string]: unknown };

export const SCHEMA_ORG = 'https://schema.org';

/** schema.org NewsArticle: its data and its quotations, not its prose. */
export function articleJsonLd(article: Article, linked: Linked): JsonObject {
  const { record } = article;
  const credited = (wanted: (role: string) => boolean) =>
    record.credits
      .filter(({ role }) => wanted(role))
      .map(({ contributor }) => {
        const [kind, slug] = splitReference(contributor);
        return entity(linked.get(nodeId(kind === 'person' ? 'Person' : 'Organization', slug)));
      });
  const countries = (subject: boolean) =>
    article.countries
      .filter(({ roles }) => roles.includes('SUBJECT') === subject)
      .map(({ id }) => entity(linked.get(id)));
  const named = article.people.filter(({ roles }) => roles.some((role) => role !== 'CONTRIBUTOR'));
  return compact({
    '@context': SCHEMA_ORG,
    '@type': 'NewsArticle',
    '@id': iriOf(article.id),
    headline: record.headline,
    url: record.url,
    inLanguage: record.language,
    abstract: record.summary,
    datePublished: dateOf(record.published),
    dateModified: record.modified && dateOf(record.modified),
    author: credited((role) => role === 'REPORTER'),
    editor: credited((role) => role === 'EDITOR'),
    translator: credited((role) => role === 'TRANSLATOR'),
    contributor: credited((role) => !['REPORTER', 'EDITOR', 'TRANSLATOR'].includes(role)),
    provider: entity(linked.get(article.providerId)),
    publisher: article.publisherId === null ? undefined : entity(linked.get(article.publisherId)),
    locationCreated: record.dateline && {
      '@type': 'Place',
      name: record.dateline.place,
      address: { '@type': 'PostalAddress', addressCountry: record.dateline.country },
    },
    keywords: record.topics,
    about: countries(true),
    mentions: [...countries(false), ...named.map(({ id }) => entity(linked.get(id)))],
    correction: record.corrections.map(({ date, note }) => ({
      '@type': 'CorrectionComment',
      datePublished: date,
      text: note,
    })),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: record.source.mediaType,
      sha256: record.source.sha256,
    },
    hasPart: record.quotes.map(({ key }) => ({
      '@type': 'Quotation',
      '@id': iriOf(nodeId('Quote', `${record.slug}/${key}`)),
    })),
  });
}

/** schema.org Quotation. `text` is the spoken words; what the curator wrote is `description`. */
export function quoteJsonLd(quote: Quote, linked: Linked): JsonObject {
  const { record } = quote;
  const article = linked.get(quote.articleId) as Article;
  return compact({
    '@context': SCHEMA_ORG,
    '@type': 'Quotation',
    '@id': iriOf(quote.id),
    text: record.segments.map(({ text }) => text).join(' ') || undefined,
    description: record.paraphrase,
    inLanguage: record.segments.length > 0 ? article.record.language : undefined,
    spokenByCharacter: quote.speakerIds.map((id) => entity(linked.get(id))),
    about: quote.aboutIds.map((id) => entity(linked.get(id))),
    datePublished: dateOf(article.record.published),
    temporal: record.said && `${record.said.earliest}/${record.said.latest}`,
    isBasedOn: compact({
      '@type': 'NewsArticle',
      '@id': iriOf(article.id),
      headline: article.record.headline,
      url: article.record.url,
    }),
  });
}

function entity(node: Node | undefined): JsonObject | undefined {
  switch (node?.kind) {
    case 'Person':
    case 'Organization':
      return named(node);
    case 'UnnamedSource':
      return compact({
        '@type': node.record.kind === 'PERSON' ? 'Person' : 'Organization',
        '@id': iriOf(node.id),
        description: nameOf(node),
      });
    case 'Country':
      return country(node);
    default:
      return undefined;
  }
}

function named(node: Person | Organization): JsonObject {
  const { name, alternateNames, sameAs } = node.record;
  return compact({
    '@type': node.kind,
    '@id': iriOf(node.id),
    name,
    alternateName: alternateNames,
    sameAs,
  });
}

function country(node: Country): JsonObject {
  return {
    '@type': 'Country',
    '@id': iriOf(node.id),
    name: nameOf(node satisfies Speaker),
    identifier: node.record.code,
  };
}

/** ISO 8601 as far as it is printed: a local time without an offset stays one. */
function dateOf({ date, time, offset }: PublicationTime): string | undefined {
  if (date === undefined) return undefined;
  return time === undefined ? date : `${date}T${time}${offset ?? ''}`;
}

/** Without the members that hold nothing. */
export function compact(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
