import { ArticleRecord } from './article.ts';
import { checkArticle } from './check-article.ts';
import { checkCountries, checkOrganizations, checkPeople } from './check-entities.ts';
import { CountryTable } from './country.ts';
import { CountryNames } from './country-names.ts';
import { EntityList, slugOf } from './entity-list.ts';
import { HandWrittenArticle } from './handwritten.ts';
import { Manifest } from './manifest.ts';
import { OrganizationRecord, OrganizationsFile } from './organization.ts';
import { PeopleFile, PersonRecord } from './person.ts';
import type { Note, Problem } from './problem.ts';
import { prove } from './prove.ts';
import type { KnownNames, Names } from './references.ts';
import { placeOf, Report } from './report.ts';
import { finish, type Work } from './work.ts';

/** A file of an archive, or a line of one, as it was read: JSON, not yet looked at. */
export interface RawFile {
  readonly file: string;
  /** The line's number, from 1, of a file with one record a line. */
  readonly line?: number | undefined;
  /** Undefined where it could not be read, which whoever read it reports. */
  readonly value: unknown;
  /** The JSON itself, of a line in UTF-8. */
  readonly bytes?: Uint8Array<ArrayBuffer> | undefined;
}

/** An archive as it was read; files it does not have are left out. */
export interface RawArchive {
  readonly countries: RawFile;
  readonly manifest?: RawFile | undefined;
  readonly people?: RawFile | undefined;
  readonly organizations?: RawFile | undefined;
  /** People and organizations that stand one a line, beside those above. */
  readonly peopleByLine?: Iterable<RawFile> | undefined;
  readonly organizationsByLine?: Iterable<RawFile> | undefined;
  /** Gone through once, so that the raw articles need not be held beside the records made of them. */
  readonly articles: Iterable<RawFile>;
  /** The texts whose owner keeps them here, by the slug of their article. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The records of an archive that holds what it promises. */
export interface Records<Articles = readonly ArticleRecord[]> {
  readonly manifest: Manifest;
  readonly countries: CountryTable;
  readonly people: readonly PersonRecord[];
  readonly organizations: readonly OrganizationRecord[];
  readonly articles: Articles;
}

export type Checked<Articles = readonly ArticleRecord[]> =
  | { readonly records: Records<Articles>; readonly problems: readonly [] }
  | { readonly records: null; readonly problems: readonly Problem[] };

/** What the records of articles are put into, one by one as they are checked. */
export interface ArticleKeeper {
  /** Told of all else there is before the first of them. */
  begin?(others: Omit<Records, 'manifest' | 'articles'>): void;
  add(article: ArticleRecord): void;
  /** Told that the last of them has been added. */
  end?(): void;
  /** The record that a line of JSON is, if that can be told faster than by its shape. */
  readLine?(bytes: Uint8Array<ArrayBuffer>): ArticleRecord | undefined;
}

/** Keeps them as they are. */
export class ArticleList implements ArticleKeeper {
  readonly articles: ArticleRecord[] = [];

