import { oneOf } from '../src/archive/condition.ts';
import { countryCriterion } from './country-criterion.ts';
import { anyOf, filterOf } from './filter.ts';
import { OrganizationKind } from './organization-kind.ts';
import { OrganizationRole } from './organization-role.ts';
import { textCriterion } from './text-criterion.ts';

export const OrganizationFilter = filterOf<'Organization'>('Organization', {
  kind: anyOf(OrganizationKind, 'What kind of organization it is.', (kinds) =>
    oneOf('kind', ...kinds),
  ),
  country: countryCriterion('country', 'It belongs to one of these countries.'),
  role: anyOf(OrganizationRole, 'It has one of these parts in some article.', (roles) =>
    oneOf('role', ...roles),
  ),
  text: textCriterion('text', 'Its names have these words.'),
});
