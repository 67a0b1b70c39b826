import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../src/proof/html-text.ts';
import { BODY, creditsIn, found, framed, read, warningsOf } from '../framed.ts';

const HEADLINE = 'Bakers agree on a bread for the fair';
const paragraphs = BODY.split('\n\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n');

const page = ({
  data = '',
  head = '',
  lang = 'en',
  byline = '<p>By Ida Holm</p><p>4 May 2024, 10:00</p>',
  headline = HEADLINE,
  body = paragraphs,
}) => `<!DOCTYPE html>
<html lang="${lang}"><head><title>${headline} | The Harbour Courier</title>${head}${data}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><p class="kicker">Town</p><h1>${headline}</h1>${byline}
<figure><img src="bread.jpg"><figcaption>A bread, by Jon Bach</figcaption></figure>
${body}
<aside><h2>More</h2><p>Ten breads you “must try” before you are old</p></aside>
<p>It has a crust.</p></article></main>
<footer>© 2020 The Harbour Courier</footer></body></html>`;

const script = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: HEADLINE,
  datePublished: '2024-05-04T10:00:00+02:00',
  dateModified: '2024-05-05T09:30:00+02:00',
  author: { '@type': 'Person', name: 'Ida Holm' },
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Harbour Courier' },
  inLanguage: 'en-IE',
  url: 'https://courier.example.org/2024/05/bread',
};
const framedPage = (data: unknown, more = {}) =>
  framed(page({ data: script(data), ...more }), 'article.html');

