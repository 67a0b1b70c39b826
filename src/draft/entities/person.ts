import type { Confidence } from '../finding.ts';
import type { Words } from '../stretch.ts';
import type { Gender } from './given-names.ts';

/** One place where an article speaks of a person. */
export interface PersonMention extends Words {
  readonly kind: 'NAME' | 'PRONOUN' | 'DESCRIPTION';
  readonly confidence: Confidence;
  /** Of a pronoun: who else was spoken of just before whom it could mean. */
  readonly rivals?: readonly string[];
}

/** What an article says a person is: "the engineer who led the repair", "President". */
export interface PrintedPosition extends Words {
  /** The noun by which the article may take the person up again: "engineer"; null where it has none. */
  readonly noun: string | null;
}

export interface FoundPerson {
  /** The fullest form of the name, without titles. */
  readonly name: string;
  readonly gender: Gender | null;
  readonly age: Words | null;
  readonly positions: readonly PrintedPosition[];
  /** In the order of the text, none over another. */
  readonly mentions: readonly PersonMention[];
  /** Every form of the name, as printed. */
  readonly forms: readonly string[];
  readonly confidence: Confidence;
  readonly warnings: readonly string[];
}
