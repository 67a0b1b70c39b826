import { ArticleRecord } from './article.ts';
import type { Dictionary } from './dictionary.ts';
import { LineBytes } from './line-bytes.ts';
import { Packer } from './packer.ts';
import { QuoteRecord } from './quote.ts';
import { itemsOf, type LineRead, RecordReading } from './record-reader.ts';

/** Where the record's shape is described is left out; a record that says it is read in another way. */
const { $schema: _, ...members } = ArticleRecord.shape;
const Article = ArticleRecord.pick(
  Object.fromEntries(Object.keys(members).map((name) => [name, true])) as never,
);

/** Reads articles from lines of JSON, and packs them as it does. */
export class ArticleReader {
  readonly #packer: Packer;
  readonly #quotePacker: Packer;
  readonly #line = new LineBytes();
  readonly #read: LineRead;
  #quotes: number[] = [];

  constructor(dictionary: Dictionary) {
    const packer = new Packer(dictionary);
    const quotePacker = new Packer(dictionary);
    const readQuote = new RecordReading(quotePacker, dictionary).of(QuoteRecord);
    const readNext: LineRead = (line) => {
      this.#quotes.push(quotePacker.length);
      return readQuote(line);
    };
    const readQuotes: LineRead = (line) => itemsOf(line, readNext);
    this.#packer = packer;
    this.#quotePacker = quotePacker;
    this.#read = new RecordReading(packer, dictionary).of(Article, { quotes: readQuotes });
  }

  /** The record that a line is; undefined where it may be wrong. */
  read(bytes: Uint8Array<ArrayBuffer>): ArticleRecord | undefined {
    const line = this.#line;
    line.begin(bytes);
    this.#packer.begin();
    this.#quotePacker.begin();
    this.#quotes = [];
    const record = this.#read(line);
    return line.isDone ? (record as ArticleRecord | undefined) : undefined;
  }

  /** What was read last, packed: good until the next is read. */
  packed(): { readonly bytes: Uint8Array; readonly quotes: readonly number[] } {
    const { length } = this.#packer;
    this.#packer.append(this.#quotePacker);
    return { bytes: this.#packer.packed, quotes: this.#quotes.map((start) => length + start) };
  }
}
