import { Bitmap } from './bitmap.ts';
import { Excerpt } from './excerpt.ts';
import type { Meter } from './meter.ts';
import type { OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { Stretch } from './stretch.ts';

/** Stretches leave of the shortest list, or of bits, but a part, which is sooner found than gone through. */
export function narrowed(sets: readonly OrdinalSet[], meter: Meter): readonly OrdinalSet[] {
  const stretches = sets.filter((set) => set instanceof Stretch);
  if (stretches.length === 0) return sets;
  const [shortest] = sets.filter((set) => set instanceof Posting).sort((a, b) => a.bound - b.bound);
  if (shortest !== undefined) return ofList(shortest, stretches, sets, meter);
  const [bits] = sets.filter((set) => set instanceof Bitmap);
  return bits === undefined ? sets : ofBits(bits, stretches, sets);
}

function ofList(
  shortest: Posting,
  stretches: readonly Stretch[],
  sets: readonly OrdinalSet[],
  meter: Meter,
): readonly OrdinalSet[] {
  let list = shortest;
  let excerpt: Excerpt | null = null;
  const done = new Set<OrdinalSet>([shortest]);
  for (const stretch of stretches) {
    const within = Excerpt.within(meter, list, stretch);
    if (within === null) continue;
    excerpt = within;
    done.add(stretch);
    if (done.size < sets.length) list = new Posting(meter, within.list());
  }
  // What is left to be asked of others is asked of a list.
  return done.size === sets.length && excerpt !== null
    ? [excerpt]
    : [list, ...sets.filter((set) => !done.has(set))];
}

function ofBits(
  all: Bitmap,
  stretches: readonly Stretch[],
  sets: readonly OrdinalSet[],
): readonly OrdinalSet[] {
  let bits = all;
  const done = new Set<OrdinalSet>([all]);
  for (const stretch of stretches) {
    const within = stretch.of(bits);
    if (within === null) continue;
    bits = within;
    done.add(stretch);
  }
  return [bits, ...sets.filter((set) => !done.has(set))];
}
