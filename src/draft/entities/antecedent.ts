import type { Confidence } from '../finding.ts';
import type { Stretch, Words } from '../stretch.ts';
import type { DescribedPerson } from './described-person.ts';
import type { Gender } from './given-names.ts';
import type { PersonChain } from './person-chain.ts';
import { SPEECH_VERBS } from './speech-verbs.ts';

const POSSESSIVE = /^(?:his|her|hers)$/i;
/** " and ", " with ", ", for " */
const TOUCHING = 7;

export const genderOf = (pronoun: string): Gender =>
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
  /** "Asked whether he would go": whoever the paragraph began with is asked. */
  isAsked: 3,
  possessive: -1,
  afterPreposition: -1.5,
  withinQuotation: -2,
  perSentence: -1,
  perParagraph: -1,
} as const;

/** A place before a pronoun that speaks of somebody it can mean. */
export interface Earlier extends Stretch {
  readonly who: PersonChain | DescribedPerson;
  readonly paragraph: number;
  readonly sentence: number;
  readonly quoted: boolean;
}

/** A pronoun, with its place. */
interface Here {
  readonly pronoun: Words;
  readonly paragraph: number;
  readonly sentence: number;
}

/** Whom a pronoun most likely means, and who else was spoken of whom it could. */
export interface Antecedent {
  readonly who: PersonChain | DescribedPerson;
  readonly confidence: Confidence;
  readonly others: readonly string[];
}

/** Weighs those before a pronoun; it is sure only where nobody else in this paragraph and the one before fits. */
export function antecedentOf(
  here: Here,
  before: readonly Earlier[],
  text: string,
): Antecedent | null {
  const gender = genderOf(here.pronoun.text);
  const fitting = before.filter(
    (mention) =>
      (mention.who.gender ?? gender) === gender && !isActedOn(mention, here.pronoun, text),
  );
  // The first of those whom the pronoun can mean: "Ms. Boll paid what Mr. Weck owed. He …"
  const openers = new Map<number, number>();
  for (const { sentence, start } of fitting) {
    openers.set(sentence, Math.min(openers.get(sentence) ?? start, start));
  }
  const asked = whoIsAsked(here, fitting, text);
  const scores = new Map<Earlier['who'], number>();
  for (const mention of fitting) {
    const opens = openers.get(mention.sentence) === mention.start;
    const isAsked = mention.who === asked ? WEIGHTS.isAsked : 0;
    const score = weigh(mention, opens, here, text) + isAsked;
    scores.set(mention.who, Math.max(score, scores.get(mention.who) ?? Number.NEGATIVE_INFINITY));
  }
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (first === undefined) return null;
  const [who, score] = first;
  const near = fitting.filter(({ paragraph }) => here.paragraph - paragraph <= 1);
  const others = [...new Set(near.map((mention) => mention.who))].filter((one) => one !== who);
  const isKnown = who.gender === gender;
  if (second === undefined) who.learnGender(gender);
  const lead = second === undefined ? Number.POSITIVE_INFINITY : score - second[1];
  const isSubject = near.some(
    (mention) =>
      mention.who === who &&
      here.sentence - mention.sentence <= 1 &&
      openers.get(mention.sentence) === mention.start &&
      !POSSESSED.test(text.slice(mention.end, mention.end + 3)) &&
      !GOVERNED.test(text.slice(Math.max(0, mention.start - 8), mention.start)),
  );
  const confidence =
    others.length > 0
      ? isSubject && lead >= 1
        ? 'MEDIUM'
        : 'LOW'
      : isKnown && lead >= 2.5
        ? 'HIGH'
        : lead >= 1
          ? 'MEDIUM'
          : 'LOW';
  return { who, confidence, others: others.map(({ name }) => name) };
}

/** "of Weck", "with Weck": no subject. */
const GOVERNED = /\b(?:about|against|by|for|from|of|on|to|toward|with) $/u;
const POSSESSED = /^['’]s?\b/u;

/** "Weck had accused him": whoever acts is not whom the same verb is done to. */
function isActedOn({ end }: Earlier, { text: pronoun, start }: Words, text: string): boolean {
  return pronoun.toLowerCase() === 'him' && ACTS.test(text.slice(end, start));
}

const ACTS = /^ (?:(?:also|did|had|has|later|once|will|would|\p{Ll}+ly) )*\p{Ll}+(?:ed|s) $/u;

/** Of "Asked whether he would resign," the one that its paragraph tells of first. */
function whoIsAsked(
  { pronoun, paragraph }: Here,
  fitting: readonly Earlier[],
  text: string,
): Earlier['who'] | null {
  const before = text.slice(Math.max(0, pronoun.start - ASKED_WITHIN), pronoun.start);
  if (!ASKED.test(before)) return null;
  return fitting.find((mention) => mention.paragraph === paragraph)?.who ?? null;
}

const ASKED_WITHIN = 120;
const ASKED = /(?:^|[.!?\n]["”’]? ?)(?:When )?(?:[Aa]sked|[Pp]ressed|[Cc]hallenged)\b[^.!?\n]*$/u;

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
  const object = GOVERNED.test(before);
  return (
    (mention.who.gender === gender ? WEIGHTS.knownGender : 0) +
    (opens ? WEIGHTS.opensItsSentence : 0) +
    (here === mention.sentence && /^,? who\b/.test(after) ? WEIGHTS.relativeClause : 0) +
    (POSSESSIVE.test(pronoun.text) && pronoun.start - mention.end <= TOUCHING
      ? WEIGHTS.touches
      : 0) +
    (speaks ? WEIGHTS.speaks : 0) +
    (mention.paragraph === paragraph ? WEIGHTS.sameParagraph : 0) +
    (POSSESSED.test(after) ? WEIGHTS.possessive : 0) +
    (object ? WEIGHTS.afterPreposition : 0) +
    (mention.quoted ? WEIGHTS.withinQuotation : 0) +
    (here - mention.sentence) * WEIGHTS.perSentence +
    (paragraph - mention.paragraph) * WEIGHTS.perParagraph
  );
}
