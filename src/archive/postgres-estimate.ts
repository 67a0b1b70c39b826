import { isBlank } from '../text/text-query.ts';
import type { Condition } from './condition.ts';
import type { ListKind } from './order.ts';
import { type Counted, nameOf, searchedWords } from './postgres-counts.ts';
import type { Facts } from './postgres-dataset.ts';
import { keyOf } from './postgres-key.ts';

const HOUR = 3_600_000;
/** A local day can begin 14 hours before the same day in UTC, and end 12 hours after it. */
const DAY_BEGINS = -14 * HOUR;
const DAY_ENDS = 36 * HOUR;
/** What is said to be stated, of days that nobody has counted. */
const SAID = 0.1;

/** Bounds of the earliest instant of publication. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many nodes of a kind meet conditions, about; exact where it is known. */
export class PostgresEstimate<K extends ListKind> {
  readonly total: number;
  readonly #kind: K;
  readonly #facts: Facts;
  readonly #counts: ReadonlyMap<string, number>;

  constructor(kind: K, facts: Facts, counts: ReadonlyMap<string, number>) {
    this.#kind = kind;
    this.#facts = facts;
    this.#counts = counts;
    this.total = facts.counts[kind];
  }

  count(counted: Counted): number {
    return this.#counts.get(nameOf(counted)) ?? 0;
  }

  /** At most so many nodes meet it. */
  most(condition: Condition<K>): number {
    switch (condition.test) {
      case 'ALL':
        return Math.min(this.total, ...condition.of.map((part) => this.most(part)));
      case 'ANY':
        return this.#sum(condition.of.map((part) => this.most(part)));
      case 'ONE_OF':
        return this.#sum(
          condition.values.map((value) =>
            this.count({
              of: 'VALUE',
              kind: this.#kind,
              key: keyOf(this.#kind, condition.attribute, value),
            }),
          ),
        );
      case 'TEXT': {
        const { field, query } = condition;
        if (isBlank(query)) return 0;
        const counts = searchedWords(query).map((word) => this.#word(field, word));
        const { prefix } = query;
        if (prefix !== null) {
          counts.push(this.count({ of: 'BEGINNING', kind: this.#kind, field, word: prefix }));
        }
        return Math.min(this.total, ...counts);
      }
      case 'SHARED_WORDS':
        if (condition.atLeast > condition.words.length) return 0;
        return this.#sum(this.rarest(condition).map((word) => this.#word(condition.field, word)));
      case 'DAYS':
      case 'INSTANTS':
        return this.total * this.shareOf(stretchOf(condition, this.#facts.longest));
      default:
        return this.total;
    }
  }

  /** The share of all nodes that meets it, as far as can be told: related conditions often meet. */
  share(condition: Condition<K>): number {
    if (this.total === 0) return 0;
    switch (condition.test) {
      case 'ALL':
        return this.all(condition.of);
      case 'ANY':
        return Math.min(
          1,
          condition.of.reduce((sum, part) => sum + this.share(part), 0),
        );
      case 'NOT':
        return 1 - this.share(condition.of);
      case 'SAID':
        return SAID;
      case 'TEXT': {
        const most = this.most(condition) / this.total;
        // Of words that are rarely together, fewer.
        const others = searchedWords(condition.query).length + condition.query.phrases.length - 1;
        return most * 0.5 ** Math.max(0, Math.min(4, others));
      }
      default:
        return this.most(condition) / this.total;
    }
  }

  /** All of some conditions; each further one is taken to leave out less. */
  all(conditions: readonly Condition<K>[]): number {
    const shares = conditions.map((part) => this.share(part)).sort((a, b) => a - b);
    return shares.reduce((product, share, at) => product * share ** (1 / (at + 1)), 1);
  }

  /** Those words of which whoever shares enough words has one: as many of the rarest as may lack, and one. */
  rarest({ field, words, atLeast }: Condition<K> & { readonly test: 'SHARED_WORDS' }): string[] {
    return [...words]
      .sort((a, b) => this.#word(field, a) - this.#word(field, b))
      .slice(0, Math.max(0, words.length - atLeast + 1));
  }

  /** The share of nodes whose earliest instant is in a stretch. */
  shareOf({ from, to }: Stretch): number {
    const known = this.#facts.milestones[this.#kind as 'Quote'];
    if (known === undefined || known.length < 2) return 1;
    const inside = known.filter((instant) => instant >= from && instant <= to).length;
    return Math.min(1, (inside + 1) / known.length);
  }

  #word(field: string, word: string): number {
    return this.count({ of: 'WORD', kind: this.#kind, field, word });
  }

  #sum(counts: readonly number[]): number {
    return Math.min(
      this.total,
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
}

/** The stretch in which the earliest instant lies of whatever meets a condition. */
export function stretchOf<K extends ListKind>(condition: Condition<K>, longest: number): Stretch {
  if (condition.test === 'DAYS') {
    const { from, to } = condition.range;
    return {
      from: from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from) + DAY_BEGINS,
      to: to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) + DAY_ENDS,
    };
  }
  if (condition.test === 'INSTANTS') {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = condition.range;
    return { from: condition.certainty === 'CERTAIN' ? from : from - longest, to };
  }
  return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}

/** The stretch that all of some conditions leave. */
export function commonStretch<K extends ListKind>(
  conditions: readonly Condition<K>[],
  longest: number,
): Stretch {
  const stretches = conditions.map((condition) => stretchOf(condition, longest));
  return {
    from: Math.max(Number.NEGATIVE_INFINITY, ...stretches.map(({ from }) => from)),
    to: Math.min(Number.POSITIVE_INFINITY, ...stretches.map(({ to }) => to)),
  };
}

/** The conditions of which a condition is the intersection. */
export function partsOf<K extends ListKind>(condition: Condition<K>): Condition<K>[] {
  return condition.test === 'ALL' ? condition.of.flatMap(partsOf) : [condition];
}
