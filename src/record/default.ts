import type { ArticleRecord } from './article.ts';
import type { PrincipalReference } from './identifier.ts';
import type { QuoteRecord } from './quote.ts';

/** What a quote is about where its record does not say: what the article is about. */
export function defaultAbout(article: ArticleRecord): string[] {
  return article.countries.filter(({ subject }) => subject).map(({ country }) => country);
}

/**
 * For whom a quote is spoken where its record does not say: an unnamed source's principal;
 * an organization or a country speaks for itself; a person for nobody else. Undefined for nobody,
 * or where the speakers of a joint statement differ.
 */
export function defaultPrincipal(
  article: ArticleRecord,
  quote: QuoteRecord,
): PrincipalReference | undefined {
  const principals = new Set(quote.speakers.map((speaker) => principalOf(article, speaker)));
  return principals.size === 1 ? [...principals][0] : undefined;
}

/** For whom one speaker of an article speaks unless a quote says otherwise. */
export function principalOf(
  article: ArticleRecord,
  speaker: QuoteRecord['speakers'][number],
): PrincipalReference | undefined {
  if (speaker.startsWith('unnamed:')) {
    const key = speaker.slice('unnamed:'.length);
    return article.unnamedSources.find((source) => source.key === key)?.speaksFor;
  }
  return speaker.startsWith('person:') ? undefined : (speaker as PrincipalReference);
}
