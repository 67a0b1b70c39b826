import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The pages a reader is shown, relative to the checkout. */
export const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'data/README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  'docs/deploy/README.md',
];

export interface Fence {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

export function pageText(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** The fenced blocks of a page, in order. */
export function fencesOf(page: string): Fence[] {
  const text = pageText(page);
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gmu)].map((match) => ({
    page,
    line: text.slice(0, match.index).split('\n').length,
    language: match[2] ?? '',
    text: match[3] ?? '',
  }));
}
