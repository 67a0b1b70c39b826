import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../../src/draft/article-text.ts';
import { attributionsOf } from '../../../src/draft/quotations/attributions.ts';
import { normalizeSource } from '../../../src/text/normalize.ts';

const word = fc.constantFrom(
  'the',
  'harbour',
  'said',
  'told',
  'Anneli',
  'Kask',
  'who',
  'that',
  'called',
  'it',
  'quiet',
  'Mr.',
  'he',
  'according',
  'to',
  'was',
  'and',
  'saying',
  'AUNT',
  'in',
  'Tallinn',
  '34',
  "6'2",
  'sang',
  'Ngà',
  '🪁',
  'cafe\u0301',
);
const mark = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  "''",
  '``',
  '«',
  '»',
  '„',
  '‟',
  '‹',
  '›',
  '「',
  '」',
  '(',
  ')',
  '[',
  ']',
);
const between = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  ', ',
  '. ',
  '? ',
  ': ',
  ' — ',
  '…',
  '\n',
  '\n\n',
  '\n\n“',
  ' \u00A0',
  '=',
);
const said = fc.constantFrom(
  '“It is quiet,” said Anneli Kask. ',
  '"It is quiet," he said. "Too quiet." ',
  'Kask called it “a song” and sang. ',
  'Kask said: ‘It’s quiet.’ ',
  '« Quiet, » said Kask. ',
  '“One.\n\n“Two,” she said. ',
  'Kask said it was "quiet. ',
);
const text = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: word },
        { weight: 3, arbitrary: mark },
        { weight: 2, arbitrary: said },
      ),
      between,
    ),
    { maxLength: 80 },
  )
  .map((parts) => normalizeSource(parts.flat().join('')));

function draft(source: string) {
  const article = new ArticleText(source);
  return { article, attributions: attributionsOf(article) };
}

describe('whatever marks a text has', () => {
  it('words of a quotation are those at its place in the text, in one paragraph, without its marks', () => {
    let segments = 0;
    fc.assert(
      fc.property(text, (source) => {
        const { article, attributions } = draft(source);
        for (const segment of attributions.flatMap((attribution) => attribution.segments)) {
          segments += 1;
          expect(source.slice(segment.start, segment.end)).toBe(segment.text);
          expect(segment.text).toMatch(/[\p{L}\p{N}]/u);
          expect(segment.text.trim()).toBe(segment.text);
          const holders = article.paragraphs.filter(
            ({ start, end }) => start < segment.start && segment.end <= end,
          );
          expect(holders).toHaveLength(1);
        }
      }),
      { numRuns: 400 },
    );
    expect(segments).toBeGreaterThan(100);
  });

  it('quotations come in the order of the text and share no word', () => {
    fc.assert(
      fc.property(text, (source) => {
        const segments = draft(source).attributions.flatMap((attribution) => attribution.segments);
        const sorted = [...segments].sort((a, b) => a.start - b.start);
        for (const [index, { end }] of sorted.entries()) {
          expect(end).toBeLessThanOrEqual(sorted[index + 1]?.start ?? source.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('clauses hold their quotations, speakers and cues are words of the text, and kinds keep their rules', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { kind, segments, content, speaker, cue } of draft(source).attributions) {
          for (const words of [speaker, cue]) {
            if (words) expect(source.slice(words.start, words.end)).toBe(words.text);
          }
          expect(segments.length === 0).toBe(kind === 'INDIRECT');
          expect(content === null).toBe(kind === 'DIRECT');
          if (content === null) continue;
          expect(content.start).toBeGreaterThanOrEqual(0);
          expect(content.end).toBeLessThanOrEqual(source.length);
          expect(content.start).toBeLessThan(content.end);
          for (const { start, end } of segments) {
            expect(content.start).toBeLessThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(content.end);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a text is drafted alike each time', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(draft(source).attributions).toEqual(draft(source).attributions);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a mark', '“'],
    ['marks that are never closed', '“'.repeat(5000)],
    ['a line without an end', 'he said that she said “no” and '.repeat(3000)],
    ['apostrophes only', "'".repeat(60_000)],
    ['a word without an end', 'a'.repeat(60_000)],
    ['brackets that nothing closes', '('.repeat(60_000)],
    ['marks that nothing closes', '“'.repeat(60_000)],
    ['straight marks alone', '" '.repeat(30_000)],
    ['marks that turn the wrong way', '” he said “ ” ” “ « » ‹'],
  ])('%s is no reason to fail', (_, source) => {
    expect(() => draft(source)).not.toThrow();
  });
});
