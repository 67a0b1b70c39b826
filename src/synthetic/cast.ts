import type { ArticleRecord } from '../record/article.ts';
import type { CountryRecord } from '../record/country.ts';
import type { Person } from './people.ts';
import type { EvidenceKind, Nameless } from './vocabulary.ts';

export type CountryMention = ArticleRecord['countries'][number];
export type PersonMention = ArticleRecord['people'][number];
export type UnnamedSource = ArticleRecord['unnamedSources'][number];

/** Who and what one article has named so far, and how. */
export class Cast {
  readonly countries: CountryMention[] = [];
  readonly people: PersonMention[] = [];
  readonly unnamedSources: UnnamedSource[] = [];

  addCountry({ code }: CountryRecord, subject: boolean): CountryMention {
    const known = this.countries.find(({ country }) => country === code);
    if (known !== undefined) return known;
    const mention: CountryMention = {
      country: code,
      ...(subject ? { subject } : {}),
      evidence: [],
    };
    this.countries.push(mention);
    return mention;
  }

  addEvidence(country: CountryRecord, kind: EvidenceKind, text: string): void {
    const { evidence } = this.addCountry(country, false);
    if (evidence.some((form) => form.kind === kind && form.text === text)) return;
    evidence.push({ kind, text });
  }

  isNamed({ slug }: Person): boolean {
    return this.people.some(({ person }) => person === slug);
  }

  addPerson({ slug }: Person, printed: string, subject = false): void {
    const known = this.people.find(({ person }) => person === slug);
    if (known === undefined) {
      this.people.push({ person: slug, ...(subject ? { subject } : {}), mentions: [printed] });
    } else if (!known.mentions.includes(printed)) known.mentions.push(printed);
  }

  /** The source of this article that is called so, or a new one. */
  addUnnamed(
    { key, description, kind }: Nameless,
    terms: () => Pick<UnnamedSource, 'anonymity' | 'speaksFor'>,
  ): void {
    if (this.unnamedSources.some((source) => source.key === key)) return;
    this.unnamedSources.push({ key, description, kind, ...terms() });
  }
}

/** The forms in which a country can be named, with what each is. */
export function formsOf(country: CountryRecord): readonly (readonly [EvidenceKind, string])[] {
  const [demonym] = country.demonyms;
  const [capital] = country.capitals;
  const [metonym] = country.metonyms;
  const abbreviation = country.aliases.find((alias) => /^[A-Z.]{2,7}$/.test(alias));
  return [
    ['NAME', country.name],
    ...(demonym === undefined ? [] : [['DEMONYM', demonym] as const]),
    ...(abbreviation === undefined ? [] : [['ABBREVIATION', abbreviation] as const]),
    ...(capital === undefined ? [] : [['CAPITAL', capital] as const]),
    ...(metonym === undefined ? [] : [['METONYM', metonym] as const]),
  ];
}
