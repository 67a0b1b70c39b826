import type { Item } from './item.ts';
import type { NounPhrase } from './noun-phrase.ts';

type Find = (items: readonly Item[], at: number) => NounPhrase | null;

/** Each place of a sentence is asked about many times; all that is asked about in turn lies to its left. */
export function remembered(find: Find): Find {
  const known = new WeakMap<readonly Item[], Map<number, NounPhrase | null>>();
  return (items, at) => {
    const places = known.get(items) ?? new Map<number, NounPhrase | null>();
    known.set(items, places);
    let found = places.get(at);
    if (found === undefined) {
      found = find(items, at);
      places.set(at, found);
    }
    return found;
  };
}
