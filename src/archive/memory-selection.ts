import { Complement } from './complement.ts';
import type { Certainty, Condition, Range } from './condition.ts';
import { inAll } from './intersection.ts';
import type { MemoryIndex } from './memory-index.ts';
import type { MemoryReading } from './memory-reading.ts';
import { dayNumbers, type MemoryTimes } from './memory-times.ts';
import type { Meter } from './meter.ts';
import { narrowed } from './narrowed.ts';
import type { ListKind } from './order.ts';
import { END, type OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { Stretch } from './stretch.ts';
import { Union } from './union.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A local day can begin 14 hours before the same day in UTC, and end 12 hours after it. */
const DAY_BEGINS = -14 * HOUR;
const DAY_ENDS = 36 * HOUR;
/** A set of less than this part of all there is, is gone through as it is. */
const SMALL = 64;
/** Of more lists than this, one is made before they are gone through. */
const FEW_LISTS = 8;

const NOTHING = new Uint32Array();

/** Two instants, in milliseconds since 1970. */
interface Between {
  readonly from: number;
  readonly to: number;
}

/** Finds the nodes of one kind that meet conditions, by their ordinals. */
export class MemorySelection<K extends ListKind> {
  readonly #total: number;
  readonly #index: MemoryIndex<K>;
  readonly #reading: MemoryReading;
  readonly #meter: Meter;

  constructor(total: number, index: MemoryIndex<K>, reading: MemoryReading) {
    this.#total = total;
    this.#index = index;
    this.#reading = reading;
    this.#meter = reading.meter;
  }

  get #times(): MemoryTimes {
    return this.#index.times;
  }

  get everything(): OrdinalSet {
    return new Stretch(this.#meter, 0, this.#total);
  }

  /**
   * The same for those who go through all of it: what is big is made as bits, and once a request,
   * since lists that are narrowed alike have most of it in common.
   */
  whole(condition: Condition<K>): OrdinalSet {
    const set = this.select(condition);
    if (set.bound <= this.#total / SMALL || set.count() !== null) return set;
    if (condition.test !== 'ALL') {
      return this.#part(['whole', condition], () => set.toBitmap(this.#total));
    }
    const sets = condition.of
      .map((part) => this.whole(part))
      .filter((part) => part.count() !== this.#total);
    return this.#all(sets);
  }

  select(condition: Condition<K>): OrdinalSet {
    switch (condition.test) {
      case 'ALL':
        return this.#all(this.#parts(condition));
      case 'ANY':
        return this.#any(condition.of.map((part) => this.#known(part)));
      case 'NOT':
        return new Complement(this.#known(condition.of), this.#total);
      case 'ONE_OF':
        return this.#oneOf(condition);
      case 'TEXT':
        return this.#all(this.#parts(condition));
      case 'SHARED_WORDS':
        return this.#sharing(condition);
      case 'DAYS':
        return this.#days(condition.range);
      case 'INSTANTS':
        return this.#instants(condition.range, condition.certainty);
      case 'SAID':
        return this.#all(this.#parts(condition));
    }
  }

  /** A part of a condition, which others may have in common with it. */
  #known(part: Condition<K>): OrdinalSet {
    return this.#reading.set(this.#index.kind, part, () => this.select(part));
  }

  /** The sets of which a condition is the intersection: nested ones lie flat, so that the smallest leads. */
  #parts(condition: Condition<K>): OrdinalSet[] {
    switch (condition.test) {
      case 'ALL':
        return this.#partsOf(condition.of);
      case 'TEXT':
        return this.#text(condition);
      case 'SAID': {
        const stated = this.#index.attribute('said' as never).nodesOf('STATED');
        const passes = this.#times.said.areIn(dayNumbers(condition.range), condition.certainty);
        return [this.#list(stated), new Stretch(this.#meter, 0, this.#total, { passes })];
      }
      default:
        return [this.select(condition)];
    }
  }

  /** As many as it takes to know that nothing meets all of them, if it is so. */
  #partsOf(conditions: readonly Condition<K>[]): OrdinalSet[] {
    const sets: OrdinalSet[] = [];
    for (const condition of conditions) {
      if (this.#reading.isNone(this.#index.kind, condition)) return [this.#list(NOTHING)];
      for (const set of this.#parts(condition)) {
        if (set.bound === 0) return [set];
        sets.push(set);
      }
    }
    return sets;
  }

  #all(sets: readonly OrdinalSet[]): OrdinalSet {
    const [first, ...others] = narrowed(sets, this.#meter);
    if (first === undefined) return this.everything;
    return inAll([first, ...others]);
  }

  #any(sets: readonly OrdinalSet[]): OrdinalSet {
    const filled = sets.filter(({ bound }) => bound > 0);
    const [first, ...others] = filled;
    if (first === undefined) return this.#list(NOTHING);
    return others.length === 0 ? first : new Union(filled, this.#total);
  }

  #list(ordinals: Uint32Array): Posting {
    return new Posting(this.#meter, ordinals);
  }

  #oneOf({ attribute, values }: Condition<K> & { readonly test: 'ONE_OF' }): OrdinalSet {
    const column = this.#index.attribute(attribute);
    const listOf = (value: string) =>
      new Posting(this.#meter, column.nodesOf(value), `${attribute} ${value}`);
    if (values.length === 1) return listOf(values[0] as string);
    const distinct = [...new Set(values)];
    const joined = () => this.#joined(distinct.map(listOf));
    if (distinct.length <= FEW_LISTS) return joined();
    return this.#part(['listed', attribute, distinct], joined);
  }

  /** What stands in one of several lists. */
  #joined(lists: readonly Posting[]): OrdinalSet {
    const filled = lists.filter(({ bound }) => bound > 0);
    if (filled.length <= FEW_LISTS) return this.#any(filled);
    return new Union(filled, this.#total).toBitmap(this.#total);
  }

  /** What was made already in this request of the same kind and of the same. */
  #part(of: readonly unknown[], make: () => OrdinalSet): OrdinalSet {
    return this.#reading.part(JSON.stringify([this.#index.kind, ...of]), make);
  }

  #text({ field, query }: Condition<K> & { readonly test: 'TEXT' }): OrdinalSet[] {
    const { words, phrases, prefix } = query;
    const vocabulary = this.#index.text(field);
    const all = phrases.length === 0 ? words : new Set([...words, ...phrases.flat()]);
    const sets = vocabulary.setsOf(all, prefix, this.#meter);
    if (sets.length === 0) return [this.#list(NOTHING)];
    for (const phrase of phrases) {
      const passes = vocabulary.holdsPhrase(phrase);
      sets.push(new Stretch(this.#meter, 0, this.#total, { passes }));
    }
    return sets;
  }

  #sharing({ field, words, atLeast }: Condition<K> & { readonly test: 'SHARED_WORDS' }) {
    const vocabulary = this.#index.text(field);
    const sets = words
      .map((word) => vocabulary.setOf(word, this.#meter))
      .sort((a, b) => a.bound - b.bound);
    // Whoever has so many of the words has one of the rarest, of which there are as many as may lack and one.
    const leading = sets.slice(0, Math.max(0, words.length - atLeast + 1));
    const counts = new Uint8Array(this.#total);
    const candidates: number[] = [];
    for (const set of leading) {
      for (let at = set.next(0); at !== END; at = set.next(at + 1)) {
        if (counts[at] === 0) candidates.push(at);
        counts[at] = (counts[at] as number) + 1;
      }
    }
    const others = sets.slice(leading.length);
    const mayLack = words.length - atLeast;
    const enough = Uint32Array.from(candidates)
      .sort()
      .filter((ordinal) => {
        let lacking = leading.length - (counts[ordinal] as number);
        for (const set of others) {
          if (lacking > mayLack) return false;
          if (!set.has(ordinal)) lacking += 1;
        }
        return lacking <= mayLack;
      });
    return this.#list(enough);
  }

  #days(range: Range<string>): OrdinalSet {
    const days = dayNumbers(range);
    const { from = -Infinity, to = Infinity } = days;
    const all = { from: from * DAY + DAY_BEGINS, to: to * DAY + DAY_ENDS };
    const sure = { from: from * DAY + DAY_ENDS - DAY, to: to * DAY + DAY_BEGINS + DAY };
    return this.#publishedWithin(all, sure, this.#times.daysIn(days));
  }

  #instants(range: Range<number>, certainty: Certainty): OrdinalSet {
    const { from = -Infinity, to = Infinity } = range;
    const { longest } = this.#times;
    const [stretch, sure] =
      certainty === 'CERTAIN'
        ? [
            { from, to },
            { from, to: to - longest },
          ]
        : [
            { from: from - longest, to },
            { from, to },
          ];
    return this.#publishedWithin(stretch, sure, this.#times.published.areIn(range, certainty));
  }

  /**
   * The nodes whose earliest instant lies in a stretch of the default order, which goes by it, and
   * that pass a test, as all do whose earliest instant is from `sure.from` on and before `sure.to`.
   */
  #publishedWithin(
    { from, to }: Between,
    sure: Between,
    passes: (ordinal: number) => boolean,
  ): OrdinalSet {
    const { first } = this.#times.published;
    const firstUpTo = (instant: number, orEqual: boolean): number => {
      let low = 0;
      let high = first.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const earliest = first[middle] as number;
        if (orEqual ? earliest > instant : earliest >= instant) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return new Stretch(this.#meter, firstUpTo(to, true), firstUpTo(from, false), {
      passes,
      sureFrom: firstUpTo(sure.to, false),
      sureTo: firstUpTo(sure.from, false),
    });
  }
}
