import type { ArticleRecord } from '../record/article.ts';
import { defaultAbout, defaultPrincipal, principalOf } from '../record/default.ts';
import { splitReference } from '../record/identifier.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { QuoteRecord } from '../record/quote.ts';
import { interval, localDays } from '../record/time.ts';
import { nodeId } from './id.ts';
import type { Ids } from './ids.ts';
import {
  type Article,
  COUNTRY_ROLES,
  ORGANIZATION_ROLES,
  PERSON_ROLES,
  type Quote,
  type SpeakerType,
  type UnnamedSource,
} from './node.ts';
import { Roles } from './roles.ts';

type Reference = QuoteRecord['speakers'][number];

const ID_KIND = { person: 'Person', organization: 'Organization', country: 'Country' } as const;
const SPEAKER_TYPE = {
  person: 'PERSON',
  organization: 'ORGANIZATION',
  country: 'COUNTRY',
  unnamed: 'UNNAMED',
} as const satisfies Record<string, SpeakerType>;

/** Makes the nodes of articles. */
export class ArticleAssembly {
  readonly #ids: Ids;
  readonly #organizations: ReadonlyMap<string, OrganizationRecord>;
  /** The ids of those who have names, by references to them. */
  readonly #named = new Map<string, string>();

  constructor(ids: Ids, organizations: readonly OrganizationRecord[]) {
    this.#ids = ids;
    this.#organizations = new Map(organizations.map((record) => [record.slug, record]));
  }

  /** An article's node and those that live in it. */
  assemble(record: ArticleRecord): {
    article: Article;
    quotes: Quote[];
    unnamedSources: UnnamedSource[];
  } {
    const idOf = (reference: Reference) => this.#idOf(record, reference);
    const articleId = nodeId('Article', record.slug);
    const providerId = this.#ids.of('Organization', record.provider);
    const published = interval(record.published);
    const day = localDays(record.published).first;

    const quotes = record.quotes.map((quote, position): Quote => {
      const unnamed = unnamedSpeakers(record, quote);
      return {
        kind: 'Quote',
        id: nodeId('Quote', `${record.slug}/${quote.key}`),
        record: quote,
        articleId,
        articleSlug: record.slug,
        published,
        day,
        position,
        providerId,
        speakerIds: quote.speakers.map(idOf),
        speakerTypes: speakerTypes(quote),
        anonymity: distinct(
          unnamed.map(({ anonymity }) => (anonymity?.granted ? 'GRANTED' : 'NOT_STATED')),
        ),
        anonymityReason: distinct(
          unnamed.map(({ anonymity }) => (anonymity?.reason ? 'STATED' : 'NOT_STATED')),
        ),
        speaksForId: this.speaksForId(record, quote),
        onBehalfOfIds: this.#countriesSpokenFor(record, quote).map((code) =>
          this.#ids.of('Country', code),
        ),
        aboutIds: (quote.about ?? defaultAbout(record)).map((code) =>
          this.#ids.of('Country', code),
        ),
      };
    });

