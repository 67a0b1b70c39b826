import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { serverAudits } from 'graphql-http';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { schema } from '../../schema/index.ts';
import type { Observation } from '../../src/server/observation.ts';
import { fencesOf, PAGES } from '../docs/fenced.ts';
import { fittingRequest, nearlyFitting } from './any-document.ts';
import type { Attack } from './attack.ts';
import { AMPLIFICATION, EXTREMES } from './attacks-graphql.ts';
import * as OVER_HTTP from './attacks-http.ts';
import { NAMES, UNICODE } from './attacks-names.ts';
import { GRAPHQL_TYPE } from './client.ts';
import { converse } from './conversation.ts';
import { close, counted, fetched, opinionsOn, post, withoutLength } from './lanes.ts';
import { serve } from './serving.ts';

afterAll(close);

const RUNS = Number(process.env.ONRECORD_FUZZ_RUNS ?? 100);
const CLOSE = 'Connection: close\r\n';

/** All lanes answer with the same status, headers and bytes; `answers` is how many answers there are. */
async function expectOneOpinion(bytes: string | Uint8Array, answers = 1): Promise<void> {
  const { http, ...others } = await opinionsOn(bytes, answers);
  for (const [lane, opinion] of Object.entries(others))
    expect({ [lane]: opinion }).toEqual({ [lane]: http });
  const byFetch = await fetched(bytes);
  const [first] = http?.answers ?? [];
  if (byFetch !== null && first) expect(withoutLength(byFetch)).toEqual(withoutLength(first));
}

const attacks: readonly Attack[] = [
  ...AMPLIFICATION,
  ...EXTREMES,
  ...NAMES,
  ...UNICODE,
  ...Object.values(OVER_HTTP).flat(),
];

describe('whatever may be sent to harm', () => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))(
    'is answered alike: %s',
    async (_, { bytes, statuses }) => {
      await expectOneOpinion(bytes, statuses.length);
      const text = Buffer.from(bytes).toString('latin1');
      if (!text.includes(CLOSE)) return;
      const kept = Buffer.from(text.replace(CLOSE, ''), 'latin1');
      await expectOneOpinion(kept, statuses.length);
    },
  );
});

const documented = PAGES.flatMap(fencesOf)
  .filter(({ language }) => language === 'graphql')
  .map(({ page, line, text }): [string, string] => [`${page}:${line}`, text]);

/** What a query is asked with besides itself. */
const MANNERS: Readonly<Record<string, readonly string[]>> = {
  plainly: [],
  'as GraphQL': [`Accept: ${GRAPHQL_TYPE}, application/json;q=0.9`],
  'compressed by gzip': ['Accept-Encoding: gzip'],
  'compressed by what is best': ['Accept-Encoding: gzip, deflate, br'],
  'from another site': ['Origin: https://example.org'],
  'by an id of its own': ['X-Request-Id: 12345'],
  'by somebody': ['Cookie: a=b', 'Authorization: none'],
  'in what nobody speaks': ['Accept: image/png'],
};

describe('every documented query', () => {
  it('is there', () => expect(documented.length).toBeGreaterThanOrEqual(15));

  it.each(documented)('%s is answered alike, however it is asked', async (_, query) => {
    for (const headers of Object.values(MANNERS)) await expectOneOpinion(post({ query }, headers));
    const search = new URLSearchParams({ query });
    for (const [method, more] of [
      ['GET', ''],
      // Whoever hears it has to know that no body comes.
      ['HEAD', CLOSE],
      ['GET', 'If-None-Match: *\r\n'],
      ['GET', 'Accept-Encoding: br\r\nIf-None-Match: "other"\r\n'],
    ]) {
      // An address may be as long as a head.
      if (`${search}`.length > 7_000) continue;
      await expectOneOpinion(`${method} /graphql?${search} HTTP/1.1\r\nHost: x\r\n${more}\r\n`);
    }
  });
});

describe('any document', () => {
  it(
    'is answered alike',
    async () => {
      const property = fc.asyncProperty(fc.gen(), fc.boolean(), async (draw, isNear) => {
        const request = fittingRequest(schema, draw);
        await expectOneOpinion(post(isNear ? nearlyFitting(request, draw) : request));
      });
      await fc.assert(property, { numRuns: RUNS });
    },
    60_000 + RUNS * 200,
  );
});

