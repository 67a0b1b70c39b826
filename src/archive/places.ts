import type { PackedArticles } from '../record/packed-articles.ts';
import { interval } from '../record/time.ts';
import { LONG_STEP, STEP, type Work } from '../record/work.ts';
import { sortedTexts } from './merge-sort.ts';
import type { Article } from './node.ts';
import type { NodeList } from './node-list.ts';
import { defaultOrder, slugOf } from './order.ts';
import { Sorting } from './sorting.ts';

/** Where ordinals lead. */
export interface Places {
  /** For each article its number among the packed ones. */
  readonly packed: Uint32Array;
  /** For each article, and one more, the ordinal of its first quote. */
  readonly firstQuotes: Uint32Array;
  /** For each quote the ordinal of its article. */
  readonly articles: Uint32Array;
  /** The packed ones in the order of their slugs, and for each article the place of its slug there. */
  readonly bySlug: Uint32Array;
  readonly slugRanks: Uint32Array;
}

/** Sorts articles, and their quotes by them. */
export function* placesOf(packed: PackedArticles): Work<Places> {
  const bySlug = yield* sortedTexts(yield* slugsOf(packed));
  const ranks = new Uint32Array(packed.length);
  for (let rank = 0; rank < ranks.length; rank += 1) ranks[bySlug[rank] as number] = rank;
  yield;
  const unsorted: NodeList<Article> = {
    length: packed.length,
    // Besides slugs nothing else is sorted by.
    at(place) {
      return { published: interval(packed.article(place).published) } as Article;
    },
  };
  const sorted = yield* new Sorting<'Article'>(unsorted, new Map([[slugOf, ranks]])).sort(
    defaultOrder('Article'),
  );
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
  const slugRanks = sorted.map((place) => ranks[place] as number);
  return { packed: sorted, firstQuotes, articles, bySlug, slugRanks };
}

function* slugsOf(packed: PackedArticles): Work<string[]> {
  const slugs: string[] = [];
  for (let article = 0; article < packed.length; article += 1) {
    slugs.push(packed.article(article).slug);
    if (article % STEP === 0) yield;
  }
  return slugs;
}
