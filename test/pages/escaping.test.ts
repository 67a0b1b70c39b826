import { describe, expect, it } from 'vitest';
import { graphiql } from '../../src/pages/graphiql.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { attributeOf, rawText } from './html.ts';
import { Site } from './site.ts';

const NASTY = `</title></script><script>alert(1)</script><!--"'><img src=x onerror=alert(1)>&amp;`;
/** What other things are found by, or what has a form of its own. */
const KEPT =
  /^(?:slug|key|code|kind|role|country|person|provider|publisher|contributor|speakers|speaksFor|of|by|date|time|offset|earliest|latest|from|to|attestedOn|url|sameAs|sha256|normalization|matchForm|mediaType|method|resolution|basis|language|originalLanguage|licence|about|quote|printedIn|nationalities|alpha3|numeric|\$schema)$/;

/** The same data with something nasty in every text that anybody may write freely. */
function nasty<T>(value: T, name = ''): T {
  if (typeof value === 'string') return (KEPT.test(name) ? value : `${value}${NASTY}`) as T;
  if (Array.isArray(value)) return value.map((one) => nasty(one, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nasty(one, key)])) as T;
}

const { countries, ...records } = recordsOf(SPECIMENS);
const site = new Site({ countries, ...nasty(records) });
const samples = await site.samples();

describe('a text that looks like markup', () => {
  it.each([...samples, '/graphql'])('stays a text: %s', async (path) => {
    const { html, text, status } = await site.get(path, { accept: 'text/html' });
    expect([200, 400, 404]).toContain(status);
    expect(html.mistakes).toEqual([]);
    expect(html.all('img')).toEqual([]);
    const scripts = html.all('script').filter((one) => attributeOf(one, 'src') === undefined);
    for (const script of scripts) expect(() => JSON.parse(rawText(script))).not.toThrow();
    expect(text).toContain('alert(1)');
    expect(text).not.toContain('<script>alert');
  });

  it('stays a text where GraphiQL takes it for HTML', async () => {
    const { html } = await site.get('/graphql', { accept: 'text/html' });
    const [options] = html.all('script', 'id', 'options');
    const { title } = JSON.parse(options === undefined ? '' : rawText(options)) as {
      title: string;
    };
    expect(title).toContain('alert(1)');
    expect(title).not.toContain('<');
    expect(graphiql().documents).toBeUndefined();
  });

  it('stays a text in what was searched for', async () => {
    const { html } = await site.get(
      `/search?q=${encodeURIComponent(`"><script>alert(2)</script>`)}`,
    );
    expect(html.all('script')).toEqual([]);
    expect(html.texts('h1')[0]).toContain('"><script>alert(2)</script>');
  });

  it('stays a text in the feeds', async () => {
    const atom = (await site.get('/feed.atom')).text;
    expect(atom).not.toMatch(/<(?:script|img|!--)/);
    expect(atom).toContain('&lt;script&gt;alert(1)');
    const { items } = JSON.parse((await site.get('/feed.json')).text) as { items: object[] };
    expect(items.length).toBeGreaterThan(5);
  });
});
