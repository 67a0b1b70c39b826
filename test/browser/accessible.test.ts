import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { Site } from '../pages/site.ts';
import { CHROMIUM, inBrowser, type Opened, Visitor } from './chromium.ts';

/** A phone and a desk. */
const WIDTHS = [390, 1400];
/** The narrowest that anybody has. */
const NARROWEST = 360;
const SCHEMES = ['light', 'dark'] as const;
const FERRY = '2009-02-06-later-ferry-on-summer-evenings';

async function violations({ page }: Opened): Promise<string[]> {
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What is wrong with the page that is open, in any light and at any width. */
async function faults(opened: Opened): Promise<string[]> {
  const { page } = opened;
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const width of [NARROWEST, ...WIDTHS]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > width) found.push(`${wide} pixels wide on ${width}`);
    if (width === NARROWEST) continue;
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      for (const one of await violations(opened)) found.push(`${width} ${colorScheme} ${one}`);
    }
  }
  return found;
}

describe.skipIf(CHROMIUM === null)(inBrowser('pages that everybody can use'), async () => {
  let visitor: Visitor;
  let real: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.to(SPECIMENS);
    real = await Visitor.to(REAL_ARCHIVE);
  });
  afterAll(async () => {
    await visitor?.close();
    await real?.close();
  });

  it.each(await Site.of(SPECIMENS).samples())('of the specimens: %s', async (path) => {
    const opened = await visitor.open();
    const response = await opened.page.goto(path);
    expect(await faults(opened)).toEqual([]);
    const isError = (response?.status() ?? 0) >= 400;
    // Chromium itself tells of an answer that is an error.
    const others = opened.complaints.filter((one) => !isError || !/status of 40[04]/.test(one));
    expect(others).toEqual([]);
    await opened.close();
  });

  it.each(['/', '/articles/2024-03-13-us-south-korea-defense-talks', '/people/donald-trump'])(
    'of the real archive: %s',
    async (path) => {
      const opened = await real.open();
      await opened.page.goto(path);
      expect(await faults(opened)).toEqual([]);
      expect(opened.complaints).toEqual([]);
      await opened.close();
    },
  );

  it('of what became of a copy', async () => {
    const opened = await visitor.open();
    for (const [article, text] of [
      ['', 'The bell works, the brakes work, and the driver has stopped singing.'],
      [FERRY, 'The last boat leaves at nine'],
    ] as const) {
      await opened.page.goto('/verify');
      await opened.page.fill('#copy-text', text);
      await opened.page.selectOption('#copy-article', article);
      await opened.page.click('text=Check it');
      expect(await opened.page.locator('.result').count()).toBe(1);
      expect(await faults(opened)).toEqual([]);
    }
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
