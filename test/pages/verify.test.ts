import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import type { Observation } from '../../src/server/observation.ts';
import { synthetic } from '../archive/synthetic.ts';
import { attributeOf, type Html, textOf } from './html.ts';
import { HOST, Site } from './site.ts';

const SLUG = '2009-02-06-later-ferry-on-summer-evenings';
const text = readFileSync(join(SPECIMENS, `texts/${SLUG}.txt`), 'utf8');
const seen: Observation[] = [];
const site = Site.of(SPECIMENS, {}, { observe: (one) => seen.push(one) });

const statuses = (main: string) => main.match(/VERIFIED|MOVED|ALTERED|NOT FOUND/g);

describe('a copy that is pasted', () => {
  it('is verified, quotation by quotation, as a form sends it', async () => {
    // Forms end lines by CR LF.
    const { status, html } = await site.post('/verify', {
      article: SLUG,
      text: text.replaceAll('\n', '\r\n'),
    });
    expect(status).toBe(200);
    expect(html.texts('h1')).toEqual(['5 of 5 quotations verified']);
    expect(statuses(html.main)).toEqual(Array(5).fill('VERIFIED'));
    expect(html.main).toContain('the very text the record was made from');
  });

  it('shows what differs', async () => {
    const changed = text.replace('last boat', 'first boat');
    const { html } = await site.post('/verify', { article: SLUG, text: changed });
    expect(html.texts('h1')).toEqual(['4 of 5 quotations verified']);
    expect([html.texts('del'), html.texts('ins')]).toEqual([['last'], ['first']]);
    expect(html.main).toContain('Your copy is another');
  });

  it('shows what is missing or has moved', async () => {
    const none = await site.post('/verify', { article: SLUG, text: 'Nothing of the kind.' });
    expect(none.html.texts('h1')).toEqual(['0 of 5 quotations verified']);
    expect(statuses(none.html.main)).toContain('NOT FOUND');
    const [head = '', ...rest] = text.split('\n\n');
    const moved = [head, ...rest.reverse()].join('\n\n');
    const { html } = await site.post('/verify', { article: SLUG, text: moved });
    expect(statuses(html.main)).toContain('MOVED');
  });

  it('may be the source of a page', async () => {
    const page = `<html><body>${text
      .split('\n\n')
      .map((one) => `<p>${one}</p>`)
      .join('')}</body></html>`;
    const { html } = await site.post('/verify', { article: SLUG, text: page, format: 'HTML' });
    expect(html.texts('h1')).toEqual(['5 of 5 quotations verified']);
  });
});

describe('a sentence that is pasted', () => {
  it('is found, or it is told that its absence proves nothing', async () => {
    const near = await site.post('/verify', {
      text: 'The bell works, the brakes work, and the driver has stopped singing.',
    });
    expect(near.html.texts('h1')).toEqual(['On record']);
    expect([near.html.texts('del'), near.html.texts('ins')]).toEqual([['waving.'], ['singing.']]);
    const none = await site.post('/verify', { text: 'Xylophones are forbidden aboard.' });
    expect(none.html.texts('h1')).toEqual(['Not on record']);
    expect(none.html.main).toContain('does not mean that it was not said');
  });
});

