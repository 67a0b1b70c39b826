import type { Stretch } from './stretch.ts';

/** Universal part-of-speech tags, of universaldependencies.org. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark of an article; words are parted as in "do" and "n't", "Lisbon" and "’s". */
export interface Token extends Stretch {
  readonly text: string;
  readonly pos: PartOfSpeech;
  /** The word's dictionary form in lower case: "say" for "said". */
  readonly lemma: string;
}
