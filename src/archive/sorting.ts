import { LONG_STEP, STEP, type Work } from '../record/work.ts';
import { mergeSort, sortedTexts } from './merge-sort.ts';
import type { NodeByKind } from './node.ts';
import type { NodeList } from './node-list.ts';
import type { ListKind, Order, OrderKey } from './order.ts';

/** Of each node a number to sort by. */
type Column = Float64Array | Uint32Array;

/**
 * Sorts the nodes of one kind by numbers: texts are ranked once, whatever orders they have a part
 * in, so that no two of them are compared more than once.
 */
export class Sorting<K extends ListKind> {
  readonly #nodes: NodeList<NodeByKind[K]>;
  readonly #columns: Map<OrderKey<K>['of'], Column>;

  /** Ranks that are known need not be found. */
  constructor(
    nodes: NodeList<NodeByKind[K]>,
    ranks: ReadonlyMap<OrderKey<K>['of'], Column> = new Map(),
  ) {
    this.#nodes = nodes;
    this.#columns = new Map(ranks);
  }

  /** The indexes of the nodes as they stand in an order. */
  *sort({ keys }: Order<K>): Work<Uint32Array> {
    const columns: { readonly column: Column; readonly sign: number }[] = [];
    for (const { of, sign } of keys) columns.push({ column: yield* this.#column(of), sign });
    return yield* mergeSort(this.#nodes.length, (a, b) => {
      for (const { column, sign } of columns) {
        const difference = (column[a] as number) - (column[b] as number);
        if (difference !== 0) return difference * sign;
      }
      return 0;
    });
  }

  *#column(of: OrderKey<K>['of']): Work<Column> {
    const known = this.#columns.get(of);
    if (known !== undefined) return known;
    const values: (string | number)[] = [];
    for (let place = 0; place < this.#nodes.length; place += 1) {
      values.push(of(this.#nodes.at(place) as NodeByKind[K]));
      if (place % STEP === 0) yield;
    }
    const isText = typeof values[0] === 'string';
    const column = isText ? yield* ranked(values as string[]) : numbers(values);
    this.#columns.set(of, column);
    return column;
  }
}

function numbers(values: readonly (string | number)[]): Float64Array {
  return Float64Array.from(values as readonly number[]);
}

/** For each text its rank, which equal ones share. */
function* ranked(texts: readonly string[]): Work<Float64Array> {
  const ranks = new Float64Array(texts.length);
  let rank = 0;
  let before: string | undefined;
  for (const index of yield* sortedTexts(texts)) {
    const text = texts[index] as string;
    if (before !== undefined && before !== text) rank += 1;
    before = text;
    ranks[index] = rank;
    if (index % LONG_STEP === 0) yield;
  }
  return ranks;
}
