import { z } from 'zod';
import { countWords } from '../text/words.ts';

/** A source's mention takes over at most this many words of the article, so that no prose is shipped. */
export const MENTION_WORDS = 8;
/** One stretch of spoken words in quotation marks; a longer one is a speech, or a missing closing mark. */
export const QUOTATION_WORDS = 250;

/** Below U+0300 nothing combines with anything. */
const MAY_COMBINE = /[\u0300-\uFFFF]/;
const isComposed = (text: string): boolean =>
  !MAY_COMBINE.test(text) || text === text.normalize('NFC');
const DECOMPOSED = 'holds decomposed letters; should be in Unicode Normalization Form C';

/** A word has a letter, and something that is none before the next: short texts need not be counted. */
const hasAtMost = (words: number, text: string): boolean =>
  text.length <= 2 * words || mostWords(text) <= words || countWords(text) <= words;

/** No fewer words than a text has: what may be neither letter nor digit parts two of them. */
function mostWords(text: string): number {
  let most = 1;
  for (let unit = 0; unit < text.length; unit += 1) {
    // In ASCII, small letters differ from the others in one bit.
    const code = text.charCodeAt(unit);
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!isLetter && !(code >= 0x30 && code <= 0x39)) most += 1;
  }
  return most;
}

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
  .refine((text) => hasAtMost(MENTION_WORDS, text), {
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
  .refine((text) => hasAtMost(QUOTATION_WORDS, text), {
    error: (issue) =>
      `is ${countWords(String(issue.input))} words; one stretch of quoted words has at most ${QUOTATION_WORDS}`,
  })
  .describe('The words between the marks, the marks left out.');
