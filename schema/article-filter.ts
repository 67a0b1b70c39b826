import { inRole } from '../src/archive/attribute.ts';
import { oneOf } from '../src/archive/condition.ts';
import { nodeId } from '../src/archive/id.ts';
import { fold } from '../src/text/fold.ts';
import { builder } from './builder.ts';
import { countryIds } from './country-criterion.ts';
import { CountryRole } from './country-role.ts';
import { anyOf, type Criterion, filterOf, single } from './filter.ts';
import { OrganizationRole } from './organization-role.ts';
import { PersonRole } from './person-role.ts';
import { PUBLISHED_CRITERIA } from './published-criterion.ts';
import { textCriterion } from './text-criterion.ts';

interface Parts {
  readonly role?: readonly string[] | null;
}

const CountryPart = builder.inputType('CountryPart', {
  description: 'That a country has a part in an article.',
  fields: (t) => ({
    code: t.field({
      type: ['CountryRef'],
      required: true,
      description: 'One of these countries, as in `country(code:)`.',
    }),
    role: t.field({ type: [CountryRole], description: 'One of these parts; null for any.' }),
  }),
});

const PersonPart = builder.inputType('PersonPart', {
  description: 'That a person has a part in an article.',
  fields: (t) => ({
    slug: t.stringList({ required: true, description: 'One of these people.' }),
    role: t.field({ type: [PersonRole], description: 'One of these parts; null for any.' }),
  }),
});

const OrganizationPart = builder.inputType('OrganizationPart', {
  description: 'That an organization has a part in an article.',
  fields: (t) => ({
    slug: t.stringList({ required: true, description: 'One of these organizations.' }),
    role: t.field({ type: [OrganizationRole], description: 'One of these parts; null for any.' }),
  }),
});

export const ArticleFilter = filterOf<'Article'>('Article', {
  slug: anyOf('String', 'It is one of these.', (slugs) => oneOf('slug', ...slugs)),
  provider: anyOf('String', 'One of these organizations wrote it: slugs.', (slugs) =>
    oneOf('provider', ...slugs.map((slug) => nodeId('Organization', slug))),
  ),
  publisher: anyOf('String', 'One of these organizations carried this copy: slugs.', (slugs) =>
    oneOf('publisher', ...slugs.map((slug) => nodeId('Organization', slug))),
  ),
  topic: anyOf('String', 'It has one of these topics, in any case.', (topics) =>
    oneOf('topic', ...topics.map(fold)),
  ),
  country: single<'Article', Parts & { readonly code: readonly string[] }>(
    CountryPart,
    'A country has a part in it.',
    ({ code, role }, archive) => inParts('country', countryIds(code, archive), role),
  ),
  person: single<'Article', Parts & { readonly slug: readonly string[] }>(
    PersonPart,
    'A person has a part in it.',
    ({ slug, role }) =>
      inParts(
        'person',
        slug.map((name) => nodeId('Person', name)),
        role,
      ),
  ),
  organization: single<'Article', Parts & { readonly slug: readonly string[] }>(
    OrganizationPart,
    'An organization has a part in it.',
    ({ slug, role }) =>
      inParts(
        'organization',
        slug.map((name) => nodeId('Organization', name)),
        role,
      ),
  ),
  language: anyOf(
    'String',
    'It is written in one of these languages (BCP 47); "pt" takes "pt-BR" in.',
    (ranges) => oneOf('language', ...ranges.map((range) => range.toLowerCase())),
  ),
  ...(PUBLISHED_CRITERIA as Record<keyof typeof PUBLISHED_CRITERIA, Criterion<'Article'>>),
  text: textCriterion('text', 'Its headline, summary and topics have these words.'),
});

/** That one of some nodes has a part in an article; one of the roles, where roles are given. */
export function inParts(
  attribute: 'country' | 'person' | 'organization',
  ids: readonly string[],
  roles: readonly string[] | null | undefined,
) {
  if (roles == null) return oneOf<'Article'>(attribute, ...ids);
  return oneOf<'Article'>(
    `${attribute}Role`,
    ...ids.flatMap((id) => roles.map((role) => inRole(id, role))),
  );
}