describe('a page', () => {
  it('is its article alone, from the headline on, without what stands beside it', () => {
    const { article, source } = read(page({}), 'saved');
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      HEADLINE,
      'By Ida Holm',
      '4 May 2024, 10:00',
      ...BODY.split('\n\n'),
      'It has a crust.',
    ]);
    expect(source.text).toBe(textOfHtml(page({})));
  });

  it('has every paragraph at the place that verifying reads it at', () => {
    const saved = read(
      page({ body: '<p>“🪁 Kites,”<br>he said.</p><div>The wind\nis in the <b>sa</b>il.</div>' }),
      'a.html',
    );
    const { source, article } = saved;
    expect(article.paragraphs.length).toBeGreaterThan(4);
    for (const paragraph of article.paragraphs) {
      expect(source.cut(saved.placeOf(paragraph))).toBe(paragraph.text);
    }
  });

  it('is told from what stands around it also between no-break spaces', () => {
    const html = page({})
      .replace('<body>', '<body><p>&nbsp;</p>')
      .replace('</body>', '<p>&nbsp;</p></body>');
    const saved = read(html, 'article.html');
    expect(saved.article.paragraphs[0]?.text).toBe(HEADLINE);
    expect(saved.article.paragraphs.at(-1)?.text).toBe('It has a crust.');
    for (const paragraph of saved.article.paragraphs) {
      expect(saved.source.cut(saved.placeOf(paragraph))).toBe(paragraph.text);
    }
  });

  it('has its byline where that stands in a header of the article', () => {
    const html = page({ byline: '', headline: '' }).replace(
      '<article>',
      `<header><h1>${HEADLINE}</h1><div>By <a href="/ida">Ida Holm</a></div><time datetime="2024-05-04">4 May 2024</time></header><article>`,
    );
    const frame = framed(html.replace('<h1></h1>', ''), 'article.html');
    expect(found(frame.headline).value).toBe(HEADLINE);
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
    expect(found(frame.published).value.date).toBe('2024-05-04');
  });

  it('is read without JSON-LD as a text is', () => {
    const frame = framed(page({}), 'article.html');
    expect(found(frame.headline).value).toBe(HEADLINE);
    expect(found(frame.published).value).toEqual({
      stated: '4 May 2024, 10:00',
      date: '2024-05-04',
      time: '10:00',
    });
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
    expect(frame.url.value).toBeNull();
    expect(frame.provider.value).toBeNull();
  });

  it('gives with JSON-LD the offset, the publisher, the language and the address', () => {
    const frame = framedPage(ARTICLE);
    expect(found(frame.published)).toEqual({
      value: { stated: '4 May 2024, 10:00', date: '2024-05-04', time: '10:00', offset: '+02:00' },
      confidence: 'HIGH',
      evidence: [expect.objectContaining({ text: '4 May 2024, 10:00' })],
      warnings: [],
    });
    expect(found(frame.modified).value).toEqual({
      stated: '2024-05-05T09:30:00+02:00',
      date: '2024-05-05',
      time: '09:30:00',
      offset: '+02:00',
    });
    expect(found(frame.provider)).toMatchObject({
      value: { name: 'The Harbour Courier' },
      confidence: 'MEDIUM',
    });
    expect(frame.language.value).toBe('en-IE');
    expect(found(frame.url).value).toBe('https://courier.example.org/2024/05/bread');
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
  });

  it.each([
    ['a graph', { '@graph': [{ '@type': 'WebSite', name: 'x' }, ARTICLE] }],
    ['a list', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    ['a subtype', { ...ARTICLE, '@type': 'ReportageNewsArticle' }],
    ['several types', { ...ARTICLE, '@type': ['Thing', 'Article'] }],
    ['a type with its address', { ...ARTICLE, '@type': 'https://schema.org/NewsArticle' }],
    ['what a page is about', { '@type': 'WebPage', mainEntity: ARTICLE }],
    [
      'references',
      {
        '@graph': [
          { ...ARTICLE, publisher: { '@id': '#paper' } },
          { '@type': 'Organization', '@id': '#paper', name: 'The Harbour Courier' },
        ],
      },
    ],
  ])('finds the article in %s', (_, data) => {
    expect(found(framedPage(data).provider).value.name).toBe('The Harbour Courier');
  });

  it('takes who wrote it and when from JSON-LD where no line says so, and says that', () => {
    const frame = framedPage(ARTICLE, { byline: '' });
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
    expect(frame.credits[0]).toMatchObject({ confidence: 'MEDIUM', evidence: [] });
    expect(found(frame.published)).toMatchObject({
      value: { stated: '2024-05-04T10:00:00+02:00', offset: '+02:00' },
      evidence: [],
    });
    expect(warningsOf(frame.published).join()).toContain('printed nowhere');
  });

  it('prints what JSON-LD contradicts, and doubts it', () => {
    const frame = framedPage({
      ...ARTICLE,
      headline: 'Ten breads',
      datePublished: '2019-01-01T00:00:00Z',
      author: { '@type': 'Person', name: 'Mia Berg' },
    });
    expect(found(frame.headline)).toMatchObject({ value: HEADLINE, confidence: 'LOW' });
    expect(warningsOf(frame.headline).join()).toContain('"Ten breads"');
    expect(found(frame.published)).toMatchObject({
      value: { stated: '4 May 2024, 10:00' },
      confidence: 'LOW',
    });
    expect(warningsOf(frame.published).join()).toContain('2019-01-01T00:00:00Z');
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
    expect(frame.credits[0]?.confidence).toBe('LOW');
    expect(frame.credits[0]?.warnings.join()).toContain('"Mia Berg"');
  });

  it('doubts the line as often as JSON-LD names another author', () => {
    const author = ['Mia Berg', 'Jon Bach'].map((name) => ({ '@type': 'Person', name }));
    const frame = framedPage({ ...ARTICLE, author });
    expect(creditsIn(frame)).toEqual(['REPORTER Ida Holm: BYLINE']);
    expect(frame.credits[0]?.warnings).toEqual([
      expect.stringContaining('"Mia Berg"'),
      expect.stringContaining('"Jon Bach"'),
    ]);
  });

  it('does not make up the offset that would make one moment of two times', () => {
    const { published } = framedPage({ ...ARTICLE, datePublished: '2024-05-04T14:00:00Z' });
    expect(found(published).value).not.toHaveProperty('offset');
    expect(warningsOf(published).join()).toContain('the offset is -04:00');
  });

  it('survives broken JSON-LD with a warning', () => {
    const { page: data } = read(
      page({ data: `${script('{"@type": "NewsArticle", ')}${script(ARTICLE)}` }),
      'a.html',
    );
    expect(data?.publisher).toBe('The Harbour Courier');
    expect(data?.warnings).toEqual(['block 1 of its JSON-LD is broken and was not read']);
  });

  it.each([
    ['null', null],
    [
      'numbers',
      { ...ARTICLE, headline: 7, author: 3, datePublished: [], publisher: 'x'.repeat(5) },
    ],
    ['a knot', { '@type': 'NewsArticle', '@id': '#a', author: { '@id': '#a' } }],
    ['depth', JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`)],
  ])('survives JSON-LD of %s', (_, data) => {
    expect(found(framedPage(data).headline).value).toBe(HEADLINE);
  });

  it.each([
    [
      'twenty thousand authors',
      {
        '@graph': [
          { ...ARTICLE, author: Array.from({ length: 20_000 }, (_, id) => ({ '@id': `#${id}` })) },
          ...Array.from({ length: 20_000 }, (_, id) => ({
            '@type': 'Person',
            '@id': `#${id}`,
            name: `Ida Holm ${id}`,
          })),
        ],
      },
      ['"author" of its JSON-LD lists 20000; the first 100 were read'],
    ],
    [
      'a headline and an author without an end',
      { ...ARTICLE, headline: 'bread '.repeat(170_000), author: 'Ida Holm '.repeat(110_000) },
      [
        '"headline" of its JSON-LD is too long for one, and was not read',
        '"author" of its JSON-LD is too long for one, and was not read',
      ],
    ],
    [
      'an author whose name has none',
      { ...ARTICLE, author: { '@type': 'Person', name: 'Ida'.repeat(300_000) } },
      ['"author" of its JSON-LD is too long for one, and was not read'],
    ],
  ])('reads no more of JSON-LD than an article can have: %s', (_, data, warnings) => {
    const html = page({ data: script(data) });
    const begun = performance.now();
    expect(found(framed(html, 'a.html').headline).value).toBe(HEADLINE);
    expect(performance.now() - begun).toBeLessThan(2500);
    expect(read(html, 'a.html').page?.warnings).toEqual(warnings);
  });

  it('reads no title for sharing without an end', () => {
    const head = `<meta property="og:title" content="${'bread '.repeat(100_000)}">`;
    expect(read(page({ head }), 'a.html').page?.headline).toBeNull();
  });

  it('wraps the agency of its dateline in the paper that carries it', () => {
    const frame = framedPage(ARTICLE, { body: `<p>OSLO (Meridian Wire) — ${BODY}</p>` });
    expect(found(frame.provider).value.name).toBe('Meridian Wire');
    expect(found(frame.publisher).value.name).toBe('The Harbour Courier');
  });
});