describe('GraphQL over HTTP', () => {
  const requests: Uint8Array[] = [];
  const audits = serverAudits({
    url: 'http://x/graphql',
    fetchFn: async (url: string, init: RequestInit = {}) => {
      const request = new Request(url, init);
      const body = Buffer.from(await request.arrayBuffer());
      const { pathname, search } = new URL(request.url);
      const head = [`${request.method} ${pathname}${search} HTTP/1.1`, 'host: x'];
      for (const [name, value] of request.headers) head.push(`${name}: ${value}`);
      if (body.length > 0) head.push(`content-length: ${body.length}`);
      requests.push(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    },
  });

  it('is audited alike', async () => {
    for (const audit of audits) await audit.fn();
    expect(requests.length).toBeGreaterThanOrEqual(61);
    for (const bytes of requests) await expectOneOpinion(bytes);
  }, 60_000);
});

const WAYS = [
  ['past Node’s HTTP server', true],
  ['through it', false],
] as const;

describe.each(WAYS)('a connection, %s,', (_, plain) => {
  const seen: string[] = [];
  let isObserved = true;
  const observe = ({ operationName }: Observation) => {
    if (!isObserved) throw new Error('the disk is full');
    seen.push(String(operationName));
  };
  const late = async (body: Uint8Array) => {
    await sleep(100);
    return body;
  };
  const serving = serve({ observe, codings: { gzip: late } }, plain);
  afterAll(async () => (await serving).close());
  const named = (name: string, headers: readonly string[] = []) =>
    post({ query: `query ${name} { __schema { types { name } } }` }, headers);
  const CLOSED = 'Connection: close';
  const LATE = 'Accept-Encoding: gzip';

  it('ends with the answer that says so, whatever is sent after it', async () => {
    const { origin } = await serving;
    // While an answer is waited for, Node's HTTP server refuses what comes after a last request.
    const manners = [[CLOSED], ['Proxy-Connection: close'], ...(plain ? [[CLOSED, LATE]] : [])];
    const health = Buffer.from('GET /health HTTP/1.1\r\nHost: x\r\n\r\n');
    for (const headers of manners) {
      for (const after of [named('After'), health, named('After')]) {
        seen.length = 0;
        const pieces = [named('Last', headers), after, after];
        const ending = { pause: 30, patience: 400, halfOpen: true };
        const { answers } = await converse(origin, pieces, ending);
        expect(answers.map(({ status }) => status)).toEqual([200]);
        expect(seen).toEqual(['Last']);
      }
    }
  });

  it('ends where the service fails at what it does besides, and nobody else’s does', async () => {
    const { origin } = await serving;
    const asked = [named('Failing'), named('FailingLate', [LATE]), named('Known')];
    await converse(origin, named('Known'), { answers: 1 });
    const other = converse(origin, [Buffer.of(), named('Other')], { pause: 300, answers: 1 });
    isObserved = false;
    for (const bytes of asked) expect((await converse(origin, bytes)).isClosed).toBe(true);
    isObserved = true;
    expect((await other).answers.map(({ status }) => status)).toEqual([200]);
  });
});

describe('a request that comes in pieces', () => {
  it('is answered past Node’s HTTP server if they are two, and by it if they are more', async () => {
    const lanes: string[] = [];
    const serving = await serve({ observe: ({ lane }) => lanes.push(lane) }, true);
    onTestFinished(() => serving.close());
    const bytes = Buffer.from(post({ query: '{ articles { totalCount } }' }));
    for (const count of [2, 3, 10]) {
      const size = 10;
      const cuts = Array.from(
        { length: count },
        (_, index) => bytes.length - size * (count - index),
      );
      const pieces = [0, ...cuts.slice(1)].map((cut, index, all) =>
        bytes.subarray(cut, all[index + 1]),
      );
      const { answers } = await converse(serving.origin, pieces, { pause: 30, answers: 1 });
      expect(answers.map(({ status }) => status)).toEqual([200]);
    }
    expect(lanes).toEqual(['plain', 'http', 'http']);
  });
});

describe('the lanes', () => {
  it('have all been gone', () => {
    for (const lane of ['http', 'plain', 'repeat', 'fetch']) {
      expect([lane, (counted.get(lane) ?? 0) > 100]).toEqual([lane, true]);
    }
  });

  it('have had every query compiled, and nothing failed in any', () => {
    const others = [...counted.keys()].filter((name) => /^(?:fault|graphql-js)/.test(name));
    expect(others).toEqual([]);
    expect(counted.get('compiled')).toBeGreaterThan(100);
  });
});
