import { compareText } from '../text/fold.ts';
import type { NodeByKind } from './node.ts';
import type { ListKind, Order, OrderKey } from './order.ts';

/**
 * Sorts the nodes of one kind by numbers: texts are ranked once, whatever orders they have a part
 * in, so that no two of them are compared more than once.
 */
export class Sorting<K extends ListKind> {
  readonly #nodes: readonly NodeByKind[K][];
  readonly #columns = new Map<OrderKey<K>['of'], Float64Array>();

  constructor(nodes: readonly NodeByKind[K][]) {
    this.#nodes = nodes;
  }

  /** The indexes of the nodes as they stand in an order. */
  sort({ keys }: Order<K>): Uint32Array {
    const columns = keys.map(({ of, sign }) => ({ column: this.#column(of), sign }));
    return Uint32Array.from(this.#nodes.keys()).sort((a, b) => {
      for (const { column, sign } of columns) {
        const difference = (column[a] as number) - (column[b] as number);
        if (difference !== 0) return difference * sign;
      }
      return 0;
    });
  }

  #column(of: OrderKey<K>['of']): Float64Array {
    const known = this.#columns.get(of);
    if (known !== undefined) return known;
    const values = this.#nodes.map((node) => of(node));
    const column = typeof values[0] === 'string' ? ranked(values as string[]) : numbers(values);
    this.#columns.set(of, column);
    return column;
  }
}

function numbers(values: readonly (string | number)[]): Float64Array {
  return Float64Array.from(values as readonly number[]);
}

function ranked(texts: readonly string[]): Float64Array {
  const ranks = new Map([...new Set(texts)].sort(compareText).map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => ranks.get(text) as number);
}
