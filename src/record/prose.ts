import { z } from 'zod';
import { countWords } from '../text/words.ts';

/** A source's mention takes over at most this many words of the article, so that no prose is shipped. */
export const MENTION_WORDS = 8;
/** One stretch of spoken words in quotation marks; a longer one is a speech, or a missing closing mark. */
export const QUOTATION_WORDS = 250;

const isComposed = (text: string): boolean => text === text.normalize('NFC');
const DECOMPOSED = 'holds decomposed letters; should be in Unicode Normalization Form C';

const line = (characters: number) =>
  z
    .string()
    .min(1)
    .max(characters)
    .regex(/^\S(?:[^\n\r]*\S)?$/, 'should be one line without space around it')
    .refine(isComposed, DECOMPOSED);

/** A name or a title. */
export const Name = line(200);
/** The headline as printed: the one sentence of the publisher's that is taken over. */
export const Headline = line(300);
/** The curator's own words: a summary, a paraphrase, a note. */
export const OwnWords = line(1000).describe('In your own words, never the article’s.');

/** A few words as the article prints them. */
export const Mention = line(120)
  .refine((text) => countWords(text) <= MENTION_WORDS, {
    error: (issue) =>
      `is ${countWords(String(issue.input))} words of the article; at most ${MENTION_WORDS} may be taken over`,
  })
  .describe(`At most ${MENTION_WORDS} words, as printed.`);

/** A time as the article prints it: figures and zone names, not prose. */
export const PrintedTime = line(80).describe('Exactly as printed.');

/** Words as they stand in quotation marks, the marks left out. */
export const SpokenWords = z
  .string()
  .min(1)
  .max(4000)
  .refine(isComposed, DECOMPOSED)
  .refine((text) => countWords(text) <= QUOTATION_WORDS, {
    error: (issue) =>
      `is ${countWords(String(issue.input))} words; one stretch of quoted words has at most ${QUOTATION_WORDS}`,
  })
  .describe('The words between the marks, the marks left out.');
