import type { Condition } from './condition.ts';
import type { ListKind } from './order.ts';
import { partsOf } from './postgres-estimate.ts';
import { keyOf } from './postgres-key.ts';

/** A list as that of one value: what an article, a speaker or a country has; and what else narrows it. */
export interface Lead<K extends ListKind> {
  readonly key: string;
  readonly rest: readonly Condition<K>[];
}

/** The parts of a filter, the one value that leads them apart; null where none does. */
export function leadOf<K extends ListKind>(kind: K, filter: Condition<K>): Lead<K> | null {
  const parts = partsOf(filter);
  const at = parts.findIndex((part) => part.test === 'ONE_OF' && part.values.length === 1);
  const lead = parts[at];
  if (lead?.test !== 'ONE_OF') return null;
  return {
    key: keyOf(kind, lead.attribute, lead.values[0] as string),
    rest: parts.filter((_, place) => place !== at),
  };
}

/** What is alike in requests has the same name; numbers that JSON does not know are told apart. */
export function nameOfAlike(request: unknown): string {
  return JSON.stringify(request, (_, value) => (typeof value === 'number' ? String(value) : value));
}

/** Things that are alike, together. */
export function grouped<T>(things: readonly T[], nameOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [thing]);
    else known.push(thing);
  }
  return [...groups.values()];
}
