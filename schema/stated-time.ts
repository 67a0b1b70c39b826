import type { StatedTime as TimeRecord } from '../src/record/time.ts';
import { builder } from './builder.ts';
import { describedEnum } from './described-enum.ts';

const TimeBasis = describedEnum<TimeRecord['basis']>(
  'TimeBasis',
  'Where the days of a stated time come from.',
  {
    TEXT: 'They follow from the words of the article and its own date.',
    CURATOR: 'They follow from what the curator knows besides, such as a term of office.',
  },
);

export const StatedTime = builder.objectRef<TimeRecord>('StatedTime').implement({
  description: 'When something was said, where that is not the time of the article.',
  fields: (t) => ({
    stated: t.exposeString('stated', {
      nullable: true,
      description: 'The time as printed, such as "this week"; null where the article gives none.',
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      description: 'The first day it can mean, in the calendar of the article.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      description: 'The last day it can mean, in the calendar of the article.',
    }),
    basis: t.expose('basis', {
      type: TimeBasis,
      description: 'Where these two days come from.',
    }),
  }),
});
