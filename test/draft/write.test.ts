import {
  cpSync,
  existsSync,
  mkdtempSync,
  type PathLike,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addToArchive } from '../../src/draft/archive-addition.ts';
import { canonicalJson } from '../../src/record/canonical.ts';
import { loadArchive, SPECIMENS } from '../../src/record/folder.ts';
import { called } from '../cli/called.ts';
import { run } from '../cli/process.ts';
import { drafted } from './archive.ts';
import { BODY } from './framed.ts';

const TEXT = `Harbour bakers agree on a bread

By Imogen Farrow
Photographs by Sigrid Tveit
4 May 2025, 10:00

BERGEN, Norway (Fjord Wire) — ${BODY}

“The crust is the best of it,” said Ragnhild Solvik, the harbour master. “I would eat it alone.”

“It takes a whole night,” Torvald Ekeberg, a baker, said.
`;
const SLUG = '2025-05-04-harbour-bakers-agree-bread';

/** A copy of the specimens to write into, and an article beside it. */
function copied() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const archive = join(folder, 'archive');
  cpSync(SPECIMENS, archive, { recursive: true });
  const file = join(folder, 'article.txt');
  writeFileSync(file, TEXT);
  const json = (name: string) => JSON.parse(readFileSync(join(archive, name), 'utf8'));
  return { archive, file, json };
}

