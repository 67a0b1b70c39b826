import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { attributeOf } from './html.ts';
import { Site } from './site.ts';

const site = Site.of(SPECIMENS);
const samples = await site.samples();
const found = samples.filter((path) => !/nope|NONE/.test(path));

describe('a page', () => {
  it.each(samples)(
    'runs no script, is framed by nobody and sniffed by nobody: %s',
    async (path) => {
      const { headers, html } = await site.get(path);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      const scripts = html.all('script').map((one) => attributeOf(one, 'type'));
      expect(scripts.filter((type) => type !== 'application/ld+json')).toEqual([]);
      const inline = html.elements.filter(({ attrs }) =>
        attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
      );
      expect(inline).toEqual([]);
    },
  );

  it.each(samples)('has one heading of the first level, and none is left out: %s', async (path) => {
    const { html } = await site.get(path);
    const levels = html.elements
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    expect(html.texts('title')[0]).toMatch(/\(invented\)$/);
  });

  it.each(samples)('says that the specimens are invented: %s', async (path) => {
    const { html } = await site.get(path);
    expect(html.texts('aside', 'unreal').join()).toMatch(/^Invented\. /);
  });

  it.each(found)('is sent once, and then not again until it changes: %s', async (path) => {
    const first = await site.get(path);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{20,}"$/);
    const again = await site.get(path, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await Site.of(REAL_ARCHIVE).get(path, { 'if-none-match': etag });
    expect(other.status).not.toBe(304);
  });

  it.each(found)('answers HEAD as it answers GET: %s', async (path) => {
    const get = await site.get(path);
    const head = await site.get(path, {}, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  });

  it.each(['PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'])('is not changed by %s', async (method) => {
    for (const path of found.filter((one) => one !== '/verify')) {
      const { status, headers } = await site.get(path, {}, method);
      expect([path, status, headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
    }
  });

  it('is shown to whoever asks for it, whatever they accept', async () => {
    const { headers } = await site.get('/', { accept: 'application/json' });
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});

describe('a page of the real archive', () => {
  it('bears no label', async () => {
    const real = Site.of(REAL_ARCHIVE);
    for (const path of await real.samples()) {
      const { html, text } = await real.get(path);
      expect(html.texts('aside', 'unreal')).toEqual([]);
      expect(text).not.toMatch(/\(invented\)|\(synthetic\)/);
    }
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '/articles/nope',
    '/articles/__proto__',
    '/articles/%',
    '/articles/%zz',
    '/articles/a%00b',
    '/articles/..%2f..%2fpackage.json',
    '/people/constructor',
    '/people/hasownproperty',
    '/organizations/%F0%9F%92%A9',
    '/countries/QQ',
    '/countries/QQQ',
    '/countries/000',
    '/quotes/abc',
    '/quotes/QXJ0aWNsZTpub3Bl',
    '/quotes/UXVvdGU6bm9wZS9ub3Bl',
    '/search/x',
    '/verify/x',
  ])('%s', async (path) => {
    const { status, headers, html } = await site.get(path);
    expect(status).toBe(404);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html.texts('h1')).toEqual(['There is nothing here']);
  });

  it('tells whoever used a code of another standard', async () => {
    const { status, html } = await site.get('/countries/KS');
    expect(status).toBe(404);
    expect(html.main).toMatch(/KR/);
  });

  it.each(['/pages/000000000000/style.css', '/pages/', '/articlesx', '/feed.rss'])(
    'is not ours: %s',
    async (path) => {
      expect((await site.get(path)).status).toBe(404);
    },
  );
});

describe('a parameter that is wrong', () => {
  it.each([
    ['/articles?after=zzz', /cursor/],
    ['/quotes?before=WyJ4Il0', /cursor/],
    ['/search?q=the&after=%00', /cursor/],
    ['/quotes?kind=SHOUTED', /SHOUTED/],
    ['/quotes?about=Korea', /North Korea.*South Korea/],
    ['/quotes?about=Atlantis', /Atlantis/],
    [`/search?q=${'word+'.repeat(2000)}`, /./],
  ])('is told: %s', async (path, says) => {
    const { status, html } = await site.get(path);
    expect(html.texts('h1')).toEqual(['This cannot be answered']);
    expect(status).toBe(400);
    expect(html.main).toMatch(says);
    // What narrows a list can be mended where it stands.
    expect(html.all('form').length).toBe(path.startsWith('/quotes') ? 2 : 1);
  });

  it.each([
    '/articles?after=&before=',
    '/articles?nope=1',
    '/?q=%zz',
    '/search?q=%FF',
    '/verify?article=%00',
  ])('means nothing, or no more than it says: %s', async (path) => {
    expect((await site.get(path)).status).toBe(200);
  });
});

describe('the page after a page', () => {
  it('goes on where that ends, and back again', async () => {
    const codes: string[] = [];
    let path: string | undefined = '/countries';
    let last = '';
    while (path !== undefined) {
      const { html } = await site.get(path);
      codes.push(
        ...html.all('a').flatMap((one) => {
          const [, code] = /^\/countries\/([A-Z]{2})$/.exec(attributeOf(one, 'href') ?? '') ?? [];
          return code ?? [];
        }),
      );
      last = path;
      path = attributeOf(html.all('a', 'rel', 'next')[0], 'href');
    }
    expect(codes).toHaveLength(site.archive.dataset.counts.Country);
    expect(new Set(codes).size).toBe(codes.length);
    const { html } = await site.get(last);
    const before = attributeOf(html.all('a', 'rel', 'prev')[0], 'href') ?? '';
    expect((await site.get(before)).html.all('a', 'rel', 'next')).toHaveLength(1);
  });
});
