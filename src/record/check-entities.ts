import { fold } from '../text/fold.ts';
import type { KnownNames, Note } from './check.ts';
import type { CountryTable } from './country.ts';
import { splitReference } from './identifier.ts';
import type { OrganizationRecord } from './organization.ts';
import type { PersonRecord } from './person.ts';
import type { Path } from './problem.ts';

/** Two of a kind where one may be: noted at the second. */
export function noteRepeats<T>(
  items: readonly T[],
  nameOf: (item: T) => string | undefined,
  path: (index: number) => Path,
  note: Note,
): void {
  const first = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const name = nameOf(item);
    if (name === undefined) continue;
    const before = first.get(name);
    if (before === undefined) first.set(name, index);
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

export function checkPeople(people: readonly PersonRecord[], known: KnownNames, note: Note): void {
  const references = new References(known, note);
  noteRepeats(
    people,
    ({ slug }) => slug,
    (index) => ['people', index, 'slug'],
    note,
  );
  for (const [index, person] of people.entries()) {
    const at = ['people', index];
    for (const [place, code] of person.nationalities.entries()) {
      references.country(code, [...at, 'nationalities', place]);
    }
    for (const [place, position] of person.positions.entries()) {
      references.entity(position.of, [...at, 'positions', place, 'of']);
    }
  }
}

export function checkOrganizations(
  organizations: readonly OrganizationRecord[],
  known: KnownNames,
  note: Note,
): void {
  const references = new References(known, note);
  noteRepeats(
    organizations,
    ({ slug }) => slug,
    (index) => ['organizations', index, 'slug'],
    note,
  );
  for (const [index, { country }] of organizations.entries()) {
    references.country(country, ['organizations', index, 'country']);
  }
}

export function checkCountries({ countries, regions, former }: CountryTable, note: Note): void {
  const subregions = new Set(
    regions.flatMap((region) => region.subregions.map(({ name }) => name)),
  );
  for (const member of ['code', 'alpha3', 'numeric', 'fips'] as const) {
    const path = (index: number) => ['countries', index, member];
    noteRepeats(countries, (country) => country[member], path, note);
  }
  noteRepeats(
    countries,
    ({ name }) => fold(name),
    (index) => ['countries', index, 'name'],
    note,
  );
  for (const [index, { subregion }] of countries.entries()) {
    if (subregion === undefined || subregions.has(subregion)) continue;
    const right = 'should be one of #/regions';
    note(['countries', index, 'subregion'], `"${subregion}" is not known`, right);
  }
  const codes = new Set(countries.map(({ code }) => code));
  for (const [index, { became }] of former.entries()) {
    for (const [place, code] of became.entries()) {
      if (codes.has(code)) continue;
      const right = 'should be a code of #/countries';
      note(['former', index, 'became', place], `"${code}" is not known`, right);
    }
  }
}
