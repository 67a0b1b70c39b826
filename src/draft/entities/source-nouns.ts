import { ROLE_NOUNS } from './role-nouns.ts';

export type SourceKind = 'PERSON' | 'GROUP' | 'MEDIA';

const MEDIA: ReadonlySet<string> = new Set(
  `blogs broadcaster broadcasters magazine magazines media network networks newspaper newspapers outlet outlets paper papers press
  radio reports stations tabloid tabloids television websites`.split(/\s+/),
);
/** Nouns for many without a plural of their own, and bodies that speak as one. */
const GROUPS: ReadonlySet<string> = new Set(
  `administration aides allies army authorities backers campaign cabinet clergy coalition committee companies crew crowd critics delegation
  demonstrators department embassy everyone experts families family firefighters friends fans government group groups
  leadership locals lawmakers majority management men military ministry moderates neighbours neighbors observers office opposition others organisers organizers
  panel people plaintiffs police prosecution prosecutors protesters public rebels relatives residents scholars side sides staff
  supporters team townspeople troops union villagers women`.split(/\s+/),
);
const PERSONS: ReadonlySet<string> = new Set(
  `attendee girl boy insider man nobody person somebody someone woman`.split(/\s+/),
);
/** What says things without being anybody: a reader wants to know whose it is. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  `ad advert advertisement affidavit article bill book brochure card complaint document documents email emails filing headline
  invitation lawsuit leaflet letter memo note notice order petition poll polls post poster posts programme report
  resolution ruling sign statement study studies survey surveys text tweet tweets video website`.split(
    /\s+/,
  ),
);

const singularOf = (noun: string): string =>
  noun.endsWith('ies')
    ? `${noun.slice(0, -3)}y`
    : noun.endsWith('men')
      ? `${noun.slice(0, -2)}an`
      : noun.replace(/s$/, '');

/** Endings by which English says what somebody does, where they say nothing else. */
const DOES = /(?:eer|holder|ian|ist|keeper|maker|man|owner|player|woman|worker)$/;

/** What kind of source a noun names; null where it names none. */
export function sourceKindOf(noun: string): SourceKind | null {
  const last = noun.split('-').at(-1) as string;
  for (const word of [noun, last]) {
    if (DOES.test(word)) return 'PERSON';
    if (DOES.test(singularOf(word))) return 'GROUP';
    if (MEDIA.has(word)) return 'MEDIA';
    if (GROUPS.has(word)) return 'GROUP';
    if (PERSONS.has(word) || ROLE_NOUNS.has(word)) return 'PERSON';
    if (word !== singularOf(word) && ROLE_NOUNS.has(singularOf(word))) return 'GROUP';
  }
  return null;
}

export const isDocument = (noun: string): boolean => DOCUMENTS.has(noun);

/** Who speaks for a government when a country’s name or demonym stands before it. */
const OFFICIALS =
  /^(?:administration|army|authorities|cabinet|commander|commanders|delegation|diplomats?|embassy|envoys?|generals?|government|military|ministers?|ministry|negotiators?|officers?|officials?|police|prosecutors?|spokesm[ae]n|spokespersons?|spokeswom[ae]n)$/;

export const speaksOfficially = (noun: string): boolean => OFFICIALS.test(noun);
