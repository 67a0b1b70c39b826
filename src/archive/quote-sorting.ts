import { LONG_STEP, type Work } from '../record/work.ts';
import type { MemoryArticles } from './memory-articles.ts';
import type { Quote } from './node.ts';
import type { NodeList } from './node-list.ts';
import { articleSlugOf, type Order } from './order.ts';
import { Sorting } from './sorting.ts';

/**
 * Sorts quotes by sorting the articles that have some: whatever quotes go by, they go by what those
 * of one article have in common first, and by their positions last.
 */
export class QuoteSorting {
  readonly #articles: MemoryArticles;
  /** The first quote of each article that has one. */
  readonly #sorting: Sorting<'Quote'>;
  readonly #withQuotes: readonly number[];

  constructor(articles: MemoryArticles) {
    this.#articles = articles;
    const withQuotes: number[] = [];
    for (let article = 0; article < articles.articles.length; article += 1) {
      if (articles.quoteCountOf(article) > 0) withQuotes.push(article);
    }
    const firsts: NodeList<Quote> = {
      length: withQuotes.length,
      at: (place) => articles.quotes.at(articles.firstQuoteOf(withQuotes[place] as number)),
    };
    this.#withQuotes = withQuotes;
    const ranks = Uint32Array.from(withQuotes, (article) => articles.slugRanks[article] as number);
    this.#sorting = new Sorting<'Quote'>(firsts, new Map([[articleSlugOf, ranks]]));
  }

  /** The ordinals of the quotes as they stand in an order. */
  *sort(order: Order<'Quote'>): Work<Uint32Array> {
    const sorted = new Uint32Array(this.#articles.quotes.length);
    const isUpwards = order.keys.at(-1)?.sign === 1;
    let at = 0;
    for (const place of yield* this.#sorting.sort(order)) {
      const article = this.#withQuotes[place] as number;
      const first = this.#articles.firstQuoteOf(article);
      const count = this.#articles.quoteCountOf(article);
      for (let position = 0; position < count; position += 1) {
        sorted[at] = first + (isUpwards ? position : count - 1 - position);
        at += 1;
      }
      if (article % LONG_STEP === 0) yield;
    }
    return sorted;
  }
}
