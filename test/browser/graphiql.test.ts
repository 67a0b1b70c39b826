import type { Locator, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL_ARCHIVE } from '../../src/record/folder.ts';
import { CHROMIUM, inBrowser, Visitor } from './chromium.ts';

interface Answered {
  readonly status: number;
  readonly operationName: string;
  readonly errors?: unknown;
  readonly data: unknown;
}

/** An answer to what was asked, not to how the schema looks. */
function isAnswer(response: Response): boolean {
  const request = response.request();
  const isIntrospection = (request.postData() ?? '').includes('IntrospectionQuery');
  return response.url().includes('/graphql') && request.method() === 'POST' && !isIntrospection;
}

/**
 * Runs what is in the editor, and tells what was answered. GraphiQL takes a moment to learn which
 * operation a tab has; whoever is faster presses again.
 */
async function run(page: Page): Promise<Answered> {
  for (let pressed = 0; pressed < 5; pressed += 1) {
    const [response] = await Promise.all([
      page.waitForResponse(isAnswer, { timeout: 2_000 }).catch(() => null),
      page.click('.graphiql-execute-button'),
    ]);
    if (response === null) continue;
    const sent = response.request().postDataJSON() as { operationName: string };
    const told = (await response.json()) as { errors?: unknown; data: unknown };
    return { status: response.status(), operationName: sent.operationName, ...told };
  }
  throw new Error('nothing is asked, however often it is pressed');
}

/** Lines of an editor that say something. */
function lines(page: Page, editor: string, hasText: RegExp): Locator {
  return page.locator(`${editor} .view-line`, { hasText });
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('.graphiql-execute-button');
  await page.waitForSelector('.graphiql-editor .view-line');
}

describe.skipIf(CHROMIUM === null)(inBrowser('GraphiQL, with no network'), () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.to(REAL_ARCHIVE);
  });
  afterAll(async () => {
    await visitor?.close();
  });

  it('opens on the tour, and every tab runs', async () => {
    const { page, complaints, close } = await visitor.open();
    await page.goto('/graphql');
    await ready(page);
    const tabs = page.locator('.graphiql-tab-button');
    const names = await tabs.allInnerTexts();
    expect(names).toEqual([
      'Tour',
      'NewsSite',
      'DataJournalism',
      'FactCheck',
      'Research',
      'Countries',
    ]);
    for (const [index, name] of names.entries()) {
      await tabs.nth(index).click();
      // The editor writes spaces of its own between words.
      await lines(page, '.graphiql-query-editor', new RegExp(`query.${name}`)).waitFor();
      const { status, errors, operationName, data } = await run(page);
      expect([name, status, errors, operationName]).toEqual([name, 200, undefined, name]);
      expect(data).toBeTypeOf('object');
      await lines(page, '.graphiql-response', /"data"/)
        .first()
        .waitFor();
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows what every field is for', async () => {
    const { page, complaints, close } = await visitor.open();
    await page.goto('/graphql');
    await ready(page);
    await page.getByRole('button', { name: /show documentation explorer/i }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.waitForSelector('text=Everything that can be asked.');
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens with the query that made a panel, with its variables, beside the tabs', async () => {
    const { page, complaints, close } = await visitor.open();
    await page.goto('/people/donald-trump');
    await page.click('.made-by a');
    await ready(page);
    const tabs = page.locator('.graphiql-tab-button');
    expect(await tabs.allInnerTexts()).toEqual([
      'PersonPage',
      'Tour',
      'NewsSite',
      'DataJournalism',
      'FactCheck',
      'Research',
      'Countries',
    ]);
    const first = await run(page);
    expect([first.status, first.errors, first.operationName]).toEqual([
      200,
      undefined,
      'PersonPage',
    ]);
    expect(first.data).toMatchObject({ person: { name: 'Donald Trump' } });

    await page.reload();
    await ready(page);
    expect(await tabs.count()).toBe(7);
    expect((await run(page)).data).toMatchObject({ person: { name: 'Donald Trump' } });

    await page.goto('/');
    await page.locator('.made-by a').last().click();
    await ready(page);
    const second = await run(page);
    expect([second.operationName, second.errors]).toEqual(['HowSpoken', undefined]);
    expect(complaints).toEqual([]);
    await close();
  });
});
