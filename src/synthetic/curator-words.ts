import type { Random } from './random.ts';

/**
 * What a curator would write. None of it stands in an article, so that no ten words in a row can be
 * the article's.
 */
const PARAPHRASES = [
  'The plan holds; only its date is open.',
  'No change is intended for now.',
  'The speaker expects the works to end soon and to cost less than feared.',
  'Patience is asked for, and dry weather.',
  'Whatever was promised last year still counts.',
  'The question is left to those who use the place every day.',
  'There is enough for all, provided that everyone brings a bowl.',
  'It is thought to be better than its reputation.',
];
const REASONS = [
  'The plan was not public yet.',
  'Speaking to reporters had not been allowed.',
  'Neighbours might have taken offence.',
];
const NOTES = [
  'A name was spelled wrongly at first.',
  'The number of lamps was corrected.',
  'An earlier copy gave another day.',
];

export const TOPICS = [
  'ferries',
  'lamps',
  'bread',
  'tides',
  'kites',
  'geese',
  'fog',
  'libraries',
  'bells',
  'trams',
  'orchards',
  'choirs',
  'ropes',
  'soup',
  'ice skating',
  'puppetry',
] as const;

export function paraphrase(random: Random): string {
  const first = random.pick(PARAPHRASES);
  const second = random.pick(PARAPHRASES);
  return first === second || random.chance(0.6) ? first : `${first} ${second}`;
}

export function summary(random: Random, topics: readonly string[]): string {
  const [topic = 'nothing in particular', other] = topics;
  const subject = other === undefined ? topic : `${topic} and ${other}`;
  return `A made-up report about ${subject}. ${random.pick(PARAPHRASES)}`;
}

export function anonymityReason(random: Random): string {
  return random.pick(REASONS);
}

export function correctionNote(random: Random): string {
  return random.pick(NOTES);
}
