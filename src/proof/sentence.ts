import { quotationsIn } from '../text/quotation.ts';
import { Source } from '../text/source.ts';
import { tokenWords } from '../text/token.ts';
import type { Difference } from './difference.ts';
import { type NearPassage, WordIndex } from './word-index.ts';

/** Of fewer words none may differ: too much would come near to them. */
const FEW_WORDS = 4;
/** The share of words that may differ, as where a copy of an article is compared. */
const MAY_DIFFER = 0.4;
/** Those that have nearly all of its words are looked for first, or many others would hide them. */
const STEPS = [0.1, 0.25, MAY_DIFFER];
/** So many of its distinct words tell where to look. */
const MOST_WORDS = 64;
/** A sentence is expected nowhere: no place is nearer than another, and the first best is taken. */
const NOWHERE = Number.POSITIVE_INFINITY;
/** What stands for words left out, alone or in brackets. */
const DOTS = '(?:…|\\.(?: ?\\.){2,3})';
const ELISION = new RegExp(`\\s*(?:\\[ ?${DOTS} ?\\]|\\( ?${DOTS} ?\\)|${DOTS})\\s*`, 'u');
const LETTER = /[\p{L}\p{N}]/u;

/** How a sentence stands in what somebody said. */
export interface Likeness {
  /** Every character the same. */
  readonly verbatim: boolean;
  /** What was said, and what the sentence has for it. */
  readonly differences: readonly Difference[];
  /** How many words differ. */
  readonly cost: number;
}

/** A sentence somebody wants to find on record. */
export class Sentence {
  readonly text: string;
  /** Its words as they are searched for, in order. */
  readonly words: readonly string[];

  constructor(text: string) {
    this.text = inOneLine(text.normalize('NFC')).trim();
    this.words = tokenWords(this.text);
  }

  /**
   * Its distinct words, and how many of them whatever comes near to it must have: more and more may
   * be missing.
   */
  get shared(): { readonly words: readonly string[]; readonly atLeast: number }[] {
    const words = [...new Set(this.words)].slice(0, MOST_WORDS);
    const steps = this.words.length < FEW_WORDS ? [0] : STEPS;
    const lacking = new Set(steps.map((share) => Math.floor(words.length * share)));
    return [...lacking].map((count) => ({ words, atLeast: Math.max(1, words.length - count) }));
  }

  /** How it stands in spoken words; null where nothing in them comes near. */
  likenessTo(spoken: string): Likeness | null {
    const held = this.heldBy(spoken);
    if (held !== null || !this.mayComeNear(spoken)) return held;
    return this.nearestIn(spoken);
  }

  /** How it stands in spoken words where all of its words do, side by side; null where they do not. */
  heldBy(spoken: string): Likeness | null {
    const source = new Source(spoken);
    const places = source.find(this.text);
    if (places.length === 0) return null;
    const verbatim = places.some((place) => inOneLine(source.cut(place)) === this.text);
    return { verbatim, differences: [], cost: 0 };
  }

  /** Whether enough of its words were spoken, in whatever order: soon told, where alignments are not. */
  mayComeNear(spoken: string): boolean {
    const { length } = this.words;
    const mayLack = length < FEW_WORDS ? 0 : Math.floor(length * MAY_DIFFER);
    return this.#lacking(spoken) <= mayLack;
  }

  /** How what comes nearest to it differs. */
  nearestIn(spoken: string): Likeness | null {
    const source = new Source(spoken);
    const index = new WordIndex(source);
    const whole = this.#near(index);
    const elided = this.#elided(source, index);
    if (whole === null || elided === null) return whole ?? elided;
    return elided.cost <= whole.cost ? elided : whole;
  }

  /** How many of its words were not spoken, or not so often. */
  #lacking(spoken: string): number {
    const left = new Map<string, number>();
    for (const word of tokenWords(spoken)) left.set(word, (left.get(word) ?? 0) + 1);
    return this.words.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count <= 0;
    }).length;
  }

  #near(index: WordIndex): Likeness | null {
    const passage = [nearest(index, this.text), index.scattered(this.text)]
      .filter((found) => found !== null)
      // Whoever left words out has added none.
      .sort((a, b) => a.missing - b.missing || a.cost - b.cost)[0];
    return passage === undefined || (this.words.length < FEW_WORDS && passage.missing > 0)
      ? null
      : { verbatim: false, differences: told(passage), cost: passage.cost };
  }

  /** The parts between marks of elision, all of them and in their order; what was left out is told. */
  #elided(source: Source, index: WordIndex): Likeness | null {
    const parts = this.text.split(ELISION).filter((part) => LETTER.test(part));
    if (parts.length === 0 || parts[0] === this.text) return null;
    const differences: Difference[] = [];
    let cost = parts.length - 1;
    let end = 0;
    for (const [at, part] of parts.entries()) {
      const passage = nearest(index, part, end);
      if (passage === null) return null;
      const omitted = source.cut({ start: end, end: passage.place.start }).trim();
      if (at > 0 && LETTER.test(omitted)) differences.push({ recorded: omitted, found: '…' });
      differences.push(...told(passage));
      cost += passage.cost;
      end = passage.place.end;
    }
    return { verbatim: false, differences, cost };
  }
}

/**
 * What may be meant by a pasted text: all of it, marks around it left out; or, of a sentence with an
 * attribution, what stands in marks.
 */
export function sentencesIn(pasted: string): Sentence[] {
  const quotations = quotationsIn(pasted);
  const outermost = quotations.filter(
    ({ start, end }) =>
      !quotations.some(
        (other) =>
          other.start <= start && end <= other.end && other.end - other.start > end - start,
      ),
  );
  const marked = outermost.map(({ start, end }) => pasted.slice(start, end)).join(' ');
  let outside = pasted;
  for (const { start, end } of outermost.toReversed()) {
    outside = outside.slice(0, start) + outside.slice(end);
  }
  const texts = !LETTER.test(marked)
    ? [pasted]
    : LETTER.test(outside)
      ? [marked, pasted]
      : [marked];
  return texts.map((text) => new Sentence(text)).filter(({ words }) => words.length > 0);
}

/** A text with single spaces for white space of all kinds. */
function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** The passage nearest to some words, from some place on; of a few words none may be missing. */
function nearest(index: WordIndex, words: string, from = 0): NearPassage | null {
  const passage = index.nearest(words, NOWHERE, ({ start }) => start >= from);
  if (passage === null || tokenWords(words).length >= FEW_WORDS) return passage;
  return passage.missing === 0 ? passage : null;
}

/** The index was asked for the sentence; whoever asked wants to know of the record. */
function told({ differences }: NearPassage): Difference[] {
  return differences
    .map(({ recorded, found }) => ({ recorded: found, found: recorded }))
    .filter(({ recorded, found }, at) => at < differences.length - 1 || !isCutOff(recorded, found));
}

/** Whoever cites a part of a sentence leaves out what comes after its last word. */
function isCutOff(recorded: string, found: string): boolean {
  return found !== '' && recorded.startsWith(found) && !LETTER.test(recorded.slice(found.length));
}
