import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { exported } from '../proof/exported.ts';
import { called } from './called.ts';
import { run } from './process.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const specimens = ['--data', SPECIMENS];

describe('onrecord export', () => {
  it.each([
    ['articles', 'jsonld'],
    ['quotes', 'webannotation'],
  ] as const)('writes the %s as %s to standard output', async (subject, format) => {
    const args = ['export', '--format', format, '--of', subject, ...specimens];
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(await exported(archive, subject, format));
  });

  it('writes the quotes where nobody says of what, to the file it is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const out = join(folder, 'quotes.csv');
    const { code, stdout } = await called([
      'export',
      '--format',
      'csv',
      '--out',
      out,
      ...specimens,
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(out, 'utf8')).toBe(await exported(archive, 'quotes', 'csv'));
  });

  it.each([
    ['no format', [], /a format is needed; usage: onrecord export/],
    [
      'a format it does not know',
      ['--format', 'xml'],
      /there is no export of quotes as xml; usage/,
    ],
    [
      'a subject it does not know',
      ['--format', 'csv', '--of', 'people'],
      /there is no export of people as csv; usage/,
    ],
    [
      'annotations of articles',
      ['--format', 'webannotation', '--of', 'articles'],
      /there is no export of articles as webannotation/,
    ],
    ['an argument', ['--format', 'csv', 'quotes.csv'], /usage: onrecord export/],
    [
      'a file it may not write',
      ['--format', 'csv', '--out', '/nowhere/quotes.csv'],
      /\/nowhere\/quotes\.csv cannot be written/,
    ],
    ['a folder to write to', ['--format', 'csv', '--out', '/'], /\/ cannot be written/],
  ])('refuses %s in one line', async (_, args, says) => {
    const { code, stdout, stderr } = await called(['export', ...args, ...specimens]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^onrecord: [^\n]+\n$/);
    expect(stderr).toMatch(says);
  });

  it('refuses a format that is a name every object has', async () => {
    const { stderr } = await called(['export', '--format', 'constructor', ...specimens]);
    expect(stderr).toContain('there is no export of quotes as constructor');
  });
});
