import type { ArticleText } from '../article-text.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import { isGivenName } from './given-names.ts';
import type { PersonChain } from './person-chain.ts';
import type { PrintedName } from './printed-name.ts';
import { COURTESY_TITLES, OFFICE_TITLES } from './titles.ts';

/** Whose name a surname, a given name or a titled name is; null where nobody is known to be called so. */
export function choosePerson(
  name: PrintedName,
  chains: readonly PersonChain[],
  article: ArticleText,
  lexicon: CountryLexicon,
): PersonChain | null {
  if (name.kind === 'PLACE' && !isSpokenOfAsPerson(name, article, lexicon)) return null;
  // "De Wit" where a sentence begins with him.
  const called = name.words
    .map(({ text }) => text)
    .join(' ')
    .replaceAll('’', "'")
    .replace(PARTICLE, (first) => (name.opening ? first.toLowerCase() : first));
  // Transcripts set those who speak in capitals: "WECK:".
  const isSet = /^\p{Lu}{3,}$/u.test(called);
  const isCalled = ({ calls, surname }: PersonChain) =>
    calls.has(called) || (isSet && surname.toUpperCase() === called);
  const candidates = chains.filter((chain) => isCalled(chain) && allows(name, chain));
  const bySurname = candidates.filter(({ surname }) => surname === called);
  const among = bySurname.length > 0 ? bySurname : candidates;
  if (among.length < 2) return among[0] ?? null;
  const [best, reason] = likeliest(name, among);
  const others = among.filter((chain) => chain !== best).map((chain) => chain.name);
  best.warnings.add(
    `“${name.text}” can be ${others.join(' or ')} as well; taken for the one ${reason}`,
  );
  return best;
}

const PARTICLE = /^(?:De|Di|Van|Von|Da|Del|Du|La|Le)(?= )/;

/** A title that belongs to somebody else, or another gender, rules a person out. */
function allows({ courtesy, titles }: PrintedName, chain: PersonChain): boolean {
  const gender = courtesy === null ? null : (COURTESY_TITLES.get(courtesy) ?? null);
  if (gender !== null && chain.gender !== null && chain.gender !== gender) return false;
  const noun =
    titles === null
      ? undefined
      : OFFICE_TITLES.get(
          titles.text
            .split(/[\s.]+/)
            .filter(Boolean)
            .at(-1) as string,
        );
  const nouns = chain.titleNouns;
  return noun === undefined || nouns.size === 0 || nouns.has(noun) || GROWS.has(noun);
}

/** Titles that people come to hold within the time an article tells of. */
const GROWS: ReadonlySet<string> = new Set(['candidate', 'nominee', 'rival']);

/** The one of the same paragraph's full name, else the one named in full most often, else the latest. */
function likeliest(name: PrintedName, among: readonly PersonChain[]): [PersonChain, string] {
  const full = (chain: PersonChain) =>
    chain.names.filter(({ words, courtesy }) => words.length > 1 || courtesy !== null);
  const sorted = among.toSorted((a, b) => full(b).length - full(a).length);
  const [first, second] = sorted as [PersonChain, PersonChain];
  if (full(first).length >= 2 * full(second).length) return [first, 'named most often'];
  const latest = (chain: PersonChain) =>
    Math.max(
      -1,
      ...chain.names.filter(({ start }) => start < name.start).map(({ start }) => start),
    );
  return [among.toSorted((a, b) => latest(b) - latest(a))[0] as PersonChain, 'named last'];
}

/** "Cuban said", "Jordan’s coach": a country's form that is a known person's surname and no adjective here. */
function isSpokenOfAsPerson(
  name: PrintedName,
  { text }: ArticleText,
  lexicon: CountryLexicon,
): boolean {
  const printed = name.words.map((word) => word.text).join(' ');
  const meaning = lexicon.meaningOf(printed);
  if (meaning === undefined) return name.words.length === 1 && !isGivenName(printed);
  const before = text.slice(Math.max(0, name.start - 12), name.start);
  const after = text.slice(name.end, name.end + 30);
  if (meaning.kind !== 'DEMONYM') return !/\b(?:in|to|from|of|across|In|To|From) $/.test(before);
  return (
    !/^ (?!(?:and|as|also|at|has|had|is|in|on|or|said|says|was|will|would|who|to|told|with|knows|did|could)\b)\p{Ll}+/u.test(
      after,
    ) && !/^ \p{Lu}/u.test(after)
  );
}
