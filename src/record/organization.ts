import { z } from 'zod';
import { CountryCode, Slug, WebAddress } from './identifier.ts';
import { Name } from './prose.ts';

export const ORGANIZATION_KINDS = [
  'NEWS_AGENCY',
  'NEWSPAPER',
  'BROADCASTER',
  'GOVERNMENT',
  'INTERGOVERNMENTAL',
  'PARTY',
  'COMPANY',
  'ASSOCIATION',
  'OTHER',
] as const;

export const OrganizationRecord = z.strictObject({
  slug: Slug,
  name: Name,
  alternateNames: z.array(Name).default([]),
  kind: z.enum(ORGANIZATION_KINDS),
  country: CountryCode.optional().describe(
    'The country it belongs to; of a government body, its own.',
  ),
  sameAs: z
    .array(WebAddress)
    .default([])
    .describe('Pages that certainly mean the same organization.'),
});
export type OrganizationRecord = z.infer<typeof OrganizationRecord>;

export const OrganizationsFile = z.strictObject({
  $schema: z.string().optional(),
  organizations: z.array(OrganizationRecord),
});
