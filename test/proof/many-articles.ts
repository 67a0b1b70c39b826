import type { Records } from '../../src/record/check.ts';

/** The records with this many copies of one article instead of the articles, each under a slug of its own. */
export function manyArticles(records: Records, count: number): Records {
  const [article] = records.articles;
  if (article === undefined) throw new Error('there is no article to copy');
  const articles = Array.from({ length: count }, (_, number) => ({
    ...article,
    slug: `${article.slug}-${String(number).padStart(4, '0')}`,
  }));
  return { ...records, articles };
}
