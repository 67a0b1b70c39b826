/** How many levels of lists and objects a value has within one another; gone through without recursion. */
export function jsonDepth(value: unknown, atMost: number): number {
  let level: unknown[] = [value];
  for (let depth = 0; ; depth += 1) {
    const inner = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    const isNested = level.some((one) => typeof one === 'object' && one !== null);
    if (!isNested) return depth;
    if (depth >= atMost) return depth + 1;
    level = inner;
  }
}
