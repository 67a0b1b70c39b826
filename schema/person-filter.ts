import { oneOf } from '../src/archive/condition.ts';
import { countryCriterion } from './country-criterion.ts';
import { anyOf, filterOf } from './filter.ts';
import { PersonRole } from './person-role.ts';
import { textCriterion } from './text-criterion.ts';

export const PersonFilter = filterOf<'Person'>('Person', {
  country: countryCriterion(
    'country',
    'A national of one of these countries, or one who holds or held an office of it.',
  ),
  position: textCriterion('position', 'The titles of the person’s positions have these words.'),
  role: anyOf(PersonRole, 'The person has one of these parts in some article.', (roles) =>
    oneOf('role', ...roles),
  ),
  text: textCriterion('text', 'The person’s names have these words.'),
});
