import { describe, expect, it } from 'vitest';
import { pointer } from '../../src/record/problem.ts';
import { at, expectProblems, type Row } from './specimens.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

const members: Row[] = [
  at('a missing member', 'ferry#/headline', undefined, /^is missing; should be a string$/),
  at(
    'a missing enum',
    'ferry#/quotes/0/kind',
    undefined,
    /^is missing; should be one of DIRECT, MIXED, INDIRECT$/,
  ),
  at(
    'a misspelt enum',
    'ferry#/quotes/0/kind',
    'DIRCT',
    /^is "DIRCT"; should be one of DIRECT, MIXED, INDIRECT$/,
  ),
  at(
    'false, where only true says something',
    'ferry#/countries/0/subject',
    false,
    /^is false; should be true$/,
  ),
  at('text for a number', 'ferry#/figures/0/value', '64', /^is "64"; should be a number$/),
  at('null', 'ferry#/summary', null, /^is null; should be a string; leave the member out/),
  at('a list for a record', 'ferry#/curation', ['HAND'], /^is \["HAND"\]; should be an object$/),
  ['a list for a file', { 'ferry#': [] }, { 'ferry#': /^is \[\]; should be an object$/ }],
  at(
    'a member it does not have',
    'ferry#/quotes/0/speaker',
    'x',
    /^is not a member this record has; should be left out/,
  ),
  [
    'members whose names need escaping',
    { 'ferry#/source': (old: object) => ({ ...old, 'a/b~c': 1, '': 2 }) },
    { 'ferry#/source/a~1b~0c': /^is not a member/, 'ferry#/source/': /^is not a member/ },
  ],
  at(
    'an empty list that may not be empty',
    'ferry#/countries/0/evidence',
    [],
    /^is 0 items; should be at least 1 items$/,
  ),
  [
    'a fraction and a negative offset',
    { 'ferry#/figures/0/start': 1.5, 'ferry#/figures/0/end': -1 },
    {
      'ferry#/figures/0/start': /^is 1.5; should be an int$/,
      'ferry#/figures/0/end': /^is -1; should be at least 0$/,
    },
  ],
];

const odd = (place: string, value: string, says: RegExp | RegExp[]): Row =>
  at(`${JSON.stringify(value).slice(0, 40)} at ${place}`, place, value, says);

const notSlug = /should be lower-case words joined by hyphens$/;
const notLine = /should be one line without space around it$/;
const decomposed = /^holds decomposed letters; should be in Unicode Normalization Form C$/;
const noDay = /should be a day that exists, such as "2024-03-13"$/;
const noDigest = /should be a SHA-256 in lower-case hexadecimal$/;
const noTag = /should be a BCP 47 tag such as "en" or "pt-BR"$/;

const texts: Row[] = [
  odd('ferry#/slug', '2009-02-06-Later_Ferry', notSlug),
  odd('ferry#/quotes/0/key', 'later--crossing', notSlug),
  odd('ferry#/provider', 'a'.repeat(121), /^is 121 characters; should be at most 120 characters$/),
  odd('ferry#/language', 'english', noTag),
  odd('ferry#/language', 'en_GB', noTag),
  odd('ferry#/countries/0/country', 'no', /^is "no"; should be an ISO 3166-1 alpha-2 code such as/),
  odd('ferry#/url', 'ftp://wire.example.org/', /should be an http or https address$/),
  odd('ferry#/url', 'wire.example.org', /should be an http or https address$/),
  odd('ferry#/credits/0/contributor', 'country:NO', /should be "person:…" or "organization:…"$/),
  odd('ferry#/quotes/3/speakers/0', 'Ragnhild', /should be "person:…" or .* or "unnamed:…"$/),
  odd('ferry#/headline', '', [/^is 0 characters; should be at least 1/, notLine]),
  odd('ferry#/headline', 'Island ferry\nto sail later', notLine),
  odd('ferry#/headline', ' Island ferry', notLine),
  odd('ferry#/headline', 'x'.repeat(301), /^is 301 characters; should be at most 300 characters$/),
  odd('ferry#/dateline/place', 'Storva\u030ag', decomposed),
  odd('ferry#/quotes/1/segments/0/text', 'Storva\u030ag', decomposed),
  odd('ferry#/quotes/1/cue', words(9), /^is 9 words of the article; at most 8 may be taken over$/),
  odd('ferry#/quotes/1/segments/0/text', words(251), /^is 251 words; .* has at most 250$/),
  odd('ferry#/source/sha256', 'F'.repeat(64), noDigest),
  odd('ferry#/quotes/0/content/sha256', '0'.repeat(63), noDigest),
  odd('ferry#/curation/date', '2009-02-29', noDay),
  odd('ferry#/curation/date', '6 February 2009', noDay),
];

