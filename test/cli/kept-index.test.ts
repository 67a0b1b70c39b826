import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { serve } from '../../src/cli/serve.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { called } from './called.ts';
import { OnRecordProcess } from './process.ts';

/** A process takes seconds to start where others do as well. */
vi.setConfig({ testTimeout: 60_000 });

const QUERY = `{
  dataset { name version }
  articles(first: 5) { totalCount nodes { slug headline } facets { country { buckets { label count } } } }
  quotes(first: 50, orderBy: { field: TEXT }) { nodes { id text paraphrase speakers { name } } }
  search(query: "the") { totalCount nodes { ... on Node { id } } }
}`;

let parent: string;
let data: string;
let index: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'onrecord-'));
  data = join(parent, 'archive');
  index = join(parent, 'archive.index');
  cpSync(SPECIMENS, data, { recursive: true });
  onTestFinished(() => rmSync(parent, { recursive: true }));
});

const withIndex = () => {
  const options = ['--port', '0', '--data', data, '--index', index, '--log', 'silent'];
  return new OnRecordProcess(['serve', ...options]);
};

async function answerOf(service: OnRecordProcess): Promise<string> {
  const response = await fetch(await service.endpoint(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  });
  return response.text();
}

function rename(name: string): void {
  const file = join(data, 'archive.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), name }));
}

describe('onrecord serve --index', () => {
  it('keeps what it made, and starts from it as long as the data are the same', async () => {
    const first = withIndex();
    const answer = await answerOf(first);
    expect(answer).not.toContain('"errors"');
    expect(first.output).toContain(`index kept in ${index}\n`);
    await first.end();

    const second = withIndex();
    expect(await answerOf(second)).toBe(answer);
    expect(second.output).toContain(`index read from ${index}\n`);

    rename('Another');
    second.kill('SIGHUP');
    await second.said(/reloaded: /);
    expect(second.output).toContain(`${index} is of other data or of another version`);
    const changed = await answerOf(second);
    expect(changed).toContain('"name":"Another"');
    await second.end();

    const third = withIndex();
    expect(await answerOf(third)).toBe(changed);
    expect(third.output).toContain(`index read from ${index}\n`);
    expect(readdirSync(parent).sort()).toEqual(['archive', 'archive.index']);
  });

  it('tells of an index that is damaged, and makes it anew', async () => {
    const first = withIndex();
    const answer = await answerOf(first);
    await first.end();
    const bytes = readFileSync(index);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] as number) ^ 1;
    writeFileSync(index, bytes);

    const second = withIndex();
    expect(await answerOf(second)).toBe(answer);
    expect(second.output).toContain(`${index}: the index is damaged; it is made anew\n`);
    expect(second.output).toContain(`index kept in ${index}\n`);
  });

  it('serves all the same where the index cannot be written', async () => {
    index = join(parent, 'missing', 'index');
    const service = withIndex();
    expect(await answerOf(service)).toContain('"dataset"');
    expect(service.output).toMatch(/missing\/index cannot be written: ENOENT.*served all the same/);
  });

  it('reports bad data as it does without an index, and keeps nothing of them', async () => {
    writeFileSync(join(data, 'people.json'), '{"people": [{"slug": 1}]}');
    const report = await called(['serve', '--port', '0', '--data', data]);
    expect(report.code).toBe(1);
    expect(report.stderr).toContain('people.json');
    expect(await called(['serve', '--port', '0', '--data', data, '--index', index])).toEqual(
      report,
    );
    expect(existsSync(index)).toBe(false);
  });

  it('leaves alone what is no index, or would lie among the data', async () => {
    const text = join(parent, 'notes.txt');
    writeFileSync(text, 'mine');
    mkdirSync(join(parent, 'folder'));
    const given = (file: string) => serve.run(['--port', '0', '--data', data, '--index', file]);
    for (const file of [text, join(parent, 'folder')]) {
      await expect(given(file)).rejects.toThrow(`"${file}" is no index of onrecord`);
    }
    expect(readFileSync(text, 'utf8')).toBe('mine');
    for (const file of [join(data, 'archive.index'), data]) {
      await expect(given(file)).rejects.toThrow('would lie in the archive');
    }
    const database = ['--database', 'postgres://127.0.0.1/none', '--index', index];
    await expect(serve.run(database)).rejects.toThrow('--index');
  });
});
