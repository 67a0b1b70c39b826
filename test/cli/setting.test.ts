import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { CommandError } from '../../src/cli/command.ts';
import { serve } from '../../src/cli/serve.ts';
import { limitsFrom, limitVariable, readDocuments } from '../../src/cli/setting.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { LIMITS, type LimitName } from '../../src/server/limits.ts';
import { OnRecordProcess } from './process.ts';

function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'documents.json');
  writeFileSync(file, content);
  return file;
}

describe('a limit in the environment', () => {
  const names = Object.keys(LIMITS) as LimitName[];

  it.each(names)('%s', (name) => {
    expect(limitVariable(name)).toMatch(/^ONRECORD_LIMIT_[A-Z]+(?:_[A-Z]+)*$/);
    expect(limitsFrom({ [limitVariable(name)]: '7' })).toEqual({ [name]: 7 });
    expect(limitsFrom({ [limitVariable(name)]: '' })).toEqual({});
  });

  it('is as it was where nothing is said', () => {
    expect(limitsFrom({ PATH: '/bin', ONRECORD_LIMIT_NOTHING: '1' })).toEqual({});
    expect(limitVariable('listLength')).toBe('ONRECORD_LIMIT_LIST_LENGTH');
  });

  it.each(['many', '-1', '1.5', '1e3', ' 1', '0x10', '1234567890123', '∞'])('is no %j', (value) => {
    expect(() => limitsFrom({ ONRECORD_LIMIT_COST: value })).toThrow(
      /ONRECORD_LIMIT_COST.*whole number/,
    );
  });
});

describe('a file of documents', () => {
  it('has them by their ids', () => {
    const documents = { a: '{ dataset { name } }', __proto__: 'x', 'sha256:b': '{ x }' };
    const { byId, only } = readDocuments(fileOf(JSON.stringify(documents)), true);
    expect([only, byId.get('a'), byId.get('toString')]).toEqual([true, documents.a, undefined]);
  });

  it.each(['', '[]', '{}', 'null', '"a"', '{"a": 1}', '{"a": "b", "c": null}', '{"a": "b",}'])(
    'is not %s',
    (content) => {
      expect(() => readDocuments(fileOf(content), false)).toThrow(/documents/);
    },
  );
});

/** The command in this process, where it is known to refuse. */
const serving = async (args: readonly string[]) => serve.run(args);

describe('onrecord serve', () => {
  it('takes limits and documents, and says in its log what happened and nothing else', async () => {
    const documents = fileOf(JSON.stringify({ kind: 'query Kind { dataset { kind } }' }));
    const service = new OnRecordProcess(
      ['serve', '--port', '0', '--data', SPECIMENS, '--documents', documents, '--documents-only'],
      { ONRECORD_LIMIT_BODY: '300', ONRECORD_MAX_AGE: '5', ONRECORD_LOG: 'info' },
    );
    const endpoint = await service.endpoint();
    const got = await fetch(`${endpoint}?documentId=kind`);
    expect(got.headers.get('cache-control')).toBe('public, max-age=5');
    expect(await got.json()).toEqual({ data: { dataset: { kind: 'INVENTED' } } });
    const post = (body: object) =>
      fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await post({ query: '{ hunter2 }' })).status).toBe(400);
    expect((await post({ documentId: 'kind', x: 'hunter2'.repeat(100) })).status).toBe(413);
    const metrics = await (await fetch(new URL('/metrics', endpoint))).text();
    expect(metrics).toContain('onrecord_errors_total{code="DOCUMENT_ID_REQUIRED"} 1');
    await service.said(/"place":"\/metrics"/);
    service.kill('SIGTERM');
    const { code, stdout } = await service.finished();
    expect(code).toBe(0);
    const lines = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      {
        message: 'answered',
        operation: 'Kind',
        status: 200,
        cost: expect.any(Number),
        milliseconds: expect.any(Number),
      },
      { status: 400, codes: ['DOCUMENT_ID_REQUIRED'] },
      { status: 413, codes: ['BODY_TOO_LARGE'] },
      { place: '/metrics', status: 200 },
    ]);
    expect(stdout).not.toContain('hunter2');
  }, 60_000);

  it.each([
    [
      'a limit that is no number',
      [],
      { ONRECORD_LIMIT_DEPTH: 'deep' },
      'ONRECORD_LIMIT_DEPTH is "deep"',
    ],
    ['an age that is none', [], { ONRECORD_MAX_AGE: '-1' }, 'ONRECORD_MAX_AGE is "-1"'],
    ['a level there is none of', ['--log', 'loud'], {}, 'there is no log level "loud"'],
    [
      'documents that are not there',
      ['--documents', '/nowhere.json'],
      {},
      '/nowhere.json cannot be read: ENOENT',
    ],
    [
      'nothing but documents, and none',
      ['--documents-only'],
      {},
      '--documents-only needs --documents',
    ],
  ])('refuses %s in one line', async (_, args, env: Record<string, string>, line) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const refused = await serving(['--port', '0', ...args]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommandError);
    expect((refused as CommandError).message).toContain(line);
    expect((refused as CommandError).message).not.toContain('\n');
  });
});
