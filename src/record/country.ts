import { z } from 'zod';
import { CountryCode } from './identifier.ts';
import { Name } from './prose.ts';

export const COUNTRY_STATUSES = [
  'UN_MEMBER',
  'UN_OBSERVER',
  'PARTIALLY_RECOGNIZED',
  'TERRITORY',
] as const;

export const CountryRecord = z.strictObject({
  code: CountryCode,
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  numeric: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  name: Name,
  officialName: Name,
  status: z.enum(COUNTRY_STATUSES),
  subregion: Name.optional().describe('UN M49 sub-region.'),
  demonyms: z.array(Name).default([]),
  aliases: z.array(Name).default([]),
  capitals: z.array(Name).default([]),
  metonyms: z
    .array(Name)
    .default([])
    .describe('Names besides the capitals that stand for the government.'),
  fips: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe('FIPS 10-4, to explain a mistaken code.'),
});
export type CountryRecord = z.infer<typeof CountryRecord>;

const FormerCode = z.strictObject({
  code: CountryCode,
  name: Name,
  until: z.int().describe('Year of withdrawal.'),
  became: z.array(CountryCode).min(1),
});

export type FormerCode = z.infer<typeof FormerCode>;

const Region = z.strictObject({
  code: z.string().regex(/^\d{3}$/),
  name: Name,
  subregions: z.array(z.strictObject({ code: z.string().regex(/^\d{3}$/), name: Name })),
});

/** `data/countries.json`: ISO 3166-1 and XK, the regions of UN M49, and codes that were withdrawn. */
export const CountryTable = z.strictObject({
  $schema: z.string().optional(),
  regions: z.array(Region),
  countries: z.array(CountryRecord),
  former: z.array(FormerCode),
});
export type CountryTable = z.infer<typeof CountryTable>;