const times: Row[] = [
  odd('ferry#/published/time', '24:00', /should be a time such as "18:51" or "18:51:30"$/),
  odd('ferry#/published/offset', 'Z', /should be an offset from UTC such as "\+09:00"$/),
  odd('ferry#/published/offset', '+15:00', /should be an offset from UTC such as "\+09:00"$/),
  odd(
    'ferry#/published/from',
    '2009-02-06',
    /^is not needed where "date" gives the day; .*left out/,
  ),
  odd('ferry#/published/to', '2009-02-06', /^is not needed where "date" gives the day; .*left out/),
];

const dates: Row[] = [
  [
    'an offset without a time',
    { 'ferry#/published/time': undefined },
    { 'ferry#/published/offset': /^has no meaning without "time"; should be left out$/ },
  ],
  [
    'a publication without any day, but with a time',
    { 'ferry#/published/date': undefined },
    {
      'ferry#/published/date': /^is missing; give it, or both "from" and "to"$/,
      'ferry#/published/time': /^has no meaning without "date"/,
      'ferry#/published/offset': /^has no meaning without "date"/,
    },
  ],
  [
    'a first possible day without a last one',
    { 'ferry#/published': { stated: 'February 2009', from: '2009-02-01' } },
    { 'ferry#/published/to': /^is missing beside "from"/ },
  ],
  [
    'possible days that run backwards',
    { 'ferry#/published': { stated: 'x', from: '2009-02-02', to: '2009-02-01' } },
    { 'ferry#/published/to': /^lies before "from"; should be 2009-02-02 or later$/ },
  ],
  at(
    'a time of speech that ends before it begins',
    'ferry#/quotes/0/said/latest',
    '2009-02-04',
    /^lies before "earliest"; should be 2009-02-05 or later$/,
  ),
  at(
    'a time of speech from the text that the text does not print',
    'ferry#/quotes/0/said/stated',
    undefined,
    /^is missing; a time that follows from the text is printed/,
  ),
  at(
    'a position attested on one day, though its beginning is known',
    'people#/people/2/positions/0/attestedOn',
    '2024-01-01',
    /^is for a position of which neither "from"/,
  ),
  at(
    'a position that ends before it begins',
    'people#/people/2/positions/0/to',
    '2023-07-16',
    /^lies before "from"; should be 2023-07-17 or later$/,
  ),
];

describe('the shape of a record', () => {
  it.each(members)('refuses %s', (_, changes, expected) => expectProblems(changes, expected));

  it.each(texts)('refuses %s', (_, changes, expected) => expectProblems(changes, expected));

  it.each(times)('refuses %s', (_, changes, expected) => expectProblems(changes, expected));

  it.each(dates)('refuses %s', (_, changes, expected) => expectProblems(changes, expected));

  it.each([
    ['a mention of eight words', { 'ferry#/quotes/1/cue': words(8) }],
    ['a mention with an apostrophe in a word', { 'ferry#/quotes/1/cue': `${words(7)} it’s` }],
    ['a leap day', { 'ferry#/curation/date': '2024-02-29' }],
    ['seconds', { 'ferry#/published/time': '06:05:59' }],
    ['script and region in a language', { 'ferry#/language': 'sr-Latn-RS' }],
  ])('admits %s', (_, changes) => expectProblems(changes, {}));

  it('is pointed into as RFC 6901 says', () => {
    expect(pointer([])).toBe('');
    expect(pointer(['', 0, 'a/b', 'm~n', '~1'])).toBe('//0/a~1b/m~0n/~01');
  });
});
