import type { Condition } from './condition.ts';
import type { ListKind } from './order.ts';
import { commonStretch, type PostgresEstimate, type Stretch } from './postgres-estimate.ts';
import { textLooks } from './postgres-filter.ts';
import { keyOf } from './postgres-key.ts';
import type { Candidates, PostgresCandidates, PostgresWays, Way } from './postgres-way.ts';

/** What one node costs that is looked at, by how it was come to; in the unit of one step of a walk. */
const COST = { step: 1, posting: 2, candidate: 4, look: 2 } as const;
/** Estimates are on the average; where nodes lie unevenly a walk takes longer, finding all does not. */
const UNEVEN = 2;
/** A way whose candidates are so few is not gone past for one that is shorter on the average only. */
const LARGE_PART = 1 / 3;

/** What a list is made of, and how much of it is wanted. */
export interface Wanted<K extends ListKind> {
  readonly kind: K;
  /** All of them have to be met. */
  readonly parts: readonly Condition<K>[];
  readonly isDefaultOrder: boolean;
  readonly limit: number;
  readonly longest: number;
}

/** The way in which the part of a list is found soonest that is wanted. */
export function bestWay<K extends ListKind>(
  { kind, parts, isDefaultOrder, limit, longest }: Wanted<K>,
  estimate: PostgresEstimate<K>,
  ways: PostgresWays<K>,
  candidates: PostgresCandidates<K>,
): Way {
  const stretch = commonStretch(parts, longest);
  const inStretch = isStretch(stretch) ? estimate.shareOf(stretch) : 1;
  const matches = Math.max(estimate.total * estimate.all(parts), 0.01) / UNEVEN;
  const looks = COST.look * textLooks(parts);
  const options: { readonly cost: number; readonly way: () => Way }[] = [];
  const walked = estimate.total * (isDefaultOrder ? inStretch : 1);
  options.push({
    cost: Math.min(walked, (limit * walked) / matches) * (COST.step + looks),
    way: () => ways.walk(parts),
  });
  for (const part of parts) {
    const found = candidates.of(part);
    if (found !== null) {
      options.push({
        cost: found.most * (COST.candidate + looks),
        way: () => ways.gathered(`(${found.query})`, parts),
      });
    }
    if (part.test !== 'ONE_OF' || !isDefaultOrder) continue;
    const keys = [...new Set(part.values.map((value) => keyOf(kind, part.attribute, value)))];
    const most = estimate.most(part) * inStretch;
    const others = parts.filter((other) => other !== part);
    const steps = Math.min(most, (keys.length * limit * most) / matches);
    options.push({
      cost: keys.length + steps * (COST.posting + looks),
      way: () => ways.postings(keys, others),
    });
  }
  if (!isDefaultOrder && isStretch(stretch)) {
    const { query, most } = candidates.within(stretch);
    options.push({
      cost: most * (COST.candidate + looks),
      way: () => ways.gathered(`(${query})`, parts),
    });
  }
  const [best] = options.sort((a, b) => a.cost - b.cost);
  return (best as (typeof options)[number]).way();
}

/** What is to be gone through to find all nodes that meet conditions; null for all nodes there are. */
export function fewest<K extends ListKind>(
  parts: readonly Condition<K>[],
  longest: number,
  estimate: PostgresEstimate<K>,
  candidates: PostgresCandidates<K>,
): Candidates | null {
  const found = parts.map((part) => candidates.of(part)).filter((one) => one !== null);
  const stretch = commonStretch(parts, longest);
  if (isStretch(stretch)) found.push(candidates.within(stretch));
  const [best] = found.sort((a, b) => a.most - b.most);
  return best !== undefined && best.most < estimate.total * LARGE_PART ? best : null;
}

export function isStretch({ from, to }: Stretch): boolean {
  return Number.isFinite(from) || Number.isFinite(to);
}
