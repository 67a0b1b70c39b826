import { expect } from 'vitest';
import type { Finding, Found } from '../../src/draft/finding.ts';
import { type Frame, frameOf } from '../../src/draft/frame/frame.ts';
import { SavedArticle } from '../../src/draft/saved-article.ts';
import { loadCountries } from '../../src/record/folder.ts';

const { countries } = loadCountries();

/** A few sentences of news, so that a text reads as English. */
export const BODY =
  'The bakers of the old town met in the market hall, where they had met for as long as anybody could ' +
  'remember, and agreed to bake a bread that weighs as much as the mayor.\n\n' +
  'It will be cut on Sunday, and whoever comes is to have a slice of it with butter and salt.';

export function read(text: string, name = 'article.txt'): SavedArticle {
  return new SavedArticle(new TextEncoder().encode(text), name);
}

/** The frame of a text, each finding of which shows what the text has at its place. */
export function framed(text: string, name?: string): Frame {
  const { article, page } = read(text, name);
  const frame = frameOf(article, page, countries);
  const { headline, published, modified, dateline, provider, publisher, credits } = frame;
  const findings = [headline, published, modified, dateline, provider, publisher, ...credits];
  for (const finding of findings) {
    if ('reason' in finding) expect(finding.reason).not.toBe('');
    else {
      for (const { start, end, text } of finding.evidence) {
        expect(article.text.slice(start, end)).toBe(text);
      }
    }
  }
  return frame;
}

export function found<T>(finding: Finding<T>): Found<T> {
  if ('reason' in finding) throw new Error(`not found: ${finding.reason}`);
  return finding;
}

/** Who is credited, as "ROLE name: places". */
export function creditsIn({ credits }: Frame): string[] {
  return credits.map(({ value: { role, name, printedIn, organization } }) => {
    const who = organization === null ? name : `[${name}]`;
    return `${role} ${who}: ${printedIn.join(', ')}`;
  });
}

export function warningsOf(finding: Finding<unknown>): readonly string[] {
  return 'reason' in finding ? [] : finding.warnings;
}
