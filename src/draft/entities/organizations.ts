import type { ArticleText } from '../article-text.ts';
import { type Words, wordsOf } from '../stretch.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import { namesOf } from './names.ts';
import type { FoundOrganization } from './organization.ts';
import { organizationKindOf } from './organization-kind.ts';
import { KNOWN_ORGANIZATIONS } from './organization-words.ts';
import type { PrintedName } from './printed-name.ts';

export type { FoundOrganization } from './organization.ts';

const ACRONYM = /^ \((?:the )?(\p{Lu}[\p{Lu}.&-]{1,9})\)/u;

interface Collected {
  readonly name: string;
  readonly mentions: Words[];
  acronym: string | null;
  sure: boolean;
}

/** The organizations an article names, with every place where it does. */
export function organizationsOf(
  article: ArticleText,
  lexicon: CountryLexicon,
  names: readonly PrintedName[] = namesOf(article, lexicon),
): FoundOrganization[] {
  const { text } = article;
  const found = new Map<string, Collected>();
  for (const name of names) {
    if (name.kind !== 'ORGANIZATION') continue;
    const whole = wordsOf(text, name);
    const known = found.get(whole.text) ?? {
      name: whole.text,
      mentions: [],
      acronym: null,
      sure: false,
    };
    known.mentions.push(whole);
    known.sure ||= name.confidence === 'HIGH';
    known.acronym ??= ACRONYM.exec(text.slice(whole.end, whole.end + 16))?.[1] ?? null;
    found.set(whole.text, known);
  }
  const organizations = [...found.values()];
  const acronyms = new Set(organizations.flatMap(({ acronym }) => acronym ?? []));
  const own = organizations.filter(({ name }) => !acronyms.has(name));
  // What one is called by is not given to another of the same acronym.
  const taken = own.flatMap(({ mentions }) => mentions);
  return own
    .map((collected) => organization(collected, taken, article, lexicon))
    .sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

function organization(
  { name, mentions, acronym, sure }: Collected,
  taken: Words[],
  article: ArticleText,
  lexicon: CountryLexicon,
): FoundOrganization {
  const short = shortForms(name, acronym, article, taken);
  taken.push(...short);
  const places = [...mentions, ...short].sort((a, b) => a.start - b.start);
  const kind = organizationKindOf(name) ?? kindByApposition(mentions, article.text);
  return {
    name,
    acronym,
    kind: kind ?? 'OTHER',
    country: KNOWN_ORGANIZATIONS.get(name)?.country ?? countryIn(name, lexicon),
    mentions: places,
    forms: [...new Set(places.map(({ text }) => text))],
    confidence: sure ? 'HIGH' : 'MEDIUM',
    warnings: kind === null ? ['nothing tells what kind of organization it is'] : [],
  };
}

/** The acronym wherever it stands, and "The Courier" for "The Harbour Courier". */
function shortForms(
  name: string,
  acronym: string | null,
  article: ArticleText,
  taken: readonly Words[],
): Words[] {
  const last = name.split(' ').at(-1) as string;
  const forms = [
    ...(acronym === null ? [] : [`(?<![\\p{L}\\p{N}.])${escaped(acronym)}(?![\\p{L}\\p{N}])`]),
    ...(organizationKindOf(name) === 'NEWSPAPER' && name.includes(' ')
      ? [`(?<=\\b[Tt]he )${escaped(last)}(?![\\p{L}\\p{N}]| \\p{Lu})`]
      : []),
  ];
  return forms
    .flatMap((form) => [...article.text.matchAll(new RegExp(form, 'gu'))])
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !taken.some((other) => other.start < end && start < other.end));
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const KIND_BY_NOUN: ReadonlyMap<string, FoundOrganization['kind']> = new Map([
  ['agency', 'NEWS_AGENCY'],
  ['association', 'ASSOCIATION'],
  ['bank', 'COMPANY'],
  ['broadcaster', 'BROADCASTER'],
  ['charity', 'ASSOCIATION'],
  ['club', 'ASSOCIATION'],
  ['company', 'COMPANY'],
  ['firm', 'COMPANY'],
  ['group', 'ASSOCIATION'],
  ['ministry', 'GOVERNMENT'],
  ['newspaper', 'NEWSPAPER'],
  ['party', 'PARTY'],
  ['station', 'BROADCASTER'],
  ['union', 'ASSOCIATION'],
]);

/** "…, the company behind the train": what the article says it is. */
function kindByApposition(
  mentions: readonly Words[],
  text: string,
): FoundOrganization['kind'] | null {
  for (const { end } of mentions) {
    const noun = /^, (?:the|a|an) (?:[\p{L}-]+ ){0,3}?(\p{Ll}+)\b/u.exec(
      text.slice(end, end + 60),
    )?.[1];
    const kind = noun === undefined ? undefined : KIND_BY_NOUN.get(noun);
    if (kind !== undefined && kind !== 'NEWS_AGENCY') return kind;
  }
  return null;
}

function countryIn(name: string, lexicon: CountryLexicon): string | null {
  const codes = lexicon
    .matchesIn(name)
    .filter(({ kind }) => kind !== 'CAPITAL' && kind !== 'METONYM')
    .flatMap(({ countries }) => (countries.length === 1 ? countries : []));
  return codes.length === 1 ? (codes[0] as string) : null;
}
