import { prune } from '../record/canonical.ts';
import type { Records } from '../record/check.ts';
import type { Work } from '../record/work.ts';
import { compareText } from '../text/fold.ts';
import { createSha256 } from '../text/sha256.ts';
import { mergeSort } from './merge-sort.ts';

/**
 * The version of a dataset: SHA-256 over all its records, one line of JSON each, in a fixed order,
 * so that it is the same for the same data whatever the order and layout of its files.
 */
export function* datasetVersion({
  manifest,
  countries,
  people,
  organizations,
  articles,
}: Records): Work<string> {
  const hash = createSha256();
  const add = (record: object) => hash.update(versionLine(record));
  add(manifest);
  add(countries);
  for (const list of [organizations, people, articles]) {
    const slugs = list.map(({ slug }) => slug);
    const sorted = yield* mergeSort(list.length, (a, b) =>
      compareText(slugs[a] as string, slugs[b] as string),
    );
    for (const index of sorted) {
      add(list[index] as object);
      yield;
    }
  }
  return hash.hex();
}

/** What one record adds to the version. */
export function versionLine(record: object): string {
  return `${JSON.stringify(prune({ ...record, $schema: undefined }))}\n`;
}