describe('a mistake', () => {
  const form = (html: Html) => html.all('form', 'action', '/verify').length;
  const chosen = (html: Html) =>
    html
      .all('option')
      .filter((one) => attributeOf(one, 'selected') !== undefined)
      .map((one) => attributeOf(one, 'value'));

  it('can be mended where it was made', async () => {
    const { html, status } = await site.post('/verify', { text: '', article: SLUG });
    expect([status, form(html), chosen(html)]).toEqual([400, 1, [SLUG]]);
    const unknown = await site.post('/verify', { text: 'x', article: 'nope' });
    expect([form(unknown.html), chosen(unknown.html)]).toEqual([1, []]);
  });

  it('is seen where the source of a page comes as a text', async () => {
    const source = `<html><body><p>${text.replaceAll('\n\n', '</p><p>')}</p></body></html>`;
    const { html } = await site.post('/verify', { article: SLUG, text: source });
    expect(html.main).toContain('looks like the source of a web page');
    const right = await site.post('/verify', { article: SLUG, text: source, format: 'HTML' });
    expect(right.html.main).not.toContain('looks like');
  });

  it('is seen where it is a copy of another article', async () => {
    const other = readFileSync(
      join(SPECIMENS, 'texts/2025-06-20-night-train-to-the-coast.txt'),
      'utf8',
    );
    const { html } = await site.post('/verify', { article: SLUG, text: other });
    expect(html.main).toContain('Is it a copy of this article');
  });

  it('is seen where an article is sent as a sentence', async () => {
    const { html, status } = await site.post('/verify', { text: text.repeat(3) });
    expect([status, form(html)]).toEqual([400, 1]);
    expect(html.main).toContain('choose below which one it is a copy of');
    const short = await site.post('/verify', { text: text.slice(0, 400) });
    expect(short.status).toBe(200);
    expect(short.html.main).toContain('choose below which one it is a copy of');
    const sentence = await site.post('/verify', { text: 'The last boat leaves at nine.\r\n' });
    expect(sentence.html.main).not.toContain('choose below');
  });
});

describe('an article that is not among the newest', () => {
  it('is offered by its headline where it is asked for', async () => {
    const many = new Site(synthetic(101, 4));
    const listed = (await many.get('/verify')).html.all('option');
    expect(listed).toHaveLength(1 + 100);
    const { articles } = synthetic(101, 4);
    const slugs = new Set(listed.map((one) => attributeOf(one, 'value')));
    const last = articles.find(({ slug }) => !slugs.has(slug));
    const asked = await many.get(`/verify?article=${last?.slug}`);
    const [option] = asked.html
      .all('option')
      .filter((one) => attributeOf(one, 'selected') !== undefined);
    expect(textOf(option)).toContain(last?.headline);
  });
});

describe('whatever is pasted', () => {
  it('is kept nowhere and told to nobody', async () => {
    const secret = 'A secret that was never said by anybody aboard';
    seen.length = 0;
    for (const fields of [{ text: secret }, { text: secret, article: SLUG }]) {
      const {
        headers,
        status,
        text: shown,
      } = await site.post('/verify', fields as Record<string, string>);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('etag')).toBeNull();
      expect(shown).not.toContain(secret);
    }
    expect(seen).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  it('is not taken from an address', async () => {
    const { html } = await site.get(`/verify?article=${SLUG}&text=The+last+boat`);
    expect(html.texts('h1')).toEqual(['Paste your copy']);
    expect(html.texts('textarea')).toEqual(['']);
    const chosen = html.all('option').filter((one) => attributeOf(one, 'selected') !== undefined);
    expect(chosen.map((one) => attributeOf(one, 'value'))).toEqual([SLUG]);
  });

  it.each([
    ['nothing', { text: '' }, 400, /no text/],
    ['white space', { text: ' \r\n\t' }, 400, /no text/],
    ['no article of ours', { text: 'x', article: 'nope' }, 400, /no article/],
    ['no slug', { text: 'x', article: '../..' }, 400, /no article/],
    ['a text too long', { text: 'x '.repeat(60_000), article: SLUG }, 400, /100,?000/],
    ['a sentence too long', { text: 'x '.repeat(2_000) }, 400, /2,?000/],
    ['far too much', { text: 'x'.repeat(4_000_000) }, 413, /longer/],
  ])('is refused where it cannot be checked: %s', async (_, fields, expected, says) => {
    const { status, html, headers } = await site.post('/verify', fields as Record<string, string>);
    expect(status).toBe(expected);
    expect(html.main).toMatch(says);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['application/json', '{"text": "x"}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/plain', 'text=x'],
  ])('has to come as a form sends it, not as %s', async (type, body) => {
    const headers = { 'content-type': type };
    const answer = await site.handler(
      new Request(`${HOST}/verify`, { method: 'POST', headers, body }),
    );
    expect(answer.status).toBe(415);
  });

  it('has to be UTF-8 all the same', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new Uint8Array([116, 101, 120, 116, 61, 255]);
    const answer = await site.handler(
      new Request(`${HOST}/verify`, { method: 'POST', headers, body }),
    );
    expect(answer.status).toBe(400);
  });
});
