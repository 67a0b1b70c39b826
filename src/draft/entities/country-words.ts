/** What English newspapers print besides the names of `data/countries.json`, by code. */
export const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  GB: ['England', 'Northern Ireland', 'Scotland', 'Wales'],
  KP: ['N. Korea', 'N Korea'],
  KR: ['S. Korea', 'S Korea'],
};

/** Besides plurals in -s, which follow from the rest. */
export const FURTHER_DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  AF: ['Afghani'],
  AU: ['Aussie', 'Aussies'],
  BA: ['Bosniak', 'Bosnian Serb'],
  CY: ['Greek Cypriot', 'Turkish Cypriot'],
  FR: ['Frenchman', 'Frenchmen', 'Frenchwoman', 'Frenchwomen'],
  GB: [
    'Brit',
    'Brits',
    'English',
    'Englishman',
    'Englishmen',
    'Englishwoman',
    'Northern Irish',
    'Scot',
    'Scots',
    'Scotsman',
    'Scottish',
    'Welsh',
    'Welshman',
  ],
  GR: ['Hellenic'],
  IE: ['Irishman', 'Irishmen', 'Irishwoman'],
  NL: ['Dutchman', 'Dutchmen', 'Dutchwoman'],
  PH: ['Pinoy'],
  SA: ['Saudi', 'Saudis'],
  US: ['American Indian', 'Native American'],
};

/** First halves of compounds such as "Franco-German". */
export const COMBINING_DEMONYMS: Readonly<Record<string, string>> = {
  Franco: 'FR',
  Indo: 'IN',
  Italo: 'IT',
  Russo: 'RU',
  Sino: 'CN',
};

export const FURTHER_ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  GB: ['U.K', 'U.K.'],
  US: ['U.S', 'U.S.A'],
};

/** Other spellings, and seats of government that are spoken of as capitals are. */
export const FURTHER_CAPITALS: Readonly<Record<string, readonly string[]>> = {
  CN: ['Peking'],
  IN: ['Delhi'],
  IR: ['Teheran'],
  KZ: ['Nur-Sultan'],
  MM: ['Nay Pyi Taw', 'Naypyitaw'],
  UA: ['Kiev'],
  US: [
    'D.C.',
    'Washington',
    'Washington D.C.',
    'Washington DC',
    'Washington, D.C.',
    'Washington, DC',
  ],
  YE: ["Sana'a"],
};

export const FURTHER_METONYMS: Readonly<Record<string, readonly string[]>> = {
  FR: ['Elysee Palace', 'Élysée Palace'],
  GB: ['No 10 Downing Street', '10 Downing Street'],
  US: ['Oval Office', 'West Wing'],
};

/**
 * Names of the table that newspapers seldom mean a country by: abbreviations that are other words as
 * well, empires that are gone, and names that are given to more than one place.
 */
export const UNUSED_NAMES: ReadonlySet<string> = new Set([
  'CAR',
  'Emirates',
  'FRG',
  'FSM',
  'GB',
  'Marshalls',
  'Persia',
  'RMI',
  'ROC',
  'RSA',
  'Saban',
  'Saint Martin',
  'Saint Vincent',
  'St. Martin',
  'St. Vincent',
  'TCI',
  'The Valley',
  'Vincentian',
  'West Island',
]);

/** Names that mean a country only beside another of its names: words, surnames and namesakes elsewhere. */
export const NEED_SUPPORT: ReadonlySet<string> = new Set([
  'Beehive',
  'Bern',
  'Blue House',
  'Brades',
  'Douglas',
  'George Town',
  'Georgetown',
  'Hamilton',
  'Jamestown',
  'Jersey',
  'Kingston',
  'La Paz',
  'Malé',
  'Moroni',
  'Nassau',
  'Panama City',
  'Plymouth',
  'Saint-Denis',
  'Saint-Pierre',
  'Salvador',
  'San Jose',
  'San José',
  'San Juan',
  'Santiago',
  'Santo Domingo',
  'Sofia',
  'South Block',
  "St. George's",
  "St. John's",
  'Stanley',
  'Sucre',
  'Union Buildings',
  'Victoria',
  'Wellington',
  'Westminster',
  'Whitehall',
]);

/** Demonyms that in the singular are other words as well; with an article or in the plural they are not. */
export const NEED_AN_ARTICLE: ReadonlySet<string> = new Set([
  'Brit',
  'Dane',
  'Finn',
  'Lao',
  'Pole',
  'Scot',
  'Swede',
  'Turk',
]);

/** Demonyms that name a language as well. */
export const LANGUAGES: ReadonlySet<string> = new Set([
  'Albanian',
  'Armenian',
  'Azeri',
  'Bulgarian',
  'Burmese',
  'Chinese',
  'Croatian',
  'Czech',
  'Danish',
  'Dutch',
  'English',
  'Estonian',
  'Finnish',
  'French',
  'Georgian',
  'German',
  'Greek',
  'Hungarian',
  'Icelandic',
  'Indonesian',
  'Irish',
  'Italian',
  'Japanese',
  'Kazakh',
  'Korean',
  'Lao',
  'Latvian',
  'Lithuanian',
  'Malagasy',
  'Malay',
  'Maltese',
  'Mongolian',
  'Nepali',
  'Norwegian',
  'Polish',
  'Portuguese',
  'Romanian',
  'Russian',
  'Serbian',
  'Slovak',
  'Slovenian',
  'Somali',
  'Spanish',
  'Swedish',
  'Thai',
  'Turkish',
  'Turkmen',
  'Ukrainian',
  'Uzbek',
  'Vietnamese',
  'Welsh',
]);

/** What neighbours and events tell the country of Georgia from the state. */
export const GEORGIA_SUPPORT =
  /\b(?:Tbilisi|Batumi|Abkhazia|South Ossetia|Saakashvili|Caucasus|Ivanishvili|[Rr]epublic of Georgia|[Ii]n(?:vasions?|vaded|vading)(?: of)? Georgia|Georgian (?:government|parliament|president|troops|army|officials?|border))\b/;
