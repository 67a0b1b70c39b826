import type { OrganizationRole as Role } from '../src/archive/node.ts';
import { describedEnum } from './described-enum.ts';

export const OrganizationRole = describedEnum<Role>(
  'OrganizationRole',
  'The part an organization has in an article.',
  {
    PROVIDER: 'It wrote the article.',
    PUBLISHER: 'It carried this copy.',
    SPEAKER: 'The article reports words of it.',
    CONTRIBUTOR: 'The article credits it with a part in making or distributing it.',
  },
);
