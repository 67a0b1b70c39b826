import type { ArticleText } from '../article-text.ts';
import type { Attribution } from '../quotations/attributions.ts';
import { type Words, wordsOf } from '../stretch.ts';
import { anonymityIn } from './anonymity.ts';
import { apposedPeople } from './apposed-people.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import { CAPITAL_ADJECTIVES } from './function-words.ts';
import { introductionOf } from './introduction.ts';
import { mentionsBetween } from './mention-index.ts';
import type { FoundPerson } from './person.ts';
import { type Phrase, phraseOf } from './phrase.ts';
import { countryOf, fits, foundSource, giveAnonymity, type SourceChain } from './source-chain.ts';
import { type SourceKind, sourceKindOf } from './source-nouns.ts';
import type { FoundSource } from './unnamed-source.ts';

export type { FoundSource, SourceAnonymity } from './unnamed-source.ts';

/** Those who are quoted without a name, each under all mentions that take them up. */
export function unnamedSourcesOf(
  article: ArticleText,
  attributions: readonly Attribution[],
  lexicon: CountryLexicon,
  people: readonly FoundPerson[],
): FoundSource[] {
  const sources: SourceChain[] = [];
  for (const speaker of speakersOnce(attributions).flatMap((words) =>
    unnamedPartsOf(words, people, article),
  )) {
    if (isNamed(speaker, people, article)) continue;
    const phrase = phraseOf(speaker);
    const kind = sourceKindOf(phrase.head);
    if (kind === null || namesOther(phrase, lexicon)) continue;
    if (isDescribed(phrase, people)) continue;
    const known = takenUp(phrase, kind, sources, lexicon);
    if (known !== null) {
      known.mentions.push(speaker);
      continue;
    }
    const first =
      phrase.isDefinite && kind === 'PERSON' ? introductionOf(phrase, article, people) : null;
    if (first === null && phrase.isDefinite && kind === 'PERSON' && !GOES_UNNAMED.has(phrase.head))
      continue;
    const source = newSource(first ?? speaker, phraseOf(first ?? speaker), kind, sources, lexicon);
    if (first !== null) source.mentions.push(speaker);
    sources.push(source);
  }
  for (const anonymity of anonymityIn(article)) giveAnonymity(anonymity, sources, article);
  return sources.map(foundSource);
}

/** A mention that several attributions share is one. */
function speakersOnce(attributions: readonly Attribution[]): Words[] {
  const byStart = new Map<number, Words>();
  for (const { speaker } of attributions) {
    if (speaker !== null && speaker.end > (byStart.get(speaker.start)?.end ?? -1)) {
      byStart.set(speaker.start, speaker);
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** "Mayor Ida Boll and a ferry official": somebody beside a name is a source of their own. */
function unnamedPartsOf(
  speaker: Words,
  people: readonly FoundPerson[],
  article: ArticleText,
): Words[] {
  const at = speaker.text.indexOf(' and ');
  if (apposedPeople(speaker, people, article).length > 0) return [];
  // "Ida Boll, a keeper and painter": behind a mark it goes on about her.
  if (at === -1 || speaker.text.slice(0, at).includes(',')) return [speaker];
  const one = wordsOf(article.text, { start: speaker.start, end: speaker.start + at });
  const other = wordsOf(article.text, { start: one.end + ' and '.length, end: speaker.end });
  const named = [one, other].filter((part) => isNamed(part, people, article));
  return named.length === 0 ? [speaker] : [one, other].filter((part) => !named.includes(part));
}

/** "The governor", of whom nothing was said before, has a name that readers know; these have none. */
const GOES_UNNAMED: ReadonlySet<string> = new Set(
  'aide diplomat employee insider official source spokesman spokesperson spokeswoman staffer witness'.split(
    ' ',
  ),
);

const APPOSITION = /^, \p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,2}(?=[.,;]|\s*$)/u;

/** The noun itself is a name: "choir master Peter Nunn", "Ruth Adler, the baker". */
function isNamed(speaker: Words, people: readonly FoundPerson[], { text }: ArticleText): boolean {
  const { core } = phraseOf(speaker);
  // "a ferry spokeswoman, Ida Boll.", whether or not she is known for a person otherwise
  if (APPOSITION.test(text.slice(speaker.end, speaker.end + 60))) return true;
  // "The mayor, Ida Boll,": a name may follow a mark behind the noun.
  return mentionsBetween(people, core.start, core.end + 3).some(
    ({ mention: { kind, start, end } }) =>
      kind !== 'DESCRIPTION' &&
      (start > core.end
        ? text.slice(core.end, start) === ', '
        : start < core.end && end >= core.end),
  );
}

/** "South Korean media" have a country before the noun; "the Harbour Press" is a name. */
function namesOther({ core, head, determiner }: Phrase, lexicon: CountryLexicon): boolean {
  const last = core.text.split(/\s+/).at(-1) ?? '';
  return (
    !CAPITAL_ADJECTIVES.has(last.replace(/s$/, '')) &&
    /^\p{Lu}/u.test(last) &&
    lexicon.meaningOf(last) === undefined &&
    last.toLowerCase() === head &&
    // "Aides said" has its capital from where it stands.
    (determiner !== null || core.text.includes(' ') || sourceKindOf(head) === 'PERSON')
  );
}

/** "The senator" who has a name. */
const isDescribed = ({ core }: Phrase, people: readonly FoundPerson[]): boolean =>
  people.some(({ mentions }) =>
    mentions.some(
      ({ kind, start, end }) => kind === 'DESCRIPTION' && start < core.end && core.start < end,
    ),
  );

/** The earlier source that a definite mention, or a bare plural, takes up; null where none does. */
function takenUp(
  phrase: Phrase,
  kind: SourceKind,
  sources: readonly SourceChain[],
  lexicon: CountryLexicon,
): SourceChain | null {
  const bare = phrase.determiner === null && kind !== 'PERSON';
  if (!phrase.isDefinite && !bare) return null;
  const known = sources.filter((source) => source.kind === kind && fits(phrase, source, lexicon));
  return known.at(-1) ?? null;
}

function newSource(
  speaker: Words,
  phrase: Phrase,
  kind: SourceKind,
  sources: readonly SourceChain[],
  lexicon: CountryLexicon,
): SourceChain {
  const warnings: string[] = [];
  const alike = sources.find(({ phrase: other }) => other.whole.text === phrase.whole.text);
  if (alike !== undefined)
    warnings.push('is described as one before; whether it is the same is not said');
  if (phrase.isDefinite && kind === 'PERSON')
    warnings.push('“the”, but nobody before is so described');
  return {
    phrase,
    kind,
    speaksFor: countryOf(phrase, lexicon),
    mentions: [speaker],
    warnings,
    anonymity: null,
  };
}
