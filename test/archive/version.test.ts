import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import type { Records } from '../../src/record/check.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { connect } from '../server/client.ts';
import { recordsOf } from './records.ts';

const records = recordsOf(SPECIMENS);
const versionOf = (changed: Records) => new MemoryArchive(changed).dataset.version;
const version = versionOf(records);

type Tree = { [member: string]: unknown };

/** The path of everything in a value that is no object itself, and of every list. */
function* paths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) {
    yield path;
    return;
  }
  if (Array.isArray(value) && value.length > 1) yield path;
  for (const [member, inner] of Object.entries(value)) yield* paths(inner, [...path, member]);
}

/** A deep copy in which what stands at a path is replaced. */
function replaced(at: readonly string[], replace: (value: unknown) => unknown): Records {
  const copy = structuredClone(records) as unknown as Tree;
  const parent = at.slice(0, -1).reduce((tree, member) => tree[member] as Tree, copy);
  const member = at.at(-1) ?? '';
  parent[member] = replace(parent[member]);
  return copy as unknown as Records;
}

function another(value: unknown): unknown {
  if (Array.isArray(value)) return value.toReversed();
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return `${value}x`;
}

const UNORDERED = ['articles', 'people', 'organizations'] as const;
const everywhere = [...paths(records)].filter(
  (path) =>
    !path.includes('$schema') && !(path.length === 1 && UNORDERED.includes(path[0] as never)),
);

describe('the version of a dataset', () => {
  it('is a digest, and served', async () => {
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    const data = await connect(SPECIMENS).read('{ dataset { version } }');
    expect(data).toEqual({ dataset: { version } });
  });

  it('is the same for the same records, read again', () => {
    expect(versionOf(recordsOf(SPECIMENS))).toBe(version);
    expect(versionOf(structuredClone(records))).toBe(version);
  });

  it('is another one’s own', () => {
    expect(versionOf(recordsOf(REAL_ARCHIVE))).not.toBe(version);
  });

  it('does not depend on the order of files or of records in a file', () => {
    const { articles, people, organizations } = records;
    const all = <T>(list: readonly T[]) =>
      fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
    const property = fc.property(
      fc.record({
        articles: all(articles),
        people: all(people),
        organizations: all(organizations),
      }),
      (shuffled) => versionOf({ ...records, ...shuffled }) === version,
    );
    fc.assert(property, { numRuns: 20 });
  });

  it('does not depend on where the shapes are described', () => {
    const articles = records.articles.map(({ $schema: _, ...article }) => article);
    expect(versionOf({ ...records, articles })).toBe(version);
  });

  it('depends on every word, number and order within the records', () => {
    expect(everywhere.length).toBeGreaterThan(3000);
    const property = fc.property(fc.constantFrom(...everywhere), (path) => {
      expect(versionOf(replaced(path, another)), path.join('/')).not.toBe(version);
    });
    fc.assert(property, { numRuns: 80 });
  });

  it('depends on every record being there', () => {
    for (const list of UNORDERED) {
      for (const index of records[list].keys()) {
        const fewer = records[list].filter((_, at) => at !== index);
        expect(versionOf({ ...records, [list]: fewer }), `${list}/${index}`).not.toBe(version);
      }
    }
  });

  it('tells a quote about nothing from one about the article’s subjects', () => {
    const [first] = records.articles;
    const change = (about: string[] | undefined) =>
      versionOf({
        ...records,
        articles: records.articles.map((article) =>
          article === first
            ? {
                ...article,
                quotes: article.quotes.map(({ about: _, ...quote }) =>
                  about === undefined ? quote : { ...quote, about },
                ),
              }
            : article,
        ),
      });
    expect(change([])).not.toBe(change(undefined));
  });
});
