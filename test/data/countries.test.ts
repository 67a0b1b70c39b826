import { readFileSync } from 'node:fs';
import { countries as listed } from 'countries-list';
import iso from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { type CountryRecord, CountryTable } from '../../src/record/country.ts';
import { fold } from '../../src/text/fold.ts';
import { DIFFERENCES, type Difference, type Field, type Source } from './countries-differences.ts';

const text = readFileSync(new URL('../../data/countries.json', import.meta.url), 'utf8');
const data = CountryTable.parse(JSON.parse(text));
const { countries, former, regions } = data;
type Country = CountryRecord;

/** Names that truly mean several countries; no other folded name may stand in two entries. */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  congo: ['CD', 'CG'],
  korea: ['KP', 'KR'],
  'saint martin': ['MF', 'SX'],
  'st martin': ['MF', 'SX'],
  'virgin islands': ['VG', 'VI'],
};

const MEMBERS = [
  'code',
  'alpha3',
  'numeric',
  'name',
  'officialName',
  'status',
  'subregion',
  'demonyms',
  'aliases',
  'capitals',
  'metonyms',
  'fips',
];

const DOTTED = /^(?:\p{Lu}\.){2,}$/u;

function byCode(code: string): Country {
  const found = countries.find((country) => country.code === code);
  if (found === undefined) throw new Error(`no entry ${code}`);
  return found;
}

