import { describe, expect, it } from 'vitest';
import { check } from '../../src/record/check.ts';
import { at, changed, type Expected, expectProblems, type Row } from './specimens.ts';

// The quotes of the ferry: 0 INDIRECT, 1 DIRECT, 2 MIXED, 3 INDIRECT, 4 DIRECT.
const digest = /^is [0-9a-f]{64}; should be [0-9a-f]{64} by the text$/;

const places: Row[] = [
  at('another digest of the text', 'ferry#/source/sha256', '0'.repeat(64), digest),
  at(
    'another length of the text',
    'ferry#/source/codePoints',
    884,
    /^is 884; should be 883 by the text$/,
  ),
  [
    'a figure beside its place',
    { 'ferry#/figures/0/start': 634, 'ferry#/figures/0/end': 643 },
    { 'ferry#/figures/0/stated': /^is not what stands at 634; should be "4 kroner\."$/ },
  ],
  at(
    'words nobody said',
    'ferry#/quotes/1/segments/1/text',
    'Nobody should have to choose between pudding and the goat.',
    /^is not what stands at 458; should be "Nobody should have .* the boat\."$/,
  ),
  at(
    'a word in another case',
    'ferry#/quotes/1/segments/1/text',
    'nobody should have to choose between pudding and the boat.',
    /^is not what stands at 458; should be "Nobody/,
  ),
  [
    'words outside quotation marks',
    {
      'ferry#/quotes/4/segments/0': {
        text: 'office was shut.',
        start: 762,
        end: 778,
        matchStart: 755,
      },
    },
    { 'ferry#/quotes/4/segments/0': /^stands outside quotation marks; / },
  ],
  [
    'words that run past their closing mark',
    {
      'ferry#/quotes/4/segments/0': {
        text: 'Back with the tide,” read a card',
        start: 780,
        end: 812,
        matchStart: 773,
      },
    },
    { 'ferry#/quotes/4/segments/0': /^stands outside quotation marks; / },
  ],
  [
    'words from the middle of a quotation',
    {
      'ferry#/quotes/4/segments/0': {
        text: 'with the tide,',
        start: 785,
        end: 799,
        matchStart: 778,
      },
    },
    { 'ferry#/quotes/4/segments/0': /^stands outside quotation marks/ },
  ],
  [
    'the second of equal passages, not numbered',
    { 'tram#/quotes/2/segments/0/occurrence': undefined },
    {
      'tram#/quotes/2/segments/0/occurrence/n': /^is 1; should be 2 by the text$/,
      'tram#/quotes/2/segments/0/occurrence/of': /^is 1; should be 2 by the text$/,
    },
  ],
  at(
    'equal passages numbered in the wrong order',
    'tram#/quotes/2/segments/0/occurrence/n',
    1,
    /^is 1; should be 2 by the text$/,
  ),
  [
    'one of many passages where there is but one',
    { 'ferry#/quotes/1/segments/0/occurrence': { n: 1, of: 2 } },
    { 'ferry#/quotes/1/segments/0/occurrence/of': /^is 2; should be 1 by the text$/ },
  ],
  at(
    'a clause of another digest',
    'ferry#/quotes/0/content/sha256',
    'f'.repeat(64),
    /^is f{64}; should be 021380b3926045d7.* by the text$/,
  ),
  [
    'a clause that begins one word late',
    { 'ferry#/quotes/0/content/start': 130 },
    {
      'ferry#/quotes/0/content/sha256': digest,
      'ferry#/quotes/0/content/matchStart': /^is 124; should be \d+ by the text$/,
    },
  ],
  at(
    'words in another place of the match form',
    'ferry#/quotes/1/segments/1/matchStart',
    1,
    /^is 1; should be \d+ by the text$/,
  ),
  at(
    'a clause that ends elsewhere in the match form',
    'ferry#/quotes/0/content/matchEnd',
    999,
    /^is 999; should be \d+ by the text$/,
  ),
];

const headline = /^is no line of the text; should be the headline as printed, all of it$/;

