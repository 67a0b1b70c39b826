import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Asker } from './load.ts';
import { Running } from './running.ts';

/** Enough to keep a machine busy for a second or more. */
const ARTICLES = 3_000;
const QUERY = { query: '{ dataset { name } articles(first: 3) { totalCount nodes { slug } } }' };

vi.setConfig({ testTimeout: 60_000 });

const parent = mkdtempSync(join(tmpdir(), 'onrecord-'));
const folder = join(parent, 'archive');
const service = () =>
  new Running(['serve', '--port', '0', '--host', '127.0.0.1', '--data', folder, '--log', 'error']);
let one: Running;

beforeAll(async () => {
  const made = new Running(['generate', '--articles', String(ARTICLES), '--out', folder]);
  expect(await made.finished()).toMatchObject({ code: 0 });
  one = service();
  await one.endpoint();
}, 60_000);
afterAll(async () => {
  await one.end();
  rmSync(parent, { recursive: true });
});

function asker(endpoint: string): Asker {
  const made = new Asker(endpoint);
  onTestFinished(() => made.close());
  return made;
}

function rename(name: string): void {
  const file = join(folder, 'archive.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), name }));
}

const reloads = (running: Running) => running.output.split('reloaded: ').length - 1;

async function reloaded(running: Running, times: number): Promise<void> {
  while (reloads(running) < times) await sleep(10);
}

describe('data of some size that is read anew', () => {
  it('keeps nobody waiting: not for the whole, nor for any great part of it', async () => {
    const endpoint = await one.endpoint();
    const before = reloads(one);
    const wrong: unknown[] = [];
    let [isOver, answered] = [false, 0];
    let [start, last, longest] = [0, 0, 0];
    const hear = () => {
      const now = performance.now();
      if (start > 0) longest = Math.max(longest, now - Math.max(start, last));
      last = now;
      answered += 1;
    };
    const load = Array.from({ length: 6 }, async (_, at) => {
      const client = asker(endpoint);
      while (!isOver) {
        const { status, body } = await (at === 0
          ? client.ask('/ready')
          : client.ask('/graphql', QUERY));
        hear();
        if (status !== 200 || body.includes('"errors"')) wrong.push([status, body]);
        await sleep(5);
      }
    });
    while (answered < 100) await sleep(10);
    answered = 0;
    start = performance.now();
    one.kill('SIGHUP');
    await reloaded(one, before + 1);
    const took = performance.now() - start;
    isOver = true;
    await Promise.all(load);
    expect(wrong).toEqual([]);
    expect(took).toBeGreaterThan(200);
    expect(longest).toBeLessThan(took / 3);
    expect(answered).toBeGreaterThan(20);
  });

  it('is read once more, and only once, where that was asked for meanwhile', async () => {
    const client = asker(await one.endpoint());
    const before = reloads(one);
    one.kill('SIGHUP');
    await client.ask('/health');
    rename('Changed meanwhile');
    for (let time = 0; time < 3; time += 1) {
      one.kill('SIGHUP');
      await client.ask('/health');
    }
    expect(reloads(one)).toBe(before);
    await reloaded(one, before + 2);
    expect((await client.ask('/graphql', QUERY)).body).toContain('Changed meanwhile');
    await sleep(2_000);
    expect(reloads(one)).toBe(before + 2);
  });

  it('is left as it was where the service is told to stop meanwhile', async () => {
    const running = service();
    onTestFinished(() => running.end());
    const client = asker(await running.endpoint());
    running.kill('SIGHUP');
    await client.ask('/health');
    client.close();
    const start = performance.now();
    running.kill('SIGTERM');
    expect(await running.finished()).toMatchObject({ code: 0, stderr: '' });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(reloads(running)).toBe(0);
  });
});
