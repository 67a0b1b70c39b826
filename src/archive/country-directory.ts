import type { CountryRecord, CountryTable, FormerCode } from '../record/country.ts';
import { fold } from '../text/fold.ts';

/** What a reference to a country turned out to be. */
export type Resolution =
  | { readonly found: CountryRecord }
  | { readonly ambiguous: readonly CountryRecord[] }
  /** A code of another standard, and what it means there. */
  | { readonly mistaken: 'FIPS 10-4'; readonly likely: CountryRecord }
  /** A code that ISO 3166-1 has withdrawn; several where it was given twice. */
  | { readonly withdrawn: readonly FormerCode[] }
  | { readonly unknown: true };

/** Finds countries by any code or name. */
export class CountryDirectory {
  readonly #byCode = new Map<string, CountryRecord>();
  readonly #byFips = new Map<string, CountryRecord>();
  readonly #byName = new Map<string, CountryRecord[]>();
  readonly #regions = new Map<string, string>();
  readonly #former = new Map<string, FormerCode[]>();

  constructor({ countries, regions, former }: CountryTable) {
    for (const entry of former) {
      this.#former.set(entry.code, [...(this.#former.get(entry.code) ?? []), entry]);
    }
    for (const country of countries) {
      for (const code of [country.code, country.alpha3, country.numeric]) {
        if (code !== undefined) this.#byCode.set(code, country);
      }
      if (country.fips !== undefined) this.#byFips.set(country.fips, country);
      const names = [country.name, country.officialName, ...country.aliases].map(fold);
      for (const name of new Set(names)) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), country]);
      }
    }
    for (const region of regions) {
      for (const { name } of region.subregions) this.#regions.set(name, region.name);
    }
  }

  /** The M49 region of a country; null for Antarctica, which has none. */
  regionOf({ subregion }: CountryRecord): string | null {
    return subregion === undefined ? null : (this.#regions.get(subregion) ?? null);
  }

  /**
   * An alpha-2 or alpha-3 code, a numeric one with or without its leading zeros, a name or an alias,
   * in any case. ISO 3166-1 comes first: what it does not know is tried as a
   * code it has withdrawn, then as FIPS 10-4.
   */
  resolve(reference: string): Resolution {
    const trimmed = reference.trim();
    const code = asCode(trimmed);
    const byCode = this.#byCode.get(code);
    if (byCode !== undefined) return { found: byCode };
    const [only, ...others] = this.#byName.get(fold(trimmed)) ?? [];
    if (only !== undefined) {
      return others.length === 0 ? { found: only } : { ambiguous: [only, ...others] };
    }
    const withdrawn = this.#former.get(code);
    if (withdrawn !== undefined) return { withdrawn };
    const likely = this.#byFips.get(code);
    return likely === undefined ? { unknown: true } : { mistaken: 'FIPS 10-4', likely };
  }
}

/** A reference as it would stand in the tables of codes; capitals of ASCII letters only, since ß has two. */
function asCode(reference: string): string {
  if (/^\d{1,3}$/.test(reference)) return reference.padStart(3, '0');
  return /^[a-z]{2,3}$/i.test(reference) ? reference.toUpperCase() : reference;
}
