import type { QuoteRecord } from '../record/quote.ts';
import { type Interval, localDays } from '../record/time.ts';
import { nodeId } from './id.ts';
import type { MemoryArticles } from './memory-articles.ts';
import type { AnonymityReasonStatus, AnonymityStatus, Quote, SpeakerType } from './node.ts';

/** A quote of an archive in memory, of which only what is asked for is made. */
export class MemoryQuote implements Quote {
  readonly kind = 'Quote';
  readonly #articles: MemoryArticles;
  readonly #article: number;
  readonly #ordinal: number;
  #record: QuoteRecord | undefined;

  constructor(articles: MemoryArticles, article: number, ordinal: number) {
    this.#articles = articles;
    this.#article = article;
    this.#ordinal = ordinal;
  }

  get id(): string {
    return nodeId('Quote', `${this.articleSlug}/${this.record.key}`);
  }

  get record(): QuoteRecord {
    this.#record ??= this.#articles.quoteRecordOf(this.#article, this.#ordinal);
    return this.#record;
  }

  get articleId(): string {
    return this.#articles.idOf(this.#article);
  }

  get articleSlug(): string {
    return this.#articles.slugOf(this.#article);
  }

  get published(): Interval {
    return this.#articles.index.times.publishedAt(this.#article);
  }

  get day(): string {
    return localDays(this.#articles.recordOf(this.#article).published).first;
  }

  get position(): number {
    return this.#ordinal - this.#articles.firstQuoteOf(this.#article);
  }

  get providerId(): string {
    return this.#articles.index.attribute('provider').firstOf(this.#article) as string;
  }

  get speakerIds(): readonly string[] {
    return this.#articles.quoteIndex.attribute('speaker').valuesOf(this.#ordinal);
  }

  get speakerTypes(): readonly SpeakerType[] {
    return this.#articles.quoteIndex
      .attribute('speakerType')
      .valuesOf(this.#ordinal) as SpeakerType[];
  }

  get anonymity(): readonly AnonymityStatus[] {
    return this.#articles.quoteIndex
      .attribute('anonymity')
      .valuesOf(this.#ordinal) as AnonymityStatus[];
  }

  get anonymityReason(): readonly AnonymityReasonStatus[] {
    return this.#articles.quoteIndex
      .attribute('anonymityReason')
      .valuesOf(this.#ordinal) as AnonymityReasonStatus[];
  }

  get speaksForId(): string | null {
    return this.#articles.speaksForIdOf(this.#ordinal);
  }

  get onBehalfOfIds(): readonly string[] {
    return this.#articles.quoteIndex.attribute('onBehalfOf').valuesOf(this.#ordinal);
  }

  get aboutIds(): readonly string[] {
    return this.#articles.quoteIndex.attribute('about').valuesOf(this.#ordinal);
  }
}
