import type { z } from 'zod';
import type { RawFile } from './check.ts';
import type { Note } from './problem.ts';
import type { Names } from './references.ts';
import type { Report } from './report.ts';
import type { Work } from './work.ts';

/** Where an archive keeps its people, or its organizations: in one list, one a line, or both. */
export interface EntityFiles {
  readonly list: RawFile | undefined;
  readonly lines: Iterable<RawFile> | undefined;
  /** The member of the list's file that is the list. */
  readonly member: string;
}

/** The people, or the organizations, of an archive, wherever each of them stands. */
export class EntityList<T extends { slug: string }> {
  readonly records: T[] = [];
  readonly #member: string;
  readonly #report: Report;
  readonly #list: RawFile | undefined;
  readonly #slugs = new Set<string>();
  #isWhole = true;
  #listed = 0;
  /** The lines of the records that do not stand in the list. */
  readonly #lines: RawFile[] = [];

  /** Reads one record a step, where they stand one a line. */
  static *read<T extends { slug: string }>(
    report: Report,
    shape: z.ZodType<T>,
    listShape: z.ZodType<Readonly<Record<string, unknown>>>,
    files: EntityFiles,
  ): Work<EntityList<T>> {
    const entities = new EntityList<T>(report, listShape, files);
    for (const line of files.lines ?? []) {
      yield;
      entities.#add(line, report.parse(shape, line));
    }
    return entities;
  }

  private constructor(
    report: Report,
    listShape: z.ZodType<Readonly<Record<string, unknown>>>,
    { list, member }: EntityFiles,
  ) {
    this.#report = report;
    this.#member = member;
    this.#list = list;
    if (list === undefined) return;
    const listed = report.parse(listShape, list)?.[member] as T[] | undefined;
    for (const record of listed ?? []) this.records.push(record);
    this.#listed = this.records.length;
    const items = (list.value as Record<string, unknown> | null | undefined)?.[member];
    if (Array.isArray(items)) for (const item of items) addSlug(this.#slugs, item);
    else this.#isWhole = false;
  }

  /** Of a file that is bad as a whole nobody can tell, and nothing is called unknown. */
  get names(): Names {
    return this.#isWhole ? this.#slugs : { has: () => true };
  }

  #add(line: RawFile, record: T | undefined): void {
    if (line.value === undefined) this.#isWhole = false;
    addSlug(this.#slugs, line.value);
    if (record === undefined) return;
    this.records.push(record);
    this.#lines.push({ ...line, value: undefined });
  }

  /** Notes problems of the records as if they all stood in one list. */
  get note(): Note {
    return ([, index, ...path], wrong, right) => {
      const place = Number(index);
      const line = this.#lines[place - this.#listed];
      if (line !== undefined) this.#report.at(line)(path, wrong, right);
      else if (this.#list !== undefined) {
        this.#report.at(this.#list)([this.#member, place, ...path], wrong, right);
      }
    };
  }
}

function addSlug(slugs: Set<string>, value: unknown): void {
  const slug = slugOf(value);
  if (slug !== undefined) slugs.add(slug);
}

/** The slug of a value that may be a record. */
export function slugOf(value: unknown): string | undefined {
  const slug = (value as Record<string, unknown> | null | undefined)?.slug;
  return typeof slug === 'string' ? slug : undefined;
}
