import type { Match } from './country-lexicon.ts';
import { GEORGIA_SUPPORT, LANGUAGES, NEED_AN_ARTICLE } from './country-words.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from './function-words.ts';
import { isGivenName } from './given-names.ts';
import { organizationKindOf } from './organization-kind.ts';
import { PLACE_WORDS, REGION_ABBREVIATIONS, REGIONS } from './place-words.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';
import { TITLE_WORDS } from './titles.ts';

/** Where a form stands: the text before and after it, in its paragraph. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly article: string;
}

type Guard = (match: Match, surroundings: Surroundings) => boolean;

const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll('.', '\\.')).join('|');
const IN_A_REGION = new RegExp(
  `^, (?:${escaped([...REGIONS, ...REGION_ABBREVIATIONS])})(?![\\p{L}])`,
  'u',
);

/** "Berlin, New Hampshire" and "Lebanon, Pa." are towns of another country. */
const isNamesake: Guard = ({ kind, form }, { after }) =>
  (kind === 'NAME' || kind === 'CAPITAL') && form !== 'Washington' && IN_A_REGION.test(after);

/** "Atlanta, Georgia", and the state named beside others; the country among its neighbours. */
const isStateOfGeorgia: Guard = ({ form }, { before, after, article }) => {
  if (!/^(?:Georgian?s?|GEORGIA)$/.test(form)) return false;
  if (BESIDE_STATES_BEFORE.test(before) || BESIDE_STATES_AFTER.test(after)) return true;
  if (BESIDE_NEIGHBOURS_BEFORE.test(before) || BESIDE_NEIGHBOURS_AFTER.test(after)) return false;
  if (/(?:Tbilisi|Batumi|Gori), $/.test(before)) return false;
  if (/\p{Lu}[\p{L}.]+, $/u.test(before)) return true;
  return !GEORGIA_SUPPORT.test(article) && AMERICAN_SETTING.test(article);
};

/** Where nothing American is spoken of, Georgia is the country. */
const AMERICAN_SETTING = new RegExp(
  `\\b(?:America|Atlanta|Congress|Democrat|GOP|Gov\\.|Republican|Savannah|Sen\\.|Senate|U\\.S\\.|US|United States|White House|${escaped(REGIONS.filter((region) => region !== 'Georgia'))})`,
  'u',
);

const NEIGHBOURS = 'Armenia|Azerbaijan|Belarus|Estonia|Kazakhstan|Moldova|Russia|Turkey|Ukraine';
const BESIDE_STATES_BEFORE = new RegExp(`(?:${escaped(REGIONS)}),? (?:and |or )?$`, 'u');
const BESIDE_STATES_AFTER = new RegExp(`^,? (?:and |or )?(?:${escaped(REGIONS)})\\b`, 'u');
const BESIDE_NEIGHBOURS_BEFORE = new RegExp(`(?:${NEIGHBOURS}),? (?:and |or )?$`, 'u');
const BESIDE_NEIGHBOURS_AFTER = new RegExp(`^,? (?:and |or )?(?:${NEIGHBOURS})\\b`, 'u');

