import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleText } from '../../../src/draft/article-text.ts';
import { type FoundFigure, figuresOf } from '../../../src/draft/figures/figures.ts';
import { held } from '../../proof/specimen-copy.ts';

const found = (text: string, country: string | null = null) =>
  figuresOf(new ArticleText(text), country);
const told = ({ text, value, unit, per, qualifier }: FoundFigure) =>
  [text, value, unit, per, qualifier] as const;

/** What is printed, and what it says: value, unit, unit of time, qualifier. */
const FIGURES: readonly (readonly [string, ...ReturnType<typeof told>])[] = [
  [
    'A bridge for nearly $1.2 million a year.',
    '$1.2 million a year',
    1.2e6,
    'USD',
    'year',
    'nearly',
  ],
  ['It cost €212,000.', '€212,000', 212_000, 'EUR', null, null],
  ['A fare of 40 yen is low.', '40 yen', 40, 'JPY', null, null],
  ['As much as 3bn won was lost.', '3bn won', 3e9, 'KRW', null, 'As much as'],
  ['Up to 13.9% of them came.', '13.9%', 13.9, 'percent', null, 'Up to'],
  ['It rose 2 percentage points.', '2 percentage points', 2, 'percentage points', null, null],
  ['A line of 6.2 km opens.', '6.2 km', 6.2, 'kilometres', null, null],
  ['Some 3,800 people sang.', '3,800', 3_800, 'people', null, 'Some'],
  ['He sold 412 old ferry tickets.', '412', 412, 'ferry tickets', null, null],
  ['Fewer than 5 million people voted.', '5 million', 5e6, 'people', null, 'Fewer than'],
];

/** Numbers that measure nothing. */
const NONE = [
  'The boat leaves at 23:10 on 5 May 2025.',
  'They drew 2-2 in the 94th minute.',
  'On Nov. 14 ferries stop.',
  'The year 2024 sailors remember.',
  'He waited 20 minutes.',
  'Route 66 closes.',
  'Version 1.2.3 songs.',
];

describe('a figure', () => {
  it.each(FIGURES)('is read: %s', (text, ...figure) => {
    expect(found(text).map(told)).toEqual([figure]);
  });

  it.each(NONE)('is none: %s', (text) => expect(found(text)).toEqual([]));

  it('in dollars is in those of where it was written, and that is said', () => {
    expect(found('It cost $40.', 'AU')).toMatchObject([{ unit: 'AUD', confidence: 'LOW' }]);
    expect(found('It cost US$40.', 'AU')).toMatchObject([{ unit: 'USD', warnings: [] }]);
  });

  it('in money that several countries call so keeps its name', () => {
    const [fare] = found('A fare of 64 kroner.');
    expect(fare).toMatchObject({ value: 64, unit: 'kroner', confidence: 'LOW' });
    expect(fare?.warnings).toEqual(['whose kroner these are is not printed']);
  });

  it('is what a person found in a specimen, where it is printed in digits', () => {
    const wanted = held
      .filter(({ article }) => article.language.startsWith('en'))
      .flatMap(({ article, text }) =>
        article.figures.map(({ stated, value, qualifier = null }) => ({
          stated,
          value,
          qualifier,
          text,
        })),
      )
      .filter(({ stated }) => /\d/.test(stated));
    const missed = wanted.filter(({ stated, value, qualifier, text }) => {
      const digits = /[\d.,]*\d/.exec(stated)?.[0] ?? '';
      const figures = found(text.normalize('NFC')).filter((one) => one.text.includes(digits));
      return !figures.some((one) => one.value === value && one.qualifier === qualifier);
    });
    // "all 1,640 of them", "to 96" and "1,900 of the summer’s" count what stands elsewhere.
    expect(missed.map(({ stated }) => stated)).toEqual(['1,640', '96', '1,900']);
    expect(wanted.length).toBeGreaterThan(12);
  });

  it('is looked for once, however many there are', () => {
    const started = performance.now();
    found('It has $5 billion and 3 percent of it. '.repeat(2500));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('stands where the text has it, and none in another', () => {
    const word = fc.constantFrom(
      '$',
      '€',
      '5',
      '1,200',
      '3.5',
      '%',
      'million',
      'people',
      'some',
      ' a year',
      '.',
      '\n\n',
      'é',
    );
    const property = fc.property(
      fc.array(word, { maxLength: 30 }),
      fc.boolean(),
      (words, apart) => {
        const text = words.join(apart ? ' ' : '');
        let reached = 0;
        for (const { start, end, text: own, value } of found(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(text.slice(start, end)).toBe(own);
          expect(Number.isFinite(value)).toBe(true);
          reached = end;
        }
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});
