import { z } from 'zod';
import { CountryCode, InstitutionReference, Slug, WebAddress } from './identifier.ts';
import { Name } from './prose.ts';
import { PlainDate } from './time.ts';

const Position = z
  .strictObject({
    title: Name,
    of: InstitutionReference.optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional().describe('Its last day; left out while it is held.'),
    attestedOn: PlainDate.optional().describe(
      'The one day on which it is known to have been held.',
    ),
  })
  .superRefine((position, context) => {
    const { from, to, attestedOn } = position;
    if (attestedOn !== undefined && (from !== undefined || to !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['attestedOn'],
        message: 'is for a position of which neither "from" nor "to" is known',
      });
    }
    if (from !== undefined && to !== undefined && to < from) {
      context.addIssue({
        code: 'custom',
        path: ['to'],
        message: `lies before "from"; should be ${from} or later`,
      });
    }
  });

export const PersonRecord = z.strictObject({
  slug: Slug,
  name: Name,
  alternateNames: z.array(Name).default([]),
  nationalities: z.array(CountryCode).default([]),
  positions: z.array(Position).default([]),
  sameAs: z.array(WebAddress).default([]).describe('Pages that certainly mean the same person.'),
});
export type PersonRecord = z.infer<typeof PersonRecord>;
export type PositionRecord = z.infer<typeof Position>;

export const PeopleFile = z.strictObject({
  $schema: z.string().optional(),
  people: z.array(PersonRecord),
});

/** Whether a position is known to have been held on a day; a position without any day never is. */
export function wasHeldOn(position: PositionRecord, day: string): boolean {
  const { from, to, attestedOn } = position;
  if (attestedOn !== undefined) return attestedOn === day;
  // Since when it was held before its last day is not known.
  if (from === undefined) return to === day;
  return from <= day && (to === undefined || day <= to);
}
