import type { Facet, FacetRequest } from './archive.ts';
import type { Column } from './column.ts';
import type { ListKind } from './order.ts';

/** How often values occur, by their codes; where it is not said which occur, all may. */
interface Counted {
  readonly counts: Uint32Array;
  readonly codes?: readonly number[];
  readonly missing: number;
}

/** A facet of counts by code; those codes are gone through that occur, only those that are told are sorted. */
export function facetOf<K extends ListKind>(
  column: Column,
  { counts, codes, missing }: Counted,
  { first, by }: Pick<FacetRequest<K>, 'first' | 'by'>,
): Facet {
  const { ranks, values } = column;
  const countOf = (code: number) => counts[code] as number;
  const rankOf = (code: number) => ranks[code] as number;
  const compare =
    by === 'VALUE'
      ? (a: number, b: number) => rankOf(a) - rankOf(b)
      : (a: number, b: number) => countOf(b) - countOf(a) || rankOf(a) - rankOf(b);
  const best: number[] = [];
  let sum = 0;
  /** What has less is none of the best any more. */
  let least = 1;
  for (let at = 0; at < (codes ?? counts).length; at += 1) {
    const code = codes === undefined ? at : (codes[at] as number);
    const count = counts[code] as number;
    sum += count;
    if (count < least) continue;
    const worst = best[best.length - 1];
    if (best.length === first && worst !== undefined && compare(code, worst) > 0) continue;
    insert(best, code, compare);
    if (best.length > first) best.pop();
    if (best.length === first && by === 'COUNT') least = countOf(best[first - 1] as number);
  }
  const told = best.reduce((total, code) => total + countOf(code), 0);
  return {
    buckets: best.map((code) => ({ value: values[code] as string, count: countOf(code) })),
    other: sum - told,
    missing,
  };
}

/** Puts an item where it belongs among sorted ones. */
function insert(sorted: number[], item: number, compare: (a: number, b: number) => number): void {
  let at = sorted.length;
  while (at > 0 && compare(sorted[at - 1] as number, item) > 0) at -= 1;
  sorted.splice(at, 0, item);
}
