import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../record/canonical.ts';
import { check, type RawFile } from '../record/check.ts';
import { readingArchive } from '../record/folder.ts';
import { OrganizationsFile } from '../record/organization.ts';
import { PeopleFile } from '../record/person.ts';
import type { Problem } from '../record/problem.ts';
import { finish } from '../record/work.ts';
import { compareText } from '../text/fold.ts';
import type { Draft } from './draft.ts';

/** What was written into an archive, or why nothing was. */
export interface Addition {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Adds a record and those it is the first to name, unless `check` would refuse the archive then. Each file
 * is there before another one names it, so that the archive is a good one whenever this is killed:
 * organizations, then people, then the article, and its text last, which no archive has without it.
 */
export function addToArchive(
  folder: string,
  draft: Draft,
  text: string | null,
  swap = renameSync,
): Addition {
  const files = filesOf(folder, draft, text);
  const problems = problemsWith(folder, files, draft.article);
  if (problems.length > 0) return { files: [], problems };
  const written = new Files(folder, swap);
  try {
    for (const [name, content] of files) written.put(name, content);
    return { files: [...files.keys()], problems };
  } catch (error) {
    written.undo();
    throw error;
  }
}

/** What is to be written, in that order. */
function filesOf(
  folder: string,
  { article, record, people, organizations }: Draft,
  text: string | null,
): Map<string, string> {
  const files = new Map<string, string>();
  const schemas = schemaFolder(folder);
  const schema = (name: string, from: string) =>
    schemas === null ? {} : { $schema: `${from}${schemas}/${name}.schema.json` };
  if (organizations.length > 0) {
    const file = jsonOf(folder, 'organizations.json') ?? {
      ...schema('organizations', ''),
      organizations: [],
    };
    const { organizations: known, ...rest } = OrganizationsFile.parse(file);
    const all = inOrder(known, organizations);
    files.set('organizations.json', canonicalJson({ ...rest, organizations: all }));
  }
  if (people.length > 0) {
    const file = jsonOf(folder, 'people.json') ?? { ...schema('people', ''), people: [] };
    const { people: known, ...rest } = PeopleFile.parse(file);
    files.set('people.json', canonicalJson({ ...rest, people: inOrder(known, people) }));
  }
  const whole = { ...schema('article', '../'), ...record };
  files.set(`articles/${article}.json`, canonicalJson(whole));
  if (text !== null) files.set(`texts/${article}.txt`, text);
  return files;
}

/** What `check` would find, before anything is written. */
function problemsWith(
  folder: string,
  files: ReadonlyMap<string, string>,
  article: string,
): Problem[] {
  const unread: Problem[] = [];
  const raw = finish(readingArchive(folder, unread));
  const written = (file: string): RawFile | undefined => {
    const content = files.get(file);
    return content === undefined ? undefined : { file, value: JSON.parse(content) };
  };
  const text = files.get(`texts/${article}.txt`);
  const { problems } = check({
    ...raw,
    people: written('people.json') ?? raw.people,
    organizations: written('organizations.json') ?? raw.organizations,
    articles: [...raw.articles, written(`articles/${article}.json`) ?? []].flat(),
    texts: new Map([...raw.texts, ...(text === undefined ? [] : [[article, text] as const])]),
  });
  return [...unread, ...problems];
}

/** Where the new ones belong in a list that is in order; behind the others where it is in none. */
function inOrder<T extends { slug: string }>(known: readonly T[], added: readonly T[]): T[] {
  const sorted = (list: readonly T[]) => [...list].sort((a, b) => compareText(a.slug, b.slug));
  const isInOrder = sorted(known).every((record, index) => record === known[index]);
  return isInOrder ? sorted([...known, ...added]) : [...known, ...added];
}

/** The folder of the JSON Schemas, as the archive's own files name it from where they stand. */
function schemaFolder(folder: string): string | null {
  const manifest = join(folder, 'archive.json');
  if (!existsSync(manifest)) return null;
  const { $schema } = JSON.parse(readFileSync(manifest, 'utf8')) as { $schema?: unknown };
  return typeof $schema === 'string' && $schema.startsWith('.') ? dirname($schema) : null;
}

function jsonOf(folder: string, name: string): unknown {
  const path = join(folder, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Files of a folder that are written one by one and can be put back together. */
class Files {
  readonly #folder: string;
  readonly #before = new Map<string, Buffer | null>();
  /** What puts a file where it is read, so that it is seen what each step leaves behind. */
  readonly #swap: typeof renameSync;

  constructor(folder: string, swap: typeof renameSync) {
    this.#folder = folder;
    this.#swap = swap;
  }

  /** Whoever reads the file meanwhile sees the old one or the new one, never half of either. */
  put(name: string, content: string): void {
    const path = join(this.#folder, name);
    mkdirSync(dirname(path), { recursive: true });
    this.#before.set(name, existsSync(path) ? readFileSync(path) : null);
    const beside = `${path}.new`;
    writeFileSync(beside, content);
    this.#swap(beside, path);
  }

  /** In the opposite order: what names others goes before them. */
  undo(): void {
    for (const [name, content] of [...this.#before].reverse()) {
      const path = join(this.#folder, name);
      rmSync(`${path}.new`, { force: true });
      if (content === null) rmSync(path, { force: true });
      else {
        writeFileSync(`${path}.new`, content);
        renameSync(`${path}.new`, path);
      }
    }
  }
}
