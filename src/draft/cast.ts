import type { HandWrittenArticle } from '../record/handwritten.ts';
import type { SpeakerReference } from '../record/identifier.ts';
import { Mention, Name } from '../record/prose.ts';
import { anonymityWording, entryWording, takenUpWording } from './cast-wording.ts';
import type { FoundCountry } from './entities/countries.ts';
import type { FoundOrganization } from './entities/organizations.ts';
import type { FoundPerson } from './entities/people.ts';
import type { FoundSource } from './entities/unnamed-sources.ts';
import type { Frame } from './frame/frame.ts';
import type { KnownEntities } from './known-entities.ts';
import type { Notebook } from './notebook.ts';
import type { Stretch } from './stretch.ts';
import { Keys } from './word-key.ts';

type Somebody = FoundPerson | FoundOrganization | FoundSource;

/** Whom an article speaks of, under the names a record knows them by. */
export class Cast {
  readonly people: HandWrittenArticle['people'] = [];
  readonly countries: HandWrittenArticle['countries'] = [];
  readonly unnamedSources: HandWrittenArticle['unnamedSources'] = [];
  readonly #references = new Map<Somebody, SpeakerReference | null>();
  readonly #frame: Frame;
  readonly #known: KnownEntities;
  readonly #notes: Notebook;
  readonly #keys = new Keys();

  constructor(frame: Frame, known: KnownEntities, notes: Notebook) {
    this.#frame = frame;
    this.#known = known;
    this.#notes = notes;
  }

  /** How the record calls somebody; null where that is open. */
  referenceTo(somebody: Somebody): SpeakerReference | null {
    return this.#references.get(somebody) ?? null;
  }

  addPerson(person: FoundPerson): void {
    const mentions = person.mentions.filter(
      (mention) => mention.kind === 'NAME' && !this.#isFurniture(mention),
    );
    const forms = [...new Set(mentions.map(({ text }) => text))].filter(
      (form) => Mention.safeParse(form).success,
    );
    if (forms.length === 0 || !Name.safeParse(person.name).success) return;
    const entry = this.#known.person(person.name);
    this.#references.set(person, entry.slug === null ? null : `person:${entry.slug}`);
    const firsts = forms.flatMap((form) => mentions.find(({ text }) => text === form) ?? []);
    this.#notes.entry(
      'person',
      `${entryWording(person.name, entry)}${takenUpWording(person)}`,
      {
        confidence: person.confidence,
        evidence: firsts,
        warnings: [...person.warnings, ...entry.warnings],
      },
      entry.slug ?? person.name,
    );
    if (entry.slug === null) return;
    const same = this.people.find(({ person: slug }) => slug === entry.slug);
    if (same === undefined) this.people.push({ person: entry.slug, mentions: forms });
    else same.mentions = [...new Set([...same.mentions, ...forms])];
  }

  /** Organizations have no list in a record; they are needed where they speak. */
  addOrganization(organization: FoundOrganization): void {
    const { name, acronym, kind, country } = organization;
    if (!Name.safeParse(name).success || this.#references.has(organization)) return;
    const entry = this.#known.organization({
      name,
      alternateNames: acronym === null ? [] : [acronym],
      kind,
      ...(country === null ? {} : { country }),
    });
    this.#references.set(organization, entry.slug === null ? null : `organization:${entry.slug}`);
    this.#notes.entry(
      'organization',
      entryWording(name, entry),
      {
        confidence: organization.confidence,
        evidence: organization.mentions.slice(0, 1),
        warnings: [...organization.warnings, ...entry.warnings],
      },
      entry.slug ?? name,
    );
  }

  /** One that says nothing is on the sheet alone: a record has no place for it. */
  mention(organization: FoundOrganization): void {
    const mentions = organization.mentions.filter(
      (mention) => !this.#isFurniture(mention) && !isWithin(mention, this.#frame.opening),
    );
    if (this.#references.has(organization) || mentions.length === 0) return;
    const { name, kind, confidence, warnings } = organization;
    this.#notes.entry('organization', `${name}, ${kind}, which says nothing`, {
      confidence,
      evidence: mentions.slice(0, 1),
      warnings,
    });
  }

  addCountry({ code, name, mentions, subject, confidence, warnings }: FoundCountry): void {
    const told = mentions.filter((mention) => !this.#isFurniture(mention));
    const forms = new Map(told.map((mention) => [`${mention.kind} ${mention.text}`, mention]));
    const firsts = [...forms.keys()].flatMap(
      (form) => told.find(({ kind, text }) => `${kind} ${text}` === form) ?? [],
    );
    if (firsts.length === 0) return;
    const evidence = firsts.map(({ kind, text }) => ({ kind, text }));
    const isSubject = subject.value === true;
    const isDateline = this.#frame.dateline.value?.country?.country === code;
    this.countries.push({ country: code, ...(isSubject ? { subject: true } : {}), evidence });
    const kinds = [...new Set(evidence.map(({ kind }) => kind))].join(', ');
    this.#notes.entry(
      'country',
      `${name}${isSubject ? ', a subject' : ''}${isDateline ? ', the dateline' : ''}: ${kinds}`,
      {
        confidence,
        evidence: firsts,
        warnings: [...warnings, ...(subject.value === null ? [] : subject.warnings)],
      },
      code,
    );
  }

  /** The dateline's country is one of the article's, if only by the dateline. */
  addDateline(): void {
    const { value } = this.#frame.dateline;
    const located = value?.country ?? null;
    if (value === null || located === null) return;
    if (this.countries.some(({ country }) => country === located.country)) return;
    const { country, evidence } = located;
    this.countries.push({ country, evidence: [{ ...evidence }] });
    this.#notes.entry(
      'country',
      'named in the dateline only',
      {
        confidence: located.isCertain ? 'HIGH' : 'MEDIUM',
        evidence: 'evidence' in this.#frame.dateline ? this.#frame.dateline.evidence : [],
        warnings: [],
      },
      country,
    );
  }

  addSource(source: FoundSource): void {
    if (!Mention.safeParse(source.description).success) return;
    const { description, kind, anonymity, speaksFor } = source;
    const key = this.#keys.of(description, 4, 'source');
    this.#references.set(source, `unnamed:${key}`);
    this.unnamedSources.push({
      key,
      description,
      kind,
      ...(anonymity?.granted ? { anonymity: { granted: true } } : {}),
      ...(speaksFor === null ? {} : { speaksFor: `country:${speaksFor}` as const }),
    });
    const forWhom = speaksFor === null ? '' : `, speaking for country:${speaksFor}`;
    const evidence = [source.mentions[0], anonymity?.granted, anonymity?.asked, anonymity?.reason];
    this.#notes.entry(
      'unnamed',
      `${description}, ${kind}${anonymityWording(source)}${forWhom}`,
      {
        confidence: source.confidence,
        evidence: evidence.filter((one) => one !== null && one !== undefined),
        warnings: source.warnings,
      },
      key,
    );
  }

  #isFurniture(stretch: Stretch): boolean {
    return this.#frame.furniture.some((line) => isWithin(stretch, line));
  }
}

function isWithin({ start, end }: Stretch, whole: Stretch | null): boolean {
  return whole !== null && whole.start <= start && end <= whole.end;
}
