import { MENTION_WORDS } from '../../record/prose.ts';
import { countWords } from '../../text/words.ts';
import type { ArticleText } from '../article-text.ts';
import type { Stretch, Words } from '../stretch.ts';
import type { PrintedAnonymity } from './anonymity.ts';
import type { CountryLexicon } from './country-lexicon.ts';
import type { Phrase } from './phrase.ts';
import { type SourceKind, speaksOfficially } from './source-nouns.ts';
import type { FoundSource } from './unnamed-source.ts';

/** A source while an article is read: mentions are added as they are met. */
export interface SourceChain {
  readonly phrase: Phrase;
  readonly kind: SourceKind;
  readonly speaksFor: string | null;
  readonly mentions: Words[];
  readonly warnings: string[];
  anonymity: PrintedAnonymity | null;
}

/** Whether a later mention can mean a source: the same noun, and nothing said that was not said before. */
export function fits(phrase: Phrase, source: SourceChain, lexicon: CountryLexicon): boolean {
  if (headOf(phrase) !== headOf(source.phrase)) return false;
  if (phrase.determiner === null) return phrase.whole.text === source.phrase.whole.text;
  const said = new Set(wordsOfPhrase(source.phrase.whole.text));
  const country = countryOf(phrase, lexicon);
  if (country !== null && country !== source.speaksFor) return false;
  const form = country === null ? '' : phrase.core.text;
  return wordsOfPhrase(phrase.whole.text).every(
    (word) => said.has(word) || (country !== null && isOfCountry(word, form, lexicon)),
  );
}

const headOf = ({ head }: Phrase): string =>
  head === 'person' || head === 'individual' ? 'source' : head;
const wordsOfPhrase = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) =>
    word === 'person' ? 'source' : word,
  );

const isOfCountry = (word: string, form: string, lexicon: CountryLexicon): boolean =>
  lexicon.matchesIn(form).some((match) => match.form.toLowerCase().includes(word));

/** Whose official: a country before the noun, or a president’s administration. */
export function countryOf({ core, head }: Phrase, lexicon: CountryLexicon): string | null {
  if (!speaksOfficially(head)) return null;
  const codes = lexicon
    .matchesIn(core.text)
    .flatMap(({ countries }) => (countries.length === 1 ? countries : []));
  if (codes.length > 0) return new Set(codes).size === 1 ? (codes[0] as string) : null;
  // "The Adler administration": only in Washington is a government called so.
  return /\p{Lu}\p{L}+ [Aa]dministration\b/u.test(core.text) ? 'US' : null;
}

/** To who is spoken of in that sentence, else to who spoke last before it. */
export function giveAnonymity(
  anonymity: PrintedAnonymity,
  sources: readonly SourceChain[],
  { text }: ArticleText,
): void {
  const { sentence } = anonymity;
  const inSentence = (mention: Stretch) =>
    sentence.start <= mention.start && mention.start < sentence.end;
  const printed = text.slice(sentence.start, sentence.end);
  const source =
    sources.find(({ mentions }) => mentions.some(inSentence)) ??
    sources
      .toReversed()
      .find(
        ({ phrase, mentions }) =>
          (mentions[0]?.start ?? 0) < sentence.start &&
          new RegExp(`\\b[Tt]he (?:\\p{L}+ )?${phrase.head}\\b`, 'u').test(printed),
      ) ??
    sources
      .toReversed()
      .find(({ mentions }) =>
        mentions.some(({ start }) => start < sentence.start && sentence.start - start < 600),
      );
  if (source !== undefined) source.anonymity ??= anonymity;
}

export function foundSource({
  phrase,
  kind,
  speaksFor,
  mentions,
  warnings,
  anonymity,
}: SourceChain): FoundSource {
  const description = atMostEight(phrase.whole.text);
  return {
    description,
    kind,
    mentions,
    anonymity:
      anonymity === null
        ? null
        : { granted: anonymity.granted, asked: anonymity.asked, reason: anonymity.reason },
    speaksFor,
    confidence: phrase.isDefinite
      ? 'LOW'
      : phrase.determiner === null && kind === 'PERSON'
        ? 'MEDIUM'
        : 'HIGH',
    warnings: [
      ...warnings,
      ...(description.length < phrase.whole.text.length
        ? ['the description is cut to eight words']
        : []),
      ...(anonymity?.reason ? ['a reason is printed; it has to be put into your own words'] : []),
    ],
  };
}

function atMostEight(description: string): string {
  const parts = description.split(/(?<=\s)/);
  let cut = '';
  for (const part of parts) {
    if (countWords(cut + part) > MENTION_WORDS) break;
    cut += part;
  }
  return cut.trimEnd().replace(/[,;:]$/, '');
}
