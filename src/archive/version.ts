import { prune } from '../record/canonical.ts';
import type { Records } from '../record/check.ts';
import { DICTIONARY, type PackedArticles } from '../record/packed-articles.ts';
import { Packer } from '../record/packer.ts';
import { STEP, type Work } from '../record/work.ts';
import { createSha256 } from '../text/sha256.ts';
import { sortedTexts } from './merge-sort.ts';

/**
 * The version of a dataset: SHA-256 over all its records, packed one after another in a fixed order,
 * so that it is the same for the same data whatever the order and layout of its files.
 */
export function* datasetVersion({
  manifest,
  countries,
  people,
  organizations,
  articles,
}: Records<PackedArticles>): Work<string> {
  const hash = createSha256();
  const packer = new Packer(DICTIONARY);
  const add = (record: object) => {
    packer.begin();
    packer.add(prune({ ...record, $schema: undefined }));
    hash.update(packer.packed);
  };
  add(manifest);
  add(countries);
  for (const list of [organizations, people]) {
    for (const index of yield* sortedTexts(list.map(({ slug }) => slug))) {
      add(list[index] as object);
      yield;
    }
  }
  for (const [place, article] of (yield* sortedTexts(yield* slugsOf(articles))).entries()) {
    hash.update(articles.bytesOf(article));
    if (place % STEP === 0) yield;
  }
  return hash.hex();
}

function* slugsOf(articles: PackedArticles): Work<string[]> {
  const slugs: string[] = [];
  for (let article = 0; article < articles.length; article += 1) {
    slugs.push(articles.article(article).slug);
    if (article % STEP === 0) yield;
  }
  return slugs;
}
