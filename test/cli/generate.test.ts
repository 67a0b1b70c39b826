import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { CommandError } from '../../src/cli/command.ts';
import { generate } from '../../src/cli/generate.ts';
import { Progress } from '../../src/cli/progress.ts';
import { prune } from '../../src/record/canonical.ts';
import { loadArchive, loadCountries } from '../../src/record/folder.ts';
import { syntheticRecords } from '../../src/synthetic/synthetic-archive.ts';
import { run } from './process.ts';

/** A place for one test, gone afterwards. */
function place(): string {
  const path = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

const asked = (articles: string | number, out: string, ...more: string[]): string[] => [
  '--articles',
  String(articles),
  '--out',
  out,
  ...more,
];

function everyFile(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]);
}

/** What is written to a stream of this process while something is done. */
function said(stream: 'stdout' | 'stderr', act: () => void): string {
  const spy = vi.spyOn(process[stream], 'write').mockReturnValue(true);
  try {
    act();
    return spy.mock.calls.map(([text]) => text).join('');
  } finally {
    spy.mockRestore();
  }
}

describe('onrecord generate', () => {
  it('writes an archive whose texts prove it, and says what is in it', async () => {
    const out = join(place(), 'new', 'folder');
    const { code, stdout, stderr } = await run(['generate', ...asked(30, out, '--texts')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { records, problems } = loadArchive(out);
    expect(problems).toEqual([]);
    const made = syntheticRecords(30, 1, loadCountries());
    expect(JSON.stringify(prune(records))).toBe(JSON.stringify(prune(made)));
    const quotes = made.articles.flatMap((article) => article.quotes).length;
    const contents = `30 articles, ${quotes} quotes, 20 people, 12 organizations`;
    expect(stdout).toBe(`${out}: ${contents}\n`);
    expect(readdirSync(join(out, 'texts')).length).toBe(30);

    const again = place();
    said('stdout', () => generate.run(asked(30, again, '--texts', '--seed', '1')));
    expect(everyFile(again)).toEqual(everyFile(out));
  });

  it('writes texts only where they are asked for', () => {
    const out = place();
    said('stdout', () => generate.run(asked(3, out, '--seed', '2')));
    expect(readdirSync(out).sort()).toEqual([
      'archive.json',
      'articles.ndjson',
      'organizations.ndjson',
      'people.ndjson',
    ]);
  });

  it('says what cannot be done in one line', async () => {
    const out = place();
    writeFileSync(join(out, 'diary.txt'), 'Dear diary');
    const { code, stdout, stderr } = await run(['generate', ...asked(3, out)]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `onrecord: ${out} is not empty; a synthetic archive goes into a folder of its own\n`,
    );
  });

  it.each([
    ['no number of articles', (out: string) => ['--out', out], /a number of articles and a folder/],
    ['no folder', () => ['--articles', '3'], /a number of articles and a folder are needed; usage/],
    ['an argument', (out: string) => asked(3, out, 'more'), /usage: onrecord generate/],
    ['an option it does not have', (out: string) => asked(3, out, '--fast'), /--fast.*; usage/],
    ['no articles', (out: string) => asked(0, out), /^--articles is "0"; should be a whole number/],
    ['half an article', (out: string) => asked('0.5', out), /^--articles is "0\.5"/],
    ['a word', (out: string) => asked('many', out), /^--articles is "many"/],
    ['an exponent', (out: string) => asked('1e3', out), /^--articles is "1e3"/],
    ['too many articles', (out: string) => asked(10_000_001, out), /from 1 to 10000000$/],
    ['a seed below all', (out: string) => asked(3, out, '--seed=-1'), /^--seed is "-1"/],
    ['a seed above all', (out: string) => asked(3, out, '--seed', '4294967296'), /^--seed is/],
    ['a file for a folder', (out: string) => asked(3, join(out, 'file')), /cannot be written: EEX/],
    ['a folder in a file', (out: string) => asked(3, join(out, 'file', 'a')), /cannot be written/],
  ])('refuses %s', (_, argsFor, says) => {
    const out = place();
    writeFileSync(join(out, 'file'), '');
    const refusal = expect(() => generate.run(argsFor(out)));
    refusal.toThrow(CommandError);
    refusal.toThrow(says);
    expect(readdirSync(out)).toEqual(['file']);
  });
});

describe('the report of an archive that is wrong everywhere', () => {
  it('shows so many problems, and counts the rest', () => {
    const out = place();
    writeFileSync(join(out, 'articles.ndjson'), '{}}\n'.repeat(1500));
    const lines = said('stderr', () => expect(check.run([out])).toBe(1)).split('\n');
    expect(lines.length).toBe(1002);
    expect(lines[16]).toMatch(/^articles\.ndjson:17: is not JSON: /);
    expect(lines[1000]).toBe(`${out}: 1501 problems, of which the first 1000 are shown`);
  });
});

describe('progress', () => {
  const written = (isTTY: boolean, whole: number): string[] => {
    const lines: string[] = [];
    const progress = new Progress(whole, 'article', { isTTY, write: (text) => lines.push(text) });
    for (let done = 0; done < whole; done += 1) progress.advance();
    progress.end();
    return lines;
  };

  it('is drawn on a terminal, and wiped away at the end', () => {
    const lines = written(true, 2);
    expect(lines).toEqual([
      `\r${'█'.repeat(15)}${'░'.repeat(15)} 50% of 2 articles`,
      `\r${'█'.repeat(30)} 100% of 2 articles`,
      '\r\u001B[K',
    ]);
  });

  it('is drawn no more often than it can be seen', () => {
    expect(written(true, 100_000).length).toBeLessThan(600);
  });

  it('is not drawn elsewhere', () => expect(written(false, 1000)).toEqual([]));
});
