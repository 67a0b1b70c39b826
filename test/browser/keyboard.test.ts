import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPECIMENS } from '../../src/record/folder.ts';
import { CHROMIUM, inBrowser, type Opened, Visitor } from './chromium.ts';

const FERRY = '2009-02-06-later-ferry-on-summer-evenings';
const text = readFileSync(join(SPECIMENS, `texts/${FERRY}.txt`), 'utf8');

/** Goes on by the tabulator until something has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`the tabulator never comes to ${selector}`);
}

describe.skipIf(CHROMIUM === null)(inBrowser('a visitor with a keyboard and no script'), () => {
  let visitor: Visitor;
  let opened: Opened;
  beforeAll(async () => {
    visitor = await Visitor.start();
    opened = await visitor.open(SPECIMENS, { javaScriptEnabled: false });
  });
  afterAll(async () => {
    await visitor?.close();
  });

  it('skips to the content', async () => {
    const { page } = opened;
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    const box = await page.locator(':focus').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).toBe(1);
  });

  it('searches, and goes to what was found', async () => {
    const { page } = opened;
    await page.goto('/');
    await tabTo(page, '#search-box');
    await page.keyboard.type('sleeper');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=sleeper');
    await tabTo(page, '.found a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/2025-06-20-night-train-to-the-coast');
  });

  it('holds a copy against an article', async () => {
    const { page } = opened;
    await page.goto(`/articles/${FERRY}`);
    await tabTo(page, 'a.button');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/verify?article=${FERRY}`);
    await tabTo(page, '#copy-text');
    await page.keyboard.insertText(text.replace('last boat', 'first boat'));
    await tabTo(page, '.copy-form button');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/verify');
    expect(await page.locator('h1').innerText()).toBe('4 of 5 quotations verified');
    expect(await page.locator('del').allInnerTexts()).toEqual(['last']);
    expect(await page.locator('ins').allInnerTexts()).toEqual(['first']);
  });

  it('sees where the focus is', async () => {
    const { page } = opened;
    await page.goto('/articles');
    for (const selector of ['nav a', '#search-box', '.headline a']) {
      await tabTo(page, selector);
      const outline = await page
        .locator(`${selector}:focus`)
        .evaluate((element: { matches(selector: string): boolean }) =>
          element.matches(':focus-visible'),
        );
      expect([selector, outline]).toEqual([selector, true]);
    }
    expect(opened.complaints).toEqual([]);
  });
});