/** "speaks Portuguese", "said in Spanish,": the language, unless a noun follows that it describes. */
const isLanguage: Guard = ({ kind, form }, { before, after }) => {
  if (kind !== 'DEMONYM' || !LANGUAGES.has(form)) return false;
  if (
    /^(?:-|–| )(?:language|speak(?:er|ers|ing)|dubbed|subtitles?|grammar|dictionary|lessons?|classes|vocabulary|translations?|alphabet)\b/.test(
      after,
    )
  ) {
    return true;
  }
  if (/^ for ["“‘]/.test(after)) return true;
  const followed =
    /^ \p{Ll}+/u.test(after) &&
    !/^ (?:and|or|as|at|but|for|in|is|on|that|to|was|when|with|well|fluently)\b/.test(after);
  if (followed && form !== 'English') return false;
  if (
    form === 'English' &&
    /^ (?:people|team|side|football|cricket|rugby|town|village|court|law|countryside|soccer|premier)/.test(
      after,
    )
  )
    return false;
  if (form === 'English' && /\b[Tt]he $/.test(before)) return false;
  if (form === 'English') return true;
  return /\b(?:[Ii]n|[Ii]nto|[Ff]rom|[Ff]luent|[Ss]peaks?|[Ss]peaking|[Ss]poke|[Ss]poken|[Ll]earn(?:ed|s|t|ing)?|[Ss]tud(?:y|ies|ied|ying)|[Tt]aught|[Tt]each(?:es|ing)?|[Uu]nderst(?:and|ands|ood)|[Rr]eads?|[Ww]rites?|[Bb]roken|[Bb]asic|[Nn]ative|[Pp]erfect|[Cc]onversational|(?:Arabic|English|French|German|Spanish|Chinese|Italian|Russian|Portuguese|Mandarin),? (?:and|or)) (?:fluent |perfect |broken |basic |some |a little |good )?$/.test(
    before,
  );
};

/** "Mexican food", "a Thai restaurant": what is eaten names no country. */
const isCuisine: Guard = ({ kind, form }, { after }) =>
  (kind === 'DEMONYM' || form === 'Turkey') &&
  /^ (?:food|cuisine|restaurants?|sandwich(?:es)?|burgers?|dinners?|takeout|takeaway|dish|dishes|cooking|recipes?|wines?|beer|cheese|sausage|chocolates?|coffee|bread)\b/.test(
    after,
  );

/** "Pole position", "North Pole": without an article or a plural these are other words. */
const isOtherWord: Guard = ({ form }, { before }) =>
  NEED_AN_ARTICLE.has(form) && !/\b(?:[Aa]|[Tt]he|[Oo]ne|[Yy]oung|[Ff]ellow) $/.test(before);

/** Money, handles, addresses and tags: "US$5", "@UK_news", "amazon.co.uk/US". */
const isPartOfASign: Guard = ({ kind }, { before, after }) =>
  (kind === 'ABBREVIATION' && /^\$/.test(after)) ||
  /[@#/_]$/.test(before) ||
  /^(?:_|\.com\b|\.org\b)/.test(after);

/** "Washington state", "George Washington": the man, the state and what is named after them. */
const isOtherWashington: Guard = ({ form }, { before, after }) => {
  if (!/^Washington$/i.test(form)) return false;
  return (
    /^ (?:[Ss]tate\b|Post|Times|Examiner|Free Beacon|Monthly|Journal|Star|Mutual|County|Township|Avenue|Street|Square|Heights|Irving|Redskins|Nationals|Capitals|Wizards|Huskies|University|Bridge|Parish|Commanders|Legal)\b/.test(
      after,
    ) ||
    /\b(?:Booker T\.|Denzel|Fort|George|Governor of|Harold|Kerry|Lake|Martha|Mount|Mt\.|Port|President|State of|University of|Western|Eastern|[Cc]entral|[Ss]tate of|General|Gen\.|Mr\.|Mrs\.|Ms\.) $/.test(
      before,
    ) ||
    /(?:Olympia|Seattle|Spokane|Tacoma|Vancouver|Everett), $/.test(before)
  );
};

/** A university, a paper or a station bears a country's name as its own. */
const isNameOfAnInstitution: Guard = ({ kind }, { before, after }) => {
  if (kind !== 'NAME' && kind !== 'DEMONYM' && kind !== 'CAPITAL') return false;
  return (
    /^ (?:University|College|Daily|Times|Post|Herald|Tribune|Gazette|Review|Journal|Examiner|Standard|Globe|Mail|Telegraph|FM|TV|Airlines|Airways)\b/.test(
      after,
    ) || /\b(?:University of|Hotel|Hilton) $/.test(before)
  );
};

/** "Paris Hilton", "Chad Brannock", "Israel Ortiz said": given to people, before a surname. */
const isGivenToSomeone: Guard = ({ form, kind }, { before, after }) => {
  if (kind === 'DEMONYM' || /\b(?:from|in|In|of|to) $/.test(before)) return false;
  const surname = /^ (?:\p{Lu}\. )?(\p{Lu}\p{Ll}+)/u.exec(after)?.[1];
  if (surname === undefined || TITLE_WORDS.has(surname) || organizationKindOf(surname) !== null) {
    return false;
  }
  if (/^(?:Paris|London)$/.test(form)) return /^ (?:Hilton|Breed|Jackson)\b/.test(after);
  if (isGivenName(form)) return !PLACE_WORDS.has(surname);
  const [, behind] = /^ \p{Lu}\p{Ll}+(,| \p{Ll}+)/u.exec(after) ?? [];
  if (!/^(?:Cuba|India|Israel|Kenya)$/.test(form) || behind === undefined) return false;
  return behind === ',' || behind === ' of' || SPEECH_VERBS.has(behind.trim());
};

/** "Gerrit England", "Ms. French": a surname behind a first name, wherever that comes from. */
const isSurname: Guard = ({ form, kind }, { before, after }) => {
  // "On Monday German bakers met": an adjective has its noun behind it, a surname its verb.
  const behind = /^ (\p{L}+)/u.exec(after)?.[1];
  if (kind === 'DEMONYM' && behind !== undefined && !NO_NOUN.test(behind)) return false;
  const first = /(?:^|[^.!?“"]\s)(\p{Lu}\p{Ll}+\.?) $/u.exec(before)?.[1];
  if (first === undefined || !SURNAMES.has(form)) return false;
  const word = first.replace('.', '');
  return (
    !CALENDAR_WORDS.has(word) &&
    !NO_FIRST_NAME.has(word) &&
    !FUNCTION_WORDS.has(word.toLowerCase()) &&
    !TITLE_WORDS.has(word)
  );
};

const NO_NOUN =
  /^(?:also|and|as|at|could|did|does|had|has|in|is|of|on|or|said|says|shook|told|was|who|will|would)$/;
/** Surnames in English-speaking countries. */
const SURNAMES: ReadonlySet<string> = new Set(
  'Chad Cuban England English France French German Holland Ireland Israel Jordan London Paris Wales'.split(
    ' ',
  ),
);
/** What stands before these as countries: parts of them, teams, origins. */
const NO_FIRST_NAME: ReadonlySet<string> = new Set(
  `American Ancient Anti Arab Asian Australian Bank British Canadian Catholic Central Church Colonial Cricket East Eastern
  European Fellow Football Georgian Great Greater Indian Irish Jewish King Lower Many Medieval Middle Miss Modern
  Most New Newly North Northern Occupied Old Other President Queen Republican Roman Rural Rugby Scottish Senator South Southern Swiss Team
  Tudor Turkish Upper Victorian Vichy Visit Welsh West Western Young`.split(/\s+/),
);

export const COUNTRY_GUARDS: Readonly<Record<string, Guard>> = {
  'a cuisine': isCuisine,
  'a given name': isGivenToSomeone,
  'a language': isLanguage,
  'a namesake elsewhere': isNamesake,
  'a sign': isPartOfASign,
  'another Washington': isOtherWashington,
  'a surname': isSurname,
  'another word': isOtherWord,
  'the name of an institution': isNameOfAnInstitution,
  'the state of Georgia': isStateOfGeorgia,
};
