import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Site } from './site.ts';

const site = Site.of(SPECIMENS);

describe('an address in another spelling', () => {
  it.each([
    ['/articles/', '/articles'],
    [
      '/Articles/2025-06-20-Night-Train-to-the-Coast/',
      '/articles/2025-06-20-night-train-to-the-coast',
    ],
    ['/countries/kr', '/countries/KR'],
    ['/countries/KOR', '/countries/KR'],
    ['/countries/410/', '/countries/KR'],
    ['/countries/pt?after=', '/countries/PT?after='],
    ['/QUOTES/?kind=MIXED', '/quotes?kind=MIXED'],
    ['/Quotes/UXVvdGU6/', '/quotes/UXVvdGU6'],
  ])('leads to the one that is cited: %s', async (path, meant) => {
    let asked = path;
    const statuses: number[] = [];
    for (let steps = 0; steps < 3; steps += 1) {
      const { status, headers } = await site.get(asked);
      const location = headers.get('location');
      if (location === null) break;
      statuses.push(status);
      asked = location;
    }
    expect(asked).toBe(meant);
    expect(new Set(statuses)).toEqual(new Set([308]));
  });

  it.each(['//articles/', '/articles//', '/.//evil.example/', '/verify//evil.example/'])(
    'leads to nobody else: %s',
    async (path) => {
      const { status, headers } = await site.get(path);
      expect([status, headers.get('location')]).toEqual([404, null]);
    },
  );

  it('is not led elsewhere with what is sent to it', async () => {
    const { status, headers } = await site.post('/verify/', { text: 'x' });
    expect([status, headers.get('location')]).toEqual([404, null]);
  });
});
