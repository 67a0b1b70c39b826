import type { QuoteRecord } from '../record/quote.ts';
import type { Stretch } from '../text/source.ts';
import type { Difference } from './difference.ts';

/** From best to worst. */
export const CHECK_STATUSES = ['VERIFIED', 'MOVED', 'ALTERED', 'NOT_FOUND'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** What became of one quote in a copy of its article. */
export interface QuoteCheck {
  readonly quote: QuoteRecord;
  readonly status: CheckStatus;
  /** Where its passages stand in the copy, in code points of the normalized text; those that were found. */
  readonly found: readonly Stretch[];
  /** What differs; only for ALTERED. */
  readonly differences: readonly Difference[];
}

/** What a copy of an article says about its record. */
export interface Verification {
  /** Whether the copy is the very text the record was made from. */
  readonly sourceMatches: boolean;
  /** SHA-256 of the copy's normalized text. */
  readonly sha256: string;
  /**
   * By how many characters of the match form all verified passages stand later than recorded (earlier
   * if negative); null where none was verified.
   */
  readonly shift: number | null;
  /** One for each quote, in the order of the record. */
  readonly checks: readonly QuoteCheck[];
}
