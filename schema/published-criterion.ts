import type { Certainty, Range } from '../src/archive/condition.ts';
import { DateRange, InstantRange, rangeOf } from './date-range.ts';
import { type Criterion, single } from './filter.ts';

/** When an article appeared: what articles and quotes are narrowed to alike. */
export const PUBLISHED_CRITERIA = {
  published: single<'Article' | 'Quote', Range<string>>(
    DateRange,
    'The local day of publication, as printed, lies here. An article that prints no single day counts by the first it can mean.',
    (range) => ({ test: 'DAYS', range: rangeOf(range) }),
  ),
  publishedInstant: single<'Article' | 'Quote', Range<number> & { certainty: Certainty }>(
    InstantRange,
    'The instants that the time of publication can mean lie here.',
    ({ certainty, ...range }) => ({ test: 'INSTANTS', range: rangeOf(range), certainty }),
  ),
} as const satisfies Record<string, Criterion<'Article' | 'Quote'>>;
