import { oneOf } from '../src/archive/condition.ts';
import { fold } from '../src/text/fold.ts';
import { countryIds } from './country-criterion.ts';
import { anyOf, filterOf } from './filter.ts';
import { textCriterion } from './text-criterion.ts';

export const CountryFilter = filterOf<'Country'>('Country', {
  code: anyOf('CountryRef', 'It is one of these, as in `country(code:)`.', (codes, archive) =>
    oneOf('id', ...countryIds(codes, archive)),
  ),
  region: anyOf('String', 'It lies in one of these UN M49 regions: "Asia".', (names) =>
    oneOf('region', ...names.map(fold)),
  ),
  subregion: anyOf(
    'String',
    'It lies in one of these UN M49 sub-regions: "Eastern Asia".',
    (names) => oneOf('subregion', ...names.map(fold)),
  ),
  text: textCriterion('text', 'Its names, demonyms, capitals and metonyms have these words.'),
});
