import { describe, it } from 'vitest';
import { at, expectProblems, type Row } from './specimens.ts';

// The quotes of the ferry: 0 INDIRECT, 1 DIRECT, 2 MIXED, 3 INDIRECT, 4 DIRECT.
const content = {
  start: 355,
  end: 516,
  matchStart: 350,
  matchEnd: 510,
  sha256: '0'.repeat(64),
};

const kinds: Row[] = [
  at(
    'INDIRECT, with words in marks',
    'ferry#/quotes/0/segments',
    [{ text: 'x', start: 130, end: 131, matchStart: 128 }],
    /^holds words of the article outside quotation marks; .*left out/,
  ),
  at(
    'DIRECT, without words',
    'ferry#/quotes/1/segments',
    [],
    /^is missing; should hold the words in marks of a DIRECT quote$/,
  ),
  at(
    'MIXED, without words',
    'ferry#/quotes/2/segments',
    undefined,
    /^is missing; should hold the words in marks of a MIXED quote$/,
  ),
  at(
    'DIRECT, with content',
    'ferry#/quotes/1/content',
    content,
    /^repeats the segments of a DIRECT quote; should be left out$/,
  ),
  at(
    'MIXED, without content',
    'ferry#/quotes/2/content',
    undefined,
    /^is missing; .* reported clause of a MIXED quote$/,
  ),
  at(
    'INDIRECT, without content',
    'ferry#/quotes/0/content',
    undefined,
    /^is missing; .* reported clause of an? INDIRECT quote$/,
  ),
  at(
    'MIXED, without a paraphrase',
    'ferry#/quotes/2/paraphrase',
    undefined,
    /^is missing; should give the sense .* in your own words$/,
  ),
  at(
    'INDIRECT, without a paraphrase',
    'ferry#/quotes/0/paraphrase',
    undefined,
    /^is missing; should give the sense/,
  ),
];

const reviewed: Row = [
  'without paraphrases, once the draft has been reviewed',
  {
    'ferry#/curation/method': 'DRAFT_REVIEWED',
    'ferry#/quotes/0/paraphrase': undefined,
    'ferry#/quotes/2/paraphrase': undefined,
  },
  {
    'ferry#/quotes/0/paraphrase': /^is missing; /,
    'ferry#/quotes/2/paraphrase': /^is missing; /,
  },
];

const subjects: Row[] = [
  [
    'about a country that is not known',
    { 'ferry#/quotes/0/about': ['ZZ'] },
    { 'ferry#/quotes/0/about/0': /^"ZZ" is not an ISO 3166-1 code/ },
  ],
  [
    'about a country the article does not list',
    { 'ferry#/quotes/0/about': ['NO', 'SE'] },
    { 'ferry#/quotes/0/about/1': /^"SE" is not among #\/countries; .*with its evidence$/ },
  ],
  at(
    'about just the SUBJECT countries, in any order',
    'choirs#/quotes/0/about',
    ['KR', 'JP'],
    /^names just the SUBJECT countries .*; should be left out$/,
  ),
  [
    'about nothing, where the article is about no country',
    { 'train#/countries/0/subject': undefined, 'train#/quotes/3/about': undefined },
    { 'train#/quotes/0/about': /^names just the SUBJECT countries/ },
  ],
  at(
    'said after publication',
    'ferry#/quotes/0/said/latest',
    '2009-02-07',
    /^2009-02-07 lies after publication; .*2009-02-06 or earlier/,
  ),
  [
    'said after the last possible day of publication',
    {
      'ferry#/published': { stated: 'winter', from: '2008-12-01', to: '2009-02-04' },
    },
    {
      'ferry#/quotes/0/said/latest': /^2009-02-05 lies after publication; .*2009-02-04 or earlier/,
    },
  ],
];

describe('a quote', () => {
  it.each([...kinds, reviewed])('is not %s', (_, changes, expected) =>
    expectProblems(changes, expected),
  );

  it.each(subjects)('is not %s', (_, changes, expected) => expectProblems(changes, expected));

  it.each([
    ['no country', { 'ferry#/quotes/0/about': [] }],
    ['a time on the day of publication', { 'ferry#/quotes/0/said/latest': '2009-02-06' }],
    [
      'no paraphrase, in a draft that nobody has reviewed',
      {
        'ferry#/curation/method': 'DRAFT',
        'ferry#/quotes/0/paraphrase': undefined,
        'ferry#/quotes/2/paraphrase': undefined,
      },
    ],
  ])('may have %s', (_, changes) => expectProblems(changes, {}));
});