function namesOf(country: Country): readonly string[] {
  return [country.name, ...country.aliases];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

function present(values: readonly (string | undefined)[]): readonly string[] {
  return values.filter((value) => value !== undefined);
}

function sorted(values: Iterable<string>): readonly string[] {
  return [...values].sort();
}

/** Whether the two lists have a folded value in common, or are both empty. */
function agree(ours: readonly string[], theirs: readonly string[]): boolean {
  if (ours.length === 0 || theirs.length === 0) return ours.length === theirs.length;
  const known = new Set(ours.map(fold));
  return theirs.some((name) => known.has(fold(name)));
}

type Found = Omit<Difference, 'why'>;

function found(
  code: string,
  field: Field,
  ours: readonly string[],
  theirs: readonly string[],
  source: Source,
): Found {
  return { code, field, ours, theirs, source };
}

function differencesFromIso(): readonly Found[] {
  const source = 'i18n-iso-countries';
  const differences: Found[] = [];
  for (const country of countries) {
    const { code, alpha3, numeric, name } = country;
    const theirNames = iso.getName(code, 'en', { select: 'all' }) ?? [];
    if (!agree(namesOf(country), theirNames)) {
      differences.push(found(code, 'name', [name], theirNames, source));
    }
    // Kosovo has no code assigned by ISO; the package lends it user-assigned ones.
    if (code === 'XK') continue;
    const theirAlpha3 = iso.alpha2ToAlpha3(code);
    if (alpha3 !== theirAlpha3) {
      differences.push(found(code, 'alpha3', present([alpha3]), present([theirAlpha3]), source));
    }
    const theirNumeric = iso.alpha2ToNumeric(code);
    if (numeric !== theirNumeric) {
      differences.push(found(code, 'numeric', present([numeric]), present([theirNumeric]), source));
    }
  }
  return differences;
}

function differencesFromList(): readonly Found[] {
  const source = 'countries-list';
  const known = new Map(Object.entries(listed));
  const differences: Found[] = [];
  for (const country of countries) {
    const { code, name, capitals } = country;
    const theirs = known.get(code);
    const theirNames = present([theirs?.name]);
    if (!agree(namesOf(country), theirNames)) {
      differences.push(found(code, 'name', [name], theirNames, source));
    }
    const theirCapitals = present([theirs?.capital]).filter((capital) => capital !== '');
    if (!agree(capitals, theirCapitals)) {
      differences.push(found(code, 'capital', capitals, theirCapitals, source));
    }
  }
  return differences;
}

function accepted(source: Source): readonly Found[] {
  return DIFFERENCES.filter((difference) => difference.source === source).map(
    ({ code, field, ours, theirs }) => found(code, field, ours, theirs, source),
  );
}

function inOrder(differences: readonly Found[]): readonly Found[] {
  const key = ({ code, field }: Found): string => `${code} ${field}`;
  return [...differences].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe('the entries', () => {
  it('are 250, sorted by code', () => {
    expect(countries).toHaveLength(250);
    const codes = countries.map(({ code }) => code);
    expect(codes).toEqual(sorted(codes));
  });

  it.each(['code', 'alpha3', 'numeric', 'name', 'fips'] as const)('have a unique %s', (field) => {
    expect(repeated(present(countries.map((country) => country[field])))).toEqual([]);
  });

  it('have well-formed codes', () => {
    for (const { code, alpha3, numeric, fips } of countries) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      if (code === 'XK') {
        expect([alpha3, numeric]).toEqual([undefined, undefined]);
      } else {
        expect(alpha3, code).toMatch(/^[A-Z]{3}$/);
        expect(numeric, code).toMatch(/^\d{3}$/);
      }
      if (fips !== undefined) expect(fips, code).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('have the FIPS codes that are easily mistaken', () => {
    const expected = {
      AT: 'AU',
      AU: 'AS',
      BY: 'BO',
      CD: 'CG',
      CF: 'CT',
      CG: 'CF',
      CH: 'SZ',
      CN: 'CH',
      DE: 'GM',
      GM: 'GA',
      IL: 'IS',
      IQ: 'IZ',
      KP: 'KN',
      KR: 'KS',
      MA: 'MO',
      NE: 'NG',
      NG: 'NI',
      NI: 'NU',
      PW: 'PS',
      RS: 'RI',
      RU: 'RS',
      SE: 'SW',
      SG: 'SN',
      SN: 'SG',
      UA: 'UP',
      XK: 'KV',
      ZA: 'SF',
      ZM: 'ZA',
    };
    const ours = Object.keys(expected).map((code) => [code, byCode(code).fips]);
    expect(Object.fromEntries(ours)).toEqual(expected);
    const without = countries.filter(({ fips }) => fips === undefined).map(({ code }) => code);
    expect(without).toEqual(['AX', 'BQ', 'UM']);
  });

  it('keep one order of members and leave out what is not known', () => {
    for (const country of countries) {
      const members = Object.keys(country);
      expect(members, country.code).toEqual(MEMBERS.filter((member) => members.includes(member)));
      for (const [member, value] of Object.entries(country)) {
        const values: readonly unknown[] = Array.isArray(value) ? value : [value];
        for (const item of values) {
          expect(item, `${country.code} ${member}`).toBeTypeOf('string');
          expect(item, `${country.code} ${member}`).toMatch(/^\S(?:.*\S)?$/u);
          expect(item, `${country.code} ${member}`).toBe(String(item).normalize('NFC'));
        }
        expect(repeated(values.map(String)), `${country.code} ${member}`).toEqual([]);
      }
    }
  });

  it('count the states and the territories', () => {
    const counts = new Map<string, number>();
    for (const { status } of countries) counts.set(status, (counts.get(status) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      UN_MEMBER: 193,
      UN_OBSERVER: 2,
      PARTIALLY_RECOGNIZED: 3,
      TERRITORY: 52,
    });
    const codesOf = (wanted: string): readonly string[] =>
      countries.filter(({ status }) => status === wanted).map(({ code }) => code);
    expect(codesOf('UN_OBSERVER')).toEqual(['PS', 'VA']);
    expect(codesOf('PARTIALLY_RECOGNIZED')).toEqual(['EH', 'TW', 'XK']);
  });

  it('do not name a capital again as a metonym', () => {
    for (const { code, capitals, metonyms } of countries) {
      expect(repeated([...capitals, ...metonyms].map(fold)), code).toEqual([]);
    }
  });
});

describe('the regions', () => {
  it('are the five of M49 with their 17 sub-regions', () => {
    expect(regions.map(({ code, name }) => [code, name])).toEqual([
      ['002', 'Africa'],
      ['019', 'Americas'],
      ['142', 'Asia'],
      ['150', 'Europe'],
      ['009', 'Oceania'],
    ]);
    const subregions = regions.flatMap((region) => region.subregions);
    expect(subregions).toHaveLength(17);
    expect(repeated([...regions, ...subregions].map(({ code }) => code))).toEqual([]);
    expect(repeated(subregions.map(({ name }) => name))).toEqual([]);
  });

  it('hold every entry but Antarctica, as many each as M49 has', () => {
    const counts = new Map<string, number>();
    for (const { code, subregion } of countries) {
      if (subregion === undefined) expect(code).toBe('AQ');
      else counts.set(subregion, (counts.get(subregion) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'Northern Africa': 7,
      'Sub-Saharan Africa': 53,
      'Latin America and the Caribbean': 52,
      'Northern America': 5,
      'Central Asia': 5,
      'Eastern Asia': 7 + 1, // and Taiwan
      'South-eastern Asia': 11,
      'Southern Asia': 9,
      'Western Asia': 18,
      'Eastern Europe': 10,
      'Northern Europe': 16,
      'Southern Europe': 16 + 1, // and Kosovo
      'Western Europe': 9,
      'Australia and New Zealand': 6,
      Melanesia: 5,
      Micronesia: 8,
      Polynesia: 10,
    });
    const known = regions.flatMap(({ subregions }) => subregions.map(({ name }) => name));
    expect(sorted(counts.keys())).toEqual(sorted(known));
  });
});

describe('the former codes', () => {
  it('are sorted, are not in use, and became codes that exist', () => {
    const keys = former.map(({ code, until }) => `${code} ${until}`);
    expect(keys).toEqual(sorted(keys));
    expect(repeated(keys)).toEqual([]);
    const current = new Set(countries.map(({ code }) => code));
    for (const { code, name, until, became } of former) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(name).not.toBe('');
      expect(until).toBeGreaterThanOrEqual(1974);
      expect(current.has(code), code).toBe(false);
      expect(became.length, code).toBeGreaterThan(0);
      expect(became, code).toEqual(sorted(new Set(became)));
      expect(became.filter((successor) => !current.has(successor))).toEqual([]);
    }
  });

  it('tell the two meanings of CS apart', () => {
    const meanings = former.filter(({ code }) => code === 'CS');
    expect(meanings.map(({ until, became }) => [until, became])).toEqual([
      [1993, ['CZ', 'SK']],
      [2006, ['ME', 'RS']],
    ]);
  });
});

describe('the names', () => {
  it('stand in one entry only, but for the declared ambiguous ones', () => {
    const holders = new Map<string, Set<string>>();
    for (const country of countries) {
      for (const name of namesOf(country)) {
        const codes = holders.get(fold(name)) ?? new Set<string>();
        holders.set(fold(name), codes.add(country.code));
      }
    }
    const shared = [...holders].filter(([, codes]) => codes.size > 1);
    expect(Object.fromEntries(shared.map(([name, codes]) => [name, sorted(codes)]))).toEqual(
      AMBIGUOUS,
    );
  });

  it('are not ambiguous where they are the name of an entry', () => {
    expect(countries.filter(({ name }) => fold(name) in AMBIGUOUS)).toEqual([]);
  });

  it('are not repeated within an entry, but for dotted abbreviations', () => {
    for (const country of countries) {
      const names = namesOf(country);
      expect(repeated(names.map(fold)), country.code).toEqual([]);
      for (const dotted of names.filter((name) => DOTTED.test(name))) {
        expect(names, country.code).toContain(dotted.replaceAll('.', ''));
      }
    }
  });

  it('include the official name', () => {
    for (const country of countries) {
      expect(namesOf(country).map(fold), country.code).toContain(fold(country.officialName));
    }
  });
});

describe('the reference packages', () => {
  it('hold the same codes', () => {
    const codes = countries.map(({ code }) => code);
    expect(sorted(Object.keys(iso.getAlpha2Codes()))).toEqual(codes);
    const parts = Object.entries(listed).filter(([, country]) => 'partOf' in country);
    const extra = Object.keys(listed).filter((code) => !codes.includes(code));
    expect(parts.map(([code]) => code)).toEqual(expect.arrayContaining(extra));
    expect(codes.filter((code) => !(code in listed))).toEqual([]);
  });

  it('lead from each code to the others and back', () => {
    for (const { code, alpha3, numeric } of countries) {
      if (alpha3 === undefined || numeric === undefined) continue;
      expect(iso.alpha3ToAlpha2(alpha3), alpha3).toBe(code);
      expect(iso.numericToAlpha2(numeric), numeric).toBe(code);
      expect(iso.alpha3ToNumeric(alpha3), alpha3).toBe(numeric);
    }
  });

  it('differ from the data just where the list of differences says so', () => {
    expect(inOrder(differencesFromIso())).toEqual(inOrder(accepted('i18n-iso-countries')));
    expect(inOrder(differencesFromList())).toEqual(inOrder(accepted('countries-list')));
  });

  it('are contradicted rarely, and with a reason', () => {
    expect(DIFFERENCES.length).toBeLessThan(40);
    for (const { code, why } of DIFFERENCES) expect(why, code).toMatch(/^[A-Z].+\.$/u);
    const keys = DIFFERENCES.map(({ code, field, source }) => `${source} ${field} ${code}`);
    expect(repeated(keys)).toEqual([]);
  });
});

describe('the file', () => {
  it('has its members in order and ends with a newline', () => {
    expect(text.endsWith('}\n')).toBe(true);
    expect(data.$schema).toBe('./schemas/countries.schema.json');
    expect(Object.keys(data)).toEqual(['$schema', 'regions', 'countries', 'former']);
  });
});
