import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/record/canonical.ts';
import { HandWrittenArticle } from '../../src/record/handwritten.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { anchored, specimen, withQuote } from './handwritten.ts';
import { DATA } from './specimens.ts';

const slugs = readdirSync(join(DATA, 'specimens/articles')).map((name) => basename(name, '.json'));
const TRAM = '2025-03-27-tram-makes-first-trial-run';
const FERRY = '2009-02-06-later-ferry-on-summer-evenings';

const first = (text: string) => () => ({ segments: [{ text }] });

/** Retyped as most keyboards would have it. */
const straight = (words: string): string =>
  words.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').replace(/[–—]/g, '-');

/** Changes the words of every passage that is looked for. */
function retyped(written: HandWrittenArticle, change: (words: string) => string) {
  return {
    ...written,
    quotes: written.quotes.map(({ segments, content, ...quote }) => ({
      ...quote,
      segments: segments.map((segment) => ({ ...segment, text: change(segment.text) })),
      ...(content !== undefined && 'from' in content
        ? { content: { from: change(content.from), to: change(content.to) } }
        : {}),
    })),
  };
}

describe('anchoring', () => {
  it.each(slugs)('gives %s back from what a person writes', (slug) => {
    const { json, text, written } = specimen(slug);
    const { record, problems, warnings } = anchored(written, text);
    expect(problems).toEqual([]);
    expect(warnings.filter(({ pointer }) => !pointer.startsWith('/figures/'))).toEqual([]);
    expect(record && canonicalJson(record)).toBe(json);
  });

  it.each(slugs)('changes nothing in %s once it is anchored', (slug) => {
    const { json, text } = specimen(slug);
    const { record, warnings } = anchored(HandWrittenArticle.parse(JSON.parse(json)), text);
    expect(warnings).toEqual([]);
    expect(record && canonicalJson(record)).toBe(json);
  });

  describe.each([
    ['straight marks and three dots', straight],
    ['decomposed letters', (words: string) => words.normalize('NFD')],
    ['no-break spaces', (words: string) => words.replaceAll(' ', '\u00a0')],
    ['line breaks for spaces', (words: string) => words.replaceAll(' ', '\r\n')],
    ['soft hyphens', (words: string) => words.replaceAll('e', 'e\u00ad')],
  ])('with %s in the words', (_, change) => {
    it.each(slugs)('gives the same %s', (slug) => {
      const { json, text, written } = specimen(slug);
      const { record } = anchored(retyped(written, change), text);
      expect(record && canonicalJson(record)).toBe(json);
    });
  });

  describe.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('with %s in the text', (_, change) => {
    it.each(slugs)('gives the same %s', (slug) => {
      const { json, text, written } = specimen(slug);
      const { record } = anchored(written, change(text));
      expect(record && canonicalJson(record)).toBe(json);
    });
  });

  it('takes the text’s own marks where the text has straight ones', () => {
    const { text, written } = specimen('2024-11-03-late-goal-earns-wanderers-a-draw');
    const ours = straight(text).replace('closed my eyes', "didn't look");
    const { record } = anchored(withQuote(written, 'eyes-closed', first('I didn’t look,')), ours);
    expect(record?.quotes[0]?.segments).toEqual([
      { text: "I didn't look,", start: 295, end: 309, matchStart: 292 },
    ]);
  });

  it('takes the text’s own spaces in a figure, as it does in a quotation', () => {
    const { text, written } = specimen(FERRY);
    const { record } = anchored(written, text.replace('64 kroner', '64\u00a0kroner'));
    expect(record?.figures[0]?.stated).toBe('64\u00a0kroner');
  });

  it('puts quotes into the order of the text', () => {
    const { json, text, written } = specimen(FERRY);
    const { record } = anchored({ ...written, quotes: written.quotes.toReversed() }, text);
    expect(record && canonicalJson(record)).toBe(json);
  });
});

describe('equal passages', () => {
  const { json, text, written } = specimen(TRAM);
  const unnumbered = {
    ...written,
    quotes: written.quotes.map((quote) => ({
      ...quote,
      segments: quote.segments.map(({ text }) => ({ text })),
    })),
  };

  it('are taken in the order of the quotes, with a warning that says so', () => {
    const { record, warnings } = anchored(unnumbered, text);
    expect(warnings.map(formatProblem)).toEqual([
      'a.json#/quotes/0/segments/0/text: stands in the text 2 times, at 377, 572; number 1 was taken; if another is meant, say which: "occurrence": { "n": … }',
      'a.json#/quotes/2/segments/0/text: stands in the text 2 times, at 377, 572; number 2 was taken; if another is meant, say which: "occurrence": { "n": … }',
    ]);
    expect(record && canonicalJson(record)).toBe(json);
  });

  it.each([1, 2])('are told apart by number %i, without a warning', (n) => {
    const segments = [{ text: 'We are ready,', occurrence: { n } }];
    const one = {
      ...withQuote(written, 'ready-manager', () => ({ segments })),
      quotes: written.quotes
        .filter(({ key }) => key === 'ready-manager')
        .map((quote) => ({ ...quote, segments })),
    };
    const { record, problems, warnings } = anchored(one, text);
    expect([...problems, ...warnings]).toEqual([]);
    expect(record?.quotes[0]?.segments).toEqual([
      {
        text: 'We are ready,',
        start: n === 1 ? 377 : 572,
        end: n === 1 ? 390 : 585,
        matchStart: n === 1 ? 374 : 567,
        occurrence: { n, of: 2 },
      },
    ]);
  });

  it('that number is too large for are a problem', () => {
    const change = () => ({ segments: [{ text: 'We are ready,', occurrence: { n: 3 } }] });
    const { record, problems } = anchored(withQuote(written, 'ready-florist', change), text);
    expect(record).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      'a.json#/quotes/2/segments/0/text: is said to be number 3 of its kind; should be at most 2',
    ]);
  });

  it('are settled by the one mark that opens', () => {
    const once = text.replace('“We are ready,” said Kristjan', 'We are ready, said Kristjan');
    const only = { ...unnumbered, quotes: unnumbered.quotes.slice(0, 1) };
    const { record, warnings } = anchored(only, once.replace('The cars', 'We are ready, the cars'));
    expect(warnings).toEqual([]);
    expect(record?.quotes[0]?.segments[0]?.occurrence).toEqual({ n: 2, of: 3 });
  });

  it('of figures warn as well', () => {
    const figures = [{ stated: 'line', value: 1, unit: 'lines', measures: 'nothing' }];
    const { record, warnings } = anchored({ ...written, figures }, text);
    expect(warnings.map(formatProblem)).toEqual([
      'a.json#/figures/0/stated: stands in the text 2 times, at 291, 431; number 1 was taken; if another is meant, say which: "occurrence": { "n": … }',
    ]);
    expect(record?.figures).toEqual([
      { ...figures[0], start: 291, end: 295, occurrence: { n: 1, of: 2 } },
    ]);
  });
});
