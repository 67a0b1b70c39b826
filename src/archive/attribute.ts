import { fold } from '../text/fold.ts';
import type { Involvement, NodeByKind } from './node.ts';
import type { ListKind } from './order.ts';

/**
 * What nodes are filtered and counted by, besides times and texts: for each attribute of a kind the
 * values a node has, each once. Related nodes stand for themselves by their ids.
 */
const ATTRIBUTES = {
  Article: {
    slug: ({ record }) => [record.slug],
    provider: ({ providerId }) => [providerId],
    publisher: ({ publisherId }) => (publisherId === null ? [] : [publisherId]),
    topic: ({ record }) => distinct(record.topics.map(fold)),
    language: ({ record }) => languageRanges(record.language),
    month: ({ day }) => [monthOf(day)],
    country: ({ countries }) => countries.map(({ id }) => id),
    countryRole: ({ countries }) => countries.flatMap(inRoles),
    person: ({ people }) => people.map(({ id }) => id),
    personRole: ({ people }) => people.flatMap(inRoles),
    organization: ({ organizations }) => organizations.map(({ id }) => id),
    organizationRole: ({ organizations }) => organizations.flatMap(inRoles),
  },
  Quote: {
    article: ({ articleId }) => [articleId],
    provider: ({ providerId }) => [providerId],
    kind: ({ record }) => [record.kind],
    cue: ({ record }) => (record.cue === undefined ? [] : [fold(record.cue)]),
    resolution: ({ record }) => [record.attribution.resolution],
    speaker: ({ speakerIds }) => speakerIds,
    speakerType: ({ speakerTypes }) => speakerTypes,
    about: ({ aboutIds }) => aboutIds,
    onBehalfOf: ({ onBehalfOfIds }) => onBehalfOfIds,
    anonymity: ({ anonymity }) => anonymity,
    anonymityReason: ({ anonymityReason }) => anonymityReason,
    said: ({ record }) => [record.said === undefined ? 'NOT_STATED' : 'STATED'],
    month: ({ day }) => [monthOf(day)],
  },
  Person: {
    country: ({ countryIds }) => countryIds,
    role: ({ roles }) => roles,
    name: ({ record }) => distinct([record.name, ...record.alternateNames].map(fold)),
  },
  Organization: {
    kind: ({ record }) => [record.kind],
    country: ({ countryId }) => (countryId === null ? [] : [countryId]),
    role: ({ roles }) => roles,
    name: ({ record }) => distinct([record.name, ...record.alternateNames].map(fold)),
  },
  Country: {
    id: ({ id }) => [id],
    region: ({ region }) => (region === null ? [] : [fold(region)]),
    subregion: ({ record }) => (record.subregion === undefined ? [] : [fold(record.subregion)]),
    name: ({ record }) => distinct([record.name, record.officialName, ...record.aliases].map(fold)),
  },
} as const satisfies {
  readonly [K in ListKind]: Readonly<Record<string, (node: NodeByKind[K]) => readonly string[]>>;
};

export type Attribute<K extends ListKind> = string & keyof (typeof ATTRIBUTES)[K];

/** The attributes of a kind. */
export function attributesOf<K extends ListKind>(kind: K): Attribute<K>[] {
  return Object.keys(ATTRIBUTES[kind]) as Attribute<K>[];
}

/** What tells a node's values of an attribute. */
export function valuesOf<K extends ListKind>(
  kind: K,
  attribute: Attribute<K>,
): (node: NodeByKind[K]) => readonly string[] {
  return (ATTRIBUTES[kind] as Record<string, unknown>)[attribute] as (
    node: NodeByKind[K],
  ) => readonly string[];
}

/** The value of `countryRole`, `personRole` and `organizationRole`: a node, and one of its roles. */
export function inRole(id: string, role: string): string {
  return `${id} ${role}`;
}

function inRoles({ id, roles }: Involvement<string>): string[] {
  return roles.map((role) => inRole(id, role));
}

function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The language ranges a tag falls under (RFC 4647, section 3.3.1): "pt-BR" under "pt" as well. */
function languageRanges(tag: string): string[] {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
