import { interval, localDays, type PublicationTime as TimeRecord } from '../src/record/time.ts';
import { builder } from './builder.ts';

export const PublicationTime = builder.objectRef<TimeRecord>('PublicationTime').implement({
  description:
    'When an article appeared, as far as it says so. A printed time without a zone is an interval of instants, never a guessed instant.',
  fields: (t) => ({
    stated: t.exposeString('stated', { description: 'The time exactly as printed.' }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'The local day printed; null where no single day is.',
      resolve: ({ date }) => date,
    }),
    firstDay: t.field({
      type: 'Date',
      description: 'The first local day it can mean: the day printed, or the first of a range.',
      resolve: (time) => localDays(time).first,
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last local day it can mean.',
      resolve: (time) => localDays(time).last,
    }),
    time: t.field({
      type: 'LocalTime',
      nullable: true,
      description: 'The local time printed; null where only a day is.',
      resolve: ({ time }) => time,
    }),
    offset: t.field({
      type: 'UtcOffset',
      nullable: true,
      description: 'The offset from UTC printed; null where none is.',
      resolve: ({ offset }) => offset,
    }),
    earliest: t.field({
      type: 'DateTime',
      description: 'The earliest instant it can mean: without an offset, the time in UTC+14.',
      resolve: (time) => interval(time).earliest,
    }),
    latest: t.field({
      type: 'DateTime',
      description:
        'The latest instant it can mean, to the end of the printed minute, second or day: without an offset, the time in UTC-12.',
      resolve: (time) => interval(time).latest,
    }),
  }),
});
