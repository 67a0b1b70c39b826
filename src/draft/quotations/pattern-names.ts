import type { Paraphrase } from './indirect.ts';
import type { Pattern } from './weights.ts';

const NAMES: Readonly<Record<Pattern | Paraphrase['pattern'], string>> = {
  ACCORDING: '“according to”',
  BYSTANDER: 'whoever acts in the sentence',
  CARRIED: 'marks that the paragraph before left open',
  CLAUSE_AFTER: 'a clause after its verb',
  CLAUSE_BEFORE: 'a clause before its verb',
  CLOSED_BY: 'a verb at the end of the sentence',
  COLON_BEFORE: 'a colon before the marks',
  COORDINATED: 'the cue of the marks before, after “and”',
  GOVERNED: 'a verb before the marks',
  HEADED: 'a name in the line above',
  INTRODUCED: 'a verb and a comma or colon before the marks',
  LABELLED: 'a name at the head of the words',
  LIKENED: '“as” before the marks',
  LOOK_AHEAD: 'the words that follow in the paragraph',
  NARRATION_BEFORE: 'who acts at the end of the paragraph before',
  PARAGRAPH_BEFORE: 'whoever spoke in a paragraph before',
  PASSIVE: 'a verb in the passive',
  POSSESSIVE: 'a noun for words, and whose they are',
  SAME_PARAGRAPH: 'whoever spoke before in the paragraph',
  SENTENCE_BEFORE: 'the sentence before',
  SIGNED: 'a name after the words',
  TAGGED: 'a verb right after the marks',
  TRANSCRIPT: 'a name and a colon',
};

/** How something was found, in words for a review sheet. */
export function describe(pattern: Pattern | Paraphrase['pattern']): string {
  return NAMES[pattern];
}
