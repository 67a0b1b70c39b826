import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ArticleRecord } from '../../src/record/article.ts';
import { canonicalJson, prune } from '../../src/record/canonical.ts';
import { CountryTable } from '../../src/record/country.ts';
import { Manifest } from '../../src/record/manifest.ts';
import { OrganizationsFile } from '../../src/record/organization.ts';
import { PeopleFile } from '../../src/record/person.ts';
import { DATA } from './specimens.ts';

const SHAPES: Readonly<Record<string, z.ZodType<object>>> = {
  'archive.json': Manifest,
  'countries.json': CountryTable,
  'organizations.json': OrganizationsFile,
  'people.json': PeopleFile,
};

const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.startsWith('schemas'))
  .sort();

describe('the canonical form', () => {
  it('is looked for in every file of data/', () => {
    expect(files).toContain('countries.json');
    expect(files).toContain(join('archive', 'people.json'));
    expect(files.filter((file) => file.includes('articles')).length).toBeGreaterThanOrEqual(13);
  });

  it.each(files)('is that of %s', (file) => {
    const text = readFileSync(join(DATA, file), 'utf8');
    const record = (SHAPES[basename(file)] ?? ArticleRecord).parse(JSON.parse(text));
    expect(canonicalJson(record)).toBe(text);
  });

  it.each([
    ['leaves out what says nothing', { a: undefined, b: [], c: [{ d: [] }] }, '{"c": [{}]}\n'],
    ['keeps "about", where empty means none', { about: [], topics: [] }, '{"about": []}\n'],
    ['keeps what is false, zero, null or ""', { a: false, b: 0, c: null, d: '' }, undefined],
    ['keeps the order of members', { b: 1, a: 2 }, '{"b": 1, "a": 2}\n'],
    ['keeps letters as they are', { a: 'Zoë 🎈 “”' }, '{"a": "Zoë 🎈 “”"}\n'],
  ])('%s', (_, value, expected) => {
    if (expected === undefined) expect(JSON.parse(canonicalJson(value))).toEqual(value);
    else expect(canonicalJson(value)).toBe(expected);
  });

  it('breaks lines beyond 100 characters and ends with one line end', () => {
    const long = canonicalJson({ a: 'x'.repeat(60), b: 'y'.repeat(60) });
    expect(long).toBe(`{\n  "a": "${'x'.repeat(60)}",\n  "b": "${'y'.repeat(60)}"\n}\n`);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const once = canonicalJson(record);
        expect(canonicalJson(JSON.parse(once))).toBe(once);
        expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(prune(record))));
      }),
    );
  });
});
