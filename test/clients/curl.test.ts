import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Running } from '../cli/running.ts';
import { fencesOf } from '../docs/fenced.ts';

const DOCUMENTS = join(import.meta.dirname, 'generated/documents/persisted-documents.json');
/** Where the docs think that the service is. */
const SHOWN = 'http://localhost:4000';

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const fences = fencesOf('docs/clients.md');
const lines = fences.flatMap(({ language, line, text }, index): [string, string, string][] =>
  language === 'sh' && text.includes('curl')
    ? [[`docs/clients.md:${line}`, text, fences[index + 1]?.text ?? '']]
    : [],
);

it('there are lines of curl in the docs', () => {
  expect(lines).toHaveLength(4);
});

describe.skipIf(!hasCurl)(hasCurl ? 'curl' : 'curl, which is not installed here', () => {
  let running: Running;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    const place = ['--host', '127.0.0.1', '--port', '0'];
    running = new Running(['serve', ...place, '--documents', DOCUMENTS, '--log', 'silent']);
    await running.endpoint();
  });

  afterAll(async () => {
    await running?.end();
    rmSync(folder, { recursive: true });
  });

  it.each(lines)('is told what the docs show: %s', async (_, script, shown) => {
    const { origin } = new URL(await running.endpoint());
    expect(script).toContain(SHOWN);
    const { stdout, stderr } = await promisify(execFile)(
      'sh',
      ['-c', script.replaceAll(SHOWN, origin)],
      { cwd: folder },
    );
    expect(stderr).toBe('');
    expect(told(stdout)).toEqual(told(shown));
  });

  it('has what it kept once nothing new was sent', () => {
    const { data } = JSON.parse(readFileSync(join(folder, 'countries.json'), 'utf8'));
    expect(data.countries.nodes).toHaveLength(100);
  });

  it('is sent less where it takes what is compressed', async () => {
    const query = 'query={ countries(first: 100) { nodes { code name capitals } } }';
    const asked = ['-sS', '-o', 'countries.json', '-w', '%{size_download}', '-G'];
    const of = async (...options: string[]) => {
      const place = [await running.endpoint(), '--data-urlencode', query];
      const line = [...asked, ...options, ...place];
      const { stdout } = await promisify(execFile)('curl', line, { cwd: folder });
      return Number(stdout);
    };
    expect(await of('--compressed')).toBeLessThan((await of()) / 2);
  });
});

/** JSON says the same however it is laid out; headers come with a line end of their own. */
function told(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output.replaceAll('\r\n', '\n');
  }
}
