import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MemoryArchive } from '../../src/archive/memory.ts';
import { graphiql } from '../../src/pages/graphiql.ts';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { NODE_CODINGS } from '../../src/server/node-codings.ts';
import { createOnRecord } from '../../src/server/service.ts';
import { recordsOf } from '../archive/records.ts';
import { connect, ENDPOINT } from './client.ts';

const archive = new MemoryArchive(recordsOf(SPECIMENS));
const service = createOnRecord({ archive, pages: graphiql(), codings: NODE_CODINGS });
/** What a browser accepts. */
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8';

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return service(new Request(new URL(path, ENDPOINT), { method, headers }));
}

const page = await get('/graphql', { accept: BROWSER });
const html = await page.text();

/** Every address that a text makes a browser fetch: attributes, and `url()` in styles. */
function addresses(text: string): string[] {
  const attributes = text.matchAll(
    /\s(?:src|href|srcset|action|data|poster)\s*=\s*["']?([^"'\s>]+)/g,
  );
  const styles = text.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g);
  return [...attributes, ...styles].map(([, first, second]) => first ?? second ?? '');
}

const local = addresses(html).filter((address) => !address.startsWith('data:'));
const boot = await (await get(local.find((path) => path.endsWith('boot.js')) ?? '')).text();
const folder = local[0]?.slice(0, local[0].lastIndexOf('/') + 1) ?? '';
const workers = [...boot.matchAll(/'([\w.]+\.js)'/g)].map(([, name]) => `${folder}${name}`);
const assets = [...local, ...workers];

describe('the page that a browser is shown', () => {
  it('is HTML, checked again on every visit', () => {
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('vary')).toMatch(/accept/i);
    expect(html).toMatch(/^<!doctype html>/);
  });

  it('needs nothing from another origin', () => {
    expect(local.length).toBeGreaterThan(2);
    for (const address of addresses(html)) expect(address).toMatch(/^(?:\/(?!\/)|data:)/);
    expect(html.replaceAll(/data:[^"']+/g, '')).not.toMatch(/https?:\/\/|["'(]\/\//);
  });

  it('is kept by its policy from fetching anything elsewhere', () => {
    const policy = page.headers.get('content-security-policy') ?? '';
    const directives = new Map(
      policy.split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(/\s+/);
        return [name ?? '', sources] as const;
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const [name, sources] of directives) {
      const own = [
        "'self'",
        "'none'",
        'data:',
        ...(name === 'style-src' ? ["'unsafe-inline'"] : []),
      ];
      expect(
        sources.filter((source) => !own.includes(source)),
        name,
      ).toEqual([]);
    }
    for (const name of ['script-src', 'connect-src', 'worker-src']) {
      expect(directives.get(name), name).toEqual(["'self'"]);
    }
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(name), name).toEqual(["'none'"]);
    }
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('has no script in it that its policy would stop', () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(1);
    const running = scripts.filter(
      ([, attributes]) => !/type="application\/json"/.test(attributes ?? ''),
    );
    expect(
      running.filter(([, attributes, code]) => !/\ssrc=/.test(attributes ?? '') || code),
    ).toEqual([]);
    expect(html).not.toMatch(/\son\w+\s*=|javascript:/);
  });

  it.each([
    ['the specimens', SPECIMENS],
    ['the real archive', REAL_ARCHIVE],
  ])('opens on a query that runs on %s, and says first what it is', async (_, archiveFolder) => {
    const json = /<script type="application\/json"[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
    const options = JSON.parse(json) as { defaultQuery: string; endpoint: string };
    expect(options.endpoint).toBe('/graphql');
    expect(options.defaultQuery).toMatch(/^# \S/);
    const { status, errors, data } = await connect(archiveFolder).ask(options.defaultQuery);
    expect([status, errors]).toEqual([200, undefined]);
    expect(JSON.stringify(data).length).toBeGreaterThan(1000);
  });
});

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ico': 'image/x-icon',
};

describe('the files that the page names', () => {
  it('are the style, the script, its start and its workers', () => {
    const names = assets.map((path) => path.slice(folder.length)).sort();
    expect(names).toEqual([
      'boot.js',
      'editor.worker.js',
      'favicon.ico',
      'graphiql.css',
      'graphiql.js',
      'graphql.worker.js',
      'json.worker.js',
    ]);
  });

  it.each(assets.map((path) => [path.slice(path.lastIndexOf('/') + 1), path] as const))(
    'are answered for good, the same bytes in every coding: %s',
    async (name, path) => {
      const bodies = [];
      for (const [accepted, coding] of [
        ['', null],
        ['identity', null],
        ['gzip', 'gzip'],
        ['gzip, deflate, br, zstd', 'br'],
      ] as const) {
        const answer = await get(path, { 'accept-encoding': accepted });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toBe(TYPES[name.slice(name.lastIndexOf('.'))]);
        expect(answer.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
        const bytes = Buffer.from(await answer.arrayBuffer());
        // What fits into one packet gains nothing by being shorter, nor does an image.
        const isPlain = name === 'boot.js' || name === 'favicon.ico';
        const expected = isPlain ? null : coding;
        expect(answer.headers.get('content-encoding')).toBe(expected);
        if (!isPlain) expect(answer.headers.get('vary')).toMatch(/accept-encoding/i);
        const decode = { br: brotliDecompressSync, gzip: gunzipSync, identity: (b: Buffer) => b };
        bodies.push(decode[expected ?? 'identity'](bytes).toString('base64'));
      }
      expect(bodies[0]?.length).toBeGreaterThan(100);
      expect(new Set(bodies).size).toBe(1);
    },
  );

  it('are not compressed in a way that is refused', async () => {
    const path = assets.find((name) => name.endsWith('boot.js')) ?? '';
    const answer = await get(path, { 'accept-encoding': 'br;q=0, gzip;q=0' });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  it('name nothing that is fetched from elsewhere: styles', async () => {
    const style = await (await get(assets.find((name) => name.endsWith('.css')) ?? '')).text();
    const foreign = addresses(style).filter((address) => !address.startsWith('data:'));
    expect(foreign.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
  });

  it.each(['nothing.js', '__proto__', '', '../../package.json'])(
    'are all: %j is not there',
    async (name) => {
      expect((await get(`${folder}${name}`)).status).toBe(404);
    },
  );
});
