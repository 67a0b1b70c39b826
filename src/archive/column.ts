import { LONG_STEP, STEP, type Work } from '../record/work.ts';
import { compareText } from '../text/fold.ts';

const NONE = new Uint32Array();

/** Numbers that grow in number, kept without a box for each. */
class Numbers {
  #items = new Uint32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length] = item;
    this.length += 1;
  }

  /** What was pushed, in no more room than it needs. */
  finish(): Uint32Array {
    return this.#items.slice(0, this.length);
  }
}

/** Lists in one: list `n` stands in `flat` from `starts[n]` to `starts[n + 1]`. */
interface Rows {
  readonly starts: Uint32Array;
  readonly flat: Uint32Array;
}

/**
 * For each node of one kind its values of something, and for each value the nodes that have it:
 * both as numbers, a value by its code, a node by its ordinal.
 */
export class Column {
  readonly values: readonly string[];
  /** How many nodes have no value. */
  readonly missing: number;
  readonly #codes: ReadonlyMap<string, number>;
  /** The values of node `n` stand in `flat` from `starts[n]` to `starts[n + 1]`, in their order. */
  readonly #starts: Uint32Array;
  readonly #flat: Uint32Array;
  /** The nodes of value `v` stand in `nodes` from `nodeStarts[v]` to `nodeStarts[v + 1]`, ascending. */
  readonly #nodeStarts: Uint32Array;
  readonly #nodes: Uint32Array;
  #sorted: readonly string[] | undefined;
  #ranks: Uint32Array | undefined;

  /** A value may come more than once; it then counts once. */
  static *build<N>(nodes: readonly N[], valuesOf: (node: N) => Iterable<string>): Work<Column> {
    const codes = new Map<string, number>();
    const flat = new Numbers();
    const starts = new Uint32Array(nodes.length + 1);
    let missing = 0;
    for (const [ordinal, node] of nodes.entries()) {
      for (const value of valuesOf(node)) {
        let code = codes.get(value);
        if (code === undefined) {
          code = codes.size;
          codes.set(value, code);
        }
        flat.push(code);
      }
      starts[ordinal + 1] = flat.length;
      if (flat.length === starts[ordinal]) missing += 1;
      if (ordinal % STEP === 0) yield;
    }
    const rows = { starts, flat: flat.finish() };
    return new Column(codes, missing, rows, yield* invert(codes.size, rows));
  }

  private constructor(
    codes: ReadonlyMap<string, number>,
    missing: number,
    { starts, flat }: Rows,
    inverted: Rows,
  ) {
    this.values = [...codes.keys()];
    this.missing = missing;
    this.#codes = codes;
    this.#starts = starts;
    this.#flat = flat;
    this.#nodeStarts = inverted.starts;
    this.#nodes = inverted.flat;
  }

  codeOf(value: string): number | undefined {
    return this.#codes.get(value);
  }

  /** The nodes that have a value, ascending. */
  nodesOf(value: string): Uint32Array {
    const code = this.#codes.get(value);
    return code === undefined ? NONE : this.#nodesOfCode(code);
  }

  /** How many nodes have each value, by its code. */
  counts(): Uint32Array {
    const starts = this.#nodeStarts;
    return Uint32Array.from(
      this.values,
      (_, code) => (starts[code + 1] as number) - (starts[code] as number),
    );
  }

  /** The codes of a node's values, in order. */
  codesOf(ordinal: number): Uint32Array {
    return this.#flat.subarray(this.#starts[ordinal], this.#starts[ordinal + 1]);
  }

  /** Counts the values of a node; whether it has any. */
  addTo(counts: Uint32Array, ordinal: number): boolean {
    const end = this.#starts[ordinal + 1] as number;
    let at = this.#starts[ordinal] as number;
    const has = at < end;
    for (; at < end; at += 1) {
      const code = this.#flat[at] as number;
      counts[code] = (counts[code] as number) + 1;
    }
    return has;
  }

  /** Whether some values stand side by side in a node's, in this order. */
  holdsRow(ordinal: number, row: readonly number[]): boolean {
    const end = (this.#starts[ordinal + 1] as number) - row.length;
    for (let at = this.#starts[ordinal] as number; at <= end; at += 1) {
      let matched = 0;
      while (matched < row.length && this.#flat[at + matched] === row[matched]) matched += 1;
      if (matched === row.length) return true;
    }
    return false;
  }

  /** All values that begin so. */
  startingWith(prefix: string): string[] {
    // In the order of code units, values with one beginning stand together.
    this.#sorted ??= [...this.values].sort();
    const sorted = this.#sorted;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    for (let at = low; sorted[at]?.startsWith(prefix); at += 1) found.push(sorted[at] as string);
    return found;
  }

  /** For each code the place of its value among all, by code point. */
  get ranks(): Uint32Array {
    if (this.#ranks === undefined) {
      const codes = Uint32Array.from(this.values.keys()).sort((a, b) =>
        compareText(this.values[a] as string, this.values[b] as string),
      );
      this.#ranks = new Uint32Array(codes.length);
      for (const [rank, code] of codes.entries()) this.#ranks[code] = rank;
    }
    return this.#ranks;
  }

  #nodesOfCode(code: number): Uint32Array {
    return this.#nodes.subarray(this.#nodeStarts[code], this.#nodeStarts[code + 1]);
  }
}

/** For each value the nodes that have it, in two passes over all: how many, then which. */
function* invert(count: number, { starts, flat }: Rows): Work<Rows> {
  const nodeStarts = new Uint32Array(count + 1);
  const last = new Int32Array(count);
  const each = function* (use: (code: number, ordinal: number) => void): Work<void> {
    last.fill(-1);
    for (let ordinal = 0; ordinal + 1 < starts.length; ordinal += 1) {
      const end = starts[ordinal + 1] as number;
      for (let at = starts[ordinal] as number; at < end; at += 1) {
        const code = flat[at] as number;
        if (last[code] === ordinal) continue;
        last[code] = ordinal;
        use(code, ordinal);
      }
      if (ordinal % LONG_STEP === 0) yield;
    }
  };
  yield* each((code) => {
    nodeStarts[code + 1] = (nodeStarts[code + 1] as number) + 1;
  });
  for (let code = 1; code < nodeStarts.length; code += 1) {
    nodeStarts[code] = (nodeStarts[code] as number) + (nodeStarts[code - 1] as number);
  }
  const nodes = new Uint32Array(nodeStarts.at(-1) ?? 0);
  const next = nodeStarts.slice();
  yield* each((code, ordinal) => {
    const at = next[code] as number;
    nodes[at] = ordinal;
    next[code] = at + 1;
  });
  return { starts: nodeStarts, flat: nodes };
}
