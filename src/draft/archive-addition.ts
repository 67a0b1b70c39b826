import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson } from '../record/canonical.ts';
import { loadArchive } from '../record/folder.ts';
import { OrganizationsFile } from '../record/organization.ts';
import { PeopleFile } from '../record/person.ts';
import type { Problem } from '../record/problem.ts';
import { compareText } from '../text/fold.ts';
import type { Draft } from './draft.ts';

/** What was written into an archive, or why nothing was. */
export interface Addition {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Adds a record and those it is the first to name; an archive that `check` then refuses is put back as it was.
 * Each file is there before another one names it, so that the archive is a good one whenever this is
 * killed: organizations, then people, then the article, and its text last, which no archive has without it.
 */
export function addToArchive(
  folder: string,
  { article, record, people, organizations }: Draft,
  text: string | null,
  swap = renameSync,
): Addition {
  const written = new Files(folder, swap);
  const schemas = schemaFolder(folder);
  const schema = (name: string, from: string) =>
    schemas === null ? {} : { $schema: `${from}${schemas}/${name}.schema.json` };
  try {
    if (organizations.length > 0) {
      const file = written.json('organizations.json') ?? {
        ...schema('organizations', ''),
        organizations: [],
      };
      const { organizations: known, ...rest } = OrganizationsFile.parse(file);
      const all = inOrder(known, organizations);
      written.put('organizations.json', canonicalJson({ ...rest, organizations: all }));
    }
    if (people.length > 0) {
      const file = written.json('people.json') ?? { ...schema('people', ''), people: [] };
      const { people: known, ...rest } = PeopleFile.parse(file);
      written.put('people.json', canonicalJson({ ...rest, people: inOrder(known, people) }));
    }
    const whole = { ...schema('article', '../'), ...record };
    written.put(`articles/${article}.json`, canonicalJson(whole));
    if (text !== null) written.put(`texts/${article}.txt`, text);
    const { problems } = loadArchive(folder);
    if (problems.length > 0) written.undo();
    return { files: problems.length > 0 ? [] : written.names, problems };
  } catch (error) {
    written.undo();
    throw error;
  }
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

/** Files of a folder that are written one by one and can be put back together. */
class Files {
  readonly names: string[] = [];
  readonly #folder: string;
  readonly #before = new Map<string, Buffer | null>();

  json(name: string): unknown {
    const path = join(this.#folder, name);
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  }

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
    this.names.push(name);
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
