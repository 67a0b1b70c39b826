import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { COMMAND } from '../cli/running.ts';
import { fencesOf, PAGES } from '../docs/fenced.ts';
import { page } from '../proof/saved-copies.ts';

/** Every command that drafts and whose output is not shown, as the pages have it. */
const commands = PAGES.flatMap((name) =>
  fencesOf(name)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => /onrecord draft (?!data\/)/.test(line))
    .map((line) => [name, line] as const),
);
const text = readFileSync(
  join(SPECIMENS, 'texts', '2025-03-27-tram-makes-first-trial-run.txt'),
  'utf8',
);

describe('every command that drafts and stands in the docs', () => {
  it('is found', () => expect(commands.length).toBeGreaterThan(4));

  it.each(commands)('runs: %s: %s', (_, line) => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'article.txt'), text);
    writeFileSync(join(folder, 'article.html'), page(text));
    cpSync(SPECIMENS, join(folder, 'my-archive'), { recursive: true });
    const script = line.replaceAll('npx onrecord', `"${process.execPath}" "${COMMAND}"`);
    const run = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(run.stdout).not.toBe('');
    expect(run.status, run.stderr).toBe(0);
  });
});
