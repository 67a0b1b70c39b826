import { describe, it } from 'vitest';
import { at, expectProblems, type Row } from './specimens.ts';

const speakers: Row[] = [
  [
    'a speaker named twice',
    { 'ferry#/quotes/3/speakers/-': 'person:ragnhild-solvik' },
    { 'ferry#/quotes/3/speakers/1': /^is "person:ragnhild-solvik", as number 1 before it/ },
  ],
  at(
    'a person not known',
    'ferry#/quotes/3/speakers/0',
    'person:nobody',
    /^the person "nobody" is not known/,
  ),
  at(
    'an organization not known',
    'ferry#/quotes/2/speakers/0',
    'organization:nowhere',
    /^the organization "nowhere" is not known/,
  ),
  at(
    'a country by its FIPS code',
    'lighthouse#/quotes/0/speakers/0',
    'country:KS',
    /^"KS" is not .*; should be "KR" if South Korea is meant/,
  ),
  at(
    'an unnamed source the article does not describe',
    'ferry#/quotes/1/speakers/0',
    'unnamed:captain',
    /^the unnamed source "captain" is not known; .*unnamedSources$/,
  ),
  at(
    'a person the article does not list',
    'ferry#/quotes/3/speakers/0',
    'person:colm-dargan',
    /^"colm-dargan" is not among #\/people; .*names printed$/,
  ),
  at(
    'speakers, though UNRESOLVED',
    'ferry#/quotes/3/attribution/resolution',
    'UNRESOLVED',
    /^is UNRESOLVED; .*how the speaker was found$/,
  ),
  [
    'no speaker, though EXPLICIT',
    { 'ferry#/quotes/3/speakers': [] },
    { 'ferry#/quotes/3/attribution/resolution': /^is EXPLICIT without a speaker; .*UNRESOLVED$/ },
  ],
  at(
    'a mention, though a CONTINUATION',
    'tram#/quotes/3/attribution/mention',
    'he',
    /^is "he"; should be left out: a CONTINUATION has no/,
  ),
  at(
    'no mention, though EXPLICIT',
    'ferry#/quotes/3/attribution/mention',
    undefined,
    /^is missing; .*makes the resolution EXPLICIT$/,
  ),
  at(
    'no mention, though a METONYM',
    'lighthouse#/quotes/0/attribution/mention',
    undefined,
    /^is missing; .*makes the resolution METONYM$/,
  ),
];

const principals: Row[] = [
  at(
    'not known',
    'ferry#/quotes/3/speaksFor',
    'organization:nowhere',
    /^the organization "nowhere" is not known/,
  ),
  at(
    'the organization that speaks',
    'ferry#/quotes/2/speaksFor',
    'organization:lyngkyst-ferries',
    /^is "organization:lyngkyst-ferries", for whom .*; .*left out$/,
  ),
  at(
    'the country that speaks',
    'lighthouse#/quotes/0/speaksFor',
    'country:NZ',
    /^is "country:NZ", for whom the speaker speaks anyway/,
  ),
  [
    'whom its unnamed source speaks for',
    { 'lighthouse#/unnamedSources/0/speaksFor': 'country:EE' },
    { 'lighthouse#/quotes/1/speaksFor': /^is "country:EE", for whom the speaker speaks anyway/ },
  ],
];

describe('a quote', () => {
  it.each(speakers)('does not have %s', (_, changes, expected) =>
    expectProblems(changes, expected),
  );

  it.each(principals)('is not spoken for one who is %s', (_, changes, expected) =>
    expectProblems(changes, expected),
  );

  it.each([
    [
      'no mention of a coreference, as a verb’s ending may be one',
      { 'ferry#/quotes/1/attribution/mention': undefined },
    ],
    [
      'a speaker the curator knows and the article does not name',
      {
        'ferry#/quotes/3/speakers/0': 'person:colm-dargan',
        'ferry#/quotes/3/attribution/resolution': 'CURATOR',
      },
    ],
    [
      'one of two joint speakers as the one it speaks for',
      { 'choirs#/quotes/0/speaksFor': 'organization:southern-sea-youth-choirs' },
    ],
  ])('may have %s', (_, changes) => expectProblems(changes, {}));
});
