/** Parts of countries that a dateline names in a country's place, with their newspaper abbreviations. */
export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  AU: (
    'New South Wales|Northern Territory|NSW|Queensland|South Australia|Tasmania|Victoria|' +
    'Western Australia'
  ).split('|'),
  CA: (
    'Alberta|Alta.|B.C.|British Columbia|Manitoba|New Brunswick|Newfoundland|N.B.|N.S.|Nova Scotia|' +
    'Nunavut|Ont.|Ontario|P.E.I.|Prince Edward Island|Que.|Quebec|Sask.|Saskatchewan|Yukon'
  ).split('|'),
  GB: 'England|Northern Ireland|Scotland|Wales'.split('|'),
  US: (
    'Ala.|Alabama|Alaska|Ariz.|Arizona|Ark.|Arkansas|Calif.|California|Colo.|Colorado|Conn.|' +
    'Connecticut|D.C.|Del.|Delaware|Fla.|Florida|Ga.|Hawaii|Idaho|Ill.|Illinois|Ind.|Indiana|Iowa|' +
    'Kan.|Kansas|Kentucky|Ky.|La.|Louisiana|Maine|Maryland|Mass.|Massachusetts|Md.|Mich.|Michigan|' +
    'Minn.|Minnesota|Miss.|Mississippi|Missouri|Mo.|Mont.|Montana|N.C.|N.D.|N.H.|N.J.|N.M.|N.Y.|' +
    'Neb.|Nebraska|Nev.|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|' +
    'North Dakota|Ohio|Okla.|Oklahoma|Ore.|Oregon|Pa.|Pennsylvania|R.I.|Rhode Island|S.C.|S.D.|' +
    'South Carolina|South Dakota|Tenn.|Tennessee|Texas|Utah|Va.|Vermont|Virginia|Vt.|W.Va.|Wash.|' +
    'Washington state|West Virginia|Wis.|Wisconsin|Wyo.|Wyoming'
  ).split('|'),
};

/** Cities, no capitals of countries, that newspapers put into a dateline without their country. */
export const CITIES: Readonly<Record<string, readonly string[]>> = {
  AU: ['Adelaide', 'Brisbane', 'Melbourne', 'Perth', 'Sydney'],
  BR: ['Rio de Janeiro', 'São Paulo'],
  CA: ['Calgary', 'Montreal', 'Quebec City', 'Toronto', 'Vancouver'],
  CH: ['Geneva', 'Zurich'],
  CN: ['Guangzhou', 'Shanghai', 'Shenzhen'],
  DE: ['Frankfurt', 'Hamburg', 'Munich'],
  ES: ['Barcelona'],
  FR: ['Marseille', 'Strasbourg'],
  GB: ['Belfast', 'Cardiff', 'Edinburgh', 'Glasgow', 'Liverpool', 'Manchester'],
  IL: ['Tel Aviv'],
  IN: ['Bengaluru', 'Chennai', 'Kolkata', 'Mumbai'],
  IT: ['Milan', 'Naples', 'Turin', 'Venice'],
  JP: ['Hiroshima', 'Kyoto', 'Osaka'],
  NL: ['The Hague', 'Rotterdam'],
  NZ: ['Auckland'],
  PK: ['Karachi', 'Lahore'],
  RU: ['St. Petersburg'],
  TR: ['Istanbul'],
  UA: ['Kharkiv', 'Lviv', 'Odesa'],
  AE: ['Dubai'],
  US: (
    'Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|' +
    'Indianapolis|Las Vegas|Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York|' +
    'Oklahoma City|Philadelphia|Phoenix|Pittsburgh|St. Louis|Salt Lake City|San Antonio|San Diego|' +
    'San Francisco|Seattle'
  ).split('|'),
  VN: ['Ho Chi Minh City'],
  ZA: ['Johannesburg'],
};
