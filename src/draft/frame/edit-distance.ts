/** How many letters have to be put in, left out, changed or exchanged with their neighbour. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] as number) + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

/** Whether one name may be the other with a slip of the typesetter: a letter or two, in long names only. */
export function isMisprintOf(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  const isName = longer >= 10 && longer <= 100;
  if (one === other || !isName || Math.abs(one.length - other.length) > 2) return false;
  return editDistance(one, other) <= (longer < 14 ? 1 : 2);
}
