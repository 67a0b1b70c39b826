import type { CountryRole as Role } from '../src/archive/node.ts';
import { describedEnum } from './described-enum.ts';

export const CountryRole = describedEnum<Role>(
  'CountryRole',
  'The part a country has in an article.',
  {
    SUBJECT: 'The article is about it.',
    DATELINE: 'The article says it was written there.',
    ABOUT: 'A quote in the article is about it.',
    SPOKEN_FOR: 'Somebody quoted in the article speaks for it.',
    MENTIONED: 'It is named, and has none of the other parts.',
  },
);
