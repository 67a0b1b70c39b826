import { DICTIONARY } from '../record/article-packer.ts';
import { prune } from '../record/canonical.ts';
import type { Records } from '../record/check.ts';
import type { PackedArticles } from '../record/packed-articles.ts';
import { Packer } from '../record/packer.ts';
import { STEP, type Work } from '../record/work.ts';
import { createSha256 } from '../text/sha256.ts';
import { sortedTexts } from './merge-sort.ts';

/**
 * The version of a dataset: SHA-256 over all its records, packed one after another in a fixed order,
 * so that it is the same for the same data whatever the order and layout of its files, and whatever
 * holds it.
 */
export class DatasetVersion {
  readonly #hash = createSha256();
  readonly #packer = new Packer(DICTIONARY);

  /** All but the articles, which come behind. */
  *begin(records: Omit<Records, 'articles'>): Work<void> {
    this.#add(records.manifest);
    this.#add(records.countries);
    for (const list of [records.organizations, records.people]) {
      for (const index of yield* sortedTexts(list.map(({ slug }) => slug))) {
        this.#add(list[index] as object);
        yield;
      }
    }
  }

  /** An article, packed; in the order of their slugs, by code point. */
  addArticle(packed: Uint8Array): void {
    this.#hash.update(packed);
  }

  hex(): string {
    return this.#hash.hex();
  }

  #add(record: object): void {
    this.#packer.begin();
    this.#packer.add(prune({ ...record, $schema: undefined }));
    this.#hash.update(this.#packer.packed);
  }
}

/** The version of a dataset whose articles are packed, and whose order by their slugs is known. */
export function* datasetVersion(
  { articles, ...others }: Records<PackedArticles>,
  bySlug: Uint32Array,
): Work<string> {
  const version = new DatasetVersion();
  yield* version.begin(others);
  for (const [place, article] of bySlug.entries()) {
    version.addArticle(articles.bytesOf(article));
    if (place % STEP === 0) yield;
  }
  return version.hex();
}