/** Every file of a folder with what is in it. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('onrecord draft --write', () => {
  it('adds the record and whom it is the first to name, and check passes', async () => {
    const { archive, file, json } = copied();
    const before = contents(archive);
    const { code, stdout, stderr } = await run(['draft', file, '--write', archive]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`wrote articles/${SLUG}.json\n`);
    expect(await called(['check', archive])).toMatchObject({ code: 0, stderr: '' });

    const record = json(`articles/${SLUG}.json`);
    expect(record).toMatchObject({
      $schema: '../../schemas/article.schema.json',
      provider: 'fjord-wire',
      curation: { by: ['onrecord'], method: 'DRAFT' },
    });
    expect(readFileSync(join(archive, `articles/${SLUG}.json`), 'utf8')).toBe(
      canonicalJson(record),
    );
    const slugs = (name: string) =>
      json(`${name}.json`)[name].map(({ slug }: { slug: string }) => slug);
    expect(slugs('people')).toEqual([...slugs('people')].sort());
    for (const slug of ['sigrid-tveit', 'torvald-ekeberg']) expect(slugs('people')).toContain(slug);
    expect(slugs('people').filter((slug: string) => slug.includes('solvik'))).toHaveLength(1);
    expect(slugs('organizations')).toContain('fjord-wire');
    expect(existsSync(join(archive, `texts/${SLUG}.txt`))).toBe(false);
    // What was there before is there as it was, but for the new lines of the lists.
    const after = contents(archive);
    for (const [name, content] of Object.entries(before)) {
      if (!/(?:people|organizations)\.json$/.test(name)) expect(after[name]).toBe(content);
    }
  });

  it('keeps the text where it is told to, and every quotation is proved against it', async () => {
    const { archive, file } = copied();
    const { code } = await called(['draft', file, '--write', archive, '--keep-text']);
    expect(code).toBe(0);
    expect(readFileSync(join(archive, `texts/${SLUG}.txt`), 'utf8')).toBe(TEXT);
    expect(await called(['check', archive])).toMatchObject({ code: 0 });
  });

  it('writes nothing over an article that is there', async () => {
    const { archive, file } = copied();
    await called(['draft', file, '--write', archive]);
    const before = contents(archive);
    const { code, stderr } = await called(['draft', file, '--write', archive]);
    expect(code).toBe(1);
    expect(stderr).toContain(`has an article "${SLUG}" already`);
    expect(contents(archive)).toEqual(before);
  });

  it('writes nothing where something is missing', async () => {
    const { archive, file } = copied();
    writeFileSync(file, TEXT.replace('4 May 2025, 10:00\n', ''));
    const before = contents(archive);
    const { code, stdout, stderr } = await called(['draft', file, '--write', archive]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/to be filled in:\n {2}published: /);
    expect(stderr).toContain('nothing was written');
    expect(contents(archive)).toEqual(before);
  });

  it('leaves an archive as it was whose check would fail', async () => {
    const { archive, file } = copied();
    const before = contents(archive);
    // Printed so, says the option; the text that is to be kept says otherwise.
    const args = ['--keep-text', '--published', '5 May 2025'];
    const { code, stderr } = await called(['draft', file, '--write', archive, ...args]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/#\/published\/stated: "5 May 2025" is not in the text; /);
    expect(stderr).toContain('nothing was written');
    expect(contents(archive)).toEqual(before);
  });

  it('says in one line that it may not write, and leaves all as it was', async () => {
    const { archive, file } = copied();
    // A file where the folder of texts should be: refused to everybody, root as well.
    rmSync(join(archive, 'texts'), { recursive: true });
    writeFileSync(join(archive, 'texts'), '');
    const before = contents(archive);
    const { code, stderr } = await called(['draft', file, '--write', archive, '--keep-text']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^onrecord: .* cannot be (?:written|read).*\n$/);
    expect(contents(archive)).toEqual(before);
  });

  it('leaves a good archive behind wherever it is killed', () => {
    const { archive } = copied();
    const draft = drafted(TEXT);
    expect(draft.people.length).toBeGreaterThan(0);
    expect(draft.organizations.length).toBeGreaterThan(0);
    const swapped: string[] = [];
    const { problems } = addToArchive(archive, draft, TEXT, (from, to) => {
      // As a kill before this swap leaves it.
      expect(loadArchive(archive).problems).toEqual([]);
      renameSync(from, to);
      swapped.push(relative(archive, String(to)));
      expect(loadArchive(archive).problems).toEqual([]);
    });
    expect(problems).toEqual([]);
    expect(swapped).toEqual([
      'organizations.json',
      'people.json',
      `articles/${SLUG}.json`,
      `texts/${SLUG}.txt`,
    ]);
  });

  it('puts everything back where a swap fails', () => {
    const { archive } = copied();
    const draft = drafted(TEXT);
    const before = contents(archive);
    for (const last of ['people.json', `articles/${SLUG}.json`, `texts/${SLUG}.txt`]) {
      const refuse = (from: PathLike, to: PathLike) => {
        if (String(to) === join(archive, last)) throw new Error('no room');
        renameSync(from, to);
      };
      expect(() => addToArchive(archive, draft, TEXT, refuse)).toThrow('no room');
      expect(contents(archive)).toEqual(before);
    }
  });

  it('leaves a bad archive alone, and says what is wrong with it', async () => {
    const { archive, file } = copied();
    writeFileSync(join(archive, 'people.json'), '{"people": 7}');
    const before = contents(archive);
    const { code, stderr } = await called(['draft', file, '--write', archive]);
    expect(code).toBe(1);
    expect(stderr).toContain('people.json#/people');
    expect(contents(archive)).toEqual(before);
  });
});

describe('onrecord draft', () => {
  it('writes the record to standard output, and the sheet beside it', async () => {
    const { archive, file } = copied();
    const { code, stdout, stderr } = await called(['draft', file, '--data', archive]);
    expect(code).toBe(0);
    expect(stdout).toBe(canonicalJson(JSON.parse(stdout)));
    expect(stderr).toContain(`${SLUG}: a draft, to be reviewed, 2 quotes\n`);
    expect(stderr).toMatch(
      /^headline +HIGH +Harbour bakers agree on a bread\n +1:1 "Harbour bakers/m,
    );
    expect(stderr).toMatch(/^modified +- +not found: no change is dated$/m);
    expect(stderr).toMatch(/^ +! no zone is printed$/m);
    expect(stderr).toContain('new to the archive:\n');
    // Colours are for terminals.
    expect(stderr).not.toContain('\u001B');
  });

  it('writes the record where it is told to, and the sheet to standard output', async () => {
    const { archive, file } = copied();
    const out = join(archive, '..', 'out.json');
    const { code, stdout, stderr } = await called(['draft', file, '--data', archive, '--out', out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('a draft, to be reviewed');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ slug: SLUG });
  });

  it('writes all it knows as JSON for programs, every evidence at its place', async () => {
    const { archive, file } = copied();
    const { code, stdout, stderr } = await called(['draft', file, '--data', archive, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { record, sheet, missing, people } = JSON.parse(stdout);
    expect(record.slug).toBe(SLUG);
    expect(missing).toEqual([]);
    expect(people.map(({ slug }: { slug: string }) => slug)).toContain('torvald-ekeberg');
    const points = Array.from(TEXT);
    const lines = TEXT.split('\n');
    const evidence = sheet.flatMap((entry: { evidence: object[] }) => entry.evidence);
    expect(evidence.length).toBeGreaterThan(10);
    for (const { start, end, line, column, text } of evidence) {
      expect(points.slice(start, end).join('')).toBe(text);
      expect(lines[line - 1]?.slice(column - 1)).toContain(text.split('\n')[0]);
    }
  });
});
