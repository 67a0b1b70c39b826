import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageDigest } from '../../src/text/digest.ts';
import { matchedText, matchForm } from '../../src/text/match-form.ts';

describe('the match form', () => {
  it.each([
    ['curly and straight marks', '“It’s ours,” he said', '"It\'s ours," he said'],
    ['dashes of any length, typed or set', 'cost – benefit—ratio', 'cost - benefit--ratio'],
    ['three dots and an ellipsis', 'but … don’t', "but ... don't"],
    ['no-break and zero-width spaces', 'a\u00a0hard\u200b dead\u00adline', 'a hard deadline'],
    ['composed and decomposed letters', 'Zoe\u0308 Müller', 'Zoë Mu\u0308ller'],
    ['line ends and indentation', 'one\r\n  two', 'one two'],
    ['full-width and half-width letters', 'ＡＢＣ ｶﾞ', 'ABC ガ'],
    ['emoji with and without a variation selector', 'love ❤️ it', 'love ❤ it'],
  ])('makes equal what differs in %s', (_, one, other) => {
    expect(matchForm(one)).toBe(matchForm(other));
    expect(passageDigest(one)).toBe(passageDigest(other));
  });

  it.each([
    ['case', 'March', 'march'],
    ['a word', 'a hard deadline', 'a soft deadline'],
    ['a comma', 'yes, now', 'yes now'],
    ['double and single marks', '"so"', "'so'"],
  ])('keeps apart what differs in %s', (_, one, other) => {
    expect(matchForm(one)).not.toBe(matchForm(other));
  });

  // Random code points rarely meet; these are the ones whose neighbourhood matters.
  const touchy = fc.constantFrom(
    ...'aeg가각ㄱㅏ각ｶﾞﾟｱ\u0301\u0327\u0e33\u200d\ufe0f\u00ad…“’—--  \u00a0´½Åﬁ🎈',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: touchy, maxLength: 8 }),
  );

  it('is idempotent on any text', () => {
    fc.assert(fc.property(anyText, (text) => matchForm(matchForm(text)) === matchForm(text)));
  });

  it('does not depend on the normalization form the text came in', () => {
    fc.assert(fc.property(anyText, (text) => matchForm(text.normalize('NFD')) === matchForm(text)));
  });

  it('leads back from every character to the one it came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = text.normalize('NFC');
        const { form, starts, ends } = matchedText(source);
        for (let unit = 0; unit < form.length; unit += 1) {
          const start = starts[unit] as number;
          const end = ends[unit] as number;
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          if (form[unit] !== ' ') expect(matchForm(source.slice(start, end))).toContain(form[unit]);
        }
      }),
    );
  });
});
