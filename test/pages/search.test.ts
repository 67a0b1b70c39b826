import { describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { attributeOf } from './html.ts';
import { Site } from './site.ts';

const real = Site.of(REAL_ARCHIVE);

describe('the search page', () => {
  it('marks what was found, and counts code points as GraphQL does', async () => {
    const { html } = await real.get('/search?q=political+wi');
    expect(html.main).toContain('1 found');
    expect(html.texts('mark')).toEqual(['political', 'will']);
    expect(attributeOf(html.all('input', 'name', 'q')[0], 'value')).toBe('political wi');
  });

  it('puts every stretch of spoken words in marks of its own', async () => {
    const { html } = await Site.of(SPECIMENS).get('/search?q=sharpening+birds');
    expect(html.texts('p', 'highlight')).toEqual([
      'words “The birds reached Vàm Én before the list did,” — “We were still sharpening pencils.”',
    ]);
    expect(html.texts('mark')).toEqual(['birds', 'sharpening']);
  });

  it('says so where there is nothing', async () => {
    const { html } = await real.get('/search?q=xylophone');
    expect(html.main).toContain('Nothing on record has these words');
  });
});
