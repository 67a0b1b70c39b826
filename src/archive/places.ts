import type { PackedArticles } from '../record/packed-articles.ts';
import { interval } from '../record/time.ts';
import { LONG_STEP, type Work } from '../record/work.ts';
import type { Article } from './node.ts';
import type { NodeList } from './node-list.ts';
import { defaultOrder } from './order.ts';
import { Sorting } from './sorting.ts';

/** Where ordinals lead. */
export interface Places {
  /** For each article its number among the packed ones. */
  readonly packed: Uint32Array;
  /** For each article, and one more, the ordinal of its first quote. */
  readonly firstQuotes: Uint32Array;
  /** For each quote the ordinal of its article. */
  readonly articles: Uint32Array;
}

/** Sorts articles, and their quotes by them. */
export function* placesOf(packed: PackedArticles): Work<Places> {
  const unsorted: NodeList<Article> = {
    length: packed.length,
    // Nothing else is sorted by.
    at(place) {
      const record = packed.article(place);
      return { record, published: interval(record.published) } as Article;
    },
  };
  const sorted = yield* new Sorting(unsorted).sort(defaultOrder('Article'));
  const firstQuotes = new Uint32Array(packed.length + 1);
  const articles = new Uint32Array(packed.quotes);
  let quotes = 0;
  for (const [ordinal, place] of sorted.entries()) {
    const end = quotes + packed.firstQuote(place + 1) - packed.firstQuote(place);
    articles.fill(ordinal, quotes, end);
    quotes = end;
    firstQuotes[ordinal + 1] = quotes;
    if (ordinal % LONG_STEP === 0) yield;
  }
  return { packed: sorted, firstQuotes, articles };
}
