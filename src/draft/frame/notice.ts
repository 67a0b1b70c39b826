import { timesIn } from './printed-time.ts';

const EMBARGO = /^embargo(?:ed)?(?:\s+(?:for|till|to|until)\b.*)?\P{L}*$/iu;
const RELEASE =
  /^(?:for\s+immediate\s+release|(?:press|news|media)\s+release|exclusive|breaking(?:\s+news)?|updated?(?:\s+\d+)?|correct(?:ed|ion))(?!\p{L})/iu;
/** Agencies put it right before the headline: "UPDATE 1-Bakers agree". */
const SIGN = /^(?:UPDATE \d+|CORRECTED|CORRECTION|EXCLUSIVE|BREAKING)\s?[-\u2013\u2014]\s?(?=\S)/u;

/** Whether a line tells editors how to use the article, and nobody what it is about: "FOR IMMEDIATE RELEASE". */
export function isNotice(line: string): boolean {
  if (isEmbargo(line)) return true;
  const text = line.replace(/^\P{L}+/u, '');
  const words = RELEASE.exec(text)?.[0];
  if (words === undefined) return false;
  const rest = text.slice(words.length);
  return !/\p{L}/u.test(rest) || timesIn(rest).length > 0;
}

/** Its time is that before which nobody may print the article. */
export function isEmbargo(line: string): boolean {
  return EMBARGO.test(line.replace(/^\P{L}+/u, ''));
}

/** How much of a line an agency's sign takes up that stands before the headline. */
export function signBefore(line: string): number {
  return SIGN.exec(line)?.[0].length ?? 0;
}
