import type { Column } from './column.ts';
import { BETWEEN } from './word-column-builder.ts';

/** So many words at most are paired: those that most nodes have. Their pairs take 2 MB. */
const MOST_WORDS = 1_024;
/** So many words and pairs are counted at a time, or those of one node: a millisecond or two. */
const STEPS_EACH = 100_000;

/**
 * How many nodes have both of two words, for words that many have. That is counted node by node, a
 * part of them each time that somebody asks, and told once it is counted of all.
 */
export class WordPairs {
  readonly #columns: readonly Column[];
  readonly #isFrequent: (count: number) => boolean;
  #numbers: ReadonlyMap<string, number> | undefined;
  /** For each column the number of each code, -1 where it has none; as long as that is needed. */
  #byCode: readonly Int32Array[] = [];
  /** Of words `a` and `b`, numbers of which `a` is the greater, at `a * (a - 1) / 2 + b`. */
  #counts = new Uint32Array();
  /** How many nodes have been counted. */
  #done = 0;

  /** Of the words in some columns of the same nodes. */
  constructor(columns: readonly Column[], isFrequent: (count: number) => boolean) {
    this.#columns = columns;
    this.#isFrequent = isFrequent;
  }

  /** Null as long as it is not known, and where one of them is not frequent. */
  count(one: string, other: string): number | null {
    this.#numbers ??= this.#number();
    const a = this.#numbers.get(one);
    const b = this.#numbers.get(other);
    if (a === undefined || b === undefined || a === b) return null;
    const total = this.#columns[0]?.size ?? 0;
    if (this.#done < total) {
      this.#countMore(this.#numbers.size, total);
      if (this.#done < total) return null;
      this.#byCode = [];
    }
    return this.#counts[placeOf(a, b)] as number;
  }

  #number(): ReadonlyMap<string, number> {
    const columns = this.#columns;
    const counts = new Map<string, number>();
    for (const column of columns) {
      for (let code = 0; code < column.values.length; code += 1) {
        // A word that is frequent in all columns together has its share of that in one of them.
        if (!this.#isFrequent(column.countOf(code) * columns.length)) continue;
        const word = column.values[code] as string;
        if (word === BETWEEN) continue;
        counts.set(
          word,
          columns.reduce((sum, each) => sum + each.nodesOf(word).length, 0),
        );
      }
    }
    const words = [...counts]
      .filter(([, count]) => this.#isFrequent(count))
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST_WORDS)
      .map(([word]) => word);
    this.#counts = new Uint32Array(placeOf(words.length, 0));
    this.#byCode = columns.map((column) => {
      const numbers = new Int32Array(column.values.length).fill(-1);
      for (const [number, word] of words.entries()) {
        const code = column.codeOf(word);
        if (code !== undefined) numbers[code] = number;
      }
      return numbers;
    });
    return new Map(words.map((word, number) => [word, number]));
  }

  /** Goes on from the node at which it stopped, of so many, and with so many words. */
  #countMore(words: number, total: number): void {
    const counts = this.#counts;
    const rows = this.#columns.map((column) => column.rows);
    const found = new Uint32Array(words);
    // The node each was found in last: a word that a node has twice is one.
    const last = new Int32Array(words).fill(-1);
    let node = this.#done;
    for (let steps = 0; node < total && steps < STEPS_EACH; node += 1) {
      let count = 0;
      for (let at = 0; at < rows.length; at += 1) {
        const { flat, starts } = rows[at] as Column['rows'];
        const numberOf = this.#byCode[at] as Int32Array;
        let index = starts === null ? node : (starts[node] as number);
        const end = starts === null ? index + 1 : (starts[node + 1] as number);
        steps += end - index;
        for (; index < end; index += 1) {
          const number = numberOf[flat[index] as number] as number;
          if (number === -1 || last[number] === node) continue;
          last[number] = node;
          for (let before = 0; before < count; before += 1) {
            const place = placeOf(number, found[before] as number);
            counts[place] = (counts[place] as number) + 1;
          }
          steps += count;
          found[count] = number;
          count += 1;
        }
      }
    }
    this.#done = node;
  }
}

function placeOf(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}
