import type { FoundPerson } from './entities/people.ts';
import type { FoundSource } from './entities/unnamed-sources.ts';
import type { Entry } from './known-entities.ts';

/** A name as the review sheet has it: whether the archive knows who bears it. */
export function entryWording(name: string, { isNew, slug }: Entry): string {
  return `${name}${slug === null ? ', left open' : isNew ? ' (new)' : ''}`;
}

/** The words besides a name that take a person up: also "he", "the engineer". */
export function takenUpWording({ mentions }: FoundPerson): string {
  const others = mentions.filter(({ kind }) => kind !== 'NAME').map(({ text }) => text);
  const words = [...new Set(others.map((text) => text.toLowerCase()))];
  if (words.length === 0) return '';
  return `, also ${words.map((word) => `"${word}"`).join(', ')}`;
}

/** What is said of a source's having no name, a reason in the article's words. */
export function anonymityWording({ anonymity }: FoundSource): string {
  if (anonymity === null) return '';
  const { granted, asked, reason } = anonymity;
  const what = granted !== null ? ', anonymity granted' : asked !== null ? ', not to be named' : '';
  return reason === null ? what : `${what}, for the reason "${reason.text}"`;
}
