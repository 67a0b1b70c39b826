import { LONG_STEP, type Work } from '../record/work.ts';
import { Column } from './column.ts';
import { type Rows, RowsBuilder } from './rows.ts';

/** For each value the nodes that have it: those of value `v` stand from `starts[v]` to `starts[v + 1]`. */
export interface Inverted {
  readonly starts: Uint32Array;
  readonly nodes: Uint32Array;
}

/** Makes a column, node by node in the order of their ordinals. */
export class ColumnBuilder {
  readonly #codes = new Map<string, number>();
  readonly #rows: RowsBuilder;
  /** For each code the last node that had it, and how many did. */
  #last = new Int32Array(16);
  #counts = new Uint32Array(16);
  #missing = 0;
  #before: string | undefined;
  #codeBefore = 0;

  constructor(count: number) {
    this.#rows = new RowsBuilder(count);
  }

  /** Adds the values of the next node; one may come more than once, and then counts once. */
  add(values: readonly string[]): void {
    for (let at = 0; at < values.length; at += 1) this.push(this.codeOf(values[at] as string));
    this.end();
  }

  /** The code of a value, whether it has come before or not. */
  codeOf(value: string): number {
    // What stands together is often the same.
    if (value === this.#before) return this.#codeBefore;
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#codes.size;
      this.#codes.set(value, code);
      if (code === this.#last.length) this.#grow();
    }
    this.#before = value;
    this.#codeBefore = code;
    return code;
  }

  /** Adds a value of the next node by its code. */
  push(code: number): void {
    const row = this.#rows.push(code);
    // Nodes are counted from 1 here.
    if (this.#last[code] === row) return;
    this.#last[code] = row;
    this.#counts[code] = (this.#counts[code] as number) + 1;
  }

  /** The node has no more values. */
  end(): void {
    if (!this.#rows.end()) this.#missing += 1;
  }

  *finish(): Work<Column> {
    const rows = this.#rows.finish();
    yield;
    const inverted = yield* invert(this.#counts.subarray(0, this.#codes.size), rows);
    return new Column([...this.#codes.keys()], this.#codes, this.#missing, rows, inverted);
  }

  #grow(): void {
    const last = new Int32Array(this.#last.length * 2);
    last.set(this.#last);
    this.#last = last;
    const counts = new Uint32Array(this.#counts.length * 2);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

/** For each value the nodes that have it, of which it is known how many there are. */
function* invert(counts: Uint32Array, rows: Rows): Work<Inverted> {
  const starts = new Uint32Array(counts.length + 1);
  for (let code = 0; code < counts.length; code += 1) {
    starts[code + 1] = (starts[code] as number) + (counts[code] as number);
  }
  yield;
  const nodes = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (let ordinal = 0; ordinal < rows.count; ordinal += 1) {
    const end = rows.start(ordinal + 1);
    for (let at = rows.start(ordinal); at < end; at += 1) {
      const code = rows.at(at);
      const place = next[code] as number;
      // The last that was put there, where a node has a value twice.
      if (place > (starts[code] as number) && nodes[place - 1] === ordinal) continue;
      nodes[place] = ordinal;
      next[code] = place + 1;
    }
    if (ordinal % LONG_STEP === 0) yield;
  }
  return { starts, nodes };
}
