import type { Article, Country, Quote, Speaker, UnnamedSource } from '../archive/node.ts';
import { passagesOf } from '../record/quote.ts';
import { type Columns, several } from './csv.ts';
import { type Linked, nameOf } from './linked.ts';

export interface QuoteRow {
  readonly quote: Quote;
  readonly article: Article;
  readonly speakers: readonly Speaker[];
  readonly linked: Linked;
  /** The version of the dataset. */
  readonly version: string;
}

export function quoteRow(quote: Quote, linked: Linked, version: string): QuoteRow {
  const article = linked.get(quote.articleId) as Article;
  const speakers = quote.speakerIds.map((id) => linked.get(id) as Speaker);
  return { quote, article, speakers, linked, version };
}

/** The table of quotes: one row a quote, several values in a field parted by "; ". */
export const QUOTE_COLUMNS: Columns<QuoteRow> = {
  id: ({ quote }) => quote.id,
  article: ({ article }) => article.record.slug,
  headline: ({ article }) => article.record.headline,
  published: ({ article }) => article.record.published.stated,
  published_date: ({ article }) => article.record.published.date,
  published_earliest: ({ article }) => new Date(article.published.earliest).toISOString(),
  published_latest: ({ article }) => new Date(article.published.latest).toISOString(),
  position: ({ quote }) => quote.position,
  key: ({ quote }) => quote.record.key,
  kind: ({ quote }) => quote.record.kind,
  text: ({ quote }) => quote.record.segments.map(({ text }) => text).join(' '),
  paraphrase: ({ quote }) => quote.record.paraphrase,
  speakers: ({ speakers }) => several(speakers.map(nameOf)),
  speaker_types: ({ speakers }) => several(speakers.map(({ kind }) => kind)),
  speaker_ids: ({ quote }) => several(quote.speakerIds),
  mention: ({ quote }) => quote.record.attribution.mention,
  resolution: ({ quote }) => quote.record.attribution.resolution,
  cue: ({ quote }) => quote.record.cue,
  speaks_for: ({ quote, linked }) =>
    quote.speaksForId === null ? '' : nameOf(linked.get(quote.speaksForId) as Speaker),
  about: ({ quote, linked }) =>
    several(quote.aboutIds.map((id) => (linked.get(id) as Country).record.code)),
  said: ({ quote }) => quote.record.said?.stated,
  said_earliest: ({ quote }) => quote.record.said?.earliest,
  said_latest: ({ quote }) => quote.record.said?.latest,
  anonymity_granted: ({ speakers }) =>
    several(unnamed(speakers).map(({ record }) => (record.anonymity?.granted ? 'true' : ''))),
  anonymity_reason: ({ speakers }) =>
    several(unnamed(speakers).map(({ record }) => record.anonymity?.reason)),
  spans: ({ quote }) =>
    several(passagesOf(quote.record).map(({ start, end }) => `${start}-${end}`)),
  source_sha256: ({ article }) => article.record.source.sha256,
  dataset: ({ version }) => version,
};

function unnamed(speakers: readonly Speaker[]): UnnamedSource[] {
  return speakers.filter((speaker) => speaker.kind === 'UnnamedSource');
}
