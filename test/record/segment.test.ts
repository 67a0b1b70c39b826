import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HandWrittenArticle } from '../../src/record/handwritten.ts';
import { matchForm } from '../../src/text/match-form.ts';
import { normalizeSource } from '../../src/text/normalize.ts';
import { anchored } from './handwritten.ts';

const TOP = 'Headline\n1 May 2024\n';

/** A record of nothing but some words in marks. */
function quoting(text: string): HandWrittenArticle {
  return HandWrittenArticle.parse({
    slug: '2024-05-01-headline',
    headline: 'Headline',
    language: 'en',
    provider: 'wire',
    published: { stated: '1 May 2024', date: '2024-05-01' },
    quotes: [
      {
        key: 'words',
        kind: 'DIRECT',
        attribution: { resolution: 'UNRESOLVED' },
        segments: [{ text: text.normalize('NFC') }],
      },
    ],
    curation: { by: ['tester'], date: '2024-05-01', method: 'HAND' },
  });
}

// Few characters, so that passages repeat; each of a kind that offsets or marks stumble over.
const touchy = fc.constantFrom(
  ...['a', 'b', ' ', '\n', '\r\n', '\u00a0', 'e\u0301', 'é', 'q\u0301', '\u0323', 'ñ', '7', '𝗞'],
  ...['🎈', '👩🏾‍🦱', '☀️', '“', '”', '‘', '’', '"', "'", '…', '...', '—', '--', '\u200b', '\u00ad'],
  ...['ﬁ', '½', 'ｶﾞ', '가', '\u1100\u1161', 'น้ำ', '東'],
);
const prose = fc.array(touchy, { maxLength: 30 }).map((parts) => parts.join(''));
const end = fc.constantFrom('a', 'é', 'e\u0301', 'q\u0301', '7', '𝗞', '🎈', '東', 'น้ำ');
const stretch = fc.tuple(end, prose, end).map((parts) => parts.join(''));
const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['„', '“'], ['« ', ' »'], ['‘', '’']);

describe('an anchored segment', () => {
  it('holds what stands at its offsets, counted in code points', () => {
    let settled = 0;
    fc.assert(
      fc.property(prose, stretch, prose, marks, (before, words, after, [open = '', close = '']) => {
        const opening = `${TOP}${before} ${open}`;
        const text = `${opening}${words}${close} ${after}`;
        const { record, problems, warnings } = anchored(quoting(words), text);
        // Random marks may close the quotation before its end, which is a problem as it should be.
        if (problems.some(({ wrong }) => wrong === 'stands outside quotation marks')) return;
        expect(problems).toEqual([]);
        const [segment] = record?.quotes[0]?.segments ?? [];
        const points = Array.from(normalizeSource(text));
        expect(segment?.text).toBe(points.slice(segment?.start, segment?.end).join(''));
        expect(matchForm(segment?.text ?? '')).toBe(matchForm(words));
        expect(record?.source.codePoints).toBe(points.length);
        const again = anchored(HandWrittenArticle.parse(record), text);
        expect(again).toEqual({ record, problems: [], warnings: [] });
        if (warnings.length > 0) return;
        settled += 1;
        const start = Array.from(normalizeSource(opening)).length;
        const length = Array.from(normalizeSource(words)).length;
        expect(segment).toMatchObject({ start, end: start + length });
      }),
      { numRuns: 1000 },
    );
    expect(settled).toBeGreaterThan(500);
  });
});
