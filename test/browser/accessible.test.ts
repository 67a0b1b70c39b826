import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL_ARCHIVE, SPECIMENS } from '../../src/record/folder.ts';
import { Site } from '../pages/site.ts';
import { CHROMIUM, inBrowser, type Opened, Visitor } from './chromium.ts';

/** What a page is looked at in: every colour scheme, and every way it is laid out. */
const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1400, colorScheme: 'dark' },
] as const;
/** The narrowest that anybody has, and a width between a phone and a desk. */
const OTHER_WIDTHS = [360, 800];
const FERRY = '2009-02-06-later-ferry-on-summer-evenings';

const VIOLATIONS = `axe.run(document, { resultTypes: ['violations'], preload: false }).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)),
)`;

/** What is wrong with the page that is open. */
async function faults({ page }: Opened): Promise<string[]> {
  const found: string[] = [];
  const resize = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > width) found.push(`${wide} pixels wide on ${width}`);
  };
  await page.evaluate(axe.source);
  for (const { width, colorScheme } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await resize(width);
    for (const one of await page.evaluate<string[]>(VIOLATIONS)) {
      found.push(`${width} ${colorScheme} ${one}`);
    }
  }
  for (const width of OTHER_WIDTHS) await resize(width);
  return found;
}

describe.skipIf(CHROMIUM === null)(inBrowser('pages that everybody can use'), async () => {
  let visitor: Visitor;
  const windows = new Map<string, Opened>();
  beforeAll(async () => {
    visitor = await Visitor.start();
    for (const folder of [SPECIMENS, REAL_ARCHIVE]) windows.set(folder, await visitor.open(folder));
  });
  afterAll(async () => {
    await visitor?.close();
  });

  /** The page of an archive, with nothing complained of yet. */
  function windowOn(folder: string): Opened {
    const opened = windows.get(folder);
    if (opened === undefined) throw new TypeError(`nobody visits ${folder}`);
    opened.complaints.length = 0;
    return opened;
  }

  it.each(await Site.of(SPECIMENS).samples())('of the specimens: %s', async (path) => {
    const opened = windowOn(SPECIMENS);
    const response = await opened.page.goto(path);
    expect(await faults(opened)).toEqual([]);
    const isError = (response?.status() ?? 0) >= 400;
    // Chromium itself tells of an answer that is an error.
    const others = opened.complaints.filter((one) => !isError || !/status of 40[04]/.test(one));
    expect(others).toEqual([]);
  });

  it.each(['/', '/articles/2024-03-13-us-south-korea-defense-talks', '/people/donald-trump'])(
    'of the real archive: %s',
    async (path) => {
      const opened = windowOn(REAL_ARCHIVE);
      await opened.page.goto(path);
      expect(await faults(opened)).toEqual([]);
      expect(opened.complaints).toEqual([]);
    },
  );

  it.each([
    ['a sentence', '', 'The bell works, the brakes work, and the driver has stopped singing.'],
    ['a copy', FERRY, 'The last boat leaves at nine'],
  ])('of what became of %s', async (_, article, text) => {
    const opened = windowOn(SPECIMENS);
    await opened.page.goto('/verify');
    await opened.page.fill('#copy-text', text);
    await opened.page.selectOption('#copy-article', article);
    await opened.page.click('text=Check it');
    expect(await opened.page.locator('.result').count()).toBe(1);
    expect(await faults(opened)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it('of the Atom feed, which is XML', async () => {
    const { page } = windowOn(SPECIMENS);
    const feed = await (await page.request.get('/feed.atom')).text();
    const read = await page.evaluate<{ errors: number; entries: number; root: string }>(
      `(() => {
        const read = new DOMParser().parseFromString(${JSON.stringify(feed)}, 'application/xml');
        return {
          errors: read.getElementsByTagName('parsererror').length,
          entries: read.getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'entry').length,
          root: read.documentElement.localName,
        };
      })()`,
    );
    expect(read).toEqual({ errors: 0, entries: 30, root: 'feed' });
  });
});
