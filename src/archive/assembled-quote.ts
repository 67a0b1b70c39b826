import type { QuoteRecord } from '../record/quote.ts';
import type { Interval } from '../record/time.ts';
import { nodeId } from './id.ts';
import type {
  AnonymityReasonStatus,
  AnonymityStatus,
  Article,
  Quote,
  SpeakerType,
} from './node.ts';

/** What a quote shares with all others of its article. */
type OfArticle = Pick<Article, 'id' | 'record' | 'published' | 'day' | 'providerId'>;

/** What is said of a quote by who speaks in it and whom it is about. */
type Said = Pick<
  Quote,
  'speakerIds' | 'speakerTypes' | 'anonymity' | 'anonymityReason' | 'onBehalfOfIds' | 'aboutIds'
>;

/** A quote made of its article's record. What no list is made of is found out when it is asked for. */
export class AssembledQuote implements Quote {
  readonly kind = 'Quote';
  readonly record: QuoteRecord;
  readonly position: number;
  readonly articleId: string;
  readonly articleSlug: string;
  readonly published: Interval;
  readonly day: string;
  readonly providerId: string;
  readonly speakerIds: readonly string[];
  readonly speakerTypes: readonly SpeakerType[];
  readonly anonymity: readonly AnonymityStatus[];
  readonly anonymityReason: readonly AnonymityReasonStatus[];
  readonly onBehalfOfIds: readonly string[];
  readonly aboutIds: readonly string[];
  readonly #speaksForId: (quote: QuoteRecord) => string | null;

  constructor(
    article: OfArticle,
    record: QuoteRecord,
    position: number,
    said: Said,
    speaksForId: (quote: QuoteRecord) => string | null,
  ) {
    this.record = record;
    this.position = position;
    this.articleId = article.id;
    this.articleSlug = article.record.slug;
    this.published = article.published;
    this.day = article.day;
    this.providerId = article.providerId;
    this.speakerIds = said.speakerIds;
    this.speakerTypes = said.speakerTypes;
    this.anonymity = said.anonymity;
    this.anonymityReason = said.anonymityReason;
    this.onBehalfOfIds = said.onBehalfOfIds;
    this.aboutIds = said.aboutIds;
    this.#speaksForId = speaksForId;
  }

  get id(): string {
    return nodeId('Quote', `${this.articleSlug}/${this.record.key}`);
  }

  get speaksForId(): string | null {
    return this.#speaksForId(this.record);
  }

  /** With what is found out when it is asked for: for whoever keeps all of it. */
  toJSON(): Quote {
    const { id, speaksForId } = this;
    return { ...this, id, speaksForId };
  }
}
