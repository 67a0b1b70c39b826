import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { DATA } from './specimens.ts';

// Editors follow draft 7, where a format is an annotation; patterns say the same of dates.
const ajv = new Ajv({ strict: true, allErrors: true, validateFormats: false });

const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.startsWith('schemas'))
  .sort();

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(DATA, file), 'utf8'));

const schemaOf = (file: string): string => join(dirname(file), String(read(file).$schema));

/** What the schema of a file says against a value, as "place: keyword". */
function errors(file: string, value: unknown): string[] {
  const schema = schemaOf(file);
  const validate = ajv.getSchema(schema) ?? ajv.addSchema(read(schema), schema).getSchema(schema);
  validate?.(value);
  return (validate?.errors ?? []).map(({ instancePath, keyword }) => `${instancePath}: ${keyword}`);
}

/** A value somewhere in a file, replaced by a misspelt one. */
const misspelt: readonly (readonly [string, string, string])[] = [
  ['countries.json', '/countries/0/status', 'UN_MEMBR'],
  ['archive/archive.json', '/kind', 'real'],
  ['archive/organizations.json', '/organizations/0/kind', 'NEWSAGENCY'],
  ['specimens/articles/2025-06-20-night-train-to-the-coast.json', '/curation/method', 'Hand'],
  ['specimens/articles/2025-06-20-night-train-to-the-coast.json', '/credits/0/role', 'WRITER'],
  ['specimens/articles/2025-06-20-night-train-to-the-coast.json', '/quotes/0/kind', 'DIRCT'],
];

function replaced(file: string, pointer: string, value: unknown): unknown {
  const whole = read(file);
  const path = pointer.slice(1).split('/');
  const inner = path.slice(0, -1).reduce<unknown>((part, key) => {
    return (part as Record<string, unknown>)[key];
  }, whole) as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  expect(inner).toHaveProperty(last);
  inner[last] = value;
  return whole;
}

describe('the JSON Schema', () => {
  it.each(files)('that %s names is there and accepts it', (file) => {
    expect(existsSync(join(DATA, schemaOf(file)))).toBe(true);
    expect(errors(file, read(file))).toEqual([]);
  });

  it.each(files)('of %s refuses a member the record does not have', (file) => {
    expect(errors(file, { ...read(file), headlin: 'x' })).toEqual([': additionalProperties']);
  });

  it.each(misspelt)('of %s refuses a misspelt %s', (file, pointer, value) => {
    expect(errors(file, replaced(file, pointer, value))).toEqual([`${pointer}: enum`]);
  });

  it('refuses a member a quote does not have', () => {
    const file = 'archive/articles/2024-03-13-us-south-korea-defense-talks.json';
    const quote = { key: 'x', kind: 'DIRECT', attribution: { resolution: 'CURATOR' }, speaker: [] };
    expect(errors(file, { ...read(file), quotes: [quote] })).toEqual([
      '/quotes/0: additionalProperties',
    ]);
  });

  it('accepts an article that has not been anchored', () => {
    const file = 'specimens/articles/2025-06-20-night-train-to-the-coast.json';
    const { source, ...article } = read(file);
    const quote = {
      key: 'x',
      kind: 'MIXED',
      attribution: { resolution: 'CURATOR' },
      segments: [{ text: 'It rocks you', occurrence: { n: 1 } }],
      content: { from: 'It rocks', to: 'uncle' },
    };
    const figure = { stated: 'seven', value: 7, unit: 'cars', measures: 'a train' };
    expect(source).toBeDefined();
    expect(errors(file, { ...article, quotes: [quote], figures: [figure] })).toEqual([]);
  });
});
