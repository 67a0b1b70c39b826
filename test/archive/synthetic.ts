import type { Records } from '../../src/record/check.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';
import { recordsOf } from './records.ts';

/** The records of an archive made by a program, with the countries of the world. */
export function synthetic(articles: number, seed: number): Records {
  return syntheticRecords(articles, seed, recordsOf(SPECIMENS).countries);
}
