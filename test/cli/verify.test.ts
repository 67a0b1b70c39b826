import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { page } from '../proof/saved-copies.ts';
import { called } from './called.ts';
import { type Finished, run } from './process.ts';
import { COMMAND } from './running.ts';

const slug = '2025-03-27-tram-makes-first-trial-run';
const file = join(SPECIMENS, 'texts', `${slug}.txt`);
const text = readFileSync(file, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs `onrecord` with something on its standard input, some of it late. */
function piped(args: readonly string[], input: string): Promise<Finished> {
  const cwd = join(import.meta.dirname, '../..');
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdin.write(input.slice(0, 100));
  setTimeout(() => child.stdin.end(input.slice(100)), 1000);
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const altered = text.replace('facing the rails', 'facing the walls');
const lost = text.replace('“And if the tram is late, they will still be tulips.”', '');

describe('onrecord verify', () => {
  it('says in one line that all is verified, and where', async () => {
    const { code, stdout, stderr } = await run(['verify', slug, file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [summary, head, ...rows] = stdout.trimEnd().split('\n');
    expect(summary).toBe(`${slug}: 4 quotes, 4 VERIFIED, the very text of the record`);
    expect(head).toMatch(/^status +quote +where$/);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^VERIFIED +ready-manager +377-390, 438-505$/);
  });

  it('tells the word that was changed, and fails', async () => {
    const { code, stdout } = await called(['verify', slug, saved('altered.txt', altered)]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      '4 quotes, 3 VERIFIED, 1 ALTERED, another copy than the record was made from\n',
    );
    expect(stdout).toMatch(/^ALTERED +ready-florist .* "rails" is "walls"$/m);
  });

  it('fails where a quotation is gone', async () => {
    const { code, stdout } = await called(['verify', slug, saved('lost.txt', lost)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^NOT_FOUND +still-tulips$/m);
  });

  it('tells by how much all is shifted', async () => {
    const [longer, shorter] = await Promise.all([
      called(['verify', slug, saved('longer.txt', `Advertisement\n\n${text}`)]),
      called(['verify', slug, saved('shorter.txt', text.split('\n').slice(2).join('\n'))]),
    ]);
    expect(longer.stdout).toContain(', all 14 characters later\n');
    expect(shorter.stdout).toContain(', all 61 characters earlier\n');
    expect([longer.code, shorter.code]).toEqual([0, 0]);
  });

  it('does not fail where paragraphs are in another order', async () => {
    const paragraphs = text.trimEnd().split('\n\n');
    const order = [0, 1, 2, 4, 3, 5, 6, 7].map((index) => paragraphs[index]);
    const { code, stdout } = await called(['verify', slug, saved('moved.txt', order.join('\n\n'))]);
    expect(stdout).toContain('MOVED');
    expect(code).toBe(0);
  });

  it('writes JSON for programs', async () => {
    const path = saved('altered.txt', altered);
    const { code, stdout } = await called(['verify', slug, path, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      article: slug,
      sourceMatches: false,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      shift: 0,
      checks: [
        { quote: 'ready-manager', status: 'VERIFIED', differences: [] },
        { quote: 'passengers-from-may', status: 'VERIFIED', found: [{ start: 508, end: 550 }] },
        {
          quote: 'ready-florist',
          status: 'ALTERED',
          differences: [{ recorded: 'rails', found: 'walls' }],
        },
        { quote: 'still-tulips', status: 'VERIFIED' },
      ],
    });
  });

  it('reads standard input, a text or a page, also when it is late', async () => {
    const [plain, html] = await Promise.all([
      piped(['verify', slug, '-'], text),
      piped(['verify', slug, '-', '--json'], page(text)),
    ]);
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toContain('4 VERIFIED, the very text of the record\n');
    expect(html.code).toBe(0);
  });

  it('knows a page by its ending and by its beginning', async () => {
    const paths = [
      saved('page.HTM', `4 VERIFIED ${page(text)}`),
      saved('page.txt', page(text)),
      saved('page.xhtml', `\uFEFF<?xml version="1.0"?>\n${page(text)}`),
    ];
    const runs = await Promise.all(paths.map((path) => called(['verify', slug, path])));
    for (const { code, stdout } of runs) {
      expect(stdout).toContain('4 quotes, 4 VERIFIED, another copy');
      expect(code).toBe(0);
    }
  });
});

describe('onrecord verify refuses in one line', () => {
  it.each([
    ['no arguments', [], /an article and a copy of it are needed; usage: onrecord verify/],
    ['two copies', [slug, file, file], /an article and a copy of it are needed/],
    [
      'an article it does not know',
      ['nobody', file],
      /there is no article "nobody" in .*specimens/,
    ],
    ['a missing file', [slug, '/nowhere.txt'], /\/nowhere\.txt cannot be read/],
    ['bytes', [slug, process.execPath], /is not UTF-8 text/],
    ['an option it does not have', [slug, file, '--yaml'], /Unknown option '--yaml'; usage:/],
    ['a folder without archive', [slug, file, '--data', tmpdir()], /holds no archive/],
  ])('%s', async (_, args, says) => {
    const { code, stdout, stderr } = await called(['verify', ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^onrecord: [^\n]+\n$/);
    expect(stderr).toMatch(says);
  });
});
