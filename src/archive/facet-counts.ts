import type { Facet, FacetRequest } from './archive.ts';
import type { Column } from './column.ts';
import { Leaders } from './leaders.ts';
import type { ListKind } from './order.ts';

/** How often values occur, by their codes; where it is not said which occur, all may. */
export interface Counted {
  readonly counts: Uint32Array;
  readonly codes?: readonly number[];
  readonly missing: number;
}

/** A facet of counts by code; those codes are gone through that occur, only those that are told are sorted. */
export function facetOf<K extends ListKind>(
  column: Column,
  { counts, codes, missing }: Counted,
  request: Pick<FacetRequest<K>, 'first' | 'by'>,
): Facet {
  const leaders = new Leaders(column, request);
  let sum = 0;
  for (let at = 0; at < (codes ?? counts).length; at += 1) {
    const code = codes === undefined ? at : (codes[at] as number);
    const count = counts[code] as number;
    sum += count;
    leaders.offer(code, count);
  }
  return leaders.facet(sum, missing);
}
