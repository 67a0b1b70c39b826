import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { attributeOf } from './html.ts';
import { HOST, Site } from './site.ts';

const site = Site.of(SPECIMENS);
const atom = await site.get('/feed.atom');
const json = await site.get('/feed.json');

interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly date_published: string;
    readonly authors: readonly { readonly name: string }[];
    readonly tags: readonly string[];
  }[];
}
const feed = JSON.parse(json.text) as JsonFeed;

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('the JSON feed', () => {
  it('is one, of version 1.1', () => {
    expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect([feed.home_page_url, feed.feed_url]).toEqual([`${HOST}/`, `${HOST}/feed.json`]);
    expect(feed.items).toHaveLength(30);
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(30);
    for (const item of feed.items) {
      expect(item.url).toBe(item.id);
      expect(item.content_text).not.toBe('');
      expect(item.date_published).toMatch(RFC3339);
      expect(item.authors.every(({ name }) => name !== '')).toBe(true);
    }
  });

  it('has the newest first, at addresses that hold', async () => {
    const times = feed.items.map(({ date_published }) => date_published);
    expect(times).toEqual(times.toSorted().reverse());
    for (const { url, content_text: words } of feed.items.slice(0, 5)) {
      const { status, html } = await site.get(new URL(url).pathname);
      expect([status, html.main]).toEqual([200, expect.stringContaining(words)]);
    }
  });
});

describe('the Atom feed', () => {
  it('has what RFC 4287 demands of a feed and of each entry', () => {
    expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const [head = '', ...entries] = atom.text.split('<entry>');
    expect(head).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/,
    );
    for (const name of ['id', 'title', 'updated']) {
      expect(head.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g'))).toHaveLength(1);
    }
    expect(head).toContain(
      `<link rel="self" type="application/atom+xml" href="${HOST}/feed.atom"/>`,
    );
    expect(entries).toHaveLength(30);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'published']) {
        expect(entry.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g'))).toHaveLength(1);
      }
      expect(entry).toMatch(/<author><name>[^<]+<\/name><\/author>/);
    }
    const ids = [...atom.text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids.slice(1)).toEqual(feed.items.map(({ id }) => id));
  });
});

describe('both feeds', () => {
  it('say of the specimens that they are invented, in every entry', () => {
    expect(feed.title).toContain('(invented)');
    for (const { title } of feed.items) expect(title).toMatch(/\(invented\)$/);
    expect(atom.text.match(/\(invented\)<\/title>/g)).toHaveLength(30);
  });

  it('say nothing like it of the real archive', async () => {
    const { text } = await Site.of(REAL_ARCHIVE).get('/feed.atom');
    expect(text).not.toContain('invented');
    expect(text.match(/<entry>/g)).toHaveLength(8);
  });

  it('are named by every page, and not sent twice', async () => {
    const { html } = await site.get('/people');
    const types = html.all('link', 'rel', 'alternate').map((one) => attributeOf(one, 'type'));
    expect(types).toEqual(['application/atom+xml', 'application/feed+json']);
    for (const path of ['/feed.atom', '/feed.json']) {
      const { headers } = await site.get(path);
      const again = await site.get(path, { 'if-none-match': headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
      expect((await site.get(path, {}, 'POST')).status).toBe(405);
    }
  });
});
