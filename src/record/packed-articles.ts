import { TextBytes } from '../text/text-bytes.ts';
import { ArticleRecord } from './article.ts';
import { ArticlePacker, DICTIONARY, dictionaryWith } from './article-packer.ts';
import { ArticleReader } from './article-reader.ts';
import type { ArticleKeeper, Records } from './check.ts';
import { Numbers } from './numbers.ts';
import { type PackedAt, packedRecordOf } from './packed-record.ts';
import { QuoteRecord } from './quote.ts';
import { Unpacker } from './unpacker.ts';
import { finish, STEP, type Work } from './work.ts';

/** Members that neither relations nor lists are made of, and what they are members of. */
const UNLISTED = [
  ...['url', 'modified', 'corrections', 'figures', 'source', 'curation', 'printedIn'],
  ...['evidence', 'mentions', 'mention', 'content', 'originalLanguage', 'translated'],
  ...['start', 'end', 'matchStart', 'occurrence'],
];
const BLOCK = 1 << 22;

const PackedQuote = packedRecordOf<QuoteRecord>(QuoteRecord, DICTIONARY);

/** What packed articles are kept as. */
export interface PackedParts {
  /** By their places. */
  readonly blocks: Readonly<Record<number, Uint8Array<ArrayBuffer>>>;
  readonly blockOf: Uint32Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly firstQuotes: Uint32Array<ArrayBuffer>;
  readonly quoteStarts: Uint32Array<ArrayBuffer>;
}

/**
 * The records of articles in a few bytes each, in the order in which they were added: an article's
 * own, with its quotes' right behind it, so that none of them has to be unpacked for another.
 */
export class PackedArticles implements ArticleKeeper, Iterable<ArticleRecord> {
  #packer = new ArticlePacker(DICTIONARY);
  /** What reads lines, if any are read, and the record that it read last. */
  #reader: ArticleReader | undefined;
  #read: ArticleRecord | undefined;
  readonly #blocks: TextBytes[] = [];
  /** How much of the last block is taken. */
  #taken = BLOCK;
  /** For each article its block, and where in it it begins and ends. */
  #blockOf = new Numbers();
  #starts = new Numbers();
  #ends = new Numbers();
  /** For each article the number of its first quote, and for each quote where it begins. */
  #firstQuotes = new Numbers();
  #quoteStarts = new Numbers();
  #dictionary = DICTIONARY;
  #unpacker = new Unpacker(DICTIONARY);
  #lister = new Unpacker(DICTIONARY, UNLISTED);

  constructor() {
    this.#firstQuotes.push(0);
  }

  static of(records: Records): PackedArticles {
    return finish(PackedArticles.packing(records));
  }

  /** The same, step by step. */
  static *packing({ articles, ...others }: Records): Work<PackedArticles> {
    const packed = new PackedArticles();
    packed.begin(others);
    for (const record of articles) {
      packed.add(record);
      if (packed.length % STEP === 0) yield;
    }
    return packed;
  }

  /** Of what was kept of others, which referred to the same. */
  static ofParts(parts: PackedParts, others: Omit<Records, 'manifest' | 'articles'>) {
    const packed = new PackedArticles();
    packed.begin(others);
    for (const block of Object.values(parts.blocks)) packed.#blocks.push(new TextBytes(block));
    packed.#blockOf = Numbers.of(parts.blockOf);
    packed.#starts = Numbers.of(parts.starts);
    packed.#ends = Numbers.of(parts.ends);
    packed.#firstQuotes = Numbers.of(parts.firstQuotes);
    packed.#quoteStarts = Numbers.of(parts.quoteStarts);
    return packed;
  }

