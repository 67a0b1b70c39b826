/**
 * What speaks for a candidate, in points, written by hand: how newspapers attribute comes first, then
 * the verb, then who speaks. The candidate with most points wins; too few points, and the words in marks
 * are nobody's speech.
 */
export const PATTERN_POINTS = {
  /** “…,” X said */
  TAGGED: 12,
  /** X said: “…” */
  INTRODUCED: 11,
  /** X called it “…” */
  GOVERNED: 8,
  /** The marks of the paragraph before were left open. */
  CARRIED: 13,
  /** X called it “…” and “…” */
  COORDINATED: 7,
  /** “…,” X said. “…” */
  SAME_PARAGRAPH: 8,
  /** The paragraph or sentence before ends in a colon. */
  COLON_BEFORE: 9,
  /** “NAME: …” */
  LABELLED: 14,
  /** NAME: “…” */
  TRANSCRIPT: 11,
  /** … “…” …, X said */
  CLOSED_BY: 6.5,
  /** according to X, … “…” */
  ACCORDING: 6,
  /** “…” — X, 34, baker */
  SIGNED: 12,
  /** a line with X’s name, then “…” */
  HEADED: 7,
  /** X’s “…” remark */
  POSSESSIVE: 6,
  /** “…” “…,” X said */
  LOOK_AHEAD: 6,
  /** X turned round. “…” */
  SENTENCE_BEFORE: 4,
  /** a paragraph in marks after one whose speaker is known */
  PARAGRAPH_BEFORE: 4.5,
  /** a paragraph in marks after one that tells of X in the narrator's words */
  NARRATION_BEFORE: 5,
  /** X dismissed Y as “…” */
  LIKENED: 6,
  /** X does something, in the sentence with “…” */
  BYSTANDER: 2,
} as const;

export type Pattern = keyof typeof PATTERN_POINTS;

export const CUE_POINTS = {
  SPEECH: 1,
  JUDGING: 0.5,
  THINKING: -1.5,
  NOUN: 0,
  ACCORDING: 0.5,
} as const;

export const SOURCE_POINTS = {
  PRONOUN: 0.5,
  NAME: 0.5,
  PERSON: 0.5,
  NOUN: -1,
  THING: -3,
  NOBODY: -6,
} as const;

/** What counts for a candidate beside its pattern, mostly against it. */
export const DISTANCE_POINTS = {
  /** each word between cue and marks */
  WORD: -0.1,
  /** each other report between them */
  CLAUSE: -1.5,
  /** another report tells this one: "an official said Seoul called it “…”" */
  TOLD: -5,
  /** each verb nearer to the marks that has somebody act */
  SUBJECT: -0.5,
  /** X said that “…”, with nothing between */
  ADJACENT: 5,
  /** what the cue tells ended before: "in what X called “a trifle,” Y promised “…”" */
  SPENT: -8,
  /** "According to X," at the head of the sentence: whatever is in it, X tells */
  OUTERMOST: 6,
} as const;

/** Points without which words in marks are a scare quote or a title; fewer will do where a verb of nobody’s tells them. */
export const THRESHOLD = { SENTENCE: 0, PHRASE: 3, NAMELESS: 1, TITLE: 8 } as const;

/** Points, and points ahead of somebody else, from which on a draft is sure of a speaker. */
export const CONFIDENT = { HIGH: 11, MEDIUM: 6, LEAD: 1 } as const;
