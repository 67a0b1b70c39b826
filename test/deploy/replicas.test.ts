import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Balancer } from './balancer.ts';
import { NGINX, Nginx, UNLIMITED } from './nginx.ts';
import { Replica } from './replica.ts';
import { answersOf, QUESTIONS, Traffic, walk } from './traffic.ts';

const TIME = 120_000;

describe('three replicas', () => {
  let replicas: Replica[];
  let origins: string[];

  beforeAll(async () => {
    replicas = await Replica.start(3, SPECIMENS);
    origins = replicas.map(({ origin }) => origin);
  }, TIME);
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.end()));
  });

  it('give the same answers, with the same entity tags', async () => {
    const [one, ...others] = await Promise.all(origins.map(answersOf));
    expect(one?.size).toBe(QUESTIONS.length);
    for (const answer of one?.values() ?? []) {
      expect(answer).toMatchObject({ status: 200, etag: expect.stringMatching(/^"\w{32}"$/) });
      expect(JSON.parse(answer.body)).not.toHaveProperty('errors');
    }
    for (const other of others) expect(other).toEqual(one);
  });

  it('take one another’s cursors', async () => {
    const alone = await walk(origins.slice(0, 1));
    expect(new Set(alone).size).toBe(alone.length);
    expect(alone.length).toBeGreaterThan(20);
    expect(await walk(origins)).toEqual(alone);
    expect(await walk([...origins].reverse())).toEqual(alone);
  });

  it(
    `lose nothing behind a balancer ${NGINX === null ? '(there is no nginx here)' : 'and behind nginx'}, while one is killed and the others are rolled`,
    async () => {
      const [killed, ...rolled] = replicas as [Replica, ...Replica[]];
      const right = await answersOf(killed.origin);
      const balancer = await Balancer.over(origins);
      const nginx = NGINX === null ? null : await Nginx.start(origins, UNLIMITED);
      const traffic = [balancer, ...(nginx ? [nginx] : [])].map(
        ({ origin }) => new Traffic(origin, right, 4),
      );
      const comesBack = async (replica: Replica) => {
        await replica.startAnew();
        while (!balancer.isUsing(replica.origin)) await sleep(20);
        await nginx?.uses(replica.origin);
      };
      try {
        await sleep(300);
        await killed.kill();
        // It was in use when it was killed: somebody had to be asked again.
        while (balancer.broken === 0) await sleep(20);
        while (nginx?.complaints === '') await sleep(20);
        await comesBack(killed);
        for (const replica of rolled) {
          expect(await replica.stop()).toMatchObject({ code: 0, stderr: '' });
          await comesBack(replica);
        }
      } finally {
        await Promise.all(traffic.map((one) => one.end()));
        await balancer.close();
        await nginx?.end();
      }
      for (const { wrong, answered } of traffic) {
        expect(wrong.slice(0, 5)).toEqual([]);
        expect(answered).toBeGreaterThan(300);
      }
      for (const origin of origins) expect(await answersOf(origin)).toEqual(right);
    },
    TIME,
  );
});
