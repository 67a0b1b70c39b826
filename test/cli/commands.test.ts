import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { called } from './called.ts';
import { run } from './process.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('onrecord', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await run(['help']);
    expect(code).toBe(0);
    for (const name of ['serve', 'check', 'anchor']) expect(stdout).toContain(`onrecord ${name}`);
  });

  it('names a command it does not have', async () => {
    const { code, stderr } = await run(['sreve']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'onrecord: there is no command "sreve"; "onrecord help" lists them\n',
    });
  });
});

describe('onrecord check', () => {
  it.each([REAL_ARCHIVE, SPECIMENS])('finds nothing wrong with %s', async (folder) => {
    const { code, stdout, stderr } = await called(['check', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('no problems in ');
  });

  it('checks the archive that would be served where no folder is named', async () => {
    const { stdout } = await called(['check'], { ONRECORD_DATA: SPECIMENS });
    expect(stdout).toContain(`${SPECIMENS}: no problems`);
  });
});

describe('onrecord anchor', () => {
  const slug = '2025-01-19-mangrove-bird-count';
  const text = join(SPECIMENS, 'texts', `${slug}.txt`);
  const record = join(SPECIMENS, 'articles', `${slug}.json`);

  it('writes the record in canonical form, where it is told to', async () => {
    const out = join(emptyFolder(), 'out.json');
    const { code, stdout } = await called(['anchor', record, text, '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain('quotes anchored in');
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(record, 'utf8'));
  });

  it('reports words that are not in the text, and leaves the file alone', async () => {
    const file = join(emptyFolder(), 'record.json');
    const written = readFileSync(record, 'utf8').replace(
      /("segments": \[\s*\{\s*"text": ")/,
      '$1Never said ',
    );
    writeFileSync(file, written);
    const { code, stderr } = await called(['anchor', file, text]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/record\.json#\/quotes\/\d+\/segments\/0\/text: is not in the text; /);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  it.each([
    ['no arguments', [], 'a record and its text are needed'],
    ['a missing record', ['/nowhere.json', text], '/nowhere.json cannot be read'],
    ['a missing text', [record, '/nowhere.txt'], '/nowhere.txt cannot be read'],
    ['a text for a record', [text, text], 'is not JSON'],
    ['a page for a text', [record, 'page.html'], 'page.html is HTML'],
    ['bytes for a text', [record, process.execPath], 'is not UTF-8 text'],
  ])('refuses %s in one line', async (_, args, line) => {
    const { code, stderr } = await called(['anchor', ...args]);
    expect(code).toBe(1);
    expect(stderr).toContain(line);
    expect(stderr).toMatch(/^onrecord: [^\n]+\n$/);
  });
});
