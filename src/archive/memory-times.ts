import type { Interval } from '../record/time.ts';
import type { Certainty, Range } from './condition.ts';
import type { Node } from './node.ts';

const DAY = 86_400_000;

/** The number of a day, counted from 1970-01-01. */
const dayNumber = (day: string): number => Date.parse(day) / DAY;

/** The same for all nodes of a kind, as it is kept. */
interface SpanParts {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/** For each of some nodes the first and the last that a time can mean, as numbers. */
class Spans implements SpanParts {
  readonly first: Float64Array;
  readonly last: Float64Array;

  constructor(parts: SpanParts) {
    this.first = parts.first;
    this.last = parts.last;
  }

  static none(count: number): Spans {
    const nothing = () => new Float64Array(count).fill(Number.NaN);
    return new Spans({ first: nothing(), last: nothing() });
  }

  /** Whether what a node's time can mean lies in a range: all of it, or some. A node without one does not. */
  areIn({ from, to }: Range<number>, certainty: Certainty): (ordinal: number) => boolean {
    const { first, last } = this;
    const [low, high] = certainty === 'CERTAIN' ? [first, last] : [last, first];
    const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
    return (ordinal) => (low[ordinal] as number) >= least && (high[ordinal] as number) <= most;
  }
}

/** What times are kept as. */
export interface TimeParts {
  readonly published: SpanParts;
  readonly said: SpanParts;
  readonly days: Int32Array;
  readonly longest: number;
}

/** The times of the nodes of one kind, read once; nodes that have none are not asked for them. */
export class MemoryTimes {
  /** Instants of publication. */
  readonly published: Spans;
  /** Days on which something was said. */
  readonly said: Spans;
  /** The local day of publication. */
  readonly #days: Int32Array;
  #longest: number;

  constructor({ published, said, days, longest }: TimeParts) {
    this.published = new Spans(published);
    this.said = new Spans(said);
    this.#days = days;
    this.#longest = longest;
  }

  /** Of nodes of which nothing is known yet. */
  static none(count: number): MemoryTimes {
    return new MemoryTimes({
      published: Spans.none(count),
      said: Spans.none(count),
      days: new Int32Array(count),
      longest: 0,
    });
  }

  get parts(): TimeParts {
    const spans = ({ first, last }: Spans) => ({ first, last });
    return {
      published: spans(this.published),
      said: spans(this.said),
      days: this.#days,
      longest: this.#longest,
    };
  }

  /** The longest time that the instants of one node span. */
  get longest(): number {
    return this.#longest;
  }

  /** Sets what a node has of times; one that has none is left as it is. */
  set(ordinal: number, node: Node): void {
    if (!('published' in node)) return;
    const { published, day } = node;
    this.published.first[ordinal] = published.earliest;
    this.published.last[ordinal] = published.latest;
    this.#days[ordinal] = dayNumber(day);
    this.#longest = Math.max(this.#longest, published.latest - published.earliest);
    const said = node.kind === 'Quote' ? node.record.said : undefined;
    if (said === undefined) return;
    this.said.first[ordinal] = dayNumber(said.earliest);
    this.said.last[ordinal] = dayNumber(said.latest);
  }

  publishedAt(ordinal: number): Interval {
    const { first, last } = this.published;
    return { earliest: first[ordinal] as number, latest: last[ordinal] as number };
  }

  /** Whether a node was published in a range of local days. */
  daysIn({ from, to }: Range<number>): (ordinal: number) => boolean {
    const days = this.#days;
    const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
    return (ordinal) => (days[ordinal] as number) >= least && (days[ordinal] as number) <= most;
  }
}

/** A range of days as a range of their numbers. */
export function dayNumbers({ from, to }: Range<string>): Range<number> {
  const days: { -readonly [End in keyof Range<number>]: number } = {};
  if (from !== undefined) days.from = dayNumber(from);
  if (to !== undefined) days.to = dayNumber(to);
  return days;
}
