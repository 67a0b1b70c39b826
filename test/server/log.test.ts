import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { openLog } from '../../src/server/node-log.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { COMMAND } from '../cli/running.ts';
import { clientOf, ENDPOINT } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));

/** A service that logs, and what it said. */
function logged(level = 'info', answersFrom: Archive = archive) {
  const said: string[] = [];
  const { observe, onFault } = openLog(level, { write: (line) => void said.push(line) });
  const service = createOnRecord({ archive: answersFrom, observe, onFault });
  const lines = () => said.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { service, client: clientOf(service), said, lines };
}

describe('the log', () => {
  it('has a line of JSON for each request: what happened', async () => {
    const { client, said, lines } = logged();
    for (let time = 0; time < 3; time += 1) await client.ask('query Kind { dataset { kind } }');
    await client.ask('query Bad { articles(first: 0) { totalCount } }');
    expect(said.every((line) => /^\{[^\n]*\}\n$/.test(line))).toBe(true);
    const [first, , third, bad] = lines();
    expect(first).toMatchObject({
      message: 'answered',
      request: expect.stringMatching(/^[\da-f-]{36}$/),
      method: 'POST',
      place: '/graphql',
      operation: 'Kind',
      status: 200,
      cost: expect.any(Number),
      bytes: expect.any(Number),
      milliseconds: expect.any(Number),
    });
    expect(third).toMatchObject({ operation: 'Kind', cached: true });
    expect(bad).toMatchObject({ operation: 'Bad', status: 400, codes: ['BAD_PAGE_SIZE'] });
    expect(new Set(lines().map(({ request }) => request)).size).toBe(4);
  });

  it('tells each request as it was, however alike the one before it', () => {
    const members = {
      id: fc.uuid(),
      lane: fc.constantFrom('plain' as const, 'repeat' as const),
      method: fc.constantFrom('GET', 'POST'),
      place: fc.constantFrom('/graphql', '/health'),
      status: fc.constantFrom(200, 304, 400),
      bytes: fc.option(fc.nat(1_000)),
      milliseconds: fc.double({ min: 0, max: 20_000, noNaN: true }),
      operationName: fc.constantFrom('Kind', 'Other', null, undefined),
      cost: fc.constantFrom(0, 12, undefined),
      codes: fc.constantFrom(['BAD_ID'], ['BAD_ID', 'BAD_CURSOR'], undefined, undefined),
      cached: fc.constantFrom(true, false, undefined),
    };
    const anyObservation = fc.record(members);
    type Member = keyof typeof members;
    // Each is the one before it but for one member.
    const anyChange = fc.tuple(
      fc.constantFrom(...(Object.keys(members) as Member[])),
      anyObservation,
    );
    const anyObservations = fc
      .tuple(anyObservation, fc.array(anyChange, { maxLength: 30 }))
      .map(([first, changes]) => {
        const observations = [first];
        for (const [member, { [member]: value }] of changes) {
          observations.push({ ...(observations.at(-1) as typeof first), [member]: value });
        }
        return observations;
      });
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const said: string[] = [];
        const { observe } = openLog('info', { write: (line) => void said.push(line) });
        for (const observation of observations) observe(observation);
        const told = said.map((line) => JSON.parse(line) as Record<string, unknown>);
        expect(told).toHaveLength(observations.length);
        for (const [
          at,
          { id, lane: _, milliseconds, operationName, ...others },
        ] of observations.entries()) {
          const {
            request,
            operation,
            milliseconds: took,
            level,
            time,
            message,
            ...rest
          } = told[at] as Record<string, unknown>;
          expect(request).toBe(id);
          expect(operation).toBe(operationName ?? undefined);
          expect(Math.abs(Number(took) - milliseconds)).toBeLessThanOrEqual(0.000_501);
          expect([level, message, typeof time]).toEqual([30, 'answered', 'number']);
          expect(rest).toEqual(JSON.parse(JSON.stringify(others)));
        }
      }),
    );
  });

  it('names a request as its answer does', async () => {
    const { service, lines } = logged();
    const headers = { 'x-request-id': 'from-the-balancer' };
    await service(new Request(new URL('/health', ENDPOINT), { headers }));
    await service(new Request(new URL('/nothing/at/all?secret=1', ENDPOINT)));
    const [first, second] = lines();
    expect(first).toMatchObject({ request: 'from-the-balancer', place: '/health', status: 200 });
    expect(second).toMatchObject({ place: 'other', status: 404 });
  });

  it('has nothing else of what was sent', async () => {
    const { service, client, said } = logged('trace');
    const secret = 'hunter2';
    await client.ask(`{ article(slug: "${secret}") { slug } }`);
    await client.ask('query ($s: String!) { article(slug: $s) { slug } }', { s: secret });
    await client.ask('query ($s: Int!) { articles(first: $s) { totalCount } }', { s: secret });
    await client.ask(`{ ${secret} }`);
    await client.ask(`{ ${secret} `);
    await client.ask(`{ matchQuote(text: "${secret} and so on") { status } }`);
    await service(
      new Request(`${ENDPOINT}/${secret}?query={${secret}}&variables={"a":"${secret}"}`),
    );
    const headers = {
      cookie: secret,
      authorization: secret,
      'user-agent': secret,
      referer: `https://${secret}`,
    };
    await service(new Request(`${ENDPOINT}?query={dataset{name}}`, { headers }));
    expect(said).toHaveLength(8);
    expect(said.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('stays one line, and short, whatever an operation is called', async () => {
    const { service, client, lines } = logged();
    await client.ask(`query ${'A'.repeat(5_000)} { dataset { name } }`);
    await client.ask(
      '{ dataset { name } }',
      {},
      { operationName: `\n{"message":"forged"}\r\n${'x'.repeat(5_000)}` },
    );
    await service(new Request(`${ENDPOINT}?query={dataset{name}}&operationName=%0A%1B[2J`));
    expect(lines()).toHaveLength(3);
    for (const { operation } of lines()) expect(String(operation).length).toBeLessThanOrEqual(100);
  });

  it('has a line more for a fault, with its stack', async () => {
    const crash = () => {
      throw new Error('the disk is on fire');
    };
    const session = () => ({ find: crash, follow: crash, page: crash, count: crash, facet: crash });
    const { client, lines } = logged('info', {
      ...archive,
      dataset: archive.dataset,
      countries: archive.countries,
      session,
    });
    await client.ask('{ articles { totalCount } }');
    const [fault, request] = lines();
    expect(JSON.stringify(fault)).toMatch(/the disk is on fire.*at /);
    expect(request).toMatchObject({ message: 'answered', codes: ['INTERNAL_SERVER_ERROR'] });
  });

  it('is silent where nobody wants one, and tells faults alone where that is enough', async () => {
    for (const level of ['silent', 'error', 'warn']) {
      const { client, said } = logged(level);
      await client.ask('{ dataset { kind } }');
      await client.ask('{ nothing }');
      expect(said).toEqual([]);
    }
  });

  it('listens for the end of the process once, however many are opened on standard output', () => {
    openLog('silent');
    const before = process.listenerCount('exit');
    for (let time = 0; time < 20; time += 1) openLog('silent');
    expect(process.listenerCount('exit')).toBe(before);
  });
});

describe('a log that there is no room for', () => {
  it('is lost, and nothing else is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
    const file = join(folder, 'log');
    // No file may grow longer than 32 blocks.
    const script = 'ulimit -f 32; exec "$0" "$@" > "$LOG"';
    const args = [COMMAND, 'serve', '--port', '0', '--host', '127.0.0.1', '--data', SPECIMENS];
    const child = spawn('sh', ['-c', script, process.execPath, ...args], {
      env: { ...process.env, LOG: file },
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    onTestFinished(async () => {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true });
    });
    const said = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    while (child.exitCode === null && !said().includes('/graphql')) await sleep(50);
    const [address = ''] = /http:\S+\/graphql/.exec(said()) ?? [];
    for (let time = 0; time < 300; time += 1) {
      const answer = await fetch(`${address}?query={dataset{kind}}`);
      expect(await answer.json()).toEqual({ data: { dataset: { kind: 'INVENTED' } } });
      if (time % 100 === 99) await sleep(200);
    }
    expect(said().length).toBeGreaterThan(1_000);
    expect(said().length).toBeLessThanOrEqual(32 * 1024);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 60_000);
});
