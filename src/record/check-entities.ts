import { fold } from '../text/fold.ts';
import type { CountryTable } from './country.ts';
import type { OrganizationRecord } from './organization.ts';
import type { PersonRecord } from './person.ts';
import type { Note } from './problem.ts';
import { type KnownNames, noteRepeats, References } from './references.ts';

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
