import { describe, it } from 'vitest';
import { at, expectProblems, type Row } from './specimens.ts';

const rows: Row[] = [
  [
    'a person whose slug stands twice',
    { 'people#/people/-': { slug: 'colm-dargan', name: 'Another Colm Dargan' } },
    { 'people#/people/-/slug': /^is "colm-dargan", as number \d+ before it; should stand once$/ },
  ],
  at(
    'a nationality that is no country',
    'people#/people/2/nationalities/0',
    'ZZ',
    /^"ZZ" is not an ISO 3166-1 code; .*countries\.json$/,
  ),
  at(
    'a nationality by its FIPS code',
    'people#/people/2/nationalities/0',
    'EI',
    /should be "IE" if Ireland is meant, whose FIPS 10-4/,
  ),
  at(
    'a position in an organization that is not known',
    'people#/people/2/positions/0/of',
    'organization:nowhere',
    /^the organization "nowhere" is not known/,
  ),
  at(
    'a position in a country that is not known',
    'people#/people/2/positions/0/of',
    'country:ZZ',
    /^"ZZ" is not an ISO 3166-1 code/,
  ),
  [
    'an organization whose slug stands twice',
    { 'organizations#/organizations/-': { slug: 'meridian-wire', name: 'X', kind: 'OTHER' } },
    { 'organizations#/organizations/-/slug': /^is "meridian-wire", as number \d+ before it/ },
  ],
  at(
    'an organization of a country that is not known',
    'organizations#/organizations/0/country',
    'UK',
    /should be "GB" if United Kingdom is meant/,
  ),
  [
    'a country whose codes stand twice',
    {
      'countries#/countries/-': {
        code: 'AD',
        alpha3: 'AND',
        numeric: '020',
        name: 'ÁNDORRA',
        officialName: 'Andorra once more',
        status: 'UN_MEMBER',
        fips: 'AN',
      },
    },
    {
      'countries#/countries/-/code': /^is "AD", as number 1 before it; should stand once$/,
      'countries#/countries/-/alpha3': /^is "AND", as number 1/,
      'countries#/countries/-/numeric': /^is "020", as number 1/,
      'countries#/countries/-/fips': /^is "AN", as number 1/,
      'countries#/countries/-/name': /^is "andorra", as number 1/,
    },
  ],
  at(
    'a subregion that is not known',
    'countries#/countries/0/subregion',
    'Pyrenees',
    /^"Pyrenees" is not known; should be one of #\/regions$/,
  ),
  at(
    'a former code that became one not known',
    'countries#/former/0/became/0',
    'ZZ',
    /^"ZZ" is not known; should be a code of #\/countries$/,
  ),
];

describe('what articles refer to', () => {
  it.each(rows)('may not have %s', (_, changes, expected) => expectProblems(changes, expected));
});
