import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { loadArchive, REAL_ARCHIVE } from '../../src/record/folder.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { type Fence, fencesOf, PAGES, pageText } from './fenced.ts';

const { records } = loadArchive(REAL_ARCHIVE);
if (records === null) throw new Error('the archive is bad');
const handler = createOnRecord({ archive: new MemoryArchive(records) });

async function ask(query: string): Promise<unknown> {
  const response = await handler(
    new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }),
  );
  return response.json();
}

/** Each GraphQL block and the block after it, which has to be its answer. */
const questions = PAGES.flatMap((page) => {
  const fences = fencesOf(page);
  return fences
    .map((fence, index): [string, Fence, Fence | undefined] => [
      `${page}:${fence.line}`,
      fence,
      fences[index + 1],
    ])
    .filter(([, { language }]) => language === 'graphql');
});

describe('every query in the docs', () => {
  it('is found', () => expect(questions.length).toBeGreaterThanOrEqual(7));

  it.each(questions)('%s gets the answer printed below it', async (_, question, answer) => {
    expect(answer?.language).toBe('json');
    expect(JSON.parse(answer?.text ?? '')).toEqual(await ask(question.text));
  });
});

describe('every link in the docs', () => {
  const root = join(import.meta.dirname, '../..');
  const links = PAGES.flatMap((page) =>
    [...pageText(page).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/gu)].map(
      ([, target]) => [page, target as string] as const,
    ),
  );

  it('is found', () => expect(links.length).toBeGreaterThan(5));

  it.each(links)('%s leads to %s', (page, target) => {
    expect(existsSync(join(root, dirname(page), target))).toBe(true);
  });
});
