import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { Running } from '../cli/running.ts';
import type { Attack } from './attack.ts';
import { AMPLIFICATION, EXTREMES } from './attacks-graphql.ts';
import {
  CROSS_SITE,
  HEADERS,
  JSON_BODIES,
  METHODS,
  PATHS,
  PIPELINES,
  SMUGGLING,
} from './attacks-http.ts';
import { NAMES, UNICODE } from './attacks-names.ts';
import { converse } from './conversation.ts';

/** What no answer has in it: places in the code, and what errors are called inside. */
const INTERNAL =
  /node_modules|\/src\/|\.ts\b|\bat \w+ \(|"stack"|TypeError|RangeError|INTERNAL_SERVER_ERROR/;
/** Longer answers have to be asked for. */
const LONGEST = 1_000_000;
const MEGABYTE = 1_000_000;

const service = new Running(
  ['serve', '--port', '0', '--host', '127.0.0.1', '--data', SPECIMENS, '--log', 'error'],
  // So little is kept that what grows is none of it.
  { ONRECORD_LIMIT_CACHE: '1000000', ONRECORD_LIMIT_DOCUMENTS: '20000' },
  true,
);
let origin = '';
let before = 0;

async function expectServing(): Promise<void> {
  const start = performance.now();
  const answer = await fetch(`${origin}/graphql?query={dataset{kind}}`);
  expect(await answer.json()).toEqual({ data: { dataset: { kind: 'INVENTED' } } });
  expect(performance.now() - start).toBeLessThan(1_000);
}

beforeAll(async () => {
  origin = new URL(await service.endpoint()).origin;
  for (let time = 0; time < 100; time += 1) await expectServing();
  before = (await service.memory()).heapUsed;
}, 60_000);
afterAll(() => service.end());

const CLASSES: Readonly<Record<string, readonly Attack[]>> = {
  'much work for few bytes': AMPLIFICATION,
  'values at the edge': EXTREMES,
  'names that every object has': NAMES,
  'text as nobody writes it': UNICODE,
  'bodies that are no JSON': JSON_BODIES,
  'requests of other sites': CROSS_SITE,
  'methods that are others': METHODS,
  'requests within requests': SMUGGLING,
  'paths that are others': PATHS,
  'headers without end': HEADERS,
  'requests all at once': PIPELINES,
};

describe.each(Object.entries(CLASSES))('%s', (_, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    const { answers, isClosed } = await converse(origin, attack.bytes);
    expect(answers.map(({ status }) => status)).toEqual(attack.statuses);
    expect(isClosed).toBe(true);
    const { told = '' } = attack;
    const last = answers.at(-1)?.body ?? '';
    expect(last.includes(told) ? told : last.slice(0, 500)).toBe(told);
    for (const { body } of answers) {
      expect(body.length).toBeLessThan(LONGEST);
      expect(body).not.toMatch(INTERNAL);
    }
    await expectServing();
  });
});

describe('after all that', () => {
  it('thousands of documents, each another one, leave nothing behind', async () => {
    const ask = (query: string) =>
      fetch(`${origin}/graphql?${new URLSearchParams({ query })}`).then((answer) => answer.text());
    for (let round = 0; round < 150; round += 1) {
      const right = Array.from({ length: 40 }, (_, at) => ask(`{a${round}x${at}:__typename}`));
      await Promise.all([...right, ask(`{a${round}}`), ask(`{a${round}`)]);
    }
    await expectServing();
  }, 60_000);

  it('nothing went wrong inside', () => {
    expect(service.output).not.toContain('failed to answer');
  });

  it('memory is what it was', async () => {
    const { heapUsed } = await service.memory();
    expect((heapUsed - before) / MEGABYTE).toBeLessThan(20);
  });
});
