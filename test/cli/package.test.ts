import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;
let elsewhere: string;

/** Installs what `npm pack` makes, beside the dependencies it declares and no others, without a network. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'onrecord-'));
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ filename: string }];
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'onrecord'), { recursive: true });
  const tarball = join(folder, filename);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'onrecord')]);
  const production = execFileSync('npm', ['ls', '--all', '--omit=dev', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for (const path of production.trim().split('\n').slice(1)) {
    const name = relative(join(root, 'node_modules'), path);
    if (name.includes('node_modules')) continue;
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(path, join(modules, name));
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(elsewhere, { recursive: true });
});

describe('the package', () => {
  const run = (file: string, ...args: string[]): string =>
    execFileSync(process.execPath, [file, ...args], { cwd: elsewhere, encoding: 'utf8' });
  const command = () => join(folder, 'node_modules/onrecord/dist/src/cli/onrecord.js');

  it('has a command that finds its own data from an empty folder', () => {
    expect(run(command(), 'check')).toContain('no problems in 1 article');
  });

  it('answers as a library, from both its entries', () => {
    const script = `
      import { createOnRecord, MemoryArchive } from 'onrecord';
      import { loadArchive, SPECIMENS } from 'onrecord/node';
      const { records } = loadArchive(SPECIMENS);
      const handler = createOnRecord({ archive: new MemoryArchive(records) });
      const query = encodeURIComponent('{ dataset { counts { articles } } }');
      const answer = await handler(new Request('http://localhost/graphql?query=' + query));
      console.log(await answer.text());
    `;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(answer)).toEqual({ data: { dataset: { counts: { articles: 12 } } } });
  });

  it('gives its schema and its countries to other tools', () => {
    const script = `
      import { createRequire } from 'node:module';
      import { readFileSync } from 'node:fs';
      const { resolve } = createRequire(import.meta.url);
      console.log(readFileSync(resolve('onrecord/schema.graphql'), 'utf8').includes('type Query'));
      console.log(JSON.parse(readFileSync(resolve('onrecord/countries.json'), 'utf8')).countries.length);
    `;
    const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(answer).toBe('true\n250\n');
  });
});
