import { LRUCache } from 'lru-cache';
import { Bitmap } from './bitmap.ts';
import type { Column } from './column.ts';
import type { Meter } from './meter.ts';
import type { OrdinalSet } from './ordinal-set.ts';
import { Posting } from './posting.ts';
import { Union } from './union.ts';

/** What this part of all nodes have is sooner looked up in bits than in lists. */
const FREQUENT = 256;
/** So many are kept as bits, which together take 64 bytes for each node that has the field. */
const MOST_KEPT = 512;
/** Of more lists than this, one is made before they are gone through. */
const FEW_LISTS = 8;

/** The nodes that have a word, or one with some beginning: in some lists, each of which is ascending. */
interface Entry {
  readonly name: string;
  readonly lists: readonly Uint32Array[];
  readonly length: number;
  readonly kept: Kept | undefined;
}

interface Kept {
  readonly bits: Bitmap | null;
  /** How many nodes it has been asked for so far. */
  asked: number;
}

/** The words of a field, whose texts have their words in one column or several, and who has them. */
export class Vocabulary {
  readonly #columns: readonly Column[];
  readonly #total: number;
  readonly #kept = new LRUCache<string, Kept>({ max: MOST_KEPT });

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#total = columns[0]?.size ?? 0;
  }

  /**
   * For each word the nodes that have it, and for the beginning of a word, where one is asked for,
   * those that have a word that begins so; sets that are not to be changed. None where one of them is empty.
   */
  setsOf(words: Iterable<string>, beginning: string | null, meter: Meter): OrdinalSet[] {
    const entries: Entry[] = [];
    for (const word of words) {
      // Most words are in no name: nothing else has to be found to find nothing.
      if (!this.#add(entries, word, () => this.#listsOf(word))) return [];
    }
    if (beginning !== null) {
      const found = this.#add(entries, `${beginning}*`, () => this.#listsBeginning(beginning));
      if (!found) return [];
    }
    let least = this.#total;
    for (const { length } of entries) least = Math.min(least, length);
    return entries.map((entry) => this.#setOf(entry, least, meter));
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

  #listsOf(word: string): Uint32Array[] {
    return this.#columns.map((column) => column.nodesOf(word)).filter(({ length }) => length > 0);
  }

  #listsBeginning(beginning: string): Uint32Array[] {
    return this.#columns.flatMap((column) =>
      column.startingWith(beginning).map((word) => column.nodesOf(word)),
    );
  }

  /** False where nobody has it. */
  #add(entries: Entry[], name: string, find: () => readonly Uint32Array[]): boolean {
    const kept = this.#kept.get(name);
    const lists = kept?.bits ? [] : find();
    const length = kept?.bits
      ? kept.bits.count()
      : lists.reduce((sum, list) => sum + list.length, 0);
    entries.push({ name, lists, length, kept });
    return length > 0;
  }

  /** As bits, once so many have been asked for as there are; `asked` of them are gone through now. */
  #setOf({ name, lists, length, kept }: Entry, asked: number, meter: Meter): OrdinalSet {
    if (kept?.bits) return kept.bits;
    if (length * FREQUENT >= this.#total) {
      const known = kept ?? { bits: null, asked: 0 };
      known.asked += asked;
      if (known.asked > length) {
        const bits = this.#bitsOf(lists, meter);
        this.#kept.set(name, { bits, asked: 0 });
        return bits;
      }
      if (kept === undefined) this.#kept.set(name, known);
    }
    if (lists.length > FEW_LISTS) return this.#bitsOf(lists, meter);
    const [one, ...others] = lists.map((list) => new Posting(meter, list));
    return others.length === 0
      ? (one as Posting)
      : new Union([one as Posting, ...others], this.#total);
  }

  #bitsOf(lists: readonly Uint32Array[], meter: Meter): Bitmap {
    const bits = new Bitmap(this.#total);
    for (const list of lists) bits.addAll(list, meter);
    return bits;
  }
}

/** The codes of a phrase’s words; null where a column lacks one of them. */
function rowOf(column: Column, phrase: readonly string[]): number[] | null {
  const row = phrase.map((word) => column.codeOf(word));
  return row.every((code) => code !== undefined) ? row : null;
}