  get parts(): PackedParts {
    return {
      blocks: { ...this.#blocks.map(({ bytes }, block) => bytes.subarray(0, this.#endOf(block))) },
      blockOf: this.#blockOf.finish(),
      starts: this.#starts.finish(),
      ends: this.#ends.finish(),
      firstQuotes: this.#firstQuotes.finish(),
      quoteStarts: this.#quoteStarts.finish(),
    };
  }

  /** Told of those whom articles refer to, before the first article, so that references take little. */
  begin(others: Omit<Records, 'manifest' | 'articles'>): void {
    const dictionary = dictionaryWith(others);
    this.#dictionary = dictionary;
    this.#packer = new ArticlePacker(dictionary);
    this.#unpacker = new Unpacker(dictionary);
    this.#lister = new Unpacker(dictionary, UNLISTED);
  }

  get length(): number {
    return this.#starts.length;
  }

  get quotes(): number {
    return this.#quoteStarts.length;
  }

  /** The record that a line of JSON is; undefined where it may be wrong. If it is added, it has been packed. */
  readLine(bytes: Uint8Array<ArrayBuffer>): ArticleRecord | undefined {
    this.#reader ??= new ArticleReader(this.#dictionary);
    this.#read = this.#reader.read(bytes);
    return this.#read;
  }

  add(record: ArticleRecord): void {
    const read = record === this.#read ? this.#reader?.packed() : undefined;
    const { bytes, quotes } = read ?? this.#packer.pack(record);
    this.#read = undefined;
    const at = this.#put(bytes);
    for (const start of quotes) this.#quoteStarts.push(at + start);
    this.#firstQuotes.push(this.#quoteStarts.length);
  }

  /** What was learned of lines takes room, and serves no more. */
  end(): void {
    this.#reader = undefined;
    this.#read = undefined;
  }

  /** The record of an article, by its number. */
  article(article: number): ArticleRecord {
    return new PackedArticle(this, article);
  }

  /** The record of a quote, by the numbers of its article and of the quote among all. */
  quote(article: number, quote: number): QuoteRecord {
    const start = this.#quoteStarts.at(quote);
    return new PackedQuote({ unpacker: this.#unpacker, texts: this.#blockAt(article), start });
  }

  /** The number of an article's first quote; of the one past the last, where all quotes end. */
  firstQuote(article: number): number {
    return this.#firstQuotes.at(article);
  }

  /** An article's record with members of its own. */
  whole(article: number): ArticleRecord {
    return this.#unpack(article, this.#unpacker);
  }

  /** The same without what neither relations nor lists are made of, which is most of it. */
  listed(article: number): ArticleRecord {
    return this.#unpack(article, this.#lister);
  }

  #unpack(article: number, unpacker: Unpacker): ArticleRecord {
    unpacker.goTo(this.#blockAt(article), this.#starts.at(article));
    const record = unpacker.value() as Record<string, unknown>;
    const quotes: unknown[] = [];
    // Its quotes stand behind it, one after another.
    for (let left = this.#countOf(article); left > 0; left -= 1) quotes.push(unpacker.value());
    record.quotes = quotes;
    return record as ArticleRecord;
  }

  /** The record of the article of a slug. */
  find(slug: string): ArticleRecord | undefined {
    for (let article = 0; article < this.length; article += 1) {
      if (this.article(article).slug === slug) return this.whole(article);
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<ArticleRecord> {
    for (let article = 0; article < this.length; article += 1) yield this.whole(article);
  }

  /** All bytes of an article and its quotes: the same for the same record. */
  bytesOf(article: number): Uint8Array {
    return this.#blockAt(article).bytes.subarray(this.#starts.at(article), this.#ends.at(article));
  }

  /** Where an article's own record is. */
  atArticle(article: number): PackedAt {
    const start = this.#starts.at(article);
    return { unpacker: this.#unpacker, texts: this.#blockAt(article), start };
  }

  /** How much of a block is taken; nothing was put into one that another was begun behind. */
  #endOf(block: number): number | undefined {
    return block === this.#blocks.length - 1 ? this.#taken : undefined;
  }

  #countOf(article: number): number {
    return this.#firstQuotes.at(article + 1) - this.#firstQuotes.at(article);
  }

  #blockAt(article: number): TextBytes {
    return this.#blocks[this.#blockOf.at(article)] as TextBytes;
  }

  #put(packed: Uint8Array): number {
    if (this.#taken + packed.length > BLOCK) {
      this.#blocks.push(new TextBytes(new Uint8Array(Math.max(BLOCK, packed.length))));
      this.#taken = 0;
    }
    const block = this.#blocks.length - 1;
    const at = this.#taken;
    (this.#blocks[block] as TextBytes).bytes.set(packed, at);
    this.#taken += packed.length;
    this.#blockOf.push(block);
    this.#starts.push(at);
    this.#ends.push(this.#taken);
    return at;
  }
}

class PackedArticle extends packedRecordOf<ArticleRecord>(ArticleRecord, DICTIONARY) {
  readonly #articles: PackedArticles;
  readonly #article: number;

  constructor(articles: PackedArticles, article: number) {
    super(articles.atArticle(article));
    this.#articles = articles;
    this.#article = article;
  }

  /** With its quotes, which are packed apart. */
  override whole(): ArticleRecord {
    return this.#articles.whole(this.#article);
  }
}
