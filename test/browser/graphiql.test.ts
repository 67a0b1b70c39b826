import type { Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REAL_ARCHIVE } from '../../src/record/folder.ts';
import { CHROMIUM, inBrowser, type Opened, Visitor } from './chromium.ts';

/** The tour, and a tab for each kind of user. */
const TABS = ['Tour', 'NewsSite', 'DataJournalism', 'FactCheck', 'Research', 'Countries'];

interface Answered {
  readonly status: number;
  readonly operationName: string;
  readonly errors?: unknown;
  readonly data: unknown;
}

/** Asks what stands in the editor, not how the schema looks. */
function isAsked(request: Request): boolean {
  const isIntrospection = (request.postData() ?? '').includes('IntrospectionQuery');
  return request.url().includes('/graphql') && request.method() === 'POST' && !isIntrospection;
}

/**
 * Runs what is in the editor, and tells what was answered. GraphiQL takes a moment to learn which
 * operation a tab has; whoever is faster presses again.
 */
async function run(page: Page): Promise<Answered> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const [request] = await Promise.all([
      page.waitForRequest(isAsked, { timeout: 300 }).catch(() => null),
      page.click('.graphiql-execute-button'),
    ]);
    const response = await request?.response();
    if (request == null || response == null) continue;
    const sent = request.postDataJSON() as { operationName: string };
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
  let opened: Opened;
  beforeAll(async () => {
    visitor = await Visitor.start();
    opened = await visitor.open(REAL_ARCHIVE);
  });
  afterAll(async () => {
    await visitor?.close();
  });

  it('opens on the tour, and every tab runs', async () => {
    const { page, complaints } = opened;
    await page.goto('/graphql');
    await ready(page);
    const tabs = page.locator('.graphiql-tab-button');
    expect(await tabs.allInnerTexts()).toEqual(TABS);
    for (const [index, name] of TABS.entries()) {
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
  });

  it('shows what every field is for', async () => {
    const { page, complaints } = opened;
    await page.getByRole('button', { name: /show documentation explorer/i }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.waitForSelector('text=Everything that can be asked.');
    expect(complaints).toEqual([]);
  });

  it('opens with the query that made a panel, with its variables, beside the tabs', async () => {
    const { page, complaints, close } = await visitor.open(REAL_ARCHIVE);
    await page.goto('/people/donald-trump');
    await page.click('.made-by a');
    await ready(page);
    const tabs = page.locator('.graphiql-tab-button');
    expect(await tabs.allInnerTexts()).toEqual(['PersonPage', ...TABS]);
    const first = await run(page);
    expect([first.status, first.errors, first.operationName]).toEqual([
      200,
      undefined,
      'PersonPage',
    ]);
    expect(first.data).toMatchObject({ person: { name: 'Donald Trump' } });

    await page.reload();
    await ready(page);
    expect(await tabs.count()).toBe(1 + TABS.length);
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
