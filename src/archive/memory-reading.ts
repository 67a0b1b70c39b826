import { Meter } from './meter.ts';
import type { OrdinalSet } from './ordinal-set.ts';

/** What one session reads: how much it has looked at, and which sets it has gone through already. */
export class MemoryReading {
  readonly meter: Meter;
  /** By kind and the condition that a list was narrowed to, which its count and its facets share. */
  readonly #sets = new Map<string, WeakMap<object, OrdinalSet>>();

  constructor(expires?: number, total?: Meter) {
    this.meter = new Meter(expires, total ?? null);
  }

  /** The set of what meets a condition, made once; of several kinds, one for each. */
  set(kind: string, condition: object, make: () => OrdinalSet): OrdinalSet {
    const sets = this.#sets.get(kind) ?? new WeakMap<object, OrdinalSet>();
    this.#sets.set(kind, sets);
    const known = sets.get(condition);
    if (known !== undefined) return known;
    const made = make();
    sets.set(condition, made);
    return made;
  }
}
