import type { Paragraph } from '../article-text.ts';
import type { Confidence } from '../finding.ts';
import type { Words } from '../stretch.ts';
import type { Word } from './word.ts';

/** A name as one place of the article prints it. */
export interface PrintedName extends Words {
  readonly kind: 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'UNKNOWN';
  /** Its words without courtesy title, nickname and "Jr.". */
  readonly words: readonly Word[];
  /** "Mr", "Mrs": part of the mention. */
  readonly courtesy: string | null;
  /** What is printed before the name: "House Speaker"; no part of the mention. */
  readonly titles: Words | null;
  /** A name in marks between the others: Robert “Bobby” Scott. */
  readonly nickname: string | null;
  readonly paragraph: Paragraph;
  readonly opening: boolean;
  readonly confidence: Confidence;
}
