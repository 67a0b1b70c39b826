/**
 * Where `data/countries.json` says something else than a reference package, and stands by it.
 * The test of the data demands that this list is exactly the set of the actual differences.
 */
export type Source = 'i18n-iso-countries' | 'countries-list';

export type Field = 'alpha3' | 'numeric' | 'name' | 'capital';

export interface Difference {
  readonly code: string;
  readonly field: Field;
  /** What the data says; several values where there are several, none where there is none. */
  readonly ours: readonly string[];
  /** What the package says, likewise. */
  readonly theirs: readonly string[];
  readonly source: Source;
  readonly why: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    code: 'AG',
    field: 'capital',
    ours: ["St. John's"],
    theirs: ["Saint John's"],
    source: 'countries-list',
    why: 'The city itself and the press write the short form.',
  },
  {
    code: 'BQ',
    field: 'name',
    ours: ['Caribbean Netherlands'],
    theirs: ['Bonaire'],
    source: 'countries-list',
    why: 'Bonaire is only one of the three islands of the entry.',
  },
  {
    code: 'EH',
    field: 'capital',
    ours: ['Laayoune'],
    theirs: ['El Aaiún'],
    source: 'countries-list',
    why: 'English-language news uses the French-derived spelling, not the Spanish one.',
  },
  {
    code: 'HK',
    field: 'capital',
    ours: [],
    theirs: ['City of Victoria'],
    source: 'countries-list',
    why: 'Victoria was the colonial seat; the region has no capital today.',
  },
  {
    code: 'IO',
    field: 'capital',
    ours: [],
    theirs: ['Diego Garcia'],
    source: 'countries-list',
    why: 'The territory is administered from London; Diego Garcia is the island of the base.',
  },
  {
    code: 'JE',
    field: 'capital',
    ours: ['St. Helier'],
    theirs: ['Saint Helier'],
    source: 'countries-list',
    why: 'The parish itself and the press write the short form.',
  },
  {
    code: 'MN',
    field: 'capital',
    ours: ['Ulaanbaatar'],
    theirs: ['Ulan Bator'],
    source: 'countries-list',
    why: 'The transliteration from Mongolian has replaced the one from Russian.',
  },
  {
    code: 'TF',
    field: 'capital',
    ours: ['Saint-Pierre'],
    theirs: ['Port-aux-Français'],
    source: 'countries-list',
    why: 'The administration sits in Saint-Pierre on Réunion; the other is a research station.',
  },
  {
    code: 'TK',
    field: 'capital',
    ours: [],
    theirs: ['Fakaofo'],
    source: 'countries-list',
    why: 'There is no capital; the seat of government rotates among the three atolls.',
  },
  {
    code: 'YE',
    field: 'capital',
    ours: ['Sanaa'],
    theirs: ["Sana'a"],
    source: 'countries-list',
    why: 'News agencies write the name without the apostrophe.',
  },
];
