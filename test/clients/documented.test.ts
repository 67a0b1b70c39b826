import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fencesOf, pageText } from '../docs/fenced.ts';

const root = join(import.meta.dirname, '../..');
/** Languages in which the docs show whole files. */
const OF_FILES = ['ts', 'gql', 'yaml'];

/** Each file that a page shows, and what it shows of it: the file that was linked last before. */
const shown = ['docs/clients.md', 'docs/library.md'].flatMap((page) => {
  const lines = pageText(page).split('\n');
  return fencesOf(page)
    .filter(({ language }) => OF_FILES.includes(language))
    .map(({ line, text }): [string, string, string] => {
      const before = lines.slice(0, line).join('\n');
      const file = [...before.matchAll(/\]\(\.\.\/(test\/[^)]+)\)/gu)].at(-1)?.[1];
      return [`${page}:${line}`, file ?? 'no file', text];
    });
});

describe('a program in the docs', () => {
  it('is found', () => {
    expect(new Set(shown.map(([, file]) => file)).size).toBe(shown.length);
    expect(shown.length).toBeGreaterThan(9);
  });

  it.each(shown)('%s is the very file that is tested: %s', (_, file, text) => {
    expect(text).toBe(readFileSync(join(root, file), 'utf8'));
  });
});
