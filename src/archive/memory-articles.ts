import type { ArticleRecord } from '../record/article.ts';
import type { PackedArticles, PackedParts } from '../record/packed-articles.ts';
import type { QuoteRecord } from '../record/quote.ts';
import type { Work } from '../record/work.ts';
import { decodeBase64Url } from '../text/base64url.ts';
import type { ArticleAssembly } from './assemble-article.ts';
import { MemoryArticle } from './memory-article.ts';
import { MemoryIds } from './memory-ids.ts';
import { type IndexParts, MemoryIndex, MemoryIndexBuilder } from './memory-index.ts';
import { MemoryQuote } from './memory-quote.ts';
import { MemoryUnnamedSource } from './memory-unnamed-source.ts';
import type { Article, Quote, UnnamedSource } from './node.ts';
import type { NodeList } from './node-list.ts';
import { type Places, placesOf } from './places.ts';

const QUOTE = 'Quote:';

/** What articles in memory are kept as. */
export interface ArticlesParts {
  readonly packed: PackedParts;
  readonly places: Places;
  readonly slugs: readonly string[];
  readonly unnamed: readonly string[];
  readonly homes: Uint32Array<ArrayBuffer>;
  readonly index: IndexParts;
  readonly quoteIndex: IndexParts;
}

/**
 * The articles of an archive in memory and what lives in them. Their records stay packed, and a node
 * is made when it is asked for: of its record and of the columns, which are there anyway. Articles
 * have their ordinals by their default order; quotes go by their articles first, then by their
 * positions, so that those of one article stand together.
 */
export class MemoryArticles {
  readonly articles: NodeList<Article>;
  readonly quotes: NodeList<Quote>;
  readonly unnamedSources: number;
  readonly index: MemoryIndex<'Article'>;
  readonly quoteIndex: MemoryIndex<'Quote'>;
  readonly #packed: PackedArticles;
  readonly #assembly: ArticleAssembly;
  readonly #ids: MemoryIds;
  readonly #places: Places;

  static *build(packed: PackedArticles, assembly: ArticleAssembly): Work<MemoryArticles> {
    const places = yield* placesOf(packed);
    const index = new MemoryIndexBuilder('Article', packed.length, 'slug');
    const quoteIndex = new MemoryIndexBuilder('Quote', packed.quotes, 'article');
    const ids = new MemoryIds();
    for (const [ordinal, place] of places.packed.entries()) {
      const nodes = assembly.assemble(packed.listed(place));
      index.add(nodes.article);
      for (const quote of nodes.quotes) quoteIndex.add(quote);
      ids.add(ordinal, nodes);
      if (ordinal % 8 === 0) yield;
    }
    return new MemoryArticles(
      packed,
      assembly,
      ids,
      places,
      yield* index.finish(new Map([['slug', ids.slugs()]])),
      yield* quoteIndex.finish(new Map([['article', ids.articlesOf(places)]])),
    );
  }

  /** Of what was kept, and of the records that were. */
  static ofParts(
    { places, slugs, unnamed, homes, index, quoteIndex }: Omit<ArticlesParts, 'packed'>,
    packed: PackedArticles,
    assembly: ArticleAssembly,
  ): MemoryArticles {
    const ids = MemoryIds.of(slugs, unnamed, homes);
    return new MemoryArticles(
      packed,
      assembly,
      ids,
      places,
      MemoryIndex.ofParts('Article', index, new Map([['slug', ids.slugs()]])),
      MemoryIndex.ofParts('Quote', quoteIndex, new Map([['article', ids.articlesOf(places)]])),
    );
  }

