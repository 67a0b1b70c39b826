import type { Confidence } from '../finding.ts';
import type { Words } from '../stretch.ts';
import type { EvidenceKind } from './country-lexicon.ts';

/** One place where an article names a country. CAPITAL: a town; METONYM: the government behind the name. */
export interface CountryMention extends Words {
  readonly country: string;
  readonly kind: EvidenceKind;
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}
