import type { ArticleText } from '../article-text.ts';
import type { Confidence } from '../finding.ts';
import { NAME_PARTICLES } from '../name-particles.ts';
import { type Words, wordsOf } from '../stretch.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import { linkDescriptions } from './descriptions.ts';
import { namesOf } from './names.ts';
import type { FoundPerson, PersonMention } from './person.ts';
import { canBeSame, PersonChain } from './person-chain.ts';
import { choosePerson } from './person-choice.ts';
import { agesOf, positionsOf } from './positions.ts';
import type { PrintedName } from './printed-name.ts';
import { linkPronouns } from './pronouns.ts';
import { titleCaseMentions, titleCaseNames } from './title-case-mentions.ts';

export type { FoundPerson, PersonMention, PrintedPosition } from './person.ts';

/** The people an article names, each with every place where it speaks of them. */
export function peopleOf(
  article: ArticleText,
  lexicon: CountryLexicon,
  speakers: readonly Words[] = [],
  printed: readonly PrintedName[] = namesOf(article, lexicon),
): FoundPerson[] {
  const names = printed.map((name) => asSpeaker(name, speakers));
  const chains = chainsOf(names, article, lexicon);
  for (const chain of chains) {
    for (const name of chain.names) {
      chain.positions.push(...positionsOf(name, article.text));
      chain.age ??= agesOf(name, article.text);
    }
  }
  for (const [chain, words] of titleCaseMentions(article, chains)) {
    chain.others.push({ ...words, kind: 'NAME', confidence: 'MEDIUM' });
  }
  linkDescriptions(article, chains);
  linkPronouns(article, chains);
  return chains.map((chain) => foundPerson(chain, article));
}

/** A name of several words that is said to speak is taken for a person’s, where nothing else tells. */
function asSpeaker(name: PrintedName, speakers: readonly Words[]): PrintedName {
  if (name.kind !== 'UNKNOWN' || name.words.length < 2 || name.words.length > 4) return name;
  const opens = speakers.some(({ start, end }) => start === name.start && name.end <= end);
  if (!opens || name.words.some(({ text }) => /^\p{Lu}+$/u.test(text) && text.length > 1))
    return name;
  return { ...name, kind: 'PERSON', confidence: 'LOW' };
}

/** Full names first, wherever they stand; then what is printed short of them. */
function chainsOf(
  names: readonly PrintedName[],
  article: ArticleText,
  lexicon: CountryLexicon,
): PersonChain[] {
  const chains: PersonChain[] = [];
  const short: PrintedName[] = [];
  for (const name of names) {
    // "Mr. Peña Prieto" can be short for somebody, "Mr. Fergus Mulreany" is not.
    if (name.words.length < 2 || name.courtesy !== null || opensWithParticle(name)) {
      if (name.kind !== 'ORGANIZATION') short.push(name);
      continue;
    }
    if (name.kind !== 'PERSON') continue;
    const known = chains.find((chain) => canBeSame(chain, name));
    if (known === undefined) chains.push(new PersonChain(name));
    else known.add(name);
  }
  chains.push(...chainsOfHeadlines(names, chains, article));
  warnOfNamesakes(chains);
  // "Peña Prieto" alone was no person as long as nobody was known to be called so.
  const taken = new Set(short);
  const called = names.filter(
    (name) => name.words.length > 1 && name.kind === 'UNKNOWN' && !taken.has(name),
  );
  for (const name of [...short, ...called].sort((a, b) => a.start - b.start)) {
    const known = chains.find((chain) => canBeSame(chain, name));
    const chosen = known ?? choosePerson(name, chains, article, lexicon);
    if (chosen !== null) chosen.add(name);
    else if (standsAlone(name)) chains.push(new PersonChain(name));
  }
  for (const chain of chains) chain.names.sort((a, b) => a.start - b.start);
  return chains.sort((a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0));
}

/** "Mr. Weck" is somebody even where no full name is printed. */
const standsAlone = ({ kind }: PrintedName): boolean => kind === 'PERSON';

/** Those whose first name only a line of capitals prints. */
function chainsOfHeadlines(
  names: readonly PrintedName[],
  chains: readonly PersonChain[],
  article: ArticleText,
): PersonChain[] {
  const alone = names.filter(
    ({ kind, words }) => words.length === 1 && kind !== 'ORGANIZATION' && kind !== 'PLACE',
  );
  const surnames = new Set(alone.map(({ words }) => words[0]?.text as string));
  for (const { calls } of chains) for (const call of calls) surnames.delete(call);
  const found = new Map<string, PersonChain>();
  for (const [given, surname] of titleCaseNames(article, surnames)) {
    const paragraph = article.paragraphs.find(
      ({ start, end }) => start <= given.start && given.start < end,
    );
    if (paragraph === undefined || found.has(surname.text)) continue;
    const at = { start: given.start, end: surname.end };
    found.set(
      surname.text,
      new PersonChain({
        ...wordsOf(article.text, at),
        kind: 'PERSON',
        words: [given, surname],
        courtesy: null,
        titles: null,
        nickname: null,
        paragraph,
        opening: given.opening,
        confidence: 'MEDIUM',
      }),
    );
  }
  return [...found.values()];
}

/** "De Wit" at the head of a sentence is a surname; "Van Morrison" can be a full name. */
const opensWithParticle = ({ opening, words }: PrintedName): boolean =>
  opening && words.length === 2 && NAME_PARTICLES.has(words[0]?.text.toLowerCase() as string);

function warnOfNamesakes(chains: readonly PersonChain[]): void {
  for (const chain of chains) {
    const others = chains.filter((other) => other !== chain && other.surname === chain.surname);
    for (const other of others) chain.warnings.add(`shares a surname with ${other.name}`);
  }
}

function foundPerson(chain: PersonChain, article: ArticleText): FoundPerson {
  const named = chain.names.map(
    (name): PersonMention => ({
      ...wordsOf(article.text, name),
      kind: 'NAME',
      confidence: name.words.length > 1 || name.courtesy !== null ? 'HIGH' : 'MEDIUM',
    }),
  );
  const mentions = [...named, ...chain.others].sort((a, b) => a.start - b.start);
  const printed = mentions.filter(({ kind }) => kind === 'NAME').map(({ text }) => text);
  return {
    name: chain.name,
    gender: chain.gender,
    age: chain.age,
    positions: chain.positions,
    mentions,
    forms: [...new Set(printed)],
    confidence: confidenceOf(chain),
    warnings: [
      ...(chain.names.every(({ confidence }) => confidence !== 'HIGH') ? [DOUBT] : []),
      ...chain.warnings,
    ],
  };
}

const DOUBT = 'taken for a person by no more than that it speaks, or has a title';

function confidenceOf({ names }: PersonChain): Confidence {
  const best = names.map(({ confidence, words, kind }) =>
    words.length > 1 ? confidence : kind === 'PERSON' ? 'MEDIUM' : 'LOW',
  );
  return best.includes('HIGH') ? 'HIGH' : best.includes('MEDIUM') ? 'MEDIUM' : 'LOW';
}
