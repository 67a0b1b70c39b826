import { describe, expect, it } from 'vitest';
import type { QuoteRecord } from '../../src/record/quote.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import {
  all,
  bySlug,
  checkOf,
  cut,
  type Held,
  held,
  replaced,
  type Stretch,
  statuses,
  verified,
} from './specimen-copy.ts';

interface ChangedWord {
  readonly quote: QuoteRecord;
  readonly word: Stretch;
  /** The word as differences tell it: with what follows it, marks left out. */
  readonly told: string;
}

const TOLD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*[^\p{L}\p{N}\s]*/gu;

/** Every word of a stretch of a specimen's text. */
function wordsIn(text: string, { start, end }: Stretch): { word: Stretch; told: string }[] {
  const words = cut(text, { start, end });
  return [...words.matchAll(TOLD)].map((match) => {
    const at = start + Array.from(words.slice(0, match.index)).length;
    const letters = /^[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/u.exec(match[0])?.[0] ?? '';
    return { word: { start: at, end: at + Array.from(letters).length }, told: match[0] };
  });
}

/** Another word of the same length, so that nothing else is moved. */
function otherWord({ start, end }: Stretch): string {
  return 'z'.repeat(end - start);
}

function spokenWords({ article, text }: Held): ChangedWord[] {
  return article.quotes.flatMap((quote) =>
    quote.segments.flatMap((segment) =>
      wordsIn(normalizeSource(text), segment).map((one) => ({ quote, ...one })),
    ),
  );
}

const told = (words: string) =>
  words
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replaceAll('—', '-')
    .replace(/["'“”‘’]+$/u, '');

function expectWordTold(specimen: Held, changed: ChangedWord): void {
  const { quote, word, told: recorded } = changed;
  const copy = replaced(normalizeSource(specimen.text), [word], otherWord(word));
  const verification = verified(specimen, copy);
  const name = `${recorded} in ${quote.key}`;
  expect(statuses(verification), name).toEqual(
    all(specimen, 'VERIFIED', { [quote.key]: 'ALTERED' }),
  );
  expect(verification.shift, name).toBe(0);
  const isAlone = quote.segments.some(
    (segment) => segment.start === word.start && !segment.text.includes(' '),
  );
  const tail = Array.from(recorded)
    .slice(word.end - word.start)
    .join('');
  expect(checkOf(verification, quote.key).differences, name).toEqual([
    { recorded: told(recorded), found: isAlone ? '' : told(`${otherWord(word)}${tail}`) },
  ]);
}

const altering = held.flatMap((specimen) =>
  specimen.article.quotes
    .filter(({ segments }) => segments.length > 0)
    .map(({ key }) => {
      const words = spokenWords(specimen).filter(({ quote }) => quote.key === key);
      return [`${specimen.slug}/${key}`, { specimen, key, words }] as const;
    }),
);

describe('one word changed, whichever it is, is told and alters no other quote', () => {
  it.each(altering)('in %s', (_, one) => {
    for (const word of one.words) expectWordTold(one.specimen, word);
  });
});

describe.each(bySlug)('in %s', (_, specimen) => {
  const { article } = specimen;
  const text = normalizeSource(specimen.text);
  const spoken = spokenWords(specimen);

  it('one spoken word changed to a longer one alters no other quote', () => {
    for (const { quote, word, told: recorded } of spoken.filter((_, index) => index % 4 === 0)) {
      const verification = verified(specimen, replaced(text, [word], 'zebracrossings'));
      const altered = verification.checks.filter(({ status }) => !/VERIFIED|MOVED/.test(status));
      expect(
        altered.map((check) => [check.quote.key, check.status]),
        recorded,
      ).toEqual([[quote.key, 'ALTERED']]);
    }
  });

  it('a quotation that is taken out is NOT_FOUND, and the others are found', () => {
    for (const quote of article.quotes.filter(({ segments }) => segments.length > 0)) {
      const verification = verified(specimen, replaced(text, quote.segments, ''));
      const found = checkOf(verification, quote.key);
      expect(found, quote.key).toMatchObject({ status: 'NOT_FOUND', found: [], differences: [] });
      const lost = verification.checks.filter(({ status }) => !/VERIFIED|MOVED/.test(status));
      expect(lost.map((check) => check.quote.key)).toEqual([quote.key]);
    }
  });
});

const indirect = held.flatMap((specimen) =>
  specimen.article.quotes.flatMap((quote) =>
    quote.kind === 'INDIRECT' && quote.content
      ? [
          [
            `${specimen.slug}/${quote.key}`,
            { specimen, key: quote.key, content: quote.content },
          ] as const,
        ]
      : [],
  ),
);

describe('a reported clause', () => {
  it.each(indirect)('%s is NOT_FOUND with one word changed, never ALTERED', (_, one) => {
    const text = normalizeSource(one.specimen.text);
    const words = wordsIn(text, one.content);
    for (const index of [0, Math.floor(words.length / 2), words.length - 1]) {
      const word = words[index]?.word ?? one.content;
      const copy = replaced(text, [word], otherWord(word));
      const verification = verified(one.specimen, copy);
      expect(statuses(verification)).toEqual(
        all(one.specimen, 'VERIFIED', { [one.key]: 'NOT_FOUND' }),
      );
      expect(checkOf(verification, one.key)).toMatchObject({ found: [], differences: [] });
    }
  });

  it.each(indirect)('%s is MOVED where it stands at the end', (_, one) => {
    const text = normalizeSource(one.specimen.text).trimEnd();
    const clause = cut(text, one.content);
    const rest = `${replaced(text, [one.content], '')}\n\n`;
    const verification = verified(one.specimen, rest + clause);
    const start = Array.from(rest).length;
    expect(checkOf(verification, one.key)).toMatchObject({
      status: 'MOVED',
      found: [{ start, end: start + Array.from(clause).length }],
    });
    expect(Object.values(statuses(verification)).join(' ')).toMatch(/^(?:(?:VERIFIED|MOVED) ?)+$/);
  });
});
