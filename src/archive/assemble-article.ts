import type { ArticleRecord } from '../record/article.ts';
import { defaultAbout, defaultPrincipal } from '../record/default.ts';
import type { OrganizationRecord } from '../record/organization.ts';
import type { QuoteRecord } from '../record/quote.ts';
import { interval, localDays } from '../record/time.ts';
import { AssembledQuote } from './assembled-quote.ts';
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
import { NOBODY, type Referent, Referents } from './referents.ts';
import { Roles } from './roles.ts';

/** Of a quote all of whose speakers have names. */
const NAMED = { anonymity: NOBODY, anonymityReason: NOBODY };

/** Makes the nodes of articles. */
export class ArticleAssembly {
  readonly #ids: Ids;
  readonly #referents: Referents;

  constructor(ids: Ids, organizations: readonly OrganizationRecord[]) {
    this.#ids = ids;
    this.#referents = new Referents(ids, organizations);
  }

  /** An article's node and those that live in it. */
  assemble(record: ArticleRecord): {
    article: Article;
    quotes: Quote[];
    unnamedSources: UnnamedSource[];
  } {
    const shared = {
      id: nodeId('Article', record.slug),
      record,
      published: interval(record.published),
      day: localDays(record.published).first,
      providerId: this.#ids.of('Organization', record.provider),
    };
    const unnamedSources = this.#unnamedSources(record, shared.id);
    const unnamed = new Map(
      unnamedSources.map((source) => [`unnamed:${source.record.key}`, this.#unnamed(source)]),
    );
    const speaksForId = (quote: QuoteRecord) => this.speaksForId(record, quote);
    const aboutIds = this.#countryIds(defaultAbout(record));
    const speakers: Referent[] = [];
    const quotes: Quote[] = [];
    for (const quote of record.quotes) {
      const speaking = quote.speakers.map(
        (speaker) => unnamed.get(speaker) ?? this.#referents.of(speaker),
      );
      for (const speaker of speaking) speakers.push(speaker);
      const { anonymity, anonymityReason } = anonymityOf(record, quote);
      const said = {
        speakerIds: speaking.map(({ id }) => id),
        speakerTypes: speakerTypes(speaking),
        anonymity,
        anonymityReason,
        onBehalfOfIds: quote.speaksFor
          ? this.#referents.of(quote.speaksFor).countryIds
          : countriesSpokenFor(speaking),
        aboutIds: quote.about === undefined ? aboutIds : this.#countryIds(quote.about),
      };
      quotes.push(new AssembledQuote(shared, quote, quotes.length, said, speaksForId));
    }
    const article: Article = {
      kind: 'Article',
      ...shared,
      publisherId:
        record.publisher === undefined ? null : this.#ids.of('Organization', record.publisher),
      countries: this.#countriesOf(record, quotes),
      people: this.#peopleOf(record, speakers),
      organizations: this.#organizationsOf(record, speakers),
      quoteCount: quotes.length,
    };
    return { article, quotes, unnamedSources };
  }

  #unnamedSources(record: ArticleRecord, articleId: string): UnnamedSource[] {
    return record.unnamedSources.map(
      (source): UnnamedSource => ({
        kind: 'UnnamedSource',
        id: nodeId('UnnamedSource', `${record.slug}/${source.key}`),
        record: source,
        articleId,
        speaksForId: this.principalId(source),
      }),
    );
  }

  /** The id of whom an unnamed source speaks for. */
  principalId({ speaksFor }: UnnamedSource['record']): string | null {
    return speaksFor === undefined ? null : this.#referents.of(speaksFor).id;
  }

  /** The id of whom a quote is spoken for. */
  speaksForId(record: ArticleRecord, quote: QuoteRecord): string | null {
    const principal = quote.speaksFor ?? defaultPrincipal(record, quote);
    return principal === undefined ? null : this.#referents.of(principal).id;
  }

  #unnamed({ id, record: { speaksFor } }: UnnamedSource): Referent {
    const countryIds = speaksFor === undefined ? NOBODY : this.#referents.of(speaksFor).countryIds;
    return { id, speakerType: 'UNNAMED', countryIds };
  }

  #countryIds(codes: readonly string[]): readonly string[] {
    return codes.map((code) => this.#ids.of('Country', code));
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

  #peopleOf(record: ArticleRecord, speakers: readonly Referent[]): Article['people'] {
    const roles = new Roles(PERSON_ROLES);
    for (const { person, subject } of record.people) {
      roles.add(this.#ids.of('Person', person), subject && 'SUBJECT');
    }
    for (const { id, speakerType } of speakers) {
      if (speakerType === 'PERSON') roles.add(id, 'SPEAKER');
    }
    for (const { contributor } of record.credits) {
      const { id, speakerType } = this.#referents.of(contributor);
      if (speakerType === 'PERSON') roles.add(id, 'CONTRIBUTOR');
    }
    return roles.list('MENTIONED');
  }

  #organizationsOf(record: ArticleRecord, speakers: readonly Referent[]): Article['organizations'] {
    const roles = new Roles(ORGANIZATION_ROLES);
    roles.add(this.#ids.of('Organization', record.provider), 'PROVIDER');
    if (record.publisher) roles.add(this.#ids.of('Organization', record.publisher), 'PUBLISHER');
    for (const { id, speakerType } of speakers) {
      if (speakerType === 'ORGANIZATION') roles.add(id, 'SPEAKER');
    }
    for (const { contributor } of record.credits) {
      const { id, speakerType } = this.#referents.of(contributor);
      if (speakerType === 'ORGANIZATION') roles.add(id, 'CONTRIBUTOR');
    }
    return roles.list();
  }
}

function speakerTypes(speakers: readonly Referent[]): readonly SpeakerType[] {
  if (speakers.length === 0) return ['NONE'];
  return distinct(speakers.map(({ speakerType }) => speakerType));
}

function countriesSpokenFor(speakers: readonly Referent[]): readonly string[] {
  if (speakers.length === 1) return (speakers[0] as Referent).countryIds;
  return distinct(speakers.flatMap(({ countryIds }) => countryIds));
}

/** What an article says of those speakers of a quote whom it does not name. */
function anonymityOf(
  { unnamedSources }: ArticleRecord,
  { speakers }: QuoteRecord,
): Pick<Quote, 'anonymity' | 'anonymityReason'> {
  if (unnamedSources.length === 0) return NAMED;
  const unnamed = unnamedSources.filter(({ key }) => speakers.includes(`unnamed:${key}`));
  return {
    anonymity: distinct(
      unnamed.map(({ anonymity }) => (anonymity?.granted ? 'GRANTED' : 'NOT_STATED')),
    ),
    anonymityReason: distinct(
      unnamed.map(({ anonymity }) => (anonymity?.reason ? 'STATED' : 'NOT_STATED')),
    ),
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
