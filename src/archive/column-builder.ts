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
  #missing = 0;

  constructor(count: number) {
    this.#rows = new RowsBuilder(count);
  }

  /** Adds the values of the next node; one may come more than once, and then counts once. */
  add(values: readonly string[]): void {
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] as string;
      let code = this.#codes.get(value);
      if (code === undefined) {
        code = this.#codes.size;
        this.#codes.set(value, code);
      }
      this.#rows.push(code);
    }
    if (!this.#rows.end()) this.#missing += 1;
  }

  *finish(): Work<Column> {
    const rows = this.#rows.finish();
    yield;
    const inverted = yield* invert(this.#codes.size, rows);
    return new Column([...this.#codes.keys()], this.#codes, this.#missing, rows, inverted);
  }
}

/** For each value the nodes that have it, in two passes over all: how many, then which. */
function* invert(count: number, rows: Rows): Work<Inverted> {
  const starts = new Uint32Array(count + 1);
  const last = new Int32Array(count);
  const each = function* (use: (code: number, ordinal: number) => void): Work<void> {
    last.fill(-1);
    for (let ordinal = 0; ordinal < rows.count; ordinal += 1) {
      const end = rows.start(ordinal + 1);
      for (let at = rows.start(ordinal); at < end; at += 1) {
        const code = rows.at(at);
        if (last[code] === ordinal) continue;
        last[code] = ordinal;
        use(code, ordinal);
      }
      if (ordinal % LONG_STEP === 0) yield;
    }
  };
  yield* each((code) => {
    starts[code + 1] = (starts[code + 1] as number) + 1;
  });
  for (let code = 1; code < starts.length; code += 1) {
    starts[code] = (starts[code] as number) + (starts[code - 1] as number);
  }
  const nodes = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  yield* each((code, ordinal) => {
    const at = next[code] as number;
    nodes[at] = ordinal;
    next[code] = at + 1;
  });
  return { starts, nodes };
}
