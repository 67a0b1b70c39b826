import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { check, type RawArchive, type RawFile } from '../../src/record/check.ts';

export const DATA = join(import.meta.dirname, '../../data');
const SPECIMENS = join(DATA, 'specimens');

/**
 * What is changed, by its place: a word of the file's name, `#`, a JSON Pointer ("tram#/slug"); a
 * text without pointer ("tram.txt"). A value takes the place of the old one, `undefined` leaves it
 * out, a function makes the new one of the old one; `/-` stands for the end of a list.
 */
export type Changes = Readonly<Record<string, unknown>>;

/** The problems expected, all of them and in their order: what each says, by its place. */
export type Expected = Readonly<Record<string, RegExp | readonly RegExp[]>>;

/** Name, changes, and the problems they are to cause. */
export type Row = readonly [string, Changes, Expected];

/** A row whose one change is the one problem. */
export function at(name: string, place: string, value: unknown, says: RegExp | RegExp[]): Row {
  return [name, { [place]: value }, { [place]: says }];
}

const read = (...path: string[]): string => readFileSync(join(SPECIMENS, ...path), 'utf8');
const json = (file: string): RawFile => ({ file, value: JSON.parse(read(file)) });

/** An archive whose articles can be gone through more than once. */
type HeldArchive = RawArchive & { readonly articles: readonly RawFile[] };

/** The specimens as they were read, a new copy at each call, with or without their texts. */
export function specimens({ texts = false } = {}): HeldArchive {
  const slugs = readdirSync(join(SPECIMENS, 'articles')).map((name) => name.replace('.json', ''));
  return {
    countries: {
      file: 'countries.json',
      value: JSON.parse(readFileSync(join(DATA, 'countries.json'), 'utf8')),
    },
    manifest: json('archive.json'),
    people: json('people.json'),
    organizations: json('organizations.json'),
    articles: slugs.map((slug) => json(`articles/${slug}.json`)),
    texts: new Map(texts ? slugs.map((slug) => [slug, read('texts', `${slug}.txt`)]) : []),
  };
}

/** The specimens with some changes. */
export function changed(changes: Changes, options?: { texts: boolean }): HeldArchive {
  let raw = specimens(options);
  for (const [place, change] of Object.entries(changes)) {
    const [name = '', pointer] = place.split('#');
    const apply = (old: unknown) => (typeof change === 'function' ? change(old) : change);
    if (name.endsWith('.txt')) {
      const slug = named([...raw.texts.keys()], name.replace('.txt', ''));
      raw = { ...raw, texts: new Map(raw.texts).set(slug, String(apply(raw.texts.get(slug)))) };
    } else if (pointer === undefined || pointer === '') {
      const file = fileOf(raw, name);
      raw = { ...raw, articles: raw.articles.filter((article) => article !== file) };
      raw = { ...raw, articles: [...raw.articles, { file: file.file, value: apply(file.value) }] };
    } else {
      put(fileOf(raw, name).value, pointer.slice(1).split('/'), apply);
    }
  }
  return raw;
}

/** Makes the changes and compares every problem with what is expected. */
export function expectProblems(changes: Changes, expected: Expected, texts = false): void {
  const raw = changed(changes, { texts });
  const { problems } = check(raw);
  const found = problems.map(({ file, pointer, wrong, right }) => ({
    place: `${file}#${pointer}`,
    says: `${wrong}; ${right}`,
  }));
  const wanted = Object.entries(expected).flatMap(([place, sayings]) => {
    const [name = '', pointer = ''] = place.split('#');
    const { file, value } = fileOf(raw, name);
    const exact = `${file}#${withIndexes(value, pointer)}`;
    return [sayings].flat().map((says) => ({ place: exact, says }));
  });
  expect(found.map(({ place }) => place)).toEqual(wanted.map(({ place }) => place));
  for (const [index, { says }] of wanted.entries()) expect(found[index]?.says).toMatch(says);
}

function fileOf(
  { countries, manifest, people, organizations, articles }: HeldArchive,
  name: string,
) {
  const files = [countries, manifest, people, organizations, ...articles].flatMap((file) =>
    file === undefined ? [] : [file],
  );
  const file = named(
    files.map(({ file }) => file),
    name,
  );
  return files.find((candidate) => candidate.file === file) as RawFile;
}

/** Puts the index of a list's last item for `-`. */
function withIndexes(value: unknown, pointer: string): string {
  let inner = value;
  const parts = pointer.split('/').map((part, depth) => {
    const key = part === '-' && Array.isArray(inner) ? String(inner.length - 1) : part;
    if (depth > 0) inner = (inner as Record<string, unknown> | null | undefined)?.[key];
    return key;
  });
  return parts.join('/');
}

function named(names: readonly string[], word: string): string {
  const found = names.filter((name) => name.includes(word));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} files for ${word}`);
  return only;
}

function put(value: unknown, path: readonly string[], apply: (old: unknown) => unknown): void {
  const inner = path.slice(0, -1).reduce<unknown>((part, key) => {
    return (part as Record<string, unknown>)[key];
  }, value);
  const last = path.at(-1) ?? '';
  if (typeof inner !== 'object' || inner === null) throw new Error(`no place ${path.join('/')}`);
  const record = inner as Record<string, unknown>;
  const key = Array.isArray(inner) && last === '-' ? String(inner.length) : last;
  record[key] = apply(record[key]);
  if (record[key] === undefined) delete record[key];
}
