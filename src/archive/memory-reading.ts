import { Meter } from './meter.ts';
import type { OrdinalSet } from './ordinal-set.ts';

/** What one session reads: how much it has looked at, and which sets it has made already. */
export class MemoryReading {
  readonly meter: Meter;
  /** By kind and the condition that a list was narrowed to, which its page, its count and its facets share. */
  readonly #sets = new Map<string, Map<object, OrdinalSet>>();
  /** By what they are made of, where many conditions of a request are made of the same. */
  readonly #parts = new Map<string, OrdinalSet>();

  constructor(expires?: number, total?: Meter) {
    this.meter = new Meter(expires, total ?? null);
  }

  /** The set of what meets a condition, made once in each form; of several kinds, one for each. */
  set(form: string, condition: object, make: () => OrdinalSet): OrdinalSet {
    let sets = this.#sets.get(form);
    if (sets === undefined) {
      sets = new Map();
      this.#sets.set(form, sets);
    }
    const known = sets.get(condition);
    if (known !== undefined) return known;
    const made = make();
    sets.set(condition, made);
    return made;
  }

  /** Whether nothing is known to meet a condition. */
  isNone(form: string, condition: object): boolean {
    return this.#sets.get(form)?.get(condition)?.bound === 0;
  }

  /** A set that lists of a list may have in common, made once. */
  part(name: string, make: () => OrdinalSet): OrdinalSet {
    const known = this.#parts.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.#parts.set(name, made);
    return made;
  }
}
