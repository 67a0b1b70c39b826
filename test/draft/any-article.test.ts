import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/draft/unreadable.ts';
import type { ArticleRecord } from '../../src/record/article.ts';
import { page } from '../proof/saved-copies.ts';
import { held } from '../proof/specimen-copy.ts';
import { drafted, problemsWith } from './archive.ts';

const texts = held
  .filter(({ article }) => article.language.startsWith('en'))
  .map(({ text }) => text.normalize('NFC'));

/** What a slip of the hand, a bad scan or another program leaves in a text. */
const SLIPS = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  "''",
  '\n',
  '\n\n',
  ' — ',
  '(',
  ')',
  ' said ',
  '🪁',
  ' a',
];

const spoilt = fc
  .record({
    text: fc.constantFrom(...texts),
    slips: fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...SLIPS)),
      {
        maxLength: 8,
      },
    ),
    gap: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 200 })),
  })
  .map(({ text, slips, gap: [from, length] }) => {
    const start = Math.floor(from * text.length);
    const cut = text.slice(0, start) + text.slice(start + length);
    return slips.reduce((whole, [place, slip]) => {
      const at = Math.floor(place * whole.length);
      return whole.slice(0, at) + slip + whole.slice(at);
    }, cut);
  });

describe('a spoilt article', () => {
  it.each([
    ['text', (text: string) => text],
    ['page', page],
  ])(
    'as a %s becomes a record that check accepts, with its words at their places',
    (kind, save) => {
      let quotations = 0;
      fc.assert(
        fc.property(spoilt, (text) => {
          const options = {
            provider: 'harbour-courier',
            published: '4 May 2026',
            headline: 'A bread',
          };
          const name = kind === 'page' ? 'article.html' : 'article.txt';
          let draft: ReturnType<typeof drafted>;
          try {
            draft = drafted(save(text), options, name);
          } catch (error) {
            // So much may be cut that no language can be told.
            expect(error).toBeInstanceOf(Unreadable);
            return;
          }
          expect(draft.missing).toEqual([]);
          expect(draft.problems).toEqual([]);
          expect(problemsWith(draft, null)).toEqual([]);
          const points = Array.from(text.normalize('NFC'));
          for (const { segments } of (draft.record as ArticleRecord).quotes) {
            for (const { start, end, text: words } of segments) {
              quotations += 1;
              if (kind === 'text') expect(points.slice(start, end).join('')).toBe(words);
            }
          }
        }),
        { numRuns: 60 },
      );
      expect(quotations).toBeGreaterThan(60);
    },
  );
});
