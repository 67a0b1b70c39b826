import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How often a clause is one that others say as well, one said before in the article, one with a number. */
const SAYING = 0.05;
const REPEATED = 0.03;
const NUMBERED = 0.1;

/** Makes the clauses of one article, and now and then the same again. */
export class Clauses {
  readonly #random: Random;
  readonly #vocabulary: Vocabulary;
  readonly #made: string[] = [];

  constructor(random: Random, vocabulary: Vocabulary) {
    this.#random = random;
    this.#vocabulary = vocabulary;
  }

  /** Subject, predicate and tail. */
  draw(): string {
    if (this.#made.length > 0 && this.#random.chance(REPEATED)) {
      return this.#random.pick(this.#made);
    }
    const { predicates, tails } = this.#vocabulary;
    const subject = this.subject();
    const predicate = this.#random.pickFront(predicates);
    const tail = this.#random.pick(tails);
    const clause = this.#vocabulary.verbLast
      ? `${subject} ${tail} ${predicate}`
      : `${subject} ${predicate} ${tail}`;
    this.#made.push(clause);
    return clause;
  }

  /** What a sentence in marks begins with. */
  drawSpoken(): string {
    return this.#random.chance(SAYING) ? this.#random.pick(this.#vocabulary.sayings) : this.draw();
  }

  subject(): string {
    const { subjects, numbered } = this.#vocabulary;
    return this.#random.chance(NUMBERED)
      ? numbered(this.#random.integer(2, 9999))
      : this.#random.pickFront(subjects);
  }

  /** The words for a slot of a sentence; none for one that is not of clauses. */
  wordsFor(slot: string): string {
    const { phrases, tails } = this.#vocabulary;
    switch (slot) {
      case 'clause':
      case 'other':
      case 'third':
        return this.draw();
      case 'spoken':
        return this.drawSpoken();
      case 'subject':
        return this.subject();
      case 'phrase':
        return this.#random.pick(phrases);
      case 'tail':
        return this.#random.pickFront(tails);
      default:
        return '';
    }
  }
}
