import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitVariable } from '../../src/cli/setting.ts';
import { LIMITS, type LimitName } from '../../src/server/limits.ts';
import { pageText } from './fenced.ts';

const root = join(import.meta.dirname, '../..');
const page = pageText('docs/production.md');

/** All that stands in the files of some folders. */
const sourceOf = (...folders: readonly string[]): string =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    .join('\n');

/** The cells of the rows of all tables of a page. */
const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) => (row as string).split(' | '));
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name as string))].sort();

/** Where a code is given to an error: as an argument, as an extension, or where an error has none. */
const GIVEN =
  /(?:codedError\(\s*|new Refusal\(\s*\d{3},\s*|\bcode(?::| =|\)? \?\?) |\?\? |(?:OVERDUE|UNAVAILABLE) = )'([A-Z]+(?:_[A-Z]+)+)'/g;

describe('what the page on production says of', () => {
  it('limits is what they are', () => {
    const told = rowsOf(page).flatMap(([variable = '', value = '']) => {
      const [, name] = /^`(ONRECORD_LIMIT_\w+)`$/.exec(variable) ?? [];
      return name === undefined ? [] : [[name, Number(value.replaceAll(',', ''))]];
    });
    const names = Object.keys(LIMITS) as LimitName[];
    expect(told).toEqual(names.map((name) => [limitVariable(name), LIMITS[name].default]));
  });

  it('variables is all that there are', () => {
    const read = found(sourceOf('src/cli'), /\benv\.([A-Z_]{4,})\b/g);
    const told = found(page, /`(PORT|HOST|DATABASE_URL|ONRECORD_[A-Z_]+)`/g);
    expect(told.filter((name) => !name.startsWith('ONRECORD_LIMIT_'))).toEqual(read);
  });

  it('headers is what is sent or read', () => {
    const told = found(page, /`(x-[a-z-]+)`/g);
    const source = sourceOf('src/server');
    expect(told.length).toBeGreaterThan(2);
    for (const name of told) expect(source).toMatch(new RegExp(`\\b${name}\\b`));
  });
});

describe('every code of an error', () => {
  const source = sourceOf('src/server', 'schema');
  const codes = found(source, GIVEN);

  it('is told of in the page on the API, and no other', () => {
    const told = rowsOf(pageText('docs/api.md')).flatMap(([code = '']) =>
      found(code, /`([A-Z]+(?:_[A-Z]+)+)`/g),
    );
    expect(codes.length).toBeGreaterThan(25);
    const notCodes = told.filter((name) => !source.includes(`'${name}'`));
    expect(notCodes).toEqual([]);
    expect(codes.filter((code) => !told.includes(code))).toEqual([]);
  });

  it('that the page on production names is one', () => {
    const told = rowsOf(page).flatMap((cells) =>
      found(cells.at(-1) ?? '', /`([A-Z]+(?:_[A-Z]+)+)`/g),
    );
    expect(told.filter((name) => !codes.includes(name))).toEqual([]);
  });
});
