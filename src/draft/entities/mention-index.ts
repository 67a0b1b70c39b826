import type { FoundPerson, PersonMention } from './person.ts';

/** A place where an article speaks of a person, and whom it means there. */
export interface Placed {
  readonly person: FoundPerson;
  readonly mention: PersonMention;
}

const read = new WeakMap<readonly FoundPerson[], readonly Placed[]>();

/** Mentions that begin from one offset up to another, which is left out, in the order of the text. */
export function mentionsBetween(
  people: readonly FoundPerson[],
  from: number,
  to: number,
): readonly Placed[] {
  const all = read.get(people) ?? inOrder(people);
  read.set(people, all);
  const first = firstFrom(all, from);
  let end = first;
  while (end < all.length && (all[end] as Placed).mention.start < to) end += 1;
  return all.slice(first, end);
}

function inOrder(people: readonly FoundPerson[]): Placed[] {
  return people
    .flatMap((person) => person.mentions.map((mention) => ({ person, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
}

function firstFrom(all: readonly Placed[], from: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Placed).mention.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
