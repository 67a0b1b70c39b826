import { LRUCache } from 'lru-cache';
import type { Column } from './column.ts';
import type { Meter } from './meter.ts';
import type { OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { Union } from './union.ts';
import { WordBits } from './word-bits.ts';
import { WordPairs } from './word-pairs.ts';

/** What this part of all nodes have is sooner looked up in bits than in lists. */
const FREQUENT = 256;
/** So many are kept as bits, which together take 64 bytes for each node that has the field. */
const MOST_KEPT = 512;
/** Of more lists than this, one is made before they are gone through. */
const FEW_LISTS = 8;

/** The nodes that have a word, or one of several: in some lists, each of which is ascending. */
interface Entry {
  readonly name: string;
  /** Null where they are several. */
  readonly word: string | null;
  readonly lists: readonly Uint32Array[];
  readonly length: number;
}

/** The words of a field, whose texts have their words in one column or several, and who has them. */
export class Vocabulary {
  readonly #columns: readonly Column[];
  readonly #total: number;
  readonly #pairs: WordPairs;
  /** The words that begin so, where they are few. */
  readonly #beginnings = new LRUCache<string, readonly string[]>({ max: MOST_KEPT });
  readonly #bits = new LRUCache<string, WordBits>({ max: MOST_KEPT });
  /** How many nodes were asked for of what has no bits yet. */
  readonly #asked = new LRUCache<string, number>({ max: MOST_KEPT });

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#total = columns[0]?.size ?? 0;
    this.#pairs = new WordPairs(columns, (count) => this.#isFrequent(count));
  }

  /**
   * For each word the nodes that have it, and for the beginning of a word, where one is asked for,
   * those that have a word that begins so; sets that are not to be changed. None where one of them is empty.
   */
  setsOf(words: Iterable<string>, beginning: string | null, meter: Meter): OrdinalSet[] {
    const found: (WordBits | Entry)[] = [];
    let least = this.#total;
    const add = (one: WordBits | Entry) => {
      found.push(one);
      const length = one instanceof WordBits ? one.count() : one.length;
      least = Math.min(least, length);
      return length > 0;
    };
    for (const word of words) {
      // Most words are in no name: nothing else has to be found to find nothing.
      if (!add(this.#find(word))) return [];
    }
    if (beginning !== null && !add(this.#findBeginning(beginning))) return [];
    return found.map((one) => (one instanceof WordBits ? one : this.#setOf(one, least, meter)));
  }

  /** The nodes that have a word. */
  setOf(word: string, meter: Meter): OrdinalSet {
    const [set = new Posting(meter, new Uint32Array())] = this.setsOf([word], null, meter);
    return set;
  }

  /** Tells of a node whether some words stand side by side in its texts. */
  holdsPhrase(phrase: readonly string[]): (ordinal: number) => boolean {
    const rows = this.#columns.map((column) => ({ column, row: rowOf(column, phrase) }));
    return (ordinal) =>
      rows.some(({ column, row }) => row !== null && column.holdsRow(ordinal, row));
  }

  #isFrequent(count: number): boolean {
    return count * FREQUENT >= this.#total;
  }

  #startingWith(beginning: string): readonly string[] {
    const known = this.#beginnings.get(beginning);
    if (known !== undefined) return known;
    const words = new Set(this.#columns.flatMap((column) => column.startingWith(beginning)));
    const found = [...words];
    if (found.length <= FEW_LISTS) this.#beginnings.set(beginning, found);
    return found;
  }

  #find(word: string): WordBits | Entry {
    return this.#bits.get(word) ?? this.#entry(word, [word]);
  }

  #findBeginning(beginning: string): WordBits | Entry {
    const name = `${beginning}*`;
    const bits = this.#bits.get(name);
    if (bits !== undefined) return bits;
    const words = this.#startingWith(beginning);
    return words.length === 1 ? this.#find(words[0] as string) : this.#entry(name, words);
  }

  #entry(name: string, words: readonly string[]): Entry {
    const lists = words.flatMap((word) => this.#listsOf(word));
    const length = lists.reduce((sum, list) => sum + list.length, 0);
    return { name, word: words.length === 1 ? (words[0] as string) : null, lists, length };
  }

  #listsOf(word: string): Uint32Array[] {
    const lists: Uint32Array[] = [];
    for (const column of this.#columns) {
      const nodes = column.nodesOf(word);
      if (nodes.length > 0) lists.push(nodes);
    }
    return lists;
  }

  /** As bits, once so many have been asked for as there are; `asked` of them are gone through now. */
  #setOf({ name, word, lists, length }: Entry, asked: number, meter: Meter): OrdinalSet {
    if (this.#isFrequent(length)) {
      const sofar = (this.#asked.get(name) ?? 0) + asked;
      if (sofar > length) {
        const bits = this.#bitsOf(word, lists, meter);
        this.#bits.set(name, bits);
        this.#asked.delete(name);
        return bits;
      }
      this.#asked.set(name, sofar);
    }
    if (lists.length > FEW_LISTS) return this.#bitsOf(word, lists, meter);
    const [one, ...others] = lists.map((list) => new Posting(meter, list));
    return others.length === 0
      ? (one as Posting)
      : new Union([one as Posting, ...others], this.#total);
  }

  #bitsOf(word: string | null, lists: readonly Uint32Array[], meter: Meter): WordBits {
    const bits = new WordBits(this.#total, word, this.#pairs);
    for (const list of lists) bits.addAll(list, meter);
    return bits;
  }
}

/** The codes of a phrase’s words; null where a column lacks one of them. */
function rowOf(column: Column, phrase: readonly string[]): number[] | null {
  const row = phrase.map((word) => column.codeOf(word));
  return row.every((code) => code !== undefined) ? row : null;
}
