import { z } from 'zod';

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Names a record within its archive, for good: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .max(120)
  .regex(new RegExp(`^${WORD}$`), 'should be lower-case words joined by hyphens')
  .describe('Lower-case words joined by hyphens; never changed and never reused.');

/** Names a quotation or an unnamed source within its article, for good. */
export const Key = Slug.describe('Lower-case words joined by hyphens, unique within the article.');

/** ISO 3166-1 alpha-2, or XK for Kosovo. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'should be an ISO 3166-1 alpha-2 code such as "KR"')
  .describe('ISO 3166-1 alpha-2 code such as "KR"; XK for Kosovo.');

/** BCP 47, the parts a news archive needs: language, script, region. */
export const LanguageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/,
    'should be a BCP 47 tag such as "en" or "pt-BR"',
  )
  .describe('BCP 47 language tag such as "en-US".');

export const WebAddress = z
  .url({ protocol: /^https?$/, error: 'should be an http or https address' })
  .describe('An http or https address.');

type Prefix = 'person' | 'organization' | 'country' | 'unnamed';

function reference<P extends Prefix>(...prefixes: P[]) {
  const shapes = prefixes.map((prefix) =>
    prefix === 'country' ? 'country:[A-Z]{2}' : `${prefix}:${WORD}`,
  );
  const examples = prefixes.map((prefix) =>
    prefix === 'country' ? '"country:KR"' : `"${prefix}:…"`,
  );
  return z
    .string()
    .regex(new RegExp(`^(?:${shapes.join('|')})$`), `should be ${examples.join(' or ')}`)
    .describe(`A reference: ${examples.join(' or ')}.`) as z.ZodType<`${P}:${string}`, string>;
}

/** Who can speak: a person, an organization, a country (its government), an unnamed source of the article. */
export const SpeakerReference = reference('person', 'organization', 'country', 'unnamed');
/** Whom one can speak for. */
export const PrincipalReference = reference('person', 'organization', 'country');
/** Where one can hold a position. */
export const InstitutionReference = reference('organization', 'country');
/** Who can be credited. */
export const ContributorReference = reference('person', 'organization');

export type SpeakerReference = z.infer<typeof SpeakerReference>;
export type PrincipalReference = z.infer<typeof PrincipalReference>;
export type InstitutionReference = z.infer<typeof InstitutionReference>;
export type ContributorReference = z.infer<typeof ContributorReference>;

/** `person:jane-doe` into its kind and its name. */
export function splitReference<P extends Prefix>(reference: `${P}:${string}`): [P, string] {
  const colon = reference.indexOf(':');
  return [reference.slice(0, colon) as P, reference.slice(colon + 1)];
}
