import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CommandError } from '../../src/cli/command.ts';
import { serve } from '../../src/cli/serve.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { called } from './called.ts';
import { OnRecordProcess } from './process.ts';

async function ask(endpoint: string, query: string): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

function copyOfSpecimens(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(SPECIMENS, folder, { recursive: true });
  return folder;
}

/** The command in this process, where it is known to refuse. */
const serving = async (args: readonly string[]) => serve.run(args);

/** A process takes seconds to start where others do as well. */
vi.setConfig({ testTimeout: 60_000 });

const NAME = '{ dataset { name counts { articles } } }';

describe('onrecord serve', () => {
  it('serves the real archive and prints where, by POST and GET', async () => {
    const service = new OnRecordProcess(['serve', '--port', '0']);
    const endpoint = await service.endpoint();
    const answer = { dataset: { name: 'onrecord', counts: { articles: 1 } } };
    expect(await ask(endpoint, NAME)).toEqual(answer);
    const got = await fetch(`${endpoint}?query=${encodeURIComponent(NAME)}`);
    expect(await got.json()).toEqual({ data: answer });
  });

  it('shows GraphiQL to a browser', async () => {
    const service = new OnRecordProcess(['serve', '--port', '0']);
    const endpoint = await service.endpoint();
    const page = await fetch(endpoint, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    const script = /src="(\/graphiql\/[^"]+\/graphiql\.js)"/.exec(await page.text())?.[1];
    const asset = await fetch(new URL(script as string, endpoint));
    expect(asset.status).toBe(200);
    expect(asset.headers.get('content-encoding')).toMatch(/^(?:br|gzip)$/);
    expect((await asset.text()).length).toBeGreaterThan(1_000_000);
  });

  it('takes its settings from the environment, and flags over these', async () => {
    const env = { PORT: '0', HOST: '127.0.0.1', ONRECORD_DATA: SPECIMENS };
    const service = new OnRecordProcess(['serve'], env);
    const endpoint = await service.endpoint();
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(await ask(endpoint, '{ dataset { kind } }')).toEqual({ dataset: { kind: 'INVENTED' } });
    const flagged = new OnRecordProcess(['serve', '--port', '0', '--data', SPECIMENS], {
      PORT: 'nonsense',
      ONRECORD_DATA: '/nowhere',
    });
    expect(await ask(await flagged.endpoint(), '{ dataset { kind } }')).toBeTruthy();
  });

  it('ends cleanly when it is told to', async () => {
    const service = new OnRecordProcess(['serve', '--port', '0']);
    await service.endpoint();
    service.kill('SIGTERM');
    expect(await service.finished()).toMatchObject({ code: 0, stderr: '' });
  });

  it('says in one line that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const { code, stderr } = await called(['serve', '--port', String(port)]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `onrecord: port ${port} is taken; choose another with --port or PORT\n`,
    });
  });

  it.each([
    ['a port that is no number', ['--port', 'http'], {}, '"http" is not a port'],
    ['a port out of range', ['--port', '65536'], {}, '"65536" is not a port'],
    ['a bad port in the environment', [], { PORT: '-1' }, '"-1" is not a port'],
    ['a folder that is not there', ['--data', '/nowhere'], {}, '/nowhere is not a folder'],
    ['a folder without an archive', ['--data', '/'], {}, '/ holds no archive'],
    ['a host this machine is not', ['--host', '192.0.2.1'], {}, 'no address "192.0.2.1"'],
    ['an address of no database', ['--database', 'mysql://u:pass@h/db'], {}, 'cannot be read'],
    [
      'an address it cannot read',
      ['--database', 'postgres://u:pass@h:5:6/db'],
      {},
      'be like postgres:',
    ],
    ['the same in the environment', [], { DATABASE_URL: 'news' }, 'address of the database'],
    ['a flag it does not have', ['--prot', '1'], {}, "Unknown option '--prot'"],
    ['a word it does not expect', ['now'], {}, 'what is "now"?'],
  ])('refuses %s in one line', async (_, args, env: Record<string, string>, line) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const refused = await serving(args).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommandError);
    expect((refused as CommandError).message).toContain(line);
    expect((refused as CommandError).message).not.toContain('\n');
    expect((refused as CommandError).message).not.toContain('pass');
  });

  it('says so on standard error, and ends with 1', async () => {
    const { code, stdout, stderr } = await called(['serve', '--port', 'http']);
    expect(stderr).toMatch(/^onrecord: "http" is not a port[^\n]*\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('never starts on bad data, and reports as check does', async () => {
    const folder = copyOfSpecimens();
    writeFileSync(join(folder, 'people.json'), '{"people": [{"slug": "A B"}]}');
    const served = await called(['serve', '--port', '0', '--data', folder]);
    const checked = await called(['check', folder]);
    expect(served.code).toBe(1);
    expect(served.stdout).toBe('');
    expect(served.stderr).toContain('people.json#/people/0/slug: is "A B"');
    expect(served.stderr).toBe(checked.stderr);
  });

  it('watches: good edits are served, bad ones are reported and the last good data stays', async () => {
    const folder = copyOfSpecimens();
    const service = new OnRecordProcess(['serve', '--port', '0', '--data', folder, '--watch']);
    const endpoint = await service.endpoint();
    const file = join(folder, 'archive.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;

    writeFileSync(file, JSON.stringify({ ...manifest, name: 'Renamed' }));
    await service.said(/reloaded/);
    expect(await ask(endpoint, '{ dataset { name } }')).toEqual({ dataset: { name: 'Renamed' } });

    writeFileSync(file, JSON.stringify({ ...manifest, kind: 'FAKE' }));
    await service.said(/archive\.json#\/kind: is "FAKE"; should be one of [\s\S]+last good data/);
    expect(await ask(endpoint, '{ dataset { name } }')).toEqual({ dataset: { name: 'Renamed' } });
  });
});
