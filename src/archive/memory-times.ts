import type { Certainty, Range } from './condition.ts';
import type { Quote } from './node.ts';

const DAY = 86_400_000;

/** The number of a day, counted from 1970-01-01. */
const dayNumber = (day: string): number => Date.parse(day) / DAY;

/** For each of some nodes the first and the last that a time can mean, as numbers. */
class Spans {
  readonly first: Float64Array;
  readonly last: Float64Array;

  constructor(count: number) {
    this.first = new Float64Array(count).fill(Number.NaN);
    this.last = new Float64Array(count).fill(Number.NaN);
  }

  /** Whether what a node's time can mean lies in a range: all of it, or some. A node without one does not. */
  areIn({ from, to }: Range<number>, certainty: Certainty): (ordinal: number) => boolean {
    const { first, last } = this;
    const [low, high] = certainty === 'CERTAIN' ? [first, last] : [last, first];
    const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
    return (ordinal) => (low[ordinal] as number) >= least && (high[ordinal] as number) <= most;
  }
}

/** The times of the nodes of one kind, read once; nodes that have none are not asked for them. */
export class MemoryTimes {
  /** Instants of publication. */
  readonly published: Spans;
  /** Days on which something was said. */
  readonly said: Spans;
  /** The local day of publication. */
  readonly #days: Int32Array;
  /** The longest time that the instants of one node span. */
  readonly longest: number;

  constructor(nodes: readonly object[]) {
    this.published = new Spans(nodes.length);
    this.said = new Spans(nodes.length);
    this.#days = new Int32Array(nodes.length);
    let longest = 0;
    for (const [ordinal, node] of nodes.entries()) {
      if (!('published' in node)) continue;
      const { published, day, record } = node as Quote;
      this.published.first[ordinal] = published.earliest;
      this.published.last[ordinal] = published.latest;
      this.#days[ordinal] = dayNumber(day);
      longest = Math.max(longest, published.latest - published.earliest);
      if (record.said === undefined) continue;
      this.said.first[ordinal] = dayNumber(record.said.earliest);
      this.said.last[ordinal] = dayNumber(record.said.latest);
    }
    this.longest = longest;
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
  return {
    ...(from !== undefined && { from: dayNumber(from) }),
    ...(to !== undefined && { to: dayNumber(to) }),
  };
}