const printed: Row[] = [
  ...['Island ferry to sail later', 'Island Ferry to Sail Later on Summer Evenings', 'Ferry'].map(
    (words) => at(`the headline "${words}"`, 'ferry#/headline', words, headline),
  ),
  ...[
    ['ferry#/published/stated', '6 February 2009 06:06 GMT'],
    ['train#/modified/stated', 'Updated on 21 June'],
    ['ferry#/dateline/stated', 'STORVÅG'.toLowerCase()],
    ['ferry#/countries/0/evidence/0/text', 'Norwegian'],
    ['ferry#/people/0/mentions/0', 'Ms Solvik'],
    ['ferry#/unnamedSources/0/description', 'worker of the ferry company'],
    ['goal#/figures/0/qualifier', 'about'],
    ['ferry#/quotes/0/attribution/mention', 'an employe'],
    ['ferry#/quotes/0/cue', 'sai'],
    ['ferry#/quotes/0/said/stated', 'on Friday'],
  ].map(([place = '', words]) => {
    const says = new RegExp(`^"${words}" is not in the text; should be words as the article`);
    return at(`"${words}" at ${place}`, place, words, says);
  }),
];

/** Ten words in a row that the reporter wrote. */
const prose = 'will make a later crossing on summer evenings, an employee';
const copied = (words = prose): RegExp =>
  new RegExp(`^repeats the article: "${words.replace(',', '')}"; should be in your own words$`);

const copies: Row[] = [
  at('summary', 'ferry#/summary', `It seems that boats ${prose} said.`, copied()),
  at('summary in capitals', 'ferry#/summary', prose.toUpperCase(), copied()),
  at('paraphrase', 'ferry#/quotes/0/paraphrase', `Ferries ${prose}`, copied()),
  at(
    'figure’s description',
    'ferry#/figures/0/measures',
    `what boats that ${prose} cost`,
    copied(),
  ),
  at('reason for anonymity', 'ferry#/unnamedSources/0/anonymity/reason', prose, copied()),
  at(
    'correction',
    'train#/corrections/0/note',
    'The first version of this article gave the number of berths sold as 1,090.',
    copied('version of this article gave the number of berths sold'),
  ),
];

const changedText: Expected = {
  'ferry#/source/sha256': digest,
  'ferry#/figures/0/stated': /^is not what stands at 633; should be "65 kroner"$/,
};

describe('a record held against its text', () => {
  it.each(places)('may not have %s', (_, changes, expected) =>
    expectProblems(changes, expected, true),
  );

  it.each(printed)('may not have %s', (_, changes, expected) =>
    expectProblems(changes, expected, true),
  );

  it.each(copies)('may not copy prose into a %s', (_, changes, expected) =>
    expectProblems(changes, expected, true),
  );

  it.each([
    ['a figure', '/figures/0'],
    ['a segment', '/quotes/1/segments/1'],
  ])('reports %s that begins beyond the text and ends within it', (_, place) => {
    const { problems } = check(changed({ [`ferry#${place}/start`]: 5000 }, { texts: true }));
    expect(problems.map(({ pointer }) => pointer)).toContain(`${place}/end`);
  });

  it('does not fit another text', () => {
    const edit = (text: string) => text.replace('64 kroner', '65 kroner');
    expectProblems({ 'ferry.txt': edit }, changedText, true);
  });

  it.each([
    ['nine words in a row', { 'ferry#/summary': prose.split(' ').slice(1).join(' ') }],
    [
      'the whole headline',
      { 'choirs#/summary': 'Two hundred pupils to sing one song on both sides' },
    ],
    [
      'spoken words',
      { 'ferry#/summary': 'Nobody should have to choose between pudding and the boat, one hears.' },
    ],
  ])('may repeat %s in its summary', (_, changes) => expectProblems(changes, {}, true));

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('fits its text with %s', (_, edit) => expectProblems({ 'ferry.txt': edit }, {}, true));

  it.each([
    ['a no-break space', { 'ferry#/dateline/stated': 'STORVÅG,\u00a0Norway (Meridian Wire)' }],
    ['straight marks', { 'kite#/quotes/3/attribution/mention': "next year's festival" }],
    [
      'a time that a page tells programs only',
      {
        'ferry#/source/mediaType': 'text/html',
        'ferry#/published/stated': '2009-02-06T06:05:00Z',
      },
    ],
  ])('may have printed words with %s', (_, changes) => expectProblems(changes, {}, true));
});
