/** No headline, name or time is longer: what is costs time and says nothing. */
export const LONGEST_STATEMENT = 1000;

/** Who a page's JSON-LD says has written or published it. */
export interface PageContributor {
  readonly name: string;
  readonly type: 'PERSON' | 'ORGANIZATION' | null;
}

/** What a page says of its article besides its text, in JSON-LD first, in its head second. */
export interface PageData {
  readonly headline: string | null;
  readonly authors: readonly PageContributor[];
  readonly editors: readonly PageContributor[];
  /** As given there: ISO 8601, or whatever else it is. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly publisher: string | null;
  /** Who supplied the article to the publisher. */
  readonly provider: string | null;
  readonly dateline: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly warnings: readonly string[];
}