    const article: Article = {
      kind: 'Article',
      id: articleId,
      record,
      published,
      day,
      providerId,
      publisherId:
        record.publisher === undefined ? null : this.#ids.of('Organization', record.publisher),
      countries: this.#countriesOf(record, quotes),
      people: this.#peopleOf(record, quotes),
      organizations: this.#organizationsOf(record, quotes),
      quoteCount: quotes.length,
    };
    return { article, quotes, unnamedSources: this.unnamedSources(record) };
  }

  /** The nodes of an article's unnamed sources alone. */
  unnamedSources(record: ArticleRecord): UnnamedSource[] {
    const articleId = nodeId('Article', record.slug);
    return record.unnamedSources.map(
      (source): UnnamedSource => ({
        kind: 'UnnamedSource',
        id: this.#idOf(record, `unnamed:${source.key}`),
        record: source,
        articleId,
        speaksForId: source.speaksFor === undefined ? null : this.#idOf(record, source.speaksFor),
      }),
    );
  }

  /** The id of whom a quote is spoken for. */
  speaksForId(record: ArticleRecord, quote: QuoteRecord): string | null {
    const principal = quote.speaksFor ?? defaultPrincipal(record, quote);
    return principal === undefined ? null : this.#idOf(record, principal);
  }

  #idOf(article: ArticleRecord, reference: Reference): string {
    const known = this.#named.get(reference);
    if (known !== undefined) return known;
    const [kind, name] = splitReference(reference);
    if (kind === 'unnamed') return nodeId('UnnamedSource', `${article.slug}/${name}`);
    const id = this.#ids.of(ID_KIND[kind], name);
    this.#named.set(reference, id);
    return id;
  }

  /** A government body speaks for its country; any other organization for itself alone. */
  #countriesSpokenFor(article: ArticleRecord, quote: QuoteRecord): readonly string[] {
    const principals = quote.speaksFor
      ? [quote.speaksFor]
      : quote.speakers.map((speaker) => principalOf(article, speaker));
    const countries = principals.flatMap((principal) => {
      if (principal === undefined) return [];
      const [kind, name] = splitReference(principal);
      if (kind === 'country') return [name];
      const organization = kind === 'organization' ? this.#organizations.get(name) : undefined;
      return organization?.kind === 'GOVERNMENT' ? (organization.country ?? []) : [];
    });
    return distinct(countries);
  }

  #countriesOf(record: ArticleRecord, quotes: readonly Quote[]): Article['countries'] {
    const roles = new Roles(COUNTRY_ROLES);
    for (const { country, subject } of record.countries) {
      roles.add(this.#ids.of('Country', country), subject && 'SUBJECT');
    }
    if (record.dateline) roles.add(this.#ids.of('Country', record.dateline.country), 'DATELINE');
    for (const { aboutIds, onBehalfOfIds } of quotes) {
      for (const id of aboutIds) roles.add(id, 'ABOUT');
      for (const id of onBehalfOfIds) roles.add(id, 'SPOKEN_FOR');
    }
    return roles.list('MENTIONED');
  }

  #peopleOf(record: ArticleRecord, quotes: readonly Quote[]): Article['people'] {
    const roles = new Roles(PERSON_ROLES);
    for (const { person, subject } of record.people) {
      roles.add(this.#ids.of('Person', person), subject && 'SUBJECT');
    }
    for (const id of speakersOf('person', record, quotes)) roles.add(id, 'SPEAKER');
    for (const { contributor } of record.credits) {
      const [kind, slug] = splitReference(contributor);
      if (kind === 'person') roles.add(this.#ids.of('Person', slug), 'CONTRIBUTOR');
    }
    return roles.list('MENTIONED');
  }

  #organizationsOf(record: ArticleRecord, quotes: readonly Quote[]): Article['organizations'] {
    const roles = new Roles(ORGANIZATION_ROLES);
    roles.add(this.#ids.of('Organization', record.provider), 'PROVIDER');
    if (record.publisher) roles.add(this.#ids.of('Organization', record.publisher), 'PUBLISHER');
    for (const id of speakersOf('organization', record, quotes)) roles.add(id, 'SPEAKER');
    for (const { contributor } of record.credits) {
      const [kind, slug] = splitReference(contributor);
      if (kind === 'organization') roles.add(this.#ids.of('Organization', slug), 'CONTRIBUTOR');
    }
    return roles.list();
  }
}

/** The ids of all speakers of one sort, in the order of the text. */
function speakersOf(
  sort: 'person' | 'organization',
  { quotes }: ArticleRecord,
  nodes: readonly Quote[],
): string[] {
  return quotes.flatMap(({ speakers }, index) =>
    speakers.flatMap((speaker, place) =>
      speaker.startsWith(`${sort}:`) ? (nodes[index]?.speakerIds[place] ?? []) : [],
    ),
  );
}

function speakerTypes({ speakers }: QuoteRecord): readonly SpeakerType[] {
  if (speakers.length === 0) return ['NONE'];
  return distinct(speakers.map((speaker) => SPEAKER_TYPE[splitReference(speaker)[0]]));
}

function unnamedSpeakers({ unnamedSources }: ArticleRecord, { speakers }: QuoteRecord) {
  return unnamedSources.filter(({ key }) => speakers.includes(`unnamed:${key}`));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
