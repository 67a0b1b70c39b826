/** Signs and names of money, with ISO 4217 codes; null where several countries’ money is called so. */
export const CURRENCIES: Readonly<Record<string, string | null>> = {
  $: null,
  A$: 'AUD',
  C$: 'CAD',
  HK$: 'HKD',
  NZ$: 'NZD',
  R$: 'BRL',
  S$: 'SGD',
  US$: 'USD',
  '£': 'GBP',
  '¥': null,
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '€': 'EUR',
  'Australian dollars': 'AUD',
  'Canadian dollars': 'CAD',
  'Swiss francs': 'CHF',
  'U.S. dollars': 'USD',
  'US dollars': 'USD',
  dollars: null,
  euros: 'EUR',
  francs: null,
  kroner: null,
  kronor: 'SEK',
  pesos: null,
  'pounds sterling': 'GBP',
  rand: 'ZAR',
  reais: 'BRL',
  roubles: 'RUB',
  rubles: 'RUB',
  rupees: null,
  rupiah: 'IDR',
  won: 'KRW',
  yen: 'JPY',
  yuan: 'CNY',
  zloty: 'PLN',
};

/** Countries that have a dollar of their own; anywhere else "$" is read as the United States’. */
export const DOLLARS: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  HK: 'HKD',
  JM: 'JMD',
  NZ: 'NZD',
  SG: 'SGD',
  TW: 'TWD',
};

export const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

/** Units of measure as printed, and what a record calls them. */
export const UNITS: Readonly<Record<string, string>> = {
  acres: 'acres',
  feet: 'feet',
  gallons: 'gallons',
  hectares: 'hectares',
  kg: 'kilograms',
  kilograms: 'kilograms',
  kilometers: 'kilometres',
  kilometres: 'kilometres',
  kilos: 'kilograms',
  km: 'kilometres',
  liters: 'litres',
  litres: 'litres',
  megawatts: 'megawatts',
  meters: 'metres',
  metres: 'metres',
  miles: 'miles',
  pounds: 'pounds',
  tonnes: 'tonnes',
  tons: 'tons',
};

/** What makes a figure more or less than it is; longer ones first where one begins another. */
export const QUALIFIERS = [
  'about',
  'almost',
  'approximately',
  'around',
  'as few as',
  'as little as',
  'as many as',
  'as much as',
  'at least',
  'at most',
  'close to',
  'fewer than',
  'less than',
  'more than',
  'nearly',
  'no more than',
  'over',
  'roughly',
  'some',
  'under',
  'up to',
] as const;

/** What a rate is told by. */
export const RATES = ['day', 'head', 'hour', 'minute', 'month', 'person', 'second', 'week', 'year'];

/** Plurals that do not end in "s". */
export const PLURALS = new Set(
  'children cattle fish men people personnel police sheep women'.split(' '),
);

/** Nouns that a number before them makes a time or an age. */
export const TIMES = new Set(
  'am a.m. days hours minutes months o’clock pm p.m. seconds weeks years'.split(' '),
);
