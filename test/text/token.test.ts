import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/text/codepoints.ts';
import { fold, foldLetters } from '../../src/text/fold.ts';
import { tokensIn, tokenWords } from '../../src/text/token.ts';

/**
 * Any text, and more of what folding is about than chance would bring. Of lone surrogates only
 * first halves: two halves with nothing but a dropped character between them would become one.
 */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'aZzÉøłßİıΣςﬁ½²ǅ한ｱK1٣',
        ...['e\u0301', '\u0301', '\u00AD', '\u200D', '\uFE0F', '🎈', '𝔘', '𐐀', ' ', "'", '-'],
        ...['\ud800', '\0', '\u2044', '´', '\u115F'],
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);

describe('the words of a text', () => {
  it.each([
    ['case', 'SEOUL seoul Seoul', ['seoul', 'seoul', 'seoul']],
    ['accents, composed or not', 'Zoë Zoe\u0308 zoe', ['zoe', 'zoe', 'zoe']],
    ['width', 'Ｓｅｏｕｌ １２', ['seoul', '12']],
    ['ligatures', 'ﬁn oﬀ', ['fin', 'off']],
    ['strokes', 'Øre Łódź Đurđa ħaġar', ['ore', 'lodz', 'durda', 'hagar']],
    ['sharp s', 'STRASSE Straße STRAẞE', ['strasse', 'strasse', 'strasse']],
    ['ash, eth and thorn', 'Æsir œuvre Guðrún Þór', ['aesir', 'oeuvre', 'gudrun', 'thor']],
    ['both i of Turkish', 'İSTANBUL ısı', ['istanbul', 'isi']],
    ['the sigma that ends a word', 'ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['soft hyphens and joiners', 'nego\u00ADtiate\u200D', ['negotiate']],
  ])('are folded: %s', (_, text, words) => expect(tokenWords(text)).toEqual(words));

  it.each([
    ['apostrophes', "Côte d’Ivoire, don't", ['cote', 'd', 'ivoire', 'don', 't']],
    ['dots', 'U.S. 13.9%', ['u', 's', '13', '9']],
    ['hyphens', 'cost-sharing', ['cost', 'sharing']],
    ['emoji', 'fun🎈fair ❤️s', ['fun', 'fair', 's']],
    ['fractions', '1½ m', ['11', '2', 'm']],
    ['lone surrogates', 'a\ud800b', ['a', 'b']],
    ['NUL', 'a\0b', ['a', 'b']],
    ['nothing but marks', '… — “” \u0301 🎈', []],
    ['nothing', '', []],
  ])('are parted by %s', (_, text, words) => expect(tokenWords(text)).toEqual(words));

  it('keep other scripts, in one form', () => {
    expect(tokenWords('한국')).toEqual(tokenWords('한국'.normalize('NFD')));
    expect(tokenWords('한국')).toHaveLength(1);
    expect(tokenWords('ニュース')).toEqual(tokenWords('ﾆｭｰｽ'));
  });

  it('are the same with their places as without', () => {
    const property = fc.property(anyText, (text) => {
      expect(tokensIn(text).map(({ word }) => word)).toEqual(tokenWords(text));
    });
    fc.assert(property, { numRuns: 700 });
  });

  it('are the words of the place where they stand, in order and apart', () => {
    const property = fc.property(anyText, (text) => {
      const points = new CodePoints(text);
      let last = 0;
      for (const { word, start, end } of tokensIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        // A character that is several words at once ("½") is each of them.
        expect(tokenWords(points.slice(start, end)).join('')).toContain(word);
        last = end - 1;
      }
      expect(last).toBeLessThan(points.length + 1);
    });
    fc.assert(property, { numRuns: 700 });
  });

  it('are their own words, and no other form of them is', () => {
    const property = fc.property(anyText, (text) => {
      for (const word of tokenWords(text)) expect(tokenWords(word)).toEqual([word]);
      const forms = [text.toUpperCase(), text.normalize('NFC'), text.normalize('NFD')];
      for (const form of forms.slice(1)) expect(tokenWords(form)).toEqual(tokenWords(text));
    });
    fc.assert(property, { numRuns: 700 });
  });

  it.each([
    [
      'an accent that follows its letter',
      'cafe\u0301 x',
      [
        [0, 5],
        [6, 7],
      ],
    ],
    [
      'emoji, which are one code point and two units',
      '🎈 ball 🎈🎈 on',
      [
        [2, 6],
        [10, 12],
      ],
    ],
    ['an emoji of several code points', '👩‍🚀 flew', [[4, 8]]],
    [
      'astral letters',
      '𝔘𝔫 x',
      [
        [0, 2],
        [3, 4],
      ],
    ],
    ['a soft hyphen within', 'ne\u00ADgo', [[0, 5]]],
    [
      'a character of two words',
      '½',
      [
        [0, 1],
        [0, 1],
      ],
    ],
  ])('have places in code points: %s', (_, text, places) => {
    expect(tokensIn(text).map(({ start, end }) => [start, end])).toEqual(places);
  });
});

describe('folding', () => {
  it('is done once and for all', () => {
    const property = fc.property(anyText, (text) => {
      expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      expect(fold(fold(text))).toBe(fold(text));
    });
    fc.assert(property, { numRuns: 700 });
  });

  it('knows no neighbours: a text is folded as its characters are', () => {
    const property = fc.property(anyText, (text) => {
      expect([...text].map(foldLetters).join('')).toBe(foldLetters(text));
    });
    fc.assert(property, { numRuns: 700 });
  });

  it('is done once and for all to every character there is', () => {
    for (let plane = 0; plane <= 0x10; plane += 1) {
      const points = Array.from({ length: 0x10000 }, (_, point) => plane * 0x10000 + point);
      const text = points.map((point) => String.fromCodePoint(point)).join(' ');
      expect(foldLetters(foldLetters(text)) === foldLetters(text), `plane ${plane}`).toBe(true);
    }
  });
});
