import { describe, expect, it } from 'vitest';
import { prune } from '../../src/record/canonical.ts';
import { check } from '../../src/record/check.ts';
import { loadCountries } from '../../src/record/folder.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { SyntheticArchive, syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';

const countries = loadCountries();

/** A synthetic archive as it would be read from its files, with its texts. */
function checked(articles: number, seed: number) {
  const archive = new SyntheticArchive(articles, seed, countries);
  const made = [...archive.articles()];
  return check({
    countries: { file: 'countries.json', value: countries },
    manifest: { file: 'archive.json', value: archive.manifest },
    peopleByLine: lines('people.ndjson', archive.people()),
    organizationsByLine: lines('organizations.ndjson', archive.organizations()),
    articles: lines(
      'articles.ndjson',
      made.map(({ record }) => record),
    ),
    texts: new Map(made.map(({ record, text }) => [record.slug, text])),
  });
}

function* lines(file: string, records: Iterable<object>) {
  let line = 0;
  for (const record of records) {
    line += 1;
    yield { file, line, value: JSON.parse(JSON.stringify(prune(record))) };
  }
}

const written = (articles: number, seed: number): string =>
  JSON.stringify(prune(syntheticRecords(articles, seed, countries)));

describe('a synthetic archive', () => {
  it.each([
    [1, 0],
    [60, 1],
    [60, 2],
    [60, 4294967295],
    [250, 7],
  ])('of %i articles with the seed %i is proved by its texts, in every word', (articles, seed) => {
    const { records, problems } = checked(articles, seed);
    expect(problems.map(formatProblem)).toEqual([]);
    expect(records?.articles.length).toBe(articles);
  });

  it('is in memory what it is when it is read, members in their order and all', () => {
    const { records } = checked(40, 3);
    expect(JSON.stringify(prune(records))).toBe(written(40, 3));
    expect(syntheticRecords(40, 3, countries)).toEqual(records);
  });

  it('is the same for the same size and seed, and another for another seed', () => {
    expect(written(30, 5)).toBe(written(30, 5));
    expect(written(30, 5)).not.toBe(written(30, 6));
  });

  it('says plainly what it is', () => {
    const { manifest } = syntheticRecords(3, 1, countries);
    expect(manifest.kind).toBe('SYNTHETIC');
    expect(manifest.name).toMatch(/^Synthetic/);
    expect(manifest.notice).toMatch(/^Made by a program/);
  });

  it('tells of more people and organizations the larger it is', () => {
    const sizes = [10, 1000, 5000].map((articles) => {
      const archive = new SyntheticArchive(articles, 1, countries);
      return [[...archive.people()].length, [...archive.organizations()].length];
    });
    expect(sizes).toEqual([
      [20, 12],
      [100, 24],
      [500, 108],
    ]);
  });
});