  add(article: ArticleRecord): void {
    this.articles.push(article);
  }
}

/** Everything that is wrong with an archive, at once; its records if nothing is. */
export function check(raw: RawArchive): Checked {
  const list = new ArticleList();
  return withArticles(finish(checking(raw, list)), list.articles);
}

/** What was checked, with the articles in the form they are wanted in. */
export function withArticles<Articles>(
  checked: Checked<unknown>,
  articles: Articles,
): Checked<Articles> {
  const { records, problems } = checked;
  return records === null ? { records, problems } : { records: { ...records, articles }, problems };
}

/** The same, step by step; the articles are whoever's that keeps them. */
export function* checking<Keeper extends ArticleKeeper>(
  raw: RawArchive,
  articles: Keeper,
): Work<Checked<Keeper>> {
  const { report, few, check } = yield* checkingFew(raw);
  if (check === null) return { records: null, problems: report.problems };
  if (few !== null) articles.begin?.(few);
  const readLine = articles.readLine?.bind(articles);
  for (const file of raw.articles) {
    yield;
    const article = check.take(file, readLine);
    // Where something is wrong, nobody gets to see the records.
    if (article !== undefined && report.problems.length === 0) articles.add(article);
  }
  check.end();
  articles.end?.();
  if (report.problems.length > 0 || few === null) {
    return { records: null, problems: report.problems };
  }
  return { records: { ...few, articles }, problems: [] };
}

/** What was found of all but the articles; null where it is not good enough to go on with. */
interface CheckedFew {
  readonly report: Report;
  readonly few: Omit<Records, 'articles'> | null;
  readonly check: ArticleCheck | null;
}

/** Checks all but the articles, which are few beside them; these are then taken one by one. */
export function* checkingFew(
  raw: Omit<RawArchive, 'articles'>,
  places: Places = new Map(),
): Work<CheckedFew> {
  const report = new Report();
  const manifest = raw.manifest && report.parse(Manifest, raw.manifest);
  if (raw.manifest === undefined) {
    report.at({ file: 'archive.json' })([], 'is missing', 'should say what the archive is');
  }
  const countries = report.parse(CountryTable, raw.countries);
  const people = yield* EntityList.read(report, PersonRecord, PeopleFile, {
    list: raw.people,
    lines: raw.peopleByLine,
    member: 'people',
  });
  const organizations = yield* EntityList.read(report, OrganizationRecord, OrganizationsFile, {
    list: raw.organizations,
    lines: raw.organizationsByLine,
    member: 'organizations',
  });
  if (countries === undefined) return { report, few: null, check: null };
  const known = {
    people: people.names,
    organizations: organizations.names,
    curators: curatorsOf(raw.manifest),
    countries: new Map(countries.countries.map((country) => [country.code, country])),
    countryNames: new CountryNames(countries.countries),
  };
  checkCountries(countries, report.at(raw.countries));
  checkPeople(people.records, known, people.note);
  checkOrganizations(organizations.records, known, organizations.note);
  const few = manifest && {
    manifest,
    countries,
    people: people.records,
    organizations: organizations.records,
  };
  return { report, few: few ?? null, check: new ArticleCheck(raw.texts, known, report, places) };
}

/** Where articles stand, by their slugs; whoever has too many of them looks for repetitions elsewhere. */
type Places = Pick<Map<string, string>, 'get' | 'set'>;

/** Checks articles, one after another. */
export class ArticleCheck {
  readonly #texts: RawArchive['texts'];
  readonly #known: KnownNames;
  readonly #report: Report;
  readonly #places: Places;
  /** The slugs of articles whose texts are here. */
  readonly #slugs = new Set<string>();

  constructor(texts: RawArchive['texts'], known: KnownNames, report: Report, places: Places) {
    this.#texts = texts;
    this.#known = known;
    this.#report = report;
    this.#places = places;
  }

  /** What was found so far; whoever has told it may take it away. */
  get problems(): Problem[] {
    return this.#report.problems;
  }

  /** The record of an article in its shape, whatever else is wrong with it, which is reported. */
  take(file: RawFile, readLine?: ArticleKeeper['readLine']): ArticleRecord | undefined {
    const read = file.bytes && readLine?.(file.bytes);
    const slug = this.#texts.size === 0 ? undefined : (read?.slug ?? slugOf(file.value));
    if (slug !== undefined && this.#texts.has(slug)) this.#slugs.add(slug);
    const article = read ?? this.#report.parse(ArticleRecord, file, isHandWritten);
    if (article === undefined) return undefined;
    const here = this.#report.at(file);
    checkArticle(article, this.#known, here);
    checkPlace(article, file, this.#places, here);
    const text = this.#texts.get(article.slug);
    if (text !== undefined) prove(article, text, here);
    return article;
  }

  /** Reports what belongs to no article. */
  end(): void {
    for (const slug of this.#texts.keys()) {
      if (this.#slugs.has(slug)) continue;
      this.#report.at({ file: `texts/${slug}.txt` })(
        [],
        'belongs to no article',
        `should have articles/${slug}.json`,
      );
    }
  }
}

/** A file is named as its article is, which keeps slugs apart; lines have to be compared. */
function checkPlace({ slug }: ArticleRecord, raw: RawFile, places: Places, note: Note): void {
  const expected = `articles/${slug}.json`;
  if (raw.line === undefined && raw.file !== expected) {
    note(['slug'], `is "${slug}" in the file ${raw.file}`, `should be in ${expected}`);
    return;
  }
  const before = places.get(slug);
  if (before === undefined) places.set(slug, placeOf(raw));
  else note(['slug'], `is "${slug}", as in ${before}`, 'should be the slug of one article only');
}

/** Whether all that a record lacks is what anchoring adds. */
function isHandWritten(value: unknown): boolean {
  return HandWrittenArticle.safeParse(value).success;
}

/** Of a manifest that is bad as a whole nobody can tell, and no curator is called unknown. */
function curatorsOf(manifest: RawFile | undefined): Names {
  const curators = (manifest?.value as Record<string, unknown> | null | undefined)?.curators;
  if (!Array.isArray(curators)) return { has: () => true };
  return new Set(curators.map((curator) => (curator as Record<string, unknown> | null)?.key));
}
