import type { CERTAINTIES, Certainty, Range } from '../src/archive/condition.ts';
import { builder } from './builder.ts';
import { codedError } from './coded-error.ts';
import { describedEnum } from './described-enum.ts';

type Bounds<T> = { readonly [End in 'from' | 'to']?: T | null | undefined };

const CertaintyEnum = describedEnum<Certainty>(
  'Certainty',
  'How a time that is not known exactly lies in a range.',
  {
    CERTAIN: 'All that it can mean lies in the range.',
    POSSIBLE: 'Some of what it can mean lies in the range.',
  } satisfies Record<(typeof CERTAINTIES)[number], string>,
);

const certainty = {
  type: CertaintyEnum,
  defaultValue: 'POSSIBLE',
  description: 'Whether all that a time can mean must lie in the range, or some of it.',
} as const;

export const DateRange = builder.inputType('DateRange', {
  description: 'Days from one to another, both included; an end that is left out is open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
  }),
});

export const SaidRange = builder.inputType('SaidRange', {
  description: 'Days on which something was said; empty for all that is stated.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
    certainty: t.field(certainty),
  }),
});

export const InstantRange = builder.inputType('InstantRange', {
  description:
    'Instants from one to another, both included; an end that is left out is open. A printed time without a zone is an interval, so say whether all of it has to lie within.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'The first instant.' }),
    to: t.field({ type: 'DateTime', description: 'The last instant.' }),
    certainty: t.field(certainty),
  }),
});

/** The range that was sent; `BAD_RANGE` where it ends before it begins. */
export function rangeOf<T extends string | number>({ from, to }: Bounds<T>): Range<T> {
  if (from != null && to != null && to < from) {
    const [first, last] = [from, to].map((end) =>
      typeof end === 'number' ? new Date(end).toISOString() : end,
    );
    throw codedError('BAD_RANGE', `The range ends on ${last}, before it begins on ${first}.`);
  }
  const range: { -readonly [End in keyof Range<T>]: T } = {};
  if (from != null) range.from = from;
  if (to != null) range.to = to;
  return range;
}
