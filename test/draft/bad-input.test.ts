import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { called } from '../cli/called.ts';
import { COMMAND } from '../cli/running.ts';
import { BODY } from './framed.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const SPANISH = join(SPECIMENS, 'texts', '2024-12-08-fiesta-del-queso-bajo-la-lluvia.txt');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const latin1 = Buffer.from(`Bakers agree on a bread\n\n${BODY} Caf\u00E9.`, 'latin1');

describe('onrecord draft refuses in one line', () => {
  it.each([
    ['an empty file', () => saved('empty.txt', ''), /empty\.txt is empty \(EMPTY\)/],
    ['nothing but space', () => saved('space.txt', ' \n\t\n'), /nothing but space \(EMPTY\)/],
    ['a picture', () => saved('bread.png', png), /bread\.png is binary: .* \(BINARY\)/],
    ['another encoding', () => saved('latin1.txt', latin1), /is not UTF-8 text; .* \(NOT_UTF8\)/],
    [
      'ten megabytes',
      () => saved('ten.txt', 'a bread is a bread '.repeat(560_000)),
      /has 10 MB; an article has at most 5 MB \(TOO_LARGE\)/,
    ],
    [
      'a device without an end',
      () => '/dev/zero',
      /\/dev\/zero has more than 5 MB; an article has at most 5 MB \(TOO_LARGE\)/,
    ],
    [
      'a book',
      () => saved('book.txt', 'It is a bread that they bake. '.repeat(20_000)),
      /holds 600000 characters of text; .* \(TOO_LARGE\)/,
    ],
    [
      'a page without text',
      () => saved('page.html', '<html><head><title>x</title></head><body><img></body></html>'),
      /holds no text, .* \(NO_TEXT\)/,
    ],
    ['Spanish', () => SPANISH, /reads as Spanish, not English, .* \(NOT_ENGLISH\)/],
    [
      'Korean',
      () => saved('ko.txt', '제빵사들이 시장에서 만나 빵을 굽기로 했다. '.repeat(20)),
      /is not English, .* \(NOT_ENGLISH\)/,
    ],
    ['a missing file', () => '/nowhere.txt', /\/nowhere\.txt cannot be read/],
    ['a folder', () => folder, /cannot be read/],
  ])('%s', async (_, file, line) => {
    const { code, stdout, stderr } = await called(['draft', file()]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr).toMatch(/^onrecord: [^\n]+\n$/);
  });

  it('standard input without an end', () => {
    const script = `yes "It is a bread that they bake." | "${process.execPath}" "${COMMAND}" draft -`;
    const { status, stderr } = spawnSync('sh', ['-c', script], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(1);
    expect(stderr).toBe(
      'onrecord: standard input has more than 5 MB; an article has at most 5 MB (TOO_LARGE)\n',
    );
  });

  const article = () => saved('article.txt', `Bakers agree on a bread\n\n${BODY}`);
  it.each([
    ['no article', () => [], /one article is needed; usage: onrecord draft/],
    ['two articles', () => [article(), article()], /one article is needed/],
    ['an option it does not have', () => [article(), '--yaml'], /Unknown option '--yaml'; usage:/],
    [
      'a time without a day',
      () => [article(), '--published', 'noon'],
      /--published is "noon"; should be/,
    ],
    [
      'a house nobody knows',
      () => [article(), '--provider', 'nobody'],
      /no organization of the archive has this slug/,
    ],
    [
      'a curator nobody knows',
      () => [article(), '--by', 'nobody'],
      /--by is "nobody"; should be a curator/,
    ],
    ['a day that is none', () => [article(), '--date', 'today'], /--date is "today"/],
    ['a text without an archive', () => [article(), '--keep-text'], /say which with --write/],
    ['two places to write to', () => [article(), '--write', 'a', '--out', 'b'], /not both/],
    ['an archive that is none', () => [article(), '--write', tmpdir()], /holds no archive/],
  ])('%s', async (_, args, line) => {
    const { code, stdout, stderr } = await called(['draft', ...args()]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr).toMatch(/^onrecord: [^\n]+\n$/);
  });
});

describe('an option with nothing in it', () => {
  it.each(['by', 'data', 'headline', 'out', 'provider', 'published', 'publisher', 'write'])(
    'is refused: --%s',
    async (name) => {
      for (const value of ['', ' ']) {
        const { code, stdout, stderr } = await called(['draft', 'a.txt', `--${name}`, value]);
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).toBe(`onrecord: --${name} says nothing; give it a value, or leave it out\n`);
      }
    },
  );
});

describe('onrecord draft goes on', () => {
  const options = ['--published', '4 May 2024', '--provider', 'The Harbour Courier', '--json'];

  it('without quotations, and says so', async () => {
    const file = saved('silent.txt', `Bakers agree on a bread\n\n${BODY}`);
    const { code, stdout } = await called(['draft', file, ...options]);
    expect(code).toBe(0);
    const { record, sheet } = JSON.parse(stdout);
    expect(record.quotes).toEqual([]);
    expect(sheet).toContainEqual(
      expect.objectContaining({ field: 'quotes', value: null, reason: expect.any(String) }),
    );
  });

  it('with a mark that nothing closes, and warns of the paragraph', async () => {
    const text = `Bakers agree on a bread\n\n“The crust is the best of it,” Ida Holm said.\n\n“It is all for the mayor, she added.\n\n${BODY}`;
    const { code, stdout } = await called(['draft', saved('open.txt', text), ...options]);
    expect(code).toBe(0);
    const { sheet } = JSON.parse(stdout);
    expect(sheet).toContainEqual(
      expect.objectContaining({
        field: 'marks',
        warnings: ['a quotation mark is not closed'],
        evidence: [expect.objectContaining({ line: 5, column: 1 })],
      }),
    );
  });

  it('to a draft with a list of what to fill in, where the article does not say', async () => {
    const file = saved('bare.txt', `Bakers agree on a bread\n\n${BODY}`);
    const { code, stdout, stderr } = await called(['draft', file]);
    expect(code).toBe(1);
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({
      headline: 'Bakers agree on a bread',
      curation: { method: 'DRAFT' },
    });
    expect(record).not.toHaveProperty('published');
    expect(record).not.toHaveProperty('provider');
    expect(stderr).toMatch(
      /to be filled in:\n {2}published: .*--published\n {2}provider: .*--provider\n/,
    );
  });
});
