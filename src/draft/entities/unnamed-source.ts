import type { Confidence } from '../finding.ts';
import type { Words } from '../stretch.ts';
import type { SourceKind } from './source-nouns.ts';

/** Somebody who is quoted without a name. */
export interface FoundSource {
  /** At most eight words, as printed, without article. */
  readonly description: string;
  readonly kind: SourceKind;
  /** In the order of the text; the first is the one that describes. */
  readonly mentions: readonly Words[];
  readonly anonymity: SourceAnonymity | null;
  /** A country’s code, where the description says whose official it is. */
  readonly speaksFor: string | null;
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}

export interface SourceAnonymity {
  /** Where the text says that anonymity was granted, as by "on condition of anonymity". */
  readonly granted: Words | null;
  readonly asked: Words | null;
  /**
   * The reason as the article prints it. A record takes it in the curator’s own words only: the draft
   * leaves it out, and its review sheet asks for it.
   */
  readonly reason: Words | null;
}
