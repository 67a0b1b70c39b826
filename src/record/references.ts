import type { CountryRecord } from './country.ts';
import type { CountryNames } from './country-names.ts';
import { splitReference } from './identifier.ts';
import type { Note, Path } from './problem.ts';

export type Names = Pick<ReadonlySet<string>, 'has'>;

/** What references may point at. Taken from the raw files, so that one flaw in a record is one problem. */
export interface KnownNames {
  readonly people: Names;
  readonly organizations: Names;
  readonly curators: Names;
  readonly countries: ReadonlyMap<string, CountryRecord>;
  readonly countryNames: CountryNames;
}

/** So many names are sooner gone through than put into a map. */
const FEW = 16;

/** Two of a kind where one may be: noted at the second. */
export function noteRepeats<T>(
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
  path: (index: number) => Path,
  note: Note,
): void {
  if (items.length < 2) return;
  const names = items.map(nameOf);
  const first = items.length > FEW ? new Map<string, number>() : null;
  for (const [index, name] of names.entries()) {
    if (name === undefined) continue;
    const before = first === null ? names.indexOf(name) : (first.get(name) ?? index);
    if (before === index) first?.set(name, index);
    else note(path(index), `is "${name}", as number ${before + 1} before it`, 'should stand once');
  }
}

/** A name that points at nothing, noted with how to mend it. */
export class References {
  readonly #known: KnownNames;
  readonly #note: Note;

  constructor(known: KnownNames, note: Note) {
    this.#known = known;
    this.#note = note;
  }

  country(code: string | undefined, path: Path): void {
    if (code === undefined || this.#known.countries.has(code)) return;
    const meant = [...this.#known.countries.values()].find(({ fips }) => fips === code);
    this.#note(
      path,
      `"${code}" is not an ISO 3166-1 code`,
      meant === undefined
        ? 'should be one of countries.json'
        : `should be "${meant.code}" if ${meant.name} is meant, whose FIPS 10-4 code this is`,
    );
  }

  person(slug: string | undefined, path: Path): void {
    if (slug === undefined || this.#known.people.has(slug)) return;
    this.#note(path, `the person "${slug}" is not known`, 'should be a slug of people.json');
  }

  organization(slug: string | undefined, path: Path): void {
    if (slug === undefined || this.#known.organizations.has(slug)) return;
    const right = 'should be a slug of organizations.json';
    this.#note(path, `the organization "${slug}" is not known`, right);
  }

  curator(key: string, path: Path): void {
    if (this.#known.curators.has(key)) return;
    this.#note(
      path,
      `the curator "${key}" is not known`,
      'should be a key of archive.json#/curators',
    );
  }

  /** `person:…`, `organization:…` or `country:…`. */
  entity(
    reference: `${'person' | 'organization' | 'country'}:${string}` | undefined,
    path: Path,
  ): void {
    if (reference === undefined) return;
    const [kind, name] = splitReference(reference);
    this[kind](name, path);
  }
}
