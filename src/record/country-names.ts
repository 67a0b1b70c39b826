import { fold } from '../text/fold.ts';
import type { CountryRecord } from './country.ts';

/** Which countries a name, a demonym, a capital or a metonym can stand for, however it is spelled. */
export class CountryNames {
  readonly #owners = new Map<string, CountryRecord[]>();

  constructor(countries: Iterable<CountryRecord>) {
    for (const country of countries) {
      const { name, officialName, aliases, demonyms, capitals, metonyms } = country;
      const names = [name, officialName, ...aliases, ...demonyms, ...capitals, ...metonyms];
      for (const folded of new Set(names.map(fold))) {
        const owners = this.#owners.get(folded);
        if (owners === undefined) this.#owners.set(folded, [country]);
        else owners.push(country);
      }
    }
  }

  /** Those it can stand for, in the order of the table; none where nobody is called so. */
  ownersOf(name: string): readonly CountryRecord[] {
    return this.#owners.get(fold(name)) ?? [];
  }
}
