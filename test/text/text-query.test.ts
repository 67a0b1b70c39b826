import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/text/codepoints.ts';
import {
  highlights,
  holdsPhrase,
  isBlank,
  parseTextQuery,
  wordCount,
} from '../../src/text/text-query.ts';
import { tokenWords } from '../../src/text/token.ts';

const query = (
  words: readonly string[],
  phrases: readonly (readonly string[])[] = [],
  prefix: string | null = null,
) => ({ words, phrases, prefix });

describe('what is typed to search for', () => {
  it.each([
    ['words, each once', 'Seoul  talks, seoul', query(['seoul', 'talks'])],
    ['a phrase', '"free trade"', query([], [['free', 'trade']])],
    ['a phrase in curly marks', '“free trade”', query([], [['free', 'trade']])],
    ['a phrase in German marks', '„free trade“', query([], [['free', 'trade']])],
    ['a phrase in marks of two sorts', '“free trade"', query([], [['free', 'trade']])],
    [
      'two phrases and a word',
      '"a b" c "d e"',
      query(
        ['c'],
        [
          ['a', 'b'],
          ['d', 'e'],
        ],
      ),
    ],
    ['marks round one word', '"Séoul"', query(['seoul'])],
    ['marks round nothing', '"" "…" talks', query(['talks'])],
    ['a word that folds to two in marks', '"cost-sharing"', query([], [['cost', 'sharing']])],
    ['a mark that nothing closes', '"free trade', query(['free', 'trade'])],
    ['a mark too many', '"free trade" "talks', query(['talks'], [['free', 'trade']])],
    ['words on either side of a phrase', 'a"b c"d', query(['a', 'd'], [['b', 'c']])],
    ['a beginning', 'trade negotiat*', query(['trade'], [], 'negotiat')],
    ['a beginning and a space', 'Négo* ', query([], [], 'nego')],
    [
      'a beginning beside a phrase',
      '"free trade" negotiat*',
      query([], [['free', 'trade']], 'negotiat'),
    ],
    ['a beginning in Korean', '한국*', query([], [], tokenWords('한국')[0])],
    ['a star elsewhere', 'nego* trade', query(['nego', 'trade'])],
    ['a star within', 'ne*go', query(['ne', 'go'])],
    ['a star by itself', 'trade *', query(['trade'])],
    ['a star behind marks', '"free trade"*', query([], [['free', 'trade']])],
    ['a beginning of one letter', 'trade n*', query(['trade', 'n'])],
    ['nothing', '', query([])],
    ['nothing but marks', ' … “” * 🎈 " \0', query([])],
  ])('is %s', (_, typed, expected) => {
    const found = parseTextQuery(typed);
    expect(found).toEqual(expected);
    expect(isBlank(found)).toBe(wordCount(found) === 0);
  });

  it('has a word that is still being typed at its end, where that is said', () => {
    expect(parseTextQuery('trade nego', { typing: true })).toEqual(query(['trade'], [], 'nego'));
    expect(parseTextQuery('trade nego ', { typing: true })).toEqual(query(['trade', 'nego']));
    expect(parseTextQuery('trade n', { typing: true })).toEqual(query(['trade', 'n']));
    expect(parseTextQuery('"free trade"', { typing: true })).toEqual(
      query([], [['free', 'trade']]),
    );
  });

  it('is read, whatever it is, and has no word that its text has not', () => {
    const anyTyped = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('"', '“', '”', '„', '*', ' ', 'ab', 'Öl', '한', '½', '\u0301'), {
          maxLength: 12,
        })
        .map((parts) => parts.join('')),
    );
    const property = fc.property(anyTyped, fc.boolean(), (typed, typing) => {
      const { words, phrases, prefix } = parseTextQuery(typed, { typing });
      const all = [...words, ...phrases.flat(), ...(prefix === null ? [] : [prefix])];
      expect([...new Set(all)].sort()).toEqual(
        [...new Set(tokenWords(typed.replace(/["“”„]/g, ' ')))].sort(),
      );
      expect(new Set(words).size).toBe(words.length);
      expect(phrases.filter(({ length }) => length < 2)).toEqual([]);
      expect(prefix?.length ?? 2).toBeGreaterThan(1);
    });
    fc.assert(property, { numRuns: 400 });
  });
});

describe('words side by side', () => {
  const anyWords = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

  it('are found as a text finds them', () => {
    const line = (words: readonly string[]) => ` ${words.join(' ')} `;
    const property = fc.property(
      anyWords,
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }),
      (text, phrase) => {
        expect(holdsPhrase(text, phrase)).toBe(line(text).includes(line(phrase)));
      },
    );
    fc.assert(property, { numRuns: 400 });
  });
});

/** What is highlighted of a text, as its words. */
function marked(text: string, typed: string): string[] {
  const points = new CodePoints(text);
  return highlights(text, parseTextQuery(typed)).map(({ start, end }) => points.slice(start, end));
}

describe('a highlight', () => {
  it.each([
    ['every time it stands there', 'a talk of talks, a Talk', 'talk', ['talk', 'Talk']],
    ['as it is printed', 'in SÉOUL', 'seoul', ['SÉOUL']],
    ['with the accent that follows it', 'Zoe\u0308 said', 'zoë', ['Zoe\u0308']],
    ['behind emoji', '🎈🎈 up 🎈 and up', 'up', ['up', 'up']],
    ['behind an emoji of several code points', '👩‍🚀 flew', 'flew', ['flew']],
    ['in two that stand side by side', 'free trade', 'trade free', ['free', 'trade']],
    ['in one stretch for a phrase', 'a free, trade pact', '"free trade"', ['free, trade']],
    ['not for a phrase that is not whole', 'free of trade', '"free trade"', []],
    ['for a phrase that overlaps itself', 'ha ha ha', '"ha ha"', ['ha ha ha']],
    ['for two phrases side by side', 'a b a b', '"a b"', ['a b', 'a b']],
    [
      'for a word that a phrase has as well',
      'free trade, free',
      '"free trade" free',
      ['free trade', 'free'],
    ],
    ['whole, for a beginning', 'negotiators negotiate', 'negot*', ['negotiators', 'negotiate']],
    ['for letters that fold to two', 'the Straße', 'strasse', ['Straße']],
    ['nowhere for nothing', 'free trade', ' … ', []],
  ])('stands %s', (_, text, typed, expected) => expect(marked(text, typed)).toEqual(expected));

  it('covers every word that is searched for and no other, in order and apart', () => {
    const word = fc.constantFrom('free', 'trade', 'Zoë', 'Zoe\u0308', '🎈', 'fr', 'tr-fr');
    const anyText = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    const anyTyped = fc.constantFrom(
      'free',
      'zoe trade',
      'fr*',
      '"free trade"',
      '"zoe zoe" fr',
      '"tr fr" tr*',
    );
    const property = fc.property(anyText, anyTyped, (text, typed) => {
      const { words, phrases, prefix } = parseTextQuery(typed);
      const own = tokenWords(text);
      const isFound = own.map(
        (one, index) =>
          words.includes(one) ||
          (prefix !== null && one.startsWith(prefix)) ||
          phrases.some((phrase) =>
            phrase.some((_, at) =>
              phrase.every((part, offset) => own[index - at + offset] === part),
            ),
          ),
      );
      const spans = marked(text, typed);
      expect(spans.flatMap(tokenWords)).toEqual(own.filter((_, index) => isFound[index]));
      const found = highlights(text, parseTextQuery(typed));
      for (const [index, { start }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
      }
    });
    fc.assert(property, { numRuns: 400 });
  });
});
