import { ArticleRecord } from './article.ts';
import type { Records } from './check.ts';
import { Dictionary } from './dictionary.ts';
import { Packer } from './packer.ts';
import { APART } from './packing.ts';
import { Segment } from './passage.ts';
import { QuoteRecord } from './quote.ts';

/** The words that come most often stand first: the smallest numbers take a byte. */
export const DICTIONARY = Dictionary.of(Segment, QuoteRecord, ArticleRecord);

/** The same with those whom articles refer to, so that references take little. */
export function dictionaryWith({
  people,
  organizations,
  countries,
}: Pick<Records, 'people' | 'organizations' | 'countries'>): Dictionary {
  return DICTIONARY.with([
    ...people.flatMap(({ slug }) => [slug, `person:${slug}`]),
    ...organizations.flatMap(({ slug }) => [slug, `organization:${slug}`]),
    ...countries.countries.flatMap(({ code }) => [code, `country:${code}`]),
  ]);
}

/** Packs the records of articles: an article's own, and behind it its quotes, one after another. */
export class ArticlePacker {
  readonly #packer: Packer;

  constructor(dictionary: Dictionary) {
    this.#packer = new Packer(dictionary);
  }

  /** Good until the next is packed; all that is left out is where the record's shape is described. */
  pack(record: ArticleRecord): { readonly bytes: Uint8Array; readonly quotes: readonly number[] } {
    const { $schema: _, ...rest } = record;
    const packer = this.#packer;
    packer.begin();
    packer.add({ ...rest, quotes: APART });
    const quotes: number[] = [];
    for (const quote of record.quotes) {
      quotes.push(packer.length);
      packer.add(quote);
    }
    return { bytes: packer.packed, quotes };
  }
}
