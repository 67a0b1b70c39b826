import { Numbers } from '../record/numbers.ts';
import type { ArticleAssembly } from './assemble-article.ts';
import { Column } from './column.ts';
import { nodeId } from './id.ts';
import type { Places } from './places.ts';

/** The ids of what cannot be found by going through an article's quotes. */
export class MemoryIds {
  readonly ofArticles: string[] = [];
  readonly #slugs: string[] = [];
  readonly #bySlug = new Map<string, number>();
  /** By id the ordinals of articles. */
  readonly articles = new Map<string, number>();
  /** By id the numbers of unnamed sources, and for each the ordinal of the article it lives in. */
  readonly unnamed = new Map<string, number>();
  readonly homes: Numbers;
  /** The article whose id was told last: mostly the one that is looked for next. */
  #told = 0;

  constructor(homes = new Numbers()) {
    this.homes = homes;
  }

  /** Of the slugs of articles, and of the ids and homes of unnamed sources, in the order of their ordinals. */
  static of(
    slugs: readonly string[],
    unnamed: readonly string[],
    homes: Uint32Array<ArrayBuffer>,
  ): MemoryIds {
    const ids = new MemoryIds(Numbers.of(homes));
    for (const [ordinal, slug] of slugs.entries()) ids.#add(ordinal, slug, nodeId('Article', slug));
    for (const [number, id] of unnamed.entries()) ids.unnamed.set(id, number);
    return ids;
  }

  add(ordinal: number, { article, unnamedSources }: ReturnType<ArticleAssembly['assemble']>): void {
    this.#add(ordinal, article.record.slug, article.id);
    for (const { id } of unnamedSources) {
      this.unnamed.set(id, this.homes.length);
      this.homes.push(ordinal);
    }
  }

  idOf(article: number): string {
    this.#told = article;
    return this.ofArticles[article] as string;
  }

  /** The ordinal of the article of an id. */
  find(id: string): number | undefined {
    return this.ofArticles[this.#told] === id ? this.#told : this.articles.get(id);
  }

  #add(ordinal: number, slug: string, id: string): void {
    this.ofArticles.push(id);
    this.#slugs.push(slug);
    this.#bySlug.set(slug, ordinal);
    this.articles.set(id, ordinal);
  }

  /** The slugs of articles, no two of which are one. */
  slugs(): Column {
    const ordinals = Uint32Array.from({ length: this.#slugs.length + 1 }, (_, ordinal) => ordinal);
    return Column.ofStretches(this.#slugs, this.#bySlug, ordinals, ordinals.subarray(0, -1));
  }

  /** The articles of quotes, whose ids have the ordinals of the articles for codes. */
  articlesOf({ firstQuotes, articles }: Places): Column {
    return Column.ofStretches(this.ofArticles, this.articles, firstQuotes, articles);
  }
}
