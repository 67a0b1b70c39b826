import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArticleRecord } from '../../src/record/article.ts';
import { ArticlePacker, DICTIONARY } from '../../src/record/article-packer.ts';
import { ArticleReader } from '../../src/record/article-reader.ts';
import { prune } from '../../src/record/canonical.ts';
import { loadCountries } from '../../src/record/folder.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';
import { specimens } from './specimens.ts';

const made = syntheticRecords(60, 1, loadCountries());
const raw = specimens();
const articles = [...raw.articles.map(({ value }) => ArticleRecord.parse(value)), ...made.articles];
/** As records are written: where a shape is described is said in files, not in lines. */
const lines = articles.map((article) => JSON.stringify(prune({ ...article, $schema: undefined })));

/** One for all, as for all lines of a file: what it knows from one line must not mislead it in another. */
const reader = new ArticleReader(DICTIONARY);
const packer = new ArticlePacker(DICTIONARY);

const isIn = (text: string): ArticleRecord | undefined => {
  try {
    return ArticleRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Whether it reads a line, of which it then has to make what JSON, shape and packer make. */
function reads(line: string): boolean {
  const sent = Buffer.from(line);
  const read = reader.read(sent);
  if (read === undefined) return false;
  const { bytes, quotes } = reader.packed();
  // Of what UTF-8 has no bytes for, both are sent the same.
  const expected = isIn(sent.toString());
  expect(read).toStrictEqual(expected);
  expect(JSON.stringify(read)).toBe(JSON.stringify(expected));
  const packed = packer.pack(expected as ArticleRecord);
  expect(Buffer.from(bytes)).toEqual(Buffer.from(packed.bytes));
  expect(quotes).toEqual(packed.quotes);
  return true;
}

const escaped = (line: string): string =>
  line.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Pieces of JSON, right and wrong. */
const piece = fc.oneof(
  fc.constantFrom('"', '\\', '\\"', '\\u00e9', '\\ud800', '\\x', '\t', '\u0001', '\u{1f600}', 'é'),
  fc.constantFrom('{', '}', '[', ']', ',', ':', ' ', '0', '-', '.5', 'e3', 'null', 'true', '-0'),
  fc.constantFrom('"slug":"a",', '"quotes":[],', '"about":[],', '"subject":true,', '"x":1,'),
  fc.string({ maxLength: 3 }),
);

describe('articles read from their bytes', () => {
  it('are what JSON, shape and packer make of them', () => {
    for (const line of lines) expect(reads(line)).toBe(true);
  });

  it('may be written with space, with escapes and with line ends of Windows', () => {
    for (const line of lines) {
      const spaced = JSON.stringify(JSON.parse(line), null, '\t');
      expect(reads(spaced)).toBe(true);
      expect(reads(escaped(line))).toBe(true);
      expect(reads(`${line}\r`)).toBe(true);
    }
  });

  it('are left to others with members in another order', () => {
    const [line = ''] = lines;
    expect(
      reads(JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).reverse()))),
    ).toBe(false);
  });

  it('are never taken for what they are not', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...lines), edits, (line, places) => {
        let text = line;
        for (const [at, length, inserted] of places) {
          const place = at % text.length;
          text = text.slice(0, place) + inserted + text.slice(place + length);
        }
        reads(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('are never taken with a member that is missing, repeated or of another kind', () => {
    const members = /"[a-zA-Z0-9]+":(?:"[^"\\]*"|-?\d+|true)/g;
    const value = fc.constantFrom(
      '""',
      '" a"',
      '1.5',
      '-1',
      '0',
      '1e2',
      'false',
      '[]',
      '{}',
      '"x"',
    );
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.nat(), fc.nat(2), value, (line, at, way, other) => {
        const all = [...line.matchAll(members)];
        const [member = ''] = all[at % all.length] ?? [];
        const name = member.slice(0, member.indexOf(':'));
        const instead = ['', `${member},${member}`, `${name}:${other}`][way] as string;
        reads(line.replace(member, instead));
        reads(line.replace(`${member},`, instead));
      }),
      { numRuns: 1500 },
    );
  });
});
