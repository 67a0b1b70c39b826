import type { PersonRole as Role } from '../src/archive/node.ts';
import { describedEnum } from './described-enum.ts';

export const PersonRole = describedEnum<Role>(
  'PersonRole',
  'The part a person has in an article.',
  {
    SUBJECT: 'The article is about the person.',
    SPEAKER: 'The article reports words of the person.',
    CONTRIBUTOR: 'The article credits the person with a part in making it.',
    MENTIONED: 'The person is named, and has none of the other parts.',
  },
);
