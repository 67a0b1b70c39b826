import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../../src/draft/article-text.ts';
import { entitiesOf } from '../../../src/draft/entities/entities.ts';
import { attributionsOf } from '../../../src/draft/quotations/attributions.ts';
import type { Words } from '../../../src/draft/stretch.ts';
import { normalizeSource } from '../../../src/text/normalize.ts';
import { lexicon } from '../country-lexicon.ts';
import { recorded } from './recorded.ts';

const PIECES = [
  'Ida Boll',
  'Ms. Boll',
  'Karl “Kalle” Weck',
  'Seán O’Brien',
  'De Wit',
  'the mayor',
  'Mayor',
  'he',
  'She',
  'who',
  'U.S.',
  'US$5',
  'South Korean',
  'Lima',
  'Washington, D.C.',
  'Georgia',
  'Congo',
  'Franco-German',
  'the Bakers’ League',
  'Bank of Kenya',
  'Norwegian Flour Council (NFC)',
  'a harbour official',
  'the official',
  'on condition of anonymity because it rained',
  'said',
  'told',
  'on Monday',
  'bread',
  'and',
  'of',
  ',',
  '.',
  '“',
  '”',
  '"',
  '(',
  ')',
  '—',
  '\n\n',
  '\n',
  '🪁',
  'é',
  'É',
];
/** Short, so that what collides does so within reach. */
const articles = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => new ArticleText(normalizeSource(pieces.join(' '))));

const mentionsIn = (article: ArticleText) => {
  const { countries, people, organizations, unnamedSources } = entitiesOf(
    article,
    attributionsOf(article),
    lexicon,
  );
  return {
    countries: countries.flatMap(({ mentions }) => mentions),
    people: people.flatMap(({ mentions }) => mentions),
    organizations: organizations.flatMap(({ mentions }) => mentions),
    unnamedSources: unnamedSources.flatMap(({ mentions }) => mentions),
    positions: people.flatMap(({ positions }) => positions),
  };
};

function expectApart(mentions: readonly Words[]): void {
  const sorted = mentions.toSorted((a, b) => a.start - b.start);
  for (const [index, { start }] of sorted.entries()) {
    expect(start).toBeGreaterThanOrEqual(sorted[index - 1]?.end ?? 0);
  }
}

describe('every mention', () => {
  it('has the words that stand at its offsets', () => {
    fc.assert(
      fc.property(articles, (article) => {
        for (const { start, end, text } of Object.values(mentionsIn(article)).flat()) {
          expect(article.text.slice(start, end)).toBe(text);
          expect(text).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is apart from every other of its sort', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { countries, people, organizations } = mentionsIn(article);
        expectApart(countries);
        expectApart(people);
        expectApart(organizations);
      }),
      { numRuns: 300 },
    );
  });

  it('is no part of a longer one in a headline', () => {
    const { people } = mentionsIn(new ArticleText('Ida Boll Ida Boll\n\nMs. Boll'));
    expect(people.map(({ text }) => text)).toEqual(['Ida Boll', 'Ida Boll', 'Ms. Boll']);
  });

  it('is found the same way again', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(mentionsIn(new ArticleText(article.text))).toEqual(mentionsIn(article));
      }),
      { numRuns: 300 },
    );
  });

  it('stands where it says in the specimens, too', () => {
    const all = recorded.flatMap(({ article }) =>
      Object.values(mentionsIn(article)).flatMap((mentions) =>
        mentions.map(({ start, end, text }) => {
          expect(article.text.slice(start, end)).toBe(text);
          return text;
        }),
      ),
    );
    expect(all.length).toBeGreaterThan(80);
  });

  it.each(['', ' ', '\n\n', '“', 'a', 'É', '\u0000\u0001', '.'.repeat(5000), 'US '.repeat(2000)])(
    'is looked for in anything: %j',
    (text) => {
      expect(() => mentionsIn(new ArticleText(text))).not.toThrow();
    },
  );
});
