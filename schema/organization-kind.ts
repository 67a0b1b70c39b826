import type { ORGANIZATION_KINDS } from '../src/record/organization.ts';
import { describedEnum } from './described-enum.ts';

export const OrganizationKind = describedEnum<(typeof ORGANIZATION_KINDS)[number]>(
  'OrganizationKind',
  'What kind of organization it is.',
  {
    NEWS_AGENCY: 'Supplies news to other media.',
    NEWSPAPER: 'Publishes in print or online.',
    BROADCASTER: 'Publishes by radio or television.',
    GOVERNMENT: 'A body of a state; what it says is said for its country.',
    INTERGOVERNMENTAL: 'A body of several states.',
    PARTY: 'A political party.',
    COMPANY: 'A business.',
    ASSOCIATION: 'A club, a charity, a union, an association.',
    OTHER: 'Something else.',
  },
);
