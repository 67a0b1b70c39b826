import type { EVIDENCE_KINDS } from '../../record/article.ts';
import type { CountryRecord } from '../../record/country.ts';
import { CountryNames } from '../../record/country-names.ts';
import { fold } from '../../text/fold.ts';
import { CITIES, REGIONS } from './places.ts';

/** The country a dateline's place lies in, and what of the dateline says so. */
export interface Located {
  readonly country: string;
  readonly evidence: { readonly kind: (typeof EVIDENCE_KINDS)[number]; readonly text: string };
  readonly isCertain: boolean;
}

/** Where places are, as far as names of countries, capitals and a few large cities tell. */
export class Gazetteer {
  readonly #names: CountryNames;

  constructor(countries: readonly CountryRecord[]) {
    this.#names = new CountryNames(countries);
  }

  /** The country of "SADAMAKÜLA, Estonia" or of "LONDON"; a reason where it cannot be told. */
  locate(place: string, region: string | null): Located | string {
    if (region !== null) return this.#ofRegion(place, region);
    const owners = this.#names.ownersOf(place);
    const [owner] = owners;
    if (owner !== undefined && owners.length === 1) {
      const isCountry = [owner.name, owner.officialName, ...owner.aliases].some(
        (name) => fold(name) === fold(place),
      );
      const kind = isCountry ? 'NAME' : 'CAPITAL';
      return { country: owner.code, evidence: { kind, text: place }, isCertain: true };
    }
    if (owners.length > 1) {
      return `${place} may lie in ${owners.map(({ name }) => name).join(' or ')}`;
    }
    const country = holderOf(CITIES, place);
    if (country === null) return `no country is printed beside ${place}`;
    return { country, evidence: { kind: 'NAME', text: place }, isCertain: false };
  }

  /** Whether a name is that of a country or of a part of one. */
  isRegion(name: string): boolean {
    return holderOf(REGIONS, name) !== null || this.#names.ownersOf(name).length > 0;
  }

  #ofRegion(place: string, region: string): Located | string {
    const owners = this.#names.ownersOf(region);
    const part = holderOf(REGIONS, region);
    const [owner] = owners;
    if (fold(region) === 'georgia') {
      // The country, or the state.
      const there = this.locate(place, null);
      if (typeof there !== 'string' && ['GE', 'US'].includes(there.country)) return there;
      return `Georgia is a country and a state of the United States`;
    }
    if (part !== null && owner === undefined) {
      return { country: part, evidence: { kind: 'NAME', text: region }, isCertain: true };
    }
    if (owner === undefined) return `"${region}" is no country known`;
    if (owners.length > 1) {
      return `"${region}" may be ${owners.map(({ name }) => name).join(' or ')}`;
    }
    const isShort = /^(?:\p{Lu}\.?){2,4}$/u.test(region);
    const kind = isShort ? 'ABBREVIATION' : 'NAME';
    return { country: owner.code, evidence: { kind, text: region }, isCertain: true };
  }
}

function holderOf(table: Readonly<Record<string, readonly string[]>>, name: string): string | null {
  const wanted = fold(name);
  const found = Object.entries(table).find(([, names]) =>
    names.some((one) => fold(one) === wanted),
  );
  return found?.[0] ?? null;
}
