import type { ArticleRecord } from '../record/article.ts';
import type { CountryRecord } from '../record/country.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { PersonRecord } from '../record/person.ts';
import type { QuoteRecord } from '../record/quote.ts';
import type { Interval } from '../record/time.ts';
import type { Kind } from './id.ts';

/** What every node has: its kind, its global id and its record. Relations are ids, followed through a session. */
interface NodeOf<K extends Kind, Record> {
  readonly kind: K;
  readonly id: string;
  readonly record: Record;
}

export const COUNTRY_ROLES = ['SUBJECT', 'DATELINE', 'ABOUT', 'SPOKEN_FOR', 'MENTIONED'] as const;
export type CountryRole = (typeof COUNTRY_ROLES)[number];

export const PERSON_ROLES = ['SUBJECT', 'SPEAKER', 'CONTRIBUTOR', 'MENTIONED'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const ORGANIZATION_ROLES = ['PROVIDER', 'PUBLISHER', 'SPEAKER', 'CONTRIBUTOR'] as const;
export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];

export const SPEAKER_TYPES = ['PERSON', 'ORGANIZATION', 'UNNAMED', 'COUNTRY', 'NONE'] as const;
export type SpeakerType = (typeof SPEAKER_TYPES)[number];

export const ANONYMITIES = ['GRANTED', 'NOT_STATED'] as const;
/** Whether an article says of an unnamed source that anonymity was granted. */
export type AnonymityStatus = (typeof ANONYMITIES)[number];

export const ANONYMITY_REASONS = ['STATED', 'NOT_STATED'] as const;
/** Whether an article says why a source goes unnamed. */
export type AnonymityReasonStatus = (typeof ANONYMITY_REASONS)[number];

export interface Article extends NodeOf<'Article', ArticleRecord> {
  readonly published: Interval;
  /** The local day offices are looked up for: the first the stated time can mean. */
  readonly day: string;
  readonly providerId: string;
  readonly publisherId: string | null;
  /** Those the text names, in the order of the record; then those only spoken for. */
  readonly countries: readonly Involvement<CountryRole>[];
  /** Those the text names, in the order of the record; then those only credited. */
  readonly people: readonly Involvement<PersonRole>[];
  readonly organizations: readonly Involvement<OrganizationRole>[];
  readonly quoteCount: number;
}

/** A node that has a part in an article, and the parts it has. */
export interface Involvement<Role> {
  readonly id: string;
  readonly roles: readonly Role[];
}

export interface Person extends NodeOf<'Person', PersonRecord> {
  /** The countries whose nationality or an office of which the person has or had. */
  readonly countryIds: readonly string[];
  /** The parts the person has in articles. */
  readonly roles: readonly PersonRole[];
  /** How many quotes are the person's. */
  readonly quoteCount: number;
}

export interface Organization extends NodeOf<'Organization', OrganizationRecord> {
  readonly countryId: string | null;
  readonly roles: readonly OrganizationRole[];
  readonly quoteCount: number;
}

export interface Country extends NodeOf<'Country', CountryRecord> {
  readonly region: string | null;
  readonly quoteCount: number;
  readonly quotesAboutCount: number;
}

export interface UnnamedSource
  extends NodeOf<'UnnamedSource', ArticleRecord['unnamedSources'][number]> {
  readonly articleId: string;
  readonly speaksForId: string | null;
}

export interface Quote extends NodeOf<'Quote', QuoteRecord> {
  readonly articleId: string;
  readonly articleSlug: string;
  readonly published: Interval;
  readonly day: string;
  /** Place in the order of the text, from 0. */
  readonly position: number;
  readonly providerId: string;
  readonly speakerIds: readonly string[];
  /** `NONE` where the article names none. */
  readonly speakerTypes: readonly SpeakerType[];
  /** What the article says of those speakers that it does not name. */
  readonly anonymity: readonly AnonymityStatus[];
  readonly anonymityReason: readonly AnonymityReasonStatus[];
  readonly speaksForId: string | null;
  /** The countries for which it is spoken: by themselves, by a government body, by somebody else. */
  readonly onBehalfOfIds: readonly string[];
  readonly aboutIds: readonly string[];
}

export type Speaker = Person | Organization | UnnamedSource | Country;
export type Node = Article | Quote | Speaker;
export type NodeByKind = { [N in Node as N['kind']]: N };
