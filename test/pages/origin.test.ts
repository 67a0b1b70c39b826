import { describe, expect, it } from 'vitest';
import { pages } from '../../src/pages/pages.ts';
import { SPECIMENS } from '../../src/record/folder.ts';
import { OnRecordProcess, run } from '../cli/process.ts';
import { attributeOf } from './html.ts';
import { Site } from './site.ts';

describe('where the service is reached', () => {
  const cited = async (host: string, options = {}) => {
    const answer = await Site.of(SPECIMENS, options).get('/feed.json', { host });
    if (answer.status !== 200) return { status: answer.status, vary: null };
    const { home_page_url: home } = JSON.parse(answer.text) as { home_page_url: string };
    return { home, vary: answer.headers.get('vary') };
  };

  it('is what the request says, or what the service was told', async () => {
    expect(await cited('News.example:8080')).toEqual({
      home: 'http://news.example:8080/',
      vary: expect.stringContaining('host'),
    });
    const told = await cited('evil.example', { origin: 'https://news.example.org' });
    expect(told.home).toBe('https://news.example.org/');
    expect(told.vary ?? '').not.toContain('host');
  });

  it.each(['a"b', 'a b', 'a/b', 'user@host', '-', '[x]', 'a:b', 'a:123456', '<script>'])(
    'is not what no host can be: %s',
    async (host) => {
      expect((await cited(host)).status).toBe(400);
    },
  );

  it.each([
    'news.example.org',
    'https://news.example.org/',
    'ftp://news.example.org',
    'https://a b',
  ])('has to be an origin: %s', (origin) => {
    expect(() => pages({ origin })).toThrow(/is no origin/);
  });

  it('is told to search engines', async () => {
    const { html } = await Site.of(SPECIMENS, { origin: 'https://news.example.org' }).get(
      '/people',
    );
    const [canonical] = html.all('link', 'rel', 'canonical');
    expect(attributeOf(canonical, 'href')).toBe('https://news.example.org/people');
  });

  it('is told to them with the parameters that count, and never with what was pasted', async () => {
    const told = Site.of(SPECIMENS, { origin: 'https://news.example.org' });
    const list = await told.get('/quotes?utm_source=x&kind=MIXED');
    expect(attributeOf(list.html.all('link', 'rel', 'canonical')[0], 'href')).toBe(
      'https://news.example.org/quotes?kind=MIXED',
    );
    const checked = await told.post('/verify', { text: 'A secret sentence' });
    expect(attributeOf(checked.html.all('link', 'rel', 'canonical')[0], 'href')).toBe(
      'https://news.example.org/verify',
    );
  });

  it('is not told to them where it is only what the request says', async () => {
    const { html } = await Site.of(SPECIMENS).get('/people', { host: 'evil.example' });
    expect(html.all('link', 'rel', 'canonical')).toEqual([]);
  });
});

describe('ONRECORD_ORIGIN', () => {
  it('is what the command tells its pages', async () => {
    const env = { ONRECORD_ORIGIN: 'https://news.example.org' };
    const service = new OnRecordProcess(['serve', '--port', '0', '--data', SPECIMENS], env);
    const answer = await fetch(new URL('/feed.json', await service.endpoint()));
    const feed = (await answer.json()) as { home_page_url: string };
    expect(feed.home_page_url).toBe('https://news.example.org/');
  });

  it('is refused where it is none', async () => {
    const env = { ONRECORD_ORIGIN: 'news.example.org' };
    const { code, stderr } = await run(['serve', '--port', '0'], env);
    expect([code, stderr]).toEqual([
      1,
      'onrecord: ONRECORD_ORIGIN: "news.example.org" is no origin such as https://news.example.org\n',
    ]);
  });
});
