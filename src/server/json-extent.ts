/** What a value has too much of. */
export type Excess = 'DEPTH' | 'VALUES' | 'NUMBER';

/**
 * Whether lists and objects stand deeper within one another than a bound, hold more values in all, or
 * a number that is larger than any; gone through without recursion, and no further than that takes.
 */
export function excessOf(value: unknown, depth: number, values: number): Excess | null {
  let level = [value].filter(isNested);
  let count = 0;
  for (let deep = 0; level.length > 0; deep += 1) {
    if (deep >= depth) return 'DEPTH';
    const inner: object[] = [];
    for (const one of level) {
      const parts = Object.values(one);
      count += parts.length;
      if (count > values) return 'VALUES';
      if (parts.some(isEndless)) return 'NUMBER';
      inner.push(...parts.filter(isNested));
    }
    level = inner;
  }
  return null;
}

function isEndless(value: unknown): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
