import { describe, it } from 'vitest';
import { at, expectProblems, type Row } from './specimens.ts';

const evidence = [{ kind: 'NAME', text: 'as printed' }];
const source = { key: 'nobody', description: 'employee', kind: 'PERSON' };

const references: Row[] = [
  at(
    'a provider',
    'ferry#/provider',
    'nowhere',
    /^the organization "nowhere" is not known; .*organizations\.json$/,
  ),
  at('a publisher', 'ferry#/publisher', 'nowhere', /^the organization "nowhere" is not known/),
  at(
    'a credited person',
    'ferry#/credits/0/contributor',
    'person:nobody',
    /^the person "nobody" is not known; .*people\.json$/,
  ),
  at(
    'a credited organization',
    'tram#/credits/1/contributor',
    'organization:nowhere',
    /^the organization "nowhere" is not known/,
  ),
  [
    'a person named',
    { 'ferry#/people/-': { person: 'nobody', mentions: ['Nobody'] } },
    { 'ferry#/people/-/person': /^the person "nobody" is not known/ },
  ],
  [
    'a country',
    { 'ferry#/countries/-': { country: 'ZZ', evidence } },
    { 'ferry#/countries/-/country': /^"ZZ" is not an ISO 3166-1 code; .*countries\.json$/ },
  ],
  [
    'a country by its FIPS code',
    { 'ferry#/countries/-': { country: 'KS', evidence } },
    {
      'ferry#/countries/-/country':
        /^"KS" is not an ISO 3166-1 code; should be "KR" if South Korea is meant, whose FIPS 10-4/,
    },
  ],
  at(
    'the country of a dateline',
    'ferry#/dateline/country',
    'ZZ',
    /^"ZZ" is not an ISO 3166-1 code/,
  ),
  at(
    'whom an unnamed source speaks for',
    'ferry#/unnamedSources/0/speaksFor',
    'organization:nowhere',
    /^the organization "nowhere" is not known/,
  ),
  at(
    'a curator',
    'ferry#/curation/by/-',
    'nobody',
    /^the curator "nobody" is not known; .*archive\.json#\/curators$/,
  ),
  at(
    'the quote that states a figure',
    'ferry#/figures/0/quote',
    'fare',
    /^there is no quote "fare"; should be the key of a quote/,
  ),
  at(
    'the quote a correction concerns',
    'train#/corrections/1/quote',
    'berths',
    /^there is no quote "berths"/,
  ),
];

const repeats: Row[] = [
  at(
    'a quote’s key',
    'ferry#/quotes/3/key',
    'ink',
    /^is "ink", as number 3 before it; should stand once$/,
  ),
  [
    'an unnamed source’s key',
    { 'ferry#/unnamedSources/-': { ...source, key: 'ferry-employee' } },
    { 'ferry#/unnamedSources/-/key': /^is "ferry-employee", as number 1 before it/ },
  ],
  [
    'a country',
    { 'ferry#/countries/-': { country: 'NO', evidence } },
    { 'ferry#/countries/-/country': /^is "NO", as number 1/ },
  ],
  [
    'a person',
    { 'ferry#/people/-': { person: 'ragnhild-solvik', mentions: ['Solvik'] } },
    { 'ferry#/people/-/person': /^is "ragnhild-solvik", as number 1/ },
  ],
  at('a topic in another case', 'ferry#/topics/-', 'FERRIES', /^is "ferries", as number 1/),
  [
    'a credit in the same role',
    {
      'ferry#/credits/1/contributor': 'person:sindre-aasheim',
      'ferry#/credits/1/role': 'REPORTER',
    },
    { 'ferry#/credits/1': /^is "REPORTER person:sindre-aasheim", as number 1/ },
  ],
];

const days: Row[] = [
  [
    'a slug of another day',
    { 'ferry#/published/date': '2009-02-07' },
    { 'ferry#/slug': /should begin with the day of publication, "2009-02-07-"$/ },
  ],
  [
    'a modification before publication',
    { 'train#/modified/date': '2025-06-18' },
    { 'train#/modified': /^lies before "published"; should be 2025-06-20 or later$/ },
  ],
  at(
    'a correction before publication',
    'train#/corrections/0/date',
    '2025-06-19',
    /^2025-06-19 lies before publication; .* 2025-06-20 or later$/,
  ),
  at(
    'a curation before publication',
    'train#/curation/date',
    '2025-06-19',
    /^2025-06-19 lies before publication; .* 2025-06-20 or later$/,
  ),
];

const whole: Row[] = [
  at(
    'a dateline in a country it does not list',
    'ferry#/dateline/country',
    'SE',
    /^"SE" is not among #\/countries; .*with its evidence$/,
  ),
  at(
    'evidence of another country',
    'lighthouse#/countries/1/evidence/0/text',
    'NORWAY',
    /^"NORWAY" stands for Norway; should be evidence of "NO"$/,
  ),
  at(
    'ambiguous evidence that is no evidence of its country',
    'ferry#/countries/0/evidence/0/text',
    'Congo',
    /^"Congo" stands for .* or .* "CD" or "CG"$/,
  ),
  at(
    'another normalization',
    'ferry#/source/normalization',
    'nfd-1',
    /^is "nfd-1"; should be "nfc-lf-1"$/,
  ),
  [
    'quotes out of the order of the text',
    { 'ferry#/quotes': (old: unknown[]) => [old[0], old[2], old[1], ...old.slice(3)] },
    { 'ferry#/quotes/2': /^begins at 355, .*; should stand before the quote that begins at 565$/ },
  ],
  [
    'an unnamed source that says nothing',
    { 'ferry#/unnamedSources/-': source },
    { 'ferry#/unnamedSources/-/key': /^"nobody" says nothing in this article/ },
  ],
];

describe('an article', () => {
  it.each(references)('is refused for %s that is not known', (_, changes, expected) =>
    expectProblems(changes, expected),
  );

  it.each(repeats)('is refused for %s that stands twice', (_, changes, expected) =>
    expectProblems(changes, expected),
  );

  it.each([...days, ...whole])('is refused for %s', (_, changes, expected) =>
    expectProblems(changes, expected),
  );

  it.each([
    ['one contributor in two roles', { 'ferry#/credits/1/contributor': 'person:sindre-aasheim' }],
    ['corrections on the day of publication', { 'train#/corrections/0/date': '2025-06-20' }],
    [
      'a slug of no certain day where none is printed',
      {
        'ferry#/published': { stated: 'winter 2009', from: '2008-12-01', to: '2009-02-28' },
        'ferry#/curation/date': '2008-12-01',
      },
    ],
    ['a name no country is known by', { 'ferry#/countries/0/evidence/0/text': 'Fjordland' }],
    ['names in a language not known', { 'queso#/countries/0/evidence/0/text': 'Portugal' }],
  ])('may have %s', (_, changes) => expectProblems(changes, {}));
});
