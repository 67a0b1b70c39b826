import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { createOnRecord, type OnRecordOptions } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { ENDPOINT } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));

async function ask(path: string, options: Partial<OnRecordOptions> = {}, method = 'GET') {
  const service = createOnRecord({ archive, onFault: () => {}, ...options });
  const answer = await service(new Request(new URL(path, ENDPOINT), { method }));
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const crash = () => {
  throw new Error('the disk is on fire');
};

describe('the health of a service', () => {
  it.each(['/health', '/health?x', '/health?'])('is told at %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, text: 'alive\n' });
  });

  it('does not depend on its archive: the process runs', async () => {
    expect((await ask('/health', { archive: crash })).status).toBe(200);
    expect((await ask('/health', { isReady: () => false })).status).toBe(200);
  });
});

describe('whether a service is ready', () => {
  it('is told to whoever balances', async () => {
    expect(await ask('/ready')).toMatchObject({ status: 200, text: 'ready\n' });
    expect((await ask('/ready', { isReady: async () => true })).status).toBe(200);
  });

  it.each<[string, Partial<OnRecordOptions>]>([
    ['it says that it is not', { isReady: () => false }],
    ['it says so later', { isReady: async () => false }],
    ['it cannot say', { isReady: () => Promise.reject(new Error('no')) }],
    ['there is no archive', { archive: crash }],
  ])('is denied where %s', async (_, options) => {
    const { status, headers, text } = await ask('/ready', options);
    expect({ status, text }).toEqual({ status: 503, text: 'not ready\n' });
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('what only looks like these', () => {
  it.each([
    '/health/',
    '/ready/',
    '//health',
    '/Health',
    '/READY',
    '/healthz',
    '/ready/x',
    '/health.json',
    '/x/health',
    '/graphql/health',
    '/%68ealth',
    '/health%20',
    '/health;x',
    '/ready%00',
    '/__proto__',
    '/constructor',
  ])('is not found: %s', async (path) => {
    expect((await ask(`http://onrecord.test${path}`)).status).toBe(404);
  });

  it('is GraphQL’s matter where it stands behind the question mark', async () => {
    expect((await ask('/graphql?x=/health')).status).toBe(400);
    expect((await ask('/graphql?/ready')).text).toContain('BAD_REQUEST');
  });
});

describe.each(['/health', '/ready'])('%s', (path) => {
  it('is answered to HEAD without a body', async () => {
    expect(await ask(path, {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask(path, {}, method);
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
