import { describe, expect, it } from 'vitest';
import { readCopy } from '../../src/proof/copy.ts';
import { verify } from '../../src/proof/verify.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { type Held, held } from './specimen-copy.ts';

const ferry = held.find(({ slug }) => slug.includes('ferry')) as Held;

function checked(change: (text: string) => string) {
  const { article, text } = ferry;
  const { checks } = verify(article, readCopy(change(normalizeSource(text)), 'TEXT'));
  return Object.fromEntries(
    checks
      .filter(({ status }) => status !== 'VERIFIED')
      .map(({ quote, status, differences }) => [quote.key, { status, differences }]),
  );
}

describe('words that a copy puts into the marks', () => {
  it.each([
    ['before them', '“publish', '“never publish', 'never'],
    ['after them', 'ink is dry.”', 'ink is dry. Perhaps.”', 'Perhaps.'],
    ['between them', 'publish when', 'publish and really soon when', 'and really soon'],
  ])('%s alter the quote, and no other', (_, printed, changed, found) => {
    expect(checked((text) => text.replace(printed, changed))).toEqual({
      ink: { status: 'ALTERED', differences: [{ recorded: '', found }] },
    });
  });
});

describe('a copy that was cited in a mail', () => {
  it('is read without what stands before each line', () => {
    const cited = (text: string) => text.replaceAll(/^/gm, '> ').replaceAll(/^> (?=“)/gm, '>> ');
    expect(checked(cited)).toEqual({});
  });

  it('may be broken into short lines', () => {
    expect(checked((text) => text.replaceAll(/(.{50,70}) /g, '$1\n'))).toEqual({});
  });
});
