import { createContext, runInContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { fencesOf } from '../docs/fenced.ts';
import { bundleWorker, type WorkerBundle } from './worker-bundle.ts';

/** What a Worker has besides the language itself: the Fetch API and what belongs to it. */
const WORKER_HAS = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'CompressionStream',
  'DOMException',
  'Event',
  'EventTarget',
  'Headers',
  'ReadableStream',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'TransformStream',
  'URL',
  'URLSearchParams',
  'WritableStream',
  'atob',
  'btoa',
  'clearTimeout',
  'console',
  'crypto',
  'performance',
  'queueMicrotask',
  'setTimeout',
  'structuredClone',
  // Bytes of a realm are told from bytes of another; what comes out of `Request` is of this one.
  'ArrayBuffer',
  'Uint8Array',
] as const;

const program = fencesOf('docs/library.md').find(({ language }) => language === 'js');
let bundle: WorkerBundle;
let worker: { fetch(request: Request): Promise<Response> };

beforeAll(async () => {
  bundle = await bundleWorker(program?.text ?? '');
  const global = Object.fromEntries(WORKER_HAS.map((name) => [name, globalThis[name]]));
  const context = createContext(global);
  worker = runInContext(`${bundle.code}; program.default`, context);
}, 60_000);

const get = (query: string, headers: Record<string, string> = {}) =>
  worker.fetch(new Request(`http://worker/graphql?${new URLSearchParams({ query })}`, { headers }));

describe('bundled for a Worker', () => {
  it.each([
    ['the program that the docs show', () => bundle],
    ['all that the package exports', () => bundleWorker("export * from 'onrecord';")],
  ])('asks for nothing of Node: %s', async (_, made) => {
    const { code, externals, bytes } = await made();
    expect(externals).toEqual([]);
    expect(code).not.toMatch(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["'`]node:/u);
    const files = Object.keys(bytes);
    expect(files.some((file) => file.endsWith('server/service.js'))).toBe(true);
    expect(files.filter((file) => /pino|prom-client|\/node-/u.test(file))).toEqual([]);
  });

  it('is of a size that a Worker may have', () => {
    expect(bundle.code.length).toBeGreaterThan(300_000);
    expect(bundle.code.length).toBeLessThan(2_000_000);
  });

  it('answers from the archive it was bundled with', async () => {
    const answer = await get('{ dataset { kind counts { articles quotes } } }');
    expect(await answer.json()).toEqual({
      data: { dataset: { kind: 'INVENTED', counts: { articles: 12, quotes: 47 } } },
    });
  });

  it('answers to POST, compresses, and verifies a text', async () => {
    const long = await get('{ quotes(first: 100) { nodes { id key text } } }', {
      'accept-encoding': 'gzip',
    });
    expect(long.headers.get('content-encoding')).toBe('gzip');
    const query = '{ matchQuote(text: "Back with the tide") { status quote { key } } }';
    const posted = await worker.fetch(
      new Request('http://worker/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    );
    expect(await posted.json()).toEqual({
      data: { matchQuote: [{ status: 'VERBATIM', quote: { key: 'card' } }] },
    });
  });

  it('has its limits on', async () => {
    const within = (inner: string) => `quotes(first: 100) { nodes { article { ${inner} } } }`;
    const answer = await get(`{ ${within(within(within('slug')))} }`);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_COSTLY' } }] });
    const tag = (await get('{ dataset { kind } }')).headers.get('etag') ?? '';
    expect((await get('{ dataset { kind } }', { 'if-none-match': tag })).status).toBe(304);
  });
});
