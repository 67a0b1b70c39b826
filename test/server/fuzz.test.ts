import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { listen } from '../../src/server/node-server.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { type AnyRequest, fittingRequest, nearlyFitting } from './any-document.ts';
import { clientOf, GRAPHQL_TYPE } from './client.ts';
import { converse } from './conversation.ts';

/** How many requests of each kind are tried; tens of thousands where somebody has the time. */
const RUNS = Number(process.env.ONRECORD_FUZZ_RUNS ?? 300);
const TIME = 60_000 + RUNS * 50;

const faults: unknown[] = [];
const service = createOnRecord({
  archive: new MemoryArchive(recordsOf(SPECIMENS)),
  pages: graphiql(),
  codings: NODE_CODINGS,
  onFault: (fault) => faults.push(fault),
});
const client = clientOf(service);
const listening = await listen(service, {
  host: '127.0.0.1',
  port: 0,
  patience: { head: 2_000, request: 2_000, stall: 2_000 },
});
afterAll(() => listening.close());

/** Asks, and expects what holds of any answer; its codes, and whether it has data. */
async function expectAnswered({ query, variables }: AnyRequest) {
  const answer = await client.ask(query, variables, { accept: GRAPHQL_TYPE });
  const told = `${query}\n${JSON.stringify(variables)}\n${answer.text.slice(0, 500)}`;
  expect(faults, told).toEqual([]);
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code);
  expect(
    codes.filter((code) => !/^[A-Z_]+$/.test(code ?? '')),
    told,
  ).toEqual([]);
  expect(codes, told).not.toContain('INTERNAL_SERVER_ERROR');
  expect(answer.text.length, told).toBeLessThan(2_000_000);
  const isAnswered = answer.data !== undefined && answer.data !== null;
  expect([answer.status, isAnswered], told).toEqual(
    codes.length === 0 ? [200, true] : [answer.status, false],
  );
  expect([200, 400], told).toContain(answer.status);
  // Kept or not, it is the same answer.
  expect((await client.ask(query, variables, { accept: GRAPHQL_TYPE })).text).toBe(answer.text);
  return { codes, isAnswered, told };
}

describe('any document', () => {
  it(
    'that fits the schema is answered, or refused for a reason its fields know',
    async () => {
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          const { codes, isAnswered, told } = await expectAnswered(fittingRequest(schema, draw));
          expect(codes, told).not.toContain('GRAPHQL_PARSE_FAILED');
          expect(codes, told).not.toContain('GRAPHQL_VALIDATION_FAILED');
          if (isAnswered) answered += 1;
        }),
        { numRuns: RUNS },
      );
      expect(answered).toBeGreaterThan(RUNS / 4);
    },
    TIME,
  );

  it(
    'that nearly fits is refused, or answered after all',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw) => {
          await expectAnswered(nearlyFitting(fittingRequest(schema, draw), draw));
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );

  it(
    'that is no document at all is refused',
    async () => {
      const anything = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc
          .array(
            fc.constantFrom(
              '{',
              '}',
              '(',
              ')',
              '"',
              '"""',
              '...',
              '$a',
              '@b',
              '#',
              '\n',
              ' a ',
              ':',
              '[',
              '1',
              '-',
              '\\',
            ),
          )
          .map((parts) => parts.join('')),
      );
      await fc.assert(
        fc.asyncProperty(
          anything,
          async (query) => void (await expectAnswered({ query, variables: {} })),
        ),
        { numRuns: RUNS },
      );
    },
    TIME,
  );
});

describe('any bytes on a socket', () => {
  const bodyOf = JSON.stringify({ query: '{ articles(first: 2) { nodes { slug } } }' });
  const requests = [
    'GET /health HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /graphql?query={dataset{name}}&variables={} HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nIf-None-Match: "a"\r\n\r\n',
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${bodyOf.length}\r\n\r\n${bodyOf}`,
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${bodyOf.length.toString(16)}\r\n${bodyOf}\r\n0\r\n\r\n`,
    'OPTIONS /graphql HTTP/1.1\r\nHost: x\r\nAccess-Control-Request-Method: POST\r\n\r\n',
    'GET /export/quotes.csv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ].map((text) => Buffer.from(text));

  async function expectCalm(bytes: Uint8Array): Promise<void> {
    const { answers } = await converse(listening.origin, bytes, { end: true, patience: 5_000 });
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(faults).toEqual([]);
  }

  it(
    'are refused where they are no request',
    async () => {
      const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
      await fc.assert(fc.asyncProperty(bytes, expectCalm), { numRuns: Math.ceil(RUNS / 3) });
    },
    TIME,
  );

  it(
    'are refused, or answered, where they nearly are one',
    async () => {
      const change = fc.tuple(
        fc.nat(),
        fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 10, 13, 32, 58)),
        fc.nat({ max: 2 }),
      );
      const any = fc.tuple(
        fc.constantFrom(...requests),
        fc.array(change, { minLength: 1, maxLength: 4 }),
      );
      const property = fc.asyncProperty(any, async ([request, changes]) => {
        const bytes = [...request];
        for (const [place, value, kind] of changes) {
          bytes.splice(place % bytes.length, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [value]));
        }
        await expectCalm(Uint8Array.from(bytes));
      });
      await fc.assert(property, { numRuns: Math.ceil(RUNS / 3) });
    },
    TIME,
  );

  it('leave it answering', async () => {
    const start = performance.now();
    expect((await fetch(`${listening.origin}/health`)).status).toBe(200);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
