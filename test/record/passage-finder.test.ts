import { describe, expect, it } from 'vitest';
import { HandWrittenArticle, type HandWrittenQuote } from '../../src/record/handwritten.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { anchored, specimen, withQuote } from './handwritten.ts';

// Its quotes: 0 later-crossing INDIRECT, 1 last-boat DIRECT, 2 ink MIXED, 3 lamps INDIRECT.
const { json, text, written } = specimen('2009-02-06-later-ferry-on-summer-evenings');

type Content = HandWrittenQuote['content'];
const content = (from: string, to: string) => ({ content: { from, to } });
const segment = (words: string) => ({ segments: [{ text: words }] });

describe('words that are not in the text', () => {
  it.each<[string, string, Partial<HandWrittenQuote>, string]>([
    [
      'a word too many',
      'last-boat',
      segment('Nobody should have to choose between pudding and the last boat.'),
      '/quotes/1/segments/0/text: is not in the text; should go on after "Nobody should have to choose between pudding and the" with "boat.”…"',
    ],
    [
      'a slip in the middle, shown with at most twenty characters of the text',
      'last-boat',
      segment('The last boat will go at 23:10'),
      '/quotes/1/segments/0/text: is not in the text; should go on after "The last boat will" with "leave at 23:10 inst…"',
    ],
    [
      'nothing in common with it',
      'last-boat',
      segment('Xyzzy plugh'),
      '/quotes/1/segments/0/text: is not in the text; should be words as they stand in the text',
    ],
    [
      'half a word',
      'last-boat',
      segment('Nobody should have to choose between pudding and the boa'),
      '/quotes/1/segments/0/text: is not in the text; should go on after "Nobody should have to choose between pudding and the" with "boat.”…"',
    ],
    [
      'first words of a clause',
      'later-crossing',
      content('The ferry among', 'on summer evenings'),
      '/quotes/0/content/from: is not in the text; should go on after "The ferry" with "between Storvåg and…"',
    ],
    [
      'last words of a clause',
      'later-crossing',
      content('The ferry between', 'on summer nights'),
      '/quotes/0/content/to: does not follow the first words; should go on after "on summer" with "evenings…"',
    ],
    [
      'first words of a clause with words in marks',
      'ink',
      content('they would “publish', 'ink is dry.”'),
      '/quotes/2/content/from: does not stand before the words in marks; should be words as they stand in the text',
    ],
  ])('are a problem with a hint: %s', (_, key, change, expected) => {
    const { record, problems } = anchored(
      withQuote(written, key, () => change),
      text,
    );
    expect(record).toBeNull();
    expect(problems.map(formatProblem)).toEqual([`a.json#${expected}`]);
  });

  it('are all reported at once, those of figures too', () => {
    const wrong = withQuote(written, 'ink', () => ({
      ...segment('when ink dries'),
      ...content('it would', 'ink dries.”'),
    }));
    const figures = written.figures.map((figure) => ({ ...figure, stated: '64 crowns' }));
    const { problems } = anchored({ ...wrong, figures }, text);
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/quotes/2/segments/0/text',
      '/quotes/2/content/to',
      '/figures/0/stated',
    ]);
  });
});

describe('a clause', () => {
  it.each<[string, Content, string]>([
    [
      'whose first words follow the words in marks',
      { from: 'A single fare', to: '64 kroner.' },
      '/content/from: does not stand before the words in marks; should begin the clause that holds them',
    ],
    [
      'whose last words stand before the words in marks',
      { from: 'The company, Lyngkyst', to: 'said only that' },
      '/content/to: does not follow the first words; ',
    ],
    [
      'that was anchored in another text',
      { start: 565, end: 604, sha256: '0'.repeat(64) },
      '/content: is not in the text at these offsets; should give "from" and "to" anew',
    ],
    [
      'that was anchored beyond the text',
      { start: 565, end: 884, sha256: '0'.repeat(64) },
      '/content: is not in the text at these offsets; ',
    ],
    [
      'that was anchored backwards',
      { start: 604, end: 565, sha256: '0'.repeat(64) },
      '/content: is not in the text at these offsets; ',
    ],
  ])('%s is a problem', (_, clause, expected) => {
    const { record, problems } = anchored(
      withQuote(written, 'ink', () => (clause === undefined ? {} : { content: clause })),
      text,
    );
    expect(record).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      expect.stringContaining(`a.json#/quotes/2${expected}`),
    ]);
  });

  it('takes the nearest of its first words before the words in marks', () => {
    const twice = text.replace('The employee was', 'It would rain. The employee was');
    const nearest = withQuote(written, 'ink', () => content('it would', 'is dry.”'));
    const { record } = anchored(nearest, twice.replace('It would rain', 'So it would rain'));
    const { start, end } = record?.quotes[2]?.content ?? { start: 0, end: 0 };
    expect([...twice.replace('It would rain', 'So it would rain')].slice(start, end).join('')).toBe(
      'it would “publish when the ink is dry.”',
    );
  });

  it('takes the last words that follow all words in marks', () => {
    const change = () => ({
      ...segment('publish when the ink is dry.'),
      ...content('it would', '”'),
    });
    const { record } = anchored(withQuote(written, 'ink', change), text);
    expect(record?.quotes[2]?.content).toMatchObject({ start: 565, end: 604 });
  });
});

describe('an anchored record whose text has changed', () => {
  const before = HandWrittenArticle.parse(JSON.parse(json));

  it('finds its words anew and does not trust its clauses', () => {
    const { record, problems } = anchored(before, text.replace('By Sindre', 'By Dr. Sindre'));
    expect(record).toBeNull();
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/quotes/0/content',
      '/quotes/2/content',
      '/quotes/3/content',
    ]);
  });

  it('is anchored anew where only what follows its clauses has changed', () => {
    const longer = text.replace('By evening her office was shut.', 'It grew dark.');
    const { record, problems } = anchored(before, longer);
    expect(problems).toEqual([]);
    expect(record?.quotes[4]?.segments[0]).toMatchObject({ start: 762, end: 781 });
    expect(record?.quotes[3]).toEqual(before.quotes[3]);
    expect(record?.source.codePoints).toBe(865);
  });

  it('is held against it as a whole, beyond its passages', () => {
    const { record, problems } = anchored(before, text.replace('Island ferry', 'Ferry'));
    expect(record).toBeNull();
    expect(problems.map(({ pointer }) => pointer)).toContain('/quotes/0/content');
    const unclear = { ...written, headline: 'Island ferry' };
    expect(anchored(unclear, text).problems.map(formatProblem)).toEqual([
      'a.json#/headline: is no line of the text; should be the headline as printed, all of it',
    ]);
  });
});
