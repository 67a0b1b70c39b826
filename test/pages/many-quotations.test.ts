import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { recordsOf } from '../archive/records.ts';
import { attributeOf } from './html.ts';
import { Site } from './site.ts';

describe('the page of an article with more quotations than a page has room for', () => {
  const records = recordsOf(SPECIMENS);
  const slug = '2025-06-20-night-train-to-the-coast';
  const articles = records.articles.map((one) =>
    one.slug === slug
      ? {
          ...one,
          quotes: Array.from({ length: 15 }, (_, time) =>
            one.quotes.map((quote) => ({ ...quote, key: `${quote.key}-${time}` })),
          ).flat(),
          figures: one.figures.map((figure) => ({
            ...figure,
            ...(figure.quote !== undefined && { quote: `${figure.quote}-14` }),
          })),
          corrections: one.corrections.map((correction) => ({
            ...correction,
            ...(correction.quote !== undefined && { quote: `${correction.quote}-14` }),
          })),
        }
      : one,
  );

  it('leads to the others, and claims nothing of them', async () => {
    const site = new Site({ ...records, articles });
    const { html } = await site.get(`/articles/${slug}`);
    expect(html.all('figure')).toHaveLength(50);
    expect(html.main).toContain('All 60 quotations');
    expect(html.texts('ul', 'unknowns')[0]).toMatch(/at least \d+ quotations/);
    const leads = html
      .all('a')
      .map((one) => attributeOf(one, 'href') ?? '')
      .filter((href) => href.startsWith('#') && href !== '#main');
    expect(leads).toEqual([]);
    const [, last] =
      /(\/quotes\/[^"]+)">The quotation it concerns/.exec(
        (await site.get(`/articles/${slug}`)).text,
      ) ?? [];
    expect((await site.get(last ?? '')).status).toBe(200);
  });
});
