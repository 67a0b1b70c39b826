import type { Facet, FacetRequest } from './archive.ts';
import type { Column } from './column.ts';
import type { ListKind } from './order.ts';

/** The first few of a column's values, as they are counted one after another. */
export class Leaders {
  readonly #column: Column;
  readonly #first: number;
  readonly #isByCount: boolean;
  readonly #codes: number[] = [];
  readonly #counts: number[] = [];
  #least = 1;

  constructor(column: Column, { first, by }: Pick<FacetRequest<ListKind>, 'first' | 'by'>) {
    this.#column = column;
    this.#first = first;
    this.#isByCount = by === 'COUNT';
  }

  /** What is found less often is none of them any more. */
  get least(): number {
    return this.#least;
  }

  offer(code: number, count: number): void {
    if (count < this.#least) return;
    const [codes, counts] = [this.#codes, this.#counts];
    let at = codes.length;
    while (at > 0 && this.#isBefore(code, count, at - 1)) at -= 1;
    if (at === this.#first) return;
    codes.splice(at, 0, code);
    counts.splice(at, 0, count);
    if (codes.length > this.#first) {
      codes.pop();
      counts.pop();
    }
    if (codes.length === this.#first && this.#isByCount) this.#least = counts.at(-1) as number;
  }

  /** With the sum of all counts, and how many nodes have no value. */
  facet(sum: number, missing: number): Facet {
    const { values } = this.#column;
    const told = this.#counts.reduce((total, count) => total + count, 0);
    return {
      buckets: this.#codes.map((code, at) => {
        return { value: values[code] as string, count: this.#counts[at] as number };
      }),
      other: sum - told,
      missing,
    };
  }

  #isBefore(code: number, count: number, at: number): boolean {
    const other = this.#counts[at] as number;
    if (this.#isByCount && count !== other) return count > other;
    const { ranks } = this.#column;
    return (ranks[code] as number) < (ranks[this.#codes[at] as number] as number);
  }
}