  get parts(): ArticlesParts {
    return {
      packed: this.#packed.parts,
      places: this.#places,
      slugs: this.index.attribute('slug').values,
      unnamed: [...this.#ids.unnamed.keys()],
      homes: this.#ids.homes.finish(),
      index: this.index.partsWithout('slug'),
      quoteIndex: this.quoteIndex.partsWithout('article'),
    };
  }

  private constructor(
    packed: PackedArticles,
    assembly: ArticleAssembly,
    ids: MemoryIds,
    places: Places,
    index: MemoryIndex<'Article'>,
    quoteIndex: MemoryIndex<'Quote'>,
  ) {
    this.#packed = packed;
    this.#assembly = assembly;
    this.#ids = ids;
    this.#places = places;
    this.index = index;
    this.quoteIndex = quoteIndex;
    this.unnamedSources = ids.unnamed.size;
    this.articles = {
      length: packed.length,
      at: (ordinal) => new MemoryArticle(this, ordinal),
    };
    this.quotes = {
      length: packed.quotes,
      at: (ordinal) => new MemoryQuote(this, places.articles[ordinal] as number, ordinal),
    };
  }

  /** The article, quote or unnamed source of an id; null where it is none's. */
  find(id: string): Article | Quote | UnnamedSource | null {
    // Of these, unnamed sources are looked for most: they speak.
    return this.#findUnnamed(id) ?? this.findArticle(id) ?? this.findQuote(id);
  }

  #findUnnamed(id: string): UnnamedSource | null {
    const { unnamed, homes } = this.#ids;
    const number = unnamed.get(id);
    if (number === undefined) return null;
    const home = homes.at(number);
    // Those of one article stand together.
    let first = number;
    while (first > 0 && homes.at(first - 1) === home) first -= 1;
    return new MemoryUnnamedSource(this, id, home, number - first);
  }

  findArticle(id: string): Article | null {
    const ordinal = this.#ids.find(id);
    return ordinal === undefined ? null : (this.articles.at(ordinal) as Article);
  }

  /** The quote of an id, which is made of its article's slug and of its key there. */
  findQuote(id: string): Quote | null {
    const text = decodeBase64Url(id);
    if (!text?.startsWith(QUOTE)) return null;
    const slash = text.lastIndexOf('/');
    const [article] = this.index.attribute('slug').nodesOf(text.slice(QUOTE.length, slash));
    if (article === undefined) return null;
    const key = text.slice(slash + 1);
    const end = this.firstQuoteOf(article + 1);
    for (let ordinal = this.firstQuoteOf(article); ordinal < end; ordinal += 1) {
      if (this.quoteRecordOf(article, ordinal).key === key) return this.quotes.at(ordinal) ?? null;
    }
    return null;
  }

  idOf(article: number): string {
    return this.#ids.idOf(article);
  }

  slugOf(article: number): string {
    return this.index.attribute('slug').firstOf(article) as string;
  }

  recordOf(article: number): ArticleRecord {
    return this.#packed.article(this.#places.packed[article] as number);
  }

  quoteRecordOf(article: number, ordinal: number): QuoteRecord {
    const place = this.#places.packed[article] as number;
    const position = ordinal - this.firstQuoteOf(article);
    return this.#packed.quote(place, this.#packed.firstQuote(place) + position);
  }

  /** The ordinal of an article's first quote; of the one past the last, where all quotes end. */
  firstQuoteOf(article: number): number {
    return this.#places.firstQuotes[article] as number;
  }

  /** The packed articles in the order of their slugs, by code point. */
  get bySlug(): Uint32Array {
    return this.#places.bySlug;
  }

  /** For each article the place of its slug among all. */
  get slugRanks(): Uint32Array {
    return this.#places.slugRanks;
  }

  quoteCountOf(article: number): number {
    return this.firstQuoteOf(article + 1) - this.firstQuoteOf(article);
  }

  /** For whom an unnamed source speaks. */
  principalIdOf(source: UnnamedSource['record']): string | null {
    return this.#assembly.principalId(source);
  }

  /** For whom a quote is spoken. */
  speaksForIdOf(ordinal: number): string | null {
    const article = this.#places.articles[ordinal] as number;
    return this.#assembly.speaksForId(this.recordOf(article), this.quoteRecordOf(article, ordinal));
  }
}
