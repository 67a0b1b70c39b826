import { nodeId } from '../archive/id.ts';
import type { Article, Country, Organization, Person } from '../archive/node.ts';
import { splitReference } from '../record/identifier.ts';
import { type Columns, several } from './csv.ts';
import type { Linked } from './linked.ts';

export interface ArticleRow {
  readonly article: Article;
  readonly linked: Linked;
  /** The version of the dataset. */
  readonly version: string;
}

/** The table of articles: one row an article, several values in a field parted by "; ". */
export const ARTICLE_COLUMNS: Columns<ArticleRow> = {
  id: ({ article }) => article.id,
  slug: ({ article }) => article.record.slug,
  headline: ({ article }) => article.record.headline,
  url: ({ article }) => article.record.url,
  language: ({ article }) => article.record.language,
  summary: ({ article }) => article.record.summary,
  provider: ({ article, linked }) => organization(linked, article.providerId),
  publisher: ({ article, linked }) =>
    article.publisherId === null ? '' : organization(linked, article.publisherId),
  published: ({ article }) => article.record.published.stated,
  published_date: ({ article }) => article.record.published.date,
  published_time: ({ article }) => article.record.published.time,
  published_offset: ({ article }) => article.record.published.offset,
  published_earliest: ({ article }) => new Date(article.published.earliest).toISOString(),
  published_latest: ({ article }) => new Date(article.published.latest).toISOString(),
  dateline: ({ article }) => article.record.dateline?.place,
  dateline_country: ({ article }) => article.record.dateline?.country,
  reporters: (row) => credited(row, 'REPORTER'),
  editors: (row) => credited(row, 'EDITOR'),
  topics: ({ article }) => several(article.record.topics),
  countries: ({ article, linked }) =>
    several(
      article.countries.map(
        ({ id, roles }) => `${(linked.get(id) as Country).record.code} ${roles.join('+')}`,
      ),
    ),
  people: ({ article, linked }) =>
    several(
      article.people.map(
        ({ id, roles }) => `${(linked.get(id) as Person).record.name} ${roles.join('+')}`,
      ),
    ),
  quotes: ({ article }) => article.record.quotes.length,
  source_sha256: ({ article }) => article.record.source.sha256,
  source_code_points: ({ article }) => article.record.source.codePoints,
  dataset: ({ version }) => version,
};

function organization(linked: Linked, id: string): string {
  return (linked.get(id) as Organization).record.name;
}

function credited({ article, linked }: ArticleRow, wanted: string): string {
  return several(
    article.record.credits
      .filter(({ role }) => role === wanted)
      .map(({ contributor }) => {
        const [kind, slug] = splitReference(contributor);
        const id = nodeId(kind === 'person' ? 'Person' : 'Organization', slug);
        return (linked.get(id) as Person | Organization).record.name;
      }),
  );
}
