import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessFormat, readCopy } from '../../src/proof/copy.ts';
import { verify } from '../../src/proof/verify.ts';
import { matchForm } from '../../src/text/match-form.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { cut, formLength, held, passagesOf, replaced } from './specimen-copy.ts';

const anySpecimen = fc.constantFrom(...held);
const touchy = fc.constantFrom(...'“”"\'‘’—-–… \n\r\t\u00A0\u200B\u00ADé\u0301ｶﾞ가🎈<>&;9');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: touchy, maxLength: 60 }),
  fc.string({ unit: fc.string({ maxLength: 4 }), maxLength: 30 }),
);
/** Text that has no word of any specimen. */
const foreign = fc.string({
  unit: fc.constantFrom(...'щжяфλξψ漢字🪁🇰🇪𝄞“”—… \n\u00A0\u200B\u0301'),
  maxLength: 60,
});

/** A specimen's text with random damage: pieces taken out, put in, put elsewhere. */
const damaged = fc
  .tuple(
    anySpecimen,
    fc.array(fc.tuple(fc.nat(1200), fc.nat(60), anyText), { minLength: 1, maxLength: 4 }),
  )
  .map(([specimen, edits]) => {
    const copy = edits.reduce((text, [at, length, words]) => {
      const start = Math.min(at, Array.from(text).length);
      return replaced(text, [{ start, end: start + length }], words);
    }, normalizeSource(specimen.text));
    return { specimen, copy };
  });

function expectSound(specimen: (typeof held)[number], saved: string): void {
  const { article, text } = specimen;
  const source = readCopy(saved, guessFormat(saved));
  const { checks } = verify(article, source);
  const original = normalizeSource(text);
  expect(checks.map(({ quote }) => quote)).toEqual(article.quotes);
  for (const { quote, status, found, differences } of checks) {
    for (const { start, end } of found) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(source.codePoints);
    }
    if (status === 'VERIFIED' || status === 'MOVED') {
      expect(found.map((place) => matchForm(cut(source.text, place)))).toEqual(
        passagesOf(quote).map((place) => matchForm(cut(original, place))),
      );
    }
    if (status === 'NOT_FOUND') expect(found).toEqual([]);
    expect(differences.length > 0, `${quote.key} is ${status}`).toBe(status === 'ALTERED');
    if (quote.kind === 'INDIRECT') expect(status).not.toBe('ALTERED');
  }
}

describe('any text', () => {
  it('is answered with one check for each quote, whose places are in the text', () => {
    const property = fc.property(anySpecimen, anyText, expectSound);
    fc.assert(property, { numRuns: 150 });
  });

  it('that is a damaged copy is too, and what is found has the words of the quote', () => {
    const property = fc.property(damaged, ({ specimen, copy }) => expectSound(specimen, copy));
    fc.assert(property, { numRuns: 150 });
  });

  it('before the article leaves all verified under one shift', () => {
    const property = fc.property(anySpecimen, foreign, ({ article, text }, words) => {
      const { checks, shift } = verify(article, readCopy(`${words}\n\n${text}`, 'TEXT'));
      expect(checks.filter(({ status }) => status !== 'VERIFIED')).toEqual([]);
      expect(shift).toBe(formLength(`${words}\n\nx`) - 1);
    });
    fc.assert(property, { numRuns: 150 });
  });
});
