import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ArticleRecord } from '../../src/record/article.ts';
import { CountryTable } from '../../src/record/country.ts';
import { loadCountries } from '../../src/record/folder.ts';
import { Manifest } from '../../src/record/manifest.ts';
import { OrganizationRecord } from '../../src/record/organization.ts';
import { PersonRecord } from '../../src/record/person.ts';
import { ShapeReader } from '../../src/record/shape-reader.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';
import { specimens } from './specimens.ts';

const made = syntheticRecords(30, 1, loadCountries());
const raw = specimens();
const { countries, ...regions } = loadCountries();
const listed = (file: { value: unknown } | undefined, member: string): unknown[] =>
  (file?.value as Record<string, unknown[]> | undefined)?.[member] ?? [];

const samples: [string, z.ZodType, readonly unknown[]][] = [
  ['articles', ArticleRecord, [...raw.articles.map(({ value }) => value), ...made.articles]],
  ['people', PersonRecord, [...listed(raw.people, 'people'), ...made.people]],
  [
    'organizations',
    OrganizationRecord,
    [...listed(raw.organizations, 'organizations'), ...made.organizations],
  ],
  ['manifests', Manifest, [raw.manifest?.value, made.manifest]],
  ['tables of countries', CountryTable, [{ ...regions, countries: countries.slice(0, 4) }]],
];

const TRIMMED = ' https://a.b ';

/** Values that a shape may or may not take, at the borders of its rules among them. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, '', ' ', -1, 0.5, 2 ** 53, 'x'.repeat(121)),
  fc.constantFrom('e\u0301', 'é', '𠮷'.repeat(120), 'a b c d e f g h', 'a b c d e f g h i'),
  fc.constantFrom('2024-02-30', '2024-02-29', 'KR', 'country:KR', 'http://a b', TRIMMED),
  fc.constantFrom('a\nb', 'one-two', 'One', 'x'.repeat(64), 'a'.repeat(64), '25:00', '+14:00'),
  fc.jsonValue(),
);

/** Every place in a value, as the object that has it and its name there. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Record<string, unknown>;
  return Object.keys(object).flatMap((name) => [[object, name], ...placesIn(object[name])]);
}

/** Whether the reader takes what the shape takes, and makes the same of it, members in one order. */
function compare(shape: z.ZodType, value: unknown): void {
  const parsed = shape.safeParse(value);
  const read = new ShapeReader(shape).read(value);
  // What a shape changes, as it trims an address, is left to the shape.
  if (read === undefined && parsed.success && JSON.stringify(value).includes(TRIMMED)) return;
  expect(read).toStrictEqual(parsed.data);
  expect(JSON.stringify(read)).toBe(JSON.stringify(parsed.data));
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a reader made from a shape', () => {
  it.each(samples)('reads %s as their shape does', (_, shape, values) => {
    for (const value of values) {
      expect(new ShapeReader(shape).read(copy(value))).toBeDefined();
      compare(shape, copy(value));
    }
  });

  it.each(samples)('takes no %s that their shape does not take', (_, shape, values) => {
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(), fc.nat(2), strange, (...drawn) => {
        const [value, at, way, other] = drawn;
        const flawed = copy(value);
        const places = placesIn(flawed);
        const [object, name] = places[at % places.length] as [Record<string, unknown>, string];
        if (way === 0) object[name] = other;
        else if (way === 1) delete object[name];
        else object[`${name}s`] = other;
        compare(shape, copy(flawed));
      }),
      { numRuns: 100 },
    );
  });

  it('puts the members into the order of the shape', () => {
    const [article] = raw.articles.map(({ value }) => value as Record<string, unknown>);
    compare(ArticleRecord, Object.fromEntries(Object.entries(article ?? {}).reverse()));
  });

  it.each<[string, z.ZodType, unknown[]]>([
    ['a string put into lower case', z.strictObject({ a: z.string().toLowerCase() }), [{ a: 'A' }]],
    ['a null', z.strictObject({ a: z.string().nullable() }), [{ a: null }, { a: 'a' }, {}]],
    ['a number made of a text', z.strictObject({ a: z.coerce.number() }), [{ a: '1' }]],
    ['an object open to more', z.looseObject({ a: z.string() }), [{ a: 'a', b: 1 }]],
    ['an optional default', z.strictObject({ a: z.string().default('x').optional() }), [{}]],
    ['a transformed value', z.strictObject({ a: z.string().transform(Number) }), [{ a: '7' }]],
    ['a union', z.strictObject({ a: z.union([z.string(), z.int()]) }), [{ a: 1 }, { a: [] }]],
    ['a member undefined', z.strictObject({ a: z.string().optional() }), [{ a: undefined }]],
  ])('asks the shape about what no record has: %s', (_, shape, values) => {
    for (const value of values) {
      const read = new ShapeReader(shape).read(value);
      const parsed = shape.safeParse(value);
      if (read !== undefined || !parsed.success) expect(read).toStrictEqual(parsed.data);
    }
  });
});
