import { describe, expect, it } from 'vitest';
import { synthetic } from '../archive/synthetic.ts';
import { attributeOf, rawText } from './html.ts';
import { Site } from './site.ts';

const records = synthetic(600, 11);
const site = new Site(records);
const samples = await site.samples();

describe('an archive made by a program', () => {
  it.each(samples)('says so, and wants no visitor from a search engine: %s', async (path) => {
    const { status, html } = await site.get(path);
    expect([200, 400, 404]).toContain(status);
    expect(html.texts('aside', 'unreal').join()).toMatch(/^Synthetic\. /);
    expect(html.texts('title')[0]).toMatch(/\(synthetic\)$/);
    expect(html.all('meta', 'name', 'robots').map((one) => attributeOf(one, 'content'))).toEqual([
      'noindex',
    ]);
    expect(html.mistakes).toEqual([]);
  });

  it('says so in every entry of its feeds', async () => {
    const { items } = JSON.parse((await site.get('/feed.json')).text) as {
      items: { title: string }[];
    };
    expect(items).toHaveLength(30);
    for (const { title } of items) expect(title).toMatch(/\(synthetic\)$/);
    const titles = (await site.get('/feed.atom')).text.match(/<title>[^<]*<\/title>/g) ?? [];
    expect(titles).toHaveLength(31);
    for (const title of titles) expect(title).toMatch(/\(synthetic\)/);
  });

  it('never merges sources without a name, however many are called the same', async () => {
    const called = records.articles.flatMap(({ unnamedSources }) =>
      Object.values(unnamedSources ?? {}).map(({ description }) => description),
    );
    const [name = ''] = called.filter((one, index) => called.indexOf(one) < index);
    expect(name).not.toBe('');
    const { html } = await site.get('/quotes?speakerType=UNNAMED');
    const links = html
      .all('a')
      .map((one) => attributeOf(one, 'href') ?? '')
      .filter((href) => href.startsWith('/quotes?speaker='));
    for (const link of new Set(links)) {
      const own = (await site.get(link)).html;
      const articles = own
        .all('p', 'class', 'origin')
        .flatMap((one) => /^.*, \d/.exec(rawText(one)) ?? []);
      expect(new Set(articles).size).toBe(1);
    }
  });

  it('puts no paraphrase in marks', async () => {
    for (const path of ['/quotes', '/quotes?kind=INDIRECT', '/quotes?kind=MIXED']) {
      const paraphrases = (await site.get(path)).html.texts('p', 'paraphrase');
      expect(paraphrases.length).toBeGreaterThan(0);
      for (const one of paraphrases) expect(one).not.toMatch(/[“”"]/);
    }
    const indirect = (await site.get('/quotes?kind=INDIRECT')).html;
    expect(indirect.all('blockquote')).toEqual([]);
  });

  it('shows each list page by page, to its end', async () => {
    let path: string | undefined = '/quotes?speakerType=NONE';
    let shown = 0;
    let total = '';
    while (path !== undefined) {
      const { html, status }: Awaited<ReturnType<Site['get']>> = await site.get(path);
      expect(status).toBe(200);
      shown += html.all('figure').length;
      [, total = ''] = /^(\d+) in all/.exec(html.texts('p', 'aside')[0] ?? '') ?? [];
      path = attributeOf(html.all('a', 'rel', 'next')[0], 'href');
    }
    expect(shown).toBeGreaterThan(40);
    expect(String(shown)).toBe(total);
  });
});
