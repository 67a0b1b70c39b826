import type { ArticleText } from '../article-text.ts';
import type { Confidence } from '../finding.ts';
import type { Stretch, Words } from '../stretch.ts';
import type { Gender } from './given-names.ts';
import type { PersonChain } from './person-chain.ts';
import { isWithin, quotedIn } from './quoted.ts';
import { sentencesOf } from './sentences.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';

const PRONOUN = /\b(?:he|him|his|himself|she|her|hers|herself)\b/giu;
const POSSESSIVE = /^(?:his|her|hers)$/i;
/** " and ", " with ", ", for " */
const TOUCHING = 7;
/** No pronoun takes up somebody so far before, in however long a paragraph. */
const MOST_SENTENCES = 30;
const genderOf = (pronoun: string): Gender =>
  /^h(?:e|im|is|imself)$/i.test(pronoun) ? 'MAN' : 'WOMAN';

/** What speaks for one person as the pronoun's, weighed by hand: newspapers write for the reader who skims. */
const WEIGHTS = {
  /** "Weck, who says he …" */
  relativeClause: 3,
  /** "Boll and her brother": a possessive right behind a name. */
  touches: 3,
  knownGender: 2,
  opensItsSentence: 2,
  speaks: 2,
  sameParagraph: 1,
  possessive: -1,
  afterPreposition: -1.5,
  withinQuotation: -2,
  perSentence: -1,
  perParagraph: -1,
} as const;

interface Earlier extends Stretch {
  readonly chain: PersonChain;
  readonly paragraph: number;
  readonly sentence: number;
  readonly quoted: boolean;
}

/** Adds every "he" and "she" outside of quotation marks to the person it most likely means. */
export function linkPronouns(article: ArticleText, chains: readonly PersonChain[]): void {
  const named = chains
    .flatMap((chain) =>
      [...chain.names, ...chain.others].map(({ start, end }) => ({ chain, start, end })),
    )
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let sentence = 0;
  const earlier: Earlier[] = [];
  for (const [index, paragraph] of article.paragraphs.entries()) {
    const quoted = quotedIn(paragraph);
    for (const part of sentencesOf(paragraph)) {
      sentence += 1;
      while ((earlier[0]?.sentence ?? sentence) < sentence - MOST_SENTENCES) earlier.shift();
      const known: Earlier[] = [];
      for (; (named[next]?.start ?? part.end) < part.end; next += 1) {
        const mention = named[next] as (typeof named)[number];
        known.push({
          ...mention,
          paragraph: index,
          sentence,
          quoted: isWithin(mention.start, quoted),
        });
      }
      const pronouns = [...article.text.slice(part.start, part.end).matchAll(PRONOUN)]
        .map((match) => ({
          text: match[0],
          start: part.start + match.index,
          end: part.start + match.index + match[0].length,
        }))
        .filter(({ start }) => !isWithin(start, quoted));
      for (const pronoun of pronouns) {
        const ahead = subjectAhead(article.text, part, pronoun, known, genderOf(pronoun.text));
        if (ahead !== null) {
          ahead.others.push({ ...pronoun, kind: 'PRONOUN', confidence: 'HIGH' });
          continue;
        }
        const before = [...earlier, ...known].filter(
          (mention) => mention.end <= pronoun.start && index - mention.paragraph <= 2,
        );
        const chosen = chooseAntecedent(
          { pronoun, paragraph: index, sentence },
          before,
          article.text,
        );
        if (chosen === null) continue;
        const [chain, confidence] = chosen;
        chain.others.push({ ...pronoun, kind: 'PRONOUN', confidence });
        known.push({ chain, ...pronoun, paragraph: index, sentence, quoted: false });
      }
      earlier.push(...known);
    }
    while ((earlier[0]?.paragraph ?? index) < index - 2) earlier.shift();
  }
}

