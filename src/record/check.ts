import type { z } from 'zod';
import { ArticleRecord } from './article.ts';
import { checkArticle } from './check-article.ts';
import { checkCountries, checkOrganizations, checkPeople } from './check-entities.ts';
import { CountryTable } from './country.ts';
import { HandWrittenArticle } from './handwritten.ts';
import { Manifest } from './manifest.ts';
import { type OrganizationRecord, OrganizationsFile } from './organization.ts';
import { PeopleFile, type PersonRecord } from './person.ts';
import { type Note, type Problem, pointer, shapeProblems } from './problem.ts';
import { prove } from './prove.ts';
import type { KnownNames, Names } from './references.ts';

/** A file of an archive as it was read: JSON, not yet looked at. */
export interface RawFile {
  readonly file: string;
  /** Undefined where the file could not be read, which whoever read it reports. */
  readonly value: unknown;
}

/** An archive as it was read; files it does not have are left out. */
export interface RawArchive {
  readonly countries: RawFile;
  readonly manifest?: RawFile | undefined;
  readonly people?: RawFile | undefined;
  readonly organizations?: RawFile | undefined;
  readonly articles: readonly RawFile[];
  /** The texts whose owner keeps them here, by the slug of their article. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The records of an archive that holds what it promises. */
export interface Records {
  readonly manifest: Manifest;
  readonly countries: CountryTable;
  readonly people: readonly PersonRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly articles: readonly ArticleRecord[];
}

export type Checked =
  | { readonly records: Records; readonly problems: readonly [] }
  | { readonly records: null; readonly problems: readonly Problem[] };

/** Everything that is wrong with an archive, at once; its records if nothing is. */
export function check(raw: RawArchive): Checked {
  const report = new Report();
  const manifest = raw.manifest && report.parse(Manifest, raw.manifest);
  if (raw.manifest === undefined) {
    report.at('archive.json')([], 'is missing', 'should say what the archive is');
  }
  const countries = report.parse(CountryTable, raw.countries);
  const people = raw.people && report.parse(PeopleFile, raw.people)?.people;
  const organizations =
    raw.organizations && report.parse(OrganizationsFile, raw.organizations)?.organizations;
  if (countries === undefined) return { records: null, problems: report.problems };
  const known = knownNames(raw, countries);
  checkCountries(countries, report.at(raw.countries.file));
  if (raw.people && people) checkPeople(people, known, report.at(raw.people.file));
  if (raw.organizations && organizations) {
    checkOrganizations(organizations, known, report.at(raw.organizations.file));
  }

  const articles: ArticleRecord[] = [];
  for (const file of raw.articles) {
    const article = report.parse(ArticleRecord, file, isHandWritten);
    if (article === undefined) continue;
    articles.push(article);
    const here = report.at(file.file);
    checkArticle(article, known, here);
    const expected = `articles/${article.slug}.json`;
    if (file.file !== expected) {
      here(['slug'], `is "${article.slug}" in the file ${file.file}`, `should be in ${expected}`);
    }
    const text = raw.texts.get(article.slug);
    if (text !== undefined) prove(article, text, here);
  }
  const slugs = slugsOf(raw.articles.map(({ value }) => value));
  for (const slug of raw.texts.keys()) {
    if (slugs.has(slug)) continue;
    report.at(`texts/${slug}.txt`)(
      [],
      'belongs to no article',
      `should have articles/${slug}.json`,
    );
  }

  if (report.problems.length > 0 || !manifest) {
    return { records: null, problems: report.problems };
  }
  const records = {
    manifest,
    countries,
    people: people ?? [],
    organizations: organizations ?? [],
    articles,
  };
  return { records, problems: [] };
}

class Report {
  readonly problems: Problem[] = [];

  at(file: string): Note {
    return (path, wrong, right) =>
      this.problems.push({ file, pointer: pointer(path), wrong, right });
  }

  parse<T>(
    shape: z.ZodType<T>,
    { file, value }: RawFile,
    isUnfinished: (value: unknown) => boolean = () => false,
  ): T | undefined {
    if (value === undefined) return undefined;
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    if (isUnfinished(value)) {
      const right = 'should be finished with "onrecord anchor <record> <text file>"';
      this.at(file)([], 'is not anchored in its text yet', right);
    } else this.problems.push(...shapeProblems(file, value, parsed.error));
    return undefined;
  }
}

/** Whether all that a record lacks is what anchoring adds. */
function isHandWritten(value: unknown): boolean {
  return HandWrittenArticle.safeParse(value).success;
}

function knownNames(raw: RawArchive, { countries }: CountryTable): KnownNames {
  return {
    people: namesIn(raw.people, 'people', 'slug'),
    organizations: namesIn(raw.organizations, 'organizations', 'slug'),
    curators: namesIn(raw.manifest ?? UNREADABLE, 'curators', 'key'),
    countries: new Map(countries.map((country) => [country.code, country])),
  };
}

const UNREADABLE: RawFile = { file: 'archive.json', value: undefined };

/** The names a file defines. Of a file that is bad as a whole nobody can tell, and none is called unknown. */
function namesIn(file: RawFile | undefined, list: string, member: string): Names {
  if (file === undefined) return new Set();
  const items = (file.value as Record<string, unknown> | null | undefined)?.[list];
  return Array.isArray(items) ? slugsOf(items, member) : { has: () => true };
}

function slugsOf(values: readonly unknown[], member = 'slug'): Set<string> {
  return new Set(
    values
      .map((value) => (value as Record<string, unknown> | null)?.[member])
      .filter((slug): slug is string => typeof slug === 'string'),
  );
}
