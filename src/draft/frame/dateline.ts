import type { ArticleText } from '../article-text.ts';
import { MONTHS } from '../calendar-words.ts';
import type { Finding, Found } from '../finding.ts';
import type { Words } from '../stretch.ts';
import type { Gazetteer, Located } from './gazetteer.ts';
import { fromCapitals, isAllCapitals } from './letter-case.ts';
import { agencyNamed, type NamedOrganization, organizationNamed } from './named-organization.ts';
import { isNotice, signBefore } from './notice.ts';

/** What stands before the first sentence: "WASHINGTON (Reuters)". */
export interface Dateline {
  readonly stated: string;
  readonly place: string;
  /** Null where it cannot be told, with a reason. */
  readonly country: Located | null;
  readonly reason: string | null;
}

/** What the opening of a paragraph says. */
export interface Opening {
  readonly paragraph: number;
  readonly dateline: Found<Dateline> | null;
  /** Null where none is printed; a wire of press releases is none, and the reason says so. */
  readonly agency: Finding<NamedOrganization> | null;
  /** All of it, the dash included. */
  readonly words: Words;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}'\u2019.]*";
const CAPITALIZED = "\\p{Lu}[\\p{L}\\p{M}'\u2019.]*";
const JOINT =
  '(?:[ /-]|-(?:sur|upon|on|le|la|en)-| (?:al|da|das|de|del|di|do|dos|du|el|la|las|le|les|los|of|and|y) )';
const MONTH = `(?:${MONTHS.join('|')})\\.?`;
const DATE = `(?:,\\s*(?<date>${MONTH}\\s+\\d{1,2}(?:,\\s*\\d{4})?|\\d{1,2}\\s+${MONTH}(?:,?\\s*\\d{4})?))?`;
const REGION = `(?:,\\s*(?<region>(?!${MONTH}\\s+\\d)${CAPITALIZED}(?:[ -](?:of|and|the|${CAPITALIZED})){0,4}))?`;
const AGENCY =
  '(?:(?:\\s*|--)[([](?<agency>[\\p{L}][^()\\[\\]\\n]{1,40})[)\\]]|\\s*/(?<wire>[\\p{L}][^/\\n]{1,40})/)?';
const DASH = '\\.?\\s*(?:[\u2012-\u2015]|--?(?=\\s)|(?<=[)\\]]\\s?)(?::|--))\\s*';
const opening = (word: string): RegExp =>
  new RegExp(
    `^(?<stated>(?<place>${word}(?:${JOINT}${word}){0,5})${REGION}${DATE}${AGENCY})${DASH}(?=\\S)`,
    'u',
  );
const FORMS = [opening(CAPITALS), opening(CAPITALIZED)];
const AGENCY_ALONE =
  /^[([](?<agency>[\p{L}][^()[\]\n]{1,40})[)\]]\s*(?:[\u2012-\u2015]|--?(?=\s))\s*/u;
/** They send out what others write and pay for. */
const OF_RELEASES =
  /^(?:PR ?Newswire|Business ?Wire|Globe ?Newswire|Newsfile|CNW|EIN Presswire|PRWeb|ACCESSWIRE|Marketwired)\b/iu;
/** "REP. IDA HOLM (D-Minn.):" is who speaks, and from where. */
const PARTY = /^[DRI]-\p{Lu}/u;
/** A dateline opens the first paragraph; behind a few lines of head that is not far down. */
const LOOKED_AT = 12;

/** The opening that names a place or an agency; null where no paragraph begins with one. */
export function openingOf({ paragraphs }: ArticleText, gazetteer: Gazetteer): Opening | null {
  for (const [index, { text, start }] of paragraphs.slice(0, LOOKED_AT).entries()) {
    // Capitals and a dash, as a dateline has them.
    if (isNotice(/^.*/.exec(text)?.[0] ?? '') || signBefore(text) > 0) continue;
    const alone = AGENCY_ALONE.exec(text);
    const printed = alone?.groups?.agency;
    if (alone !== null && printed !== undefined) {
      const words = { start, end: start + alone[0].length, text: alone[0] };
      return { paragraph: index, dateline: null, agency: agencyOf(printed, words), words };
    }
    for (const form of FORMS) {
      const match = form.exec(text);
      const read = match && readOpening(match, start, gazetteer);
      if (read) return { paragraph: index, ...read };
    }
  }
  return null;
}

function readOpening(
  match: RegExpExecArray,
  start: number,
  gazetteer: Gazetteer,
): Omit<Opening, 'paragraph'> | null {
  const { stated = '', place: printed = '', region = null, date, wire } = match.groups ?? {};
  const agency = match.groups?.agency ?? wire;
  if (agency !== undefined && PARTY.test(agency)) return null;
  const [first = '', another] = printed.split('/');
  const place = fromCapitals(first);
  const located = gazetteer.locate(place, region);
  const isKnown = typeof located !== 'string';
  const inCapitals = isAllCapitals(printed.replace(/[ -]\p{Ll}+(?=[ -])/gu, ''));
  // "NATO — the alliance — said": capitals and a dash alone are no dateline.
  const isShown = agency !== undefined || date !== undefined || isKnown;
  if (!isShown && (!inCapitals || printed.length < 6)) return null;
  if (!inCapitals && agency === undefined && (region === null || !isKnown)) return null;
  const end = start + stated.length;
  const evidence = [{ start, end, text: stated }];
  const warnings = [
    ...(another === undefined ? [] : [`two places are printed; ${place} was taken`]),
    ...(isKnown && !located.isCertain ? [`the country is not printed beside ${place}`] : []),
    ...(isKnown ? [] : [located]),
  ];
  const confidence = isKnown && located.isCertain ? 'HIGH' : isKnown ? 'MEDIUM' : 'LOW';
  const words = { start, end: start + match[0].length, text: match[0] };
  const country = isKnown ? { ...located, evidence: asPrinted(located, stated) } : null;
  return {
    dateline: {
      value: { stated, place, country, reason: isKnown ? null : located },
      confidence,
      evidence,
      warnings,
    },
    agency: agency === undefined ? null : agencyOf(agency, evidence[0] as Words),
    words,
  };
}

/** The evidence with the letters the dateline has. */
function asPrinted({ evidence }: Located, stated: string): Located['evidence'] {
  const at = stated.toLowerCase().indexOf(evidence.text.toLowerCase());
  return at === -1 ? evidence : { ...evidence, text: stated.slice(at, at + evidence.text.length) };
}

function agencyOf(printed: string, words: Words): Finding<NamedOrganization> {
  if (OF_RELEASES.test(printed)) {
    return { value: null, reason: `${printed} sends out what others write` };
  }
  const [first = printed, another] = printed.split(/\s*[/,]\s*|\s+and\s+/);
  const agency = agencyNamed(first) ?? { ...organizationNamed(first), kind: 'NEWS_AGENCY' };
  return {
    value: agency,
    confidence: 'HIGH',
    evidence: [words],
    warnings: another === undefined ? [] : [`"${printed}" names two; the first was taken`],
  };
}