/** "For his part, Mr. Obi said": in what opens a sentence a pronoun looks ahead to the subject. */
function subjectAhead(
  text: string,
  sentence: Stretch,
  pronoun: Stretch,
  known: readonly Earlier[],
  gender: Gender,
): PersonChain | null {
  const opening = text.slice(sentence.start, pronoun.start);
  if (
    !/^["“]?(?:After|As|At|Before|By|Despite|During|For|From|In|On|Since|Through|When|While|With)(?: (?!and\b)[\p{Ll}-]+){0,4} $/u.test(
      opening,
    )
  )
    return null;
  const subject = known.find(
    ({ start, end, chain }) =>
      start > pronoun.end &&
      (chain.gender ?? gender) === gender &&
      /^[^,.;:“”"]*, $/.test(text.slice(pronoun.end, start)) &&
      !/^['’]/.test(text.slice(end)),
  );
  return subject?.chain ?? null;
}

/** A pronoun, with its place. */
interface Here {
  readonly pronoun: Words;
  readonly paragraph: number;
  readonly sentence: number;
}

function chooseAntecedent(
  here: Here,
  before: readonly Earlier[],
  text: string,
): [PersonChain, Confidence] | null {
  const gender = genderOf(here.pronoun.text);
  const scores = new Map<PersonChain, number>();
  // The first of those whom the pronoun can mean: "Ms. Boll paid what Mr. Weck owed. He …"
  const openers = new Map<number, number>();
  for (const mention of before) {
    const { chain } = mention;
    if (chain.gender !== null && chain.gender !== gender) continue;
    const opener = openers.get(mention.sentence) ?? mention.start;
    openers.set(mention.sentence, Math.min(opener, mention.start));
  }
  for (const mention of before) {
    const { chain } = mention;
    if (chain.gender !== null && chain.gender !== gender) continue;
    const opens = openers.get(mention.sentence) === mention.start;
    const score = weigh(mention, opens, here, text);
    scores.set(chain, Math.max(score, scores.get(chain) ?? Number.NEGATIVE_INFINITY));
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined) return null;
  const [chain, score] = first;
  if (second === undefined) {
    const isKnown = chain.gender === gender;
    chain.learnGender(gender);
    return [chain, isKnown ? 'HIGH' : 'MEDIUM'];
  }
  const lead = score - second[1];
  return [chain, lead >= 2.5 ? 'HIGH' : lead >= 1 ? 'MEDIUM' : 'LOW'];
}

function weigh(
  mention: Earlier,
  opens: boolean,
  { pronoun, paragraph, sentence: here }: Here,
  text: string,
): number {
  const before = text.slice(Math.max(0, mention.start - 14), mention.start);
  const after = text.slice(mention.end, mention.end + 30);
  const gender = genderOf(pronoun.text);
  const verbs = [
    /(?:^|\s)(\p{Ll}+) $/u.exec(before)?.[1],
    /^,? (?:\p{Ll}+ly |also |has |had )?(\p{Ll}+)/u.exec(after)?.[1],
  ];
  const speaks = verbs.some((verb) => verb !== undefined && SPEECH_VERBS.has(verb));
  const object = /\b(?:about|against|by|for|from|of|on|to|toward|with) $/u.test(before);
  return (
    (mention.chain.gender === gender ? WEIGHTS.knownGender : 0) +
    (opens ? WEIGHTS.opensItsSentence : 0) +
    (here === mention.sentence && /^,? who\b/.test(after) ? WEIGHTS.relativeClause : 0) +
    (POSSESSIVE.test(pronoun.text) && pronoun.start - mention.end <= TOUCHING
      ? WEIGHTS.touches
      : 0) +
    (speaks ? WEIGHTS.speaks : 0) +
    (mention.paragraph === paragraph ? WEIGHTS.sameParagraph : 0) +
    (/^['’]s?\b/u.test(after) ? WEIGHTS.possessive : 0) +
    (object ? WEIGHTS.afterPreposition : 0) +
    (mention.quoted ? WEIGHTS.withinQuotation : 0) +
    (here - mention.sentence) * WEIGHTS.perSentence +
    (paragraph - mention.paragraph) * WEIGHTS.perParagraph
  );
}
