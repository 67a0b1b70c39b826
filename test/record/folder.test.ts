import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadArchive, NoArchiveError, REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { formatProblem } from '../../src/record/problem.ts';

/** A folder of its own for one test, with some files, gone afterwards. */
function folder(files: Readonly<Record<string, string>> = {}, copied?: string): string {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  if (copied !== undefined) cpSync(copied, path, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, dirname(name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const problemsIn = (path: string): string[] => loadArchive(path).problems.map(formatProblem);

const manifest = JSON.stringify({
  name: 'A folder',
  kind: 'SYNTHETIC',
  notice: 'Nothing is here.',
  licence: 'CC0-1.0',
  curators: [{ key: 'tester', name: 'Tester' }],
});
const person = JSON.stringify({ people: [{ slug: 'zoe', name: 'Zoë' }] });

describe('a folder', () => {
  it.each([
    ['the specimens', SPECIMENS],
    ['the real archive', REAL_ARCHIVE],
  ])('with a copy of %s is an archive', (_, original) => {
    const { records, problems } = loadArchive(folder({}, original));
    expect(problems).toEqual([]);
    expect(records).toEqual(loadArchive(original).records);
  });

  it('with archive.json alone is an archive', () => {
    const { records, problems } = loadArchive(folder({ 'archive.json': manifest }));
    expect(problems).toEqual([]);
    expect(records?.articles).toEqual([]);
    expect(records?.countries.countries.length).toBe(250);
  });

  it('may have files that begin with a byte order mark', () => {
    const files = { 'archive.json': `\uFEFF${manifest}`, 'people.json': `\uFEFF${person}` };
    const { records } = loadArchive(folder(files));
    expect(records?.people.map(({ name }) => name)).toEqual(['Zoë']);
  });

  it('may have files of other kinds beside its records', () => {
    const files = {
      'archive.json': manifest,
      'README.md': '#',
      'articles/notes.txt': 'not JSON',
      'texts/read.me': 'no text',
    };
    expect(problemsIn(folder(files))).toEqual([]);
  });

  it('without archive.json, but with articles, lacks it', () => {
    const path = folder();
    mkdirSync(join(path, 'articles'));
    expect(problemsIn(path)).toEqual(['archive.json: is missing; should say what the archive is']);
  });

  it.each([
    ['people.json', '{"people": [}'],
    ['organizations.json', ''],
    ['articles/2024-01-01-nothing.json', '{"slug": "2024-01-01-nothing",}'],
  ])('has broken JSON reported with its file, as in %s', (file, text) => {
    const problems = problemsIn(folder({ 'archive.json': manifest, [file]: text }));
    expect(problems).toEqual([expect.stringMatching(/: is not JSON: .+; should be JSON$/)]);
    expect(problems[0]?.startsWith(`${file}: `)).toBe(true);
  });

  it('has every broken file reported, beside what is wrong in the others', () => {
    const files = {
      'archive.json': manifest,
      'people.json': '{',
      'organizations.json': '{"organizations": {}}',
      'articles/a.json': '[',
      'articles/b.json': '{}}',
      'texts/lost.txt': 'Lost',
    };
    const problems = problemsIn(folder(files)).map((problem) => problem.split(': ')[0]);
    expect(problems).toEqual([
      'people.json',
      'articles/a.json',
      'articles/b.json',
      'organizations.json#/organizations',
      'texts/lost.txt',
    ]);
  });

  it('has texts that prove its articles', () => {
    const slug = '2009-02-06-later-ferry-on-summer-evenings';
    const problems = problemsIn(folder({ [`texts/${slug}.txt`]: 'Another text' }, SPECIMENS));
    expect(problems.length).toBeGreaterThan(10);
    for (const problem of problems) expect(problem).toContain(`articles/${slug}.json#/`);
  });

  it('that is not there is no archive', () => {
    const missing = join(folder(), 'missing');
    expect(() => loadArchive(missing)).toThrow(NoArchiveError);
    expect(() => loadArchive(missing)).toThrow(`${missing} is not a folder`);
  });

  it('that is a file is no archive', () => {
    const file = join(folder({ 'archive.json': manifest }), 'archive.json');
    expect(() => loadArchive(file)).toThrow(NoArchiveError);
  });

  it.each([
    ['empty', {}],
    ['without archive.json and articles', { 'people.json': person }],
  ])('that is %s is no archive', (_, files) => {
    const path = folder(files);
    expect(() => loadArchive(path)).toThrow(NoArchiveError);
    expect(() => loadArchive(path)).toThrow('holds no archive: neither archive.json nor articles/');
  });

  it.each(['archive.json', 'people.json', 'organizations.json'])(
    'with a comma too many in %s has this one problem',
    (file) => {
      const problems = problemsIn(folder({ [file]: '{,}' }, SPECIMENS));
      expect(problems).toEqual([expect.stringMatching(/: is not JSON: /)]);
    },
  );

  it.each([
    ['people.json', Buffer.from(person, 'latin1')],
    ['texts/2024-01-01-nothing.txt', Buffer.from('Zoë', 'latin1')],
  ])('with a %s that is not UTF-8 has this reported', (file, bytes) => {
    const path = folder({ 'archive.json': manifest, [file]: '' });
    writeFileSync(join(path, file), bytes);
    expect(problemsIn(path).join('\n')).toMatch(new RegExp(`^${file}: .*UTF-8`, 'm'));
  });
});
