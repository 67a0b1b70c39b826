import { compareText } from '../text/fold.ts';
import type { Inverted } from './column-builder.ts';
import { Rows } from './rows.ts';

const NONE = new Uint32Array();

/** What a column is kept as. */
export interface ColumnParts {
  readonly values: readonly string[];
  readonly missing: number;
  readonly count: number;
  readonly flat: Rows['flat'];
  readonly starts: Uint32Array | null;
  readonly nodeStarts: Uint32Array;
  readonly nodes: Uint32Array;
}

/**
 * For each node of one kind its values of something, and for each value the nodes that have it:
 * both as numbers, a value by its code, a node by its ordinal.
 */
export class Column {
  readonly values: readonly string[];
  /** How many nodes have no value. */
  readonly missing: number;
  /** The codes of each node's values, in their order. */
  readonly rows: Rows;
  readonly #codes: ReadonlyMap<string, number>;
  /** The nodes of value `v` stand in `nodes` from `nodeStarts[v]` to `nodeStarts[v + 1]`, ascending. */
  readonly #nodeStarts: Uint32Array;
  readonly #nodes: Uint32Array;
  #sorted: readonly string[] | undefined;
  #ranks: Uint32Array | undefined;
  #counts: Uint32Array | undefined;
  /** Where values are counted; all of it is 0 while nobody does. */
  #room: Uint32Array | null = null;

  /**
   * Of values that nobody has beside each other, in the order of the nodes: those of value `v` are
   * the nodes from `starts[v]` to `starts[v + 1]`.
   */
  static ofStretches(
    values: readonly string[],
    codes: ReadonlyMap<string, number>,
    starts: Uint32Array,
    codesOfNodes: Uint32Array,
  ): Column {
    const nodes = new Uint32Array(codesOfNodes.length);
    for (let ordinal = 0; ordinal < nodes.length; ordinal += 1) nodes[ordinal] = ordinal;
    const rows = new Rows(nodes.length, codesOfNodes, null);
    return new Column(values, codes, 0, rows, { starts, nodes });
  }

  constructor(
    values: readonly string[],
    codes: ReadonlyMap<string, number>,
    missing: number,
    rows: Rows,
    inverted: Inverted,
  ) {
    this.values = values;
    this.missing = missing;
    this.#codes = codes;
    this.rows = rows;
    this.#nodeStarts = inverted.starts;
    this.#nodes = inverted.nodes;
  }

  static ofParts({ values, missing, count, flat, starts, nodeStarts, nodes }: ColumnParts): Column {
    const codes = new Map(values.map((value, code) => [value, code]));
    const rows = new Rows(count, flat, starts);
    return new Column(values, codes, missing, rows, { starts: nodeStarts, nodes });
  }

  get parts(): ColumnParts {
    const { count, flat, starts } = this.rows;
    const { values, missing } = this;
    const inverted = { nodeStarts: this.#nodeStarts, nodes: this.#nodes };
    return { values, missing, count, flat, starts, ...inverted };
  }

  /** How many nodes there are. */
  get size(): number {
    return this.rows.count;
  }

  codeOf(value: string): number | undefined {
    return this.#codes.get(value);
  }

  /** The nodes that have a value, ascending. */
  nodesOf(value: string): Uint32Array {
    const code = this.#codes.get(value);
    return code === undefined ? NONE : this.#nodesOfCode(code);
  }

  /** How many nodes have a value, told by its code. */
  countOf(code: number): number {
    return (this.#nodeStarts[code + 1] as number) - (this.#nodeStarts[code] as number);
  }

  /** How many nodes have each value, by its code. */
  get counts(): Uint32Array {
    this.#counts ??= Uint32Array.from(this.values, (_, code) => this.countOf(code));
    return this.#counts;
  }

  /** A node's values, in order. */
  valuesOf(ordinal: number): string[] {
    const { rows, values } = this;
    const end = rows.start(ordinal + 1);
    const found: string[] = [];
    for (let at = rows.start(ordinal); at < end; at += 1) found.push(values[rows.at(at)] as string);
    return found;
  }

  /** The codes of a node's values, in order. */
  codesOf(ordinal: number): readonly number[] {
    const rows = this.rows;
    const end = rows.start(ordinal + 1);
    const codes: number[] = [];
    for (let at = rows.start(ordinal); at < end; at += 1) codes.push(rows.at(at));
    return codes;
  }

  /** The first of a node's values, if it has any. */
  firstOf(ordinal: number): string | undefined {
    const at = this.rows.start(ordinal);
    return at < this.rows.start(ordinal + 1) ? this.values[this.rows.at(at)] : undefined;
  }

  /**
   * Lets the values of some nodes be counted by their codes, and what was counted be used; it is
   * forgotten after that, since there may be more values than there is time to make room for.
   */
  tally<T>(
    ordinals: Uint32Array,
    use: (tally: { counts: Uint32Array; codes: readonly number[]; missing: number }) => T,
  ): T {
    const { flat, starts } = this.rows;
    const counts = this.#room ?? new Uint32Array(this.values.length);
    this.#room = null;
    const codes: number[] = [];
    let missing = 0;
    try {
      for (let index = 0; index < ordinals.length; index += 1) {
        const ordinal = ordinals[index] as number;
        let at = starts === null ? ordinal : (starts[ordinal] as number);
        const end = starts === null ? at + 1 : (starts[ordinal + 1] as number);
        if (at === end) missing += 1;
        for (; at < end; at += 1) {
          const code = flat[at] as number;
          const before = counts[code] as number;
          counts[code] = before + 1;
          if (before === 0) codes.push(code);
        }
      }
      return use({ counts, codes, missing });
    } finally {
      for (const code of codes) counts[code] = 0;
      this.#room = counts;
    }
  }

  /** Whether some values stand side by side in a node's, in this order. */
  holdsRow(ordinal: number, row: readonly number[]): boolean {
    const rows = this.rows;
    const end = rows.start(ordinal + 1) - row.length;
    for (let at = rows.start(ordinal); at <= end; at += 1) {
      let matched = 0;
      while (matched < row.length && rows.at(at + matched) === row[matched]) matched += 1;
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
