import { prune } from '../record/canonical.ts';
import type { Records } from '../record/check.ts';
import { compareText } from '../text/fold.ts';
import { createSha256 } from '../text/sha256.ts';

/**
 * The version of a dataset: SHA-256 over all its records, one line of JSON each, in a fixed order,
 * so that it is the same for the same data whatever the order and layout of its files.
 */
export function datasetVersion({
  manifest,
  countries,
  people,
  organizations,
  articles,
}: Records): string {
  const hash = createSha256();
  const add = (record: object) =>
    hash.update(`${JSON.stringify(prune({ ...record, $schema: undefined }))}\n`);
  add(manifest);
  add(countries);
  for (const list of [organizations, people, articles]) {
    for (const record of [...list].sort((a, b) => compareText(a.slug, b.slug))) add(record);
  }
  return hash.hex();
}
