import type { ArticleRecord } from '../record/article.ts';
import type { Records } from '../record/check.ts';
import { defaultAbout, defaultPrincipal, principalOf } from '../record/default.ts';
import { splitReference } from '../record/identifier.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { QuoteRecord } from '../record/quote.ts';
import { interval, localDays } from '../record/time.ts';
import type { CountryDirectory } from './country-directory.ts';
import { nodeId } from './id.ts';
import {
  type Article,
  COUNTRY_ROLES,
  type Node,
  ORGANIZATION_ROLES,
  PERSON_ROLES,
  type Quote,
} from './node.ts';
import { Roles } from './roles.ts';

type Reference = QuoteRecord['speakers'][number];

const ID_KIND = { person: 'Person', organization: 'Organization', country: 'Country' } as const;

/** The nodes of an archive, with every relation that records leave to be derived. */
export function* assemble(records: Records, countries: CountryDirectory): Generator<Node> {
  for (const record of records.countries.countries) {
    const region = countries.regionOf(record);
    yield { kind: 'Country', id: nodeId('Country', record.code), record, region };
  }
  for (const record of records.people) {
    const offices = record.positions.flatMap(({ of }) =>
      of?.startsWith('country:') ? splitReference(of)[1] : [],
    );
    const countryIds = [...new Set([...record.nationalities, ...offices])].map((code) =>
      nodeId('Country', code),
    );
    yield { kind: 'Person', id: nodeId('Person', record.slug), record, countryIds };
  }
  const organizations = new Map<string, OrganizationRecord>();
  for (const record of records.organizations) {
    organizations.set(record.slug, record);
    yield { kind: 'Organization', id: nodeId('Organization', record.slug), record };
  }
  for (const record of records.articles) yield* assembleArticle(record, organizations);
}

/** An article's node and those that live in it: its quotes and unnamed sources. */
export function* assembleArticle(
  record: ArticleRecord,
  organizations: ReadonlyMap<string, OrganizationRecord>,
): Generator<Node> {
  const articleId = nodeId('Article', record.slug);
  const idOf = (reference: Reference): string => {
    const [kind, name] = splitReference(reference);
    return kind === 'unnamed'
      ? nodeId('UnnamedSource', `${record.slug}/${name}`)
      : nodeId(ID_KIND[kind], name);
  };
  const published = interval(record.published);
  const day = localDays(record.published).first;

  const quotes = record.quotes.map((quote, position): Quote => {
    const principal = quote.speaksFor ?? defaultPrincipal(record, quote);
    return {
      kind: 'Quote',
      id: nodeId('Quote', `${record.slug}/${quote.key}`),
      record: quote,
      articleId,
      articleSlug: record.slug,
      published,
      day,
      position,
      speakerIds: quote.speakers.map(idOf),
      speaksForId: principal === undefined ? null : idOf(principal),
      onBehalfOfIds: countriesSpokenFor(record, quote, organizations).map(idOf),
      aboutIds: (quote.about ?? defaultAbout(record)).map((code) => nodeId('Country', code)),
    };
  });

  const article: Article = {
    kind: 'Article',
    id: articleId,
    record,
    published,
    day,
    providerId: nodeId('Organization', record.provider),
    publisherId: record.publisher === undefined ? null : nodeId('Organization', record.publisher),
    countries: countriesOf(record, quotes),
    people: peopleOf(record, quotes),
    organizations: organizationsOf(record, quotes),
  };
  yield article;
  yield* quotes;
  for (const source of record.unnamedSources) {
    yield {
      kind: 'UnnamedSource',
      id: idOf(`unnamed:${source.key}`),
      record: source,
      articleId,
      speaksForId: source.speaksFor === undefined ? null : idOf(source.speaksFor),
    };
  }
}

/** A government body speaks for its country; any other organization for itself alone. */
function countriesSpokenFor(
  article: ArticleRecord,
  quote: QuoteRecord,
  organizations: ReadonlyMap<string, OrganizationRecord>,
): `country:${string}`[] {
  const principals = quote.speaksFor
    ? [quote.speaksFor]
    : quote.speakers.map((speaker) => principalOf(article, speaker));
  const countries = principals.flatMap((principal) => {
    if (principal === undefined) return [];
    const [kind, name] = splitReference(principal);
    if (kind === 'country') return [name];
    const organization = kind === 'organization' ? organizations.get(name) : undefined;
    return organization?.kind === 'GOVERNMENT' ? (organization.country ?? []) : [];
  });
  return [...new Set(countries)].map((code) => `country:${code}` as const);
}

function countriesOf(record: ArticleRecord, quotes: readonly Quote[]): Article['countries'] {
  const roles = new Roles(COUNTRY_ROLES);
  for (const { country, subject } of record.countries) {
    roles.add(nodeId('Country', country), subject && 'SUBJECT');
  }
  if (record.dateline) roles.add(nodeId('Country', record.dateline.country), 'DATELINE');
  for (const { aboutIds, onBehalfOfIds } of quotes) {
    for (const id of aboutIds) roles.add(id, 'ABOUT');
    for (const id of onBehalfOfIds) roles.add(id, 'SPOKEN_FOR');
  }
  return roles.list('MENTIONED');
}

function peopleOf(record: ArticleRecord, quotes: readonly Quote[]): Article['people'] {
  const roles = new Roles(PERSON_ROLES);
  for (const { person, subject } of record.people) {
    roles.add(nodeId('Person', person), subject && 'SUBJECT');
  }
  for (const [index, { speakers }] of record.quotes.entries()) {
    for (const [place, speaker] of speakers.entries()) {
      const id = quotes[index]?.speakerIds[place] as string;
      if (speaker.startsWith('person:')) roles.add(id, 'SPEAKER');
    }
  }
  for (const { contributor } of record.credits) {
    const [kind, slug] = splitReference(contributor);
    if (kind === 'person') roles.add(nodeId('Person', slug), 'CONTRIBUTOR');
  }
  return roles.list('MENTIONED');
}

function organizationsOf(
  record: ArticleRecord,
  quotes: readonly Quote[],
): Article['organizations'] {
  const roles = new Roles(ORGANIZATION_ROLES);
  roles.add(nodeId('Organization', record.provider), 'PROVIDER');
  if (record.publisher) roles.add(nodeId('Organization', record.publisher), 'PUBLISHER');
  for (const [index, { speakers }] of record.quotes.entries()) {
    for (const [place, speaker] of speakers.entries()) {
      const id = quotes[index]?.speakerIds[place] as string;
      if (speaker.startsWith('organization:')) roles.add(id, 'SPEAKER');
    }
  }
  for (const { contributor } of record.credits) {
    const [kind, slug] = splitReference(contributor);
    if (kind === 'organization') roles.add(nodeId('Organization', slug), 'CONTRIBUTOR');
  }
  return roles.list();
}
