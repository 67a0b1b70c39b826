import type { MemoryArticles } from './memory-articles.ts';
import type { UnnamedSource } from './node.ts';

/** An unnamed source of an archive in memory, of which only what is asked for is made. */
export class MemoryUnnamedSource implements UnnamedSource {
  readonly kind = 'UnnamedSource';
  readonly id: string;
  readonly #articles: MemoryArticles;
  readonly #article: number;
  /** Its place among those of its article. */
  readonly #place: number;
  #record: UnnamedSource['record'] | undefined;

  constructor(articles: MemoryArticles, id: string, article: number, place: number) {
    this.id = id;
    this.#articles = articles;
    this.#article = article;
    this.#place = place;
  }

  get record(): UnnamedSource['record'] {
    this.#record ??= this.#articles.recordOf(this.#article).unnamedSources[
      this.#place
    ] as UnnamedSource['record'];
    return this.#record;
  }

  get articleId(): string {
    return this.#articles.idOf(this.#article);
  }

  get speaksForId(): string | null {
    return this.#articles.principalIdOf(this.record);
  }
}
