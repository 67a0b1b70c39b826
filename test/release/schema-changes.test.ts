import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaChanges } from './schema-changes.ts';

const root = join(import.meta.dirname, '../..');
const SCHEMA = readFileSync(join(root, 'schema/schema.graphql'), 'utf8');
const HEADLINE = '  headline: String!\n';
/** Nobody can ask for headlines any more, but by another name. */
const BREAKING = SCHEMA.replace(HEADLINE, '  title: String!\n');
const HARMLESS = SCHEMA.replace(HEADLINE, `${HEADLINE}  title: String!\n`);

let checkout: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(checkout, file)), { recursive: true });
  writeFileSync(join(checkout, file), text);
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ida', '-c', 'user.email=ida@example.org'];
  execFileSync('git', [...who, ...args], { cwd: checkout, stdio: 'pipe' });
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Change');
}

function tell(next: string): void {
  const before = '## 0.1.0\n\n- Breaking: `Article.subtitle` is gone.\n';
  write('docs/changes.md', `# Changes\n\n## Next\n\n${next}\n\n${before}`);
}

const check = () => schemaChanges(checkout);
const GOOD = { areAnnounced: true, report: 'nothing breaks that was released' };
const BAD = { areAnnounced: false, report: expect.stringContaining('untold: `Article.headline`') };

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'onrecord-'));
  git('init', '--quiet');
  write('package.json', '{\n  "version": "0.1.0"\n}\n');
  write('schema/schema.graphql', SCHEMA);
  tell('Nothing breaks.');
  commit();
});

afterEach(() => rmSync(checkout, { recursive: true }));

describe('a change of the schema since the last release', () => {
  it('that takes nothing away passes', async () => {
    write('schema/schema.graphql', HARMLESS);
    commit();
    expect(await check()).toEqual(GOOD);
  });

  it('that breaks something fails, committed or not, until clients are told', async () => {
    write('schema/schema.graphql', BREAKING);
    expect(await check()).toEqual(BAD);
    commit();
    write('README.md', 'Another change after it.');
    commit();
    expect(await check()).toEqual(BAD);
    tell('- Breaking: `Article.headline` is `title` now.');
    expect(await check()).toEqual({
      areAnnounced: true,
      report: 'what breaks was announced: Article.headline',
    });
  });

  it('that is only announced fails as well', async () => {
    tell('- Breaking: `Article.headline` is `title` now.');
    expect(await check()).toEqual({
      areAnnounced: false,
      report: 'docs/changes.md says that `Article.headline` breaks; it is as it was released',
    });
  });

  it('is no change once it was released', async () => {
    write('schema/schema.graphql', BREAKING);
    write('package.json', '{\n  "version": "0.2.0"\n}\n');
    commit();
    expect(await check()).toEqual(GOOD);
    write('package.json', '{\n  "name": "onrecord",\n  "version": "0.2.0"\n}\n');
    write('schema/schema.graphql', SCHEMA);
    commit();
    expect((await check()).report).toContain('untold: `Article.title`');
  });
});

describe('a history', () => {
  it('that begins before there was a schema is compared with the first', async () => {
    rmSync(join(checkout, '.git'), { recursive: true });
    rmSync(join(checkout, 'schema'), { recursive: true });
    git('init', '--quiet');
    commit();
    write('schema/schema.graphql', SCHEMA);
    commit();
    write('schema/schema.graphql', BREAKING);
    commit();
    expect(await check()).toEqual(BAD);
  });

  it('that was cut off proves nothing', async () => {
    const whole = checkout;
    checkout = mkdtempSync(join(tmpdir(), 'onrecord-'));
    try {
      git('clone', '--quiet', '--depth', '1', pathToFileURL(whole).href, '.');
      await expect(check()).rejects.toThrow(/this clone is shallow/u);
    } finally {
      rmSync(whole, { recursive: true });
    }
  });
});

describe('the command', () => {
  it('fails where something breaks that nobody was told of', () => {
    write('schema/schema.graphql', BREAKING);
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(import.meta.dirname, 'check.ts')],
      { cwd: checkout, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([1, BAD.report]);
  });
});

describe('the page of changes', () => {
  it('has a place for what is next, and for the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const page = readFileSync(join(root, 'docs/changes.md'), 'utf8');
    expect(page).toContain('\n## Next\n');
    expect(page).toContain(`\n## ${version}\n`);
  });
});
