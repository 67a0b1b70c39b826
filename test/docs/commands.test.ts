import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND } from '../cli/running.ts';
import { fencesOf, PAGES } from './fenced.ts';

const root = join(import.meta.dirname, '../..');

/** Shell blocks with a block of text after them, which has to be what they print. */
const told = PAGES.flatMap((page) => {
  const fences = fencesOf(page);
  return fences.flatMap((fence, index): [string, string, string][] => {
    const output = fences[index + 1];
    return fence.language === 'sh' && output?.language === 'text'
      ? [[`${page}:${fence.line}`, fence.text, output.text]]
      : [];
  });
});

describe('every command whose output the docs show', () => {
  it('is found', () => expect(told.length).toBeGreaterThan(0));

  it.each(told)('%s prints just that', (_, commands, output) => {
    const script = commands.replaceAll('npx onrecord', `"${process.execPath}" "${COMMAND}"`);
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(output);
  });
});
